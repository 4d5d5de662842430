import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { CatalogState } from '../../transcripts/catalog-failure.ts';
import { type CatalogHost, catalogHost } from '../catalog-host/host.ts';
import type { Session } from '../e2e/browsers.ts';
import { launchChromium } from '../e2e/chromium.ts';
import type { Replica } from '../replica/options.ts';
import { startReplica } from '../replica/server.ts';
import { VIDEO_SECONDS } from './bench-browser.ts';
import { root } from './wxt.ts';

const HOST = 'captions.example';
export const CATALOG_URL = `https://${HOST}/catalog.json`;
/** For a million entries on a busy machine. Milliseconds. */
const MAX_UPDATE_MS = 120_000;

export interface CatalogBrowser {
  session: Session;
  replica: Replica;
  host: CatalogHost;
  close(): Promise<void>;
}

/**
 * Chromium with the extension and an empty profile, on replica sites and a host for
 * a catalog, which the viewer has allowed.
 *
 * @param mediaId - the only recording with a video on the site
 */
export async function openCatalogBrowser(
  extension: string,
  profile: string,
  mediaId: string,
): Promise<CatalogBrowser> {
  const host = catalogHost();
  const file = join(root, 'tests/fixtures/demo-interview.webm');
  const replica = await startReplica({
    media: { [mediaId]: { file, title: 'A bench', duration: VIDEO_SECONDS } },
    playerDelay: 0,
    hosts: { [HOST]: host.handler },
  });
  const permissions = [`https://${HOST}/*`];
  const session = await launchChromium({
    extension,
    port: replica.port,
    profile,
    permissions,
  }).catch(async (error: unknown) => {
    await replica.close();
    throw error;
  });
  const close = async () => {
    await session.close();
    await replica.close();
  };
  return { session, replica, host, close };
}

interface ExtensionApi {
  permissions: { request(asked: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

/** A page of the extension, which may ask what only a click may. */
export function openAsker({ session }: CatalogBrowser): Promise<Page> {
  return session.extensionPage('popup.html');
}

/** Ask the browser for the catalog's host, as the options page does when a list is added. */
export async function allowHost(asker: Page): Promise<void> {
  const allowed = await asker.evaluate(
    (origins) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.permissions.request({ origins });
    },
    [`https://${HOST}/*`],
  );
  if (!allowed) throw new Error('catalog: the host is not allowed');
}

/** Send the background a message. */
function ask(asker: Page, message: object): Promise<unknown> {
  return asker.evaluate((sent) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return chrome.runtime.sendMessage(sent);
  }, message);
}

/** Let the worker run, if it does not. */
export async function wake(asker: Page): Promise<void> {
  await ask(asker, { type: 'kept' });
}

/** A catalog, or what is new of it, came. */
export interface Fetching {
  /** On the wire. */
  bytes: number;
  /** Until all of it was on the disk. */
  seconds: number;
}

export async function add(
  browser: CatalogBrowser,
  asker: Page,
  publicKey: string,
): Promise<Fetching> {
  return fetching(browser, asker, 1, async () => {
    const reply = await ask(asker, { type: 'add-catalog', url: CATALOG_URL, publicKey });
    if ((reply as { failed: unknown }).failed !== null)
      throw new Error(`catalog: not added: ${JSON.stringify(reply)}`);
  });
}

/** Ask the host now, which has version `to`. */
export function update(browser: CatalogBrowser, asker: Page, to: number): Promise<Fetching> {
  return fetching(browser, asker, to, () =>
    ask(asker, { type: 'update-catalogs', url: CATALOG_URL }),
  );
}

/** Take the catalog from the list; resolves when nothing of it is left. */
export async function remove(asker: Page): Promise<void> {
  await ask(asker, { type: 'change-catalog', url: CATALOG_URL, change: { remove: true } });
  await stateWhen(asker, (state) => state === undefined);
}

async function fetching(
  { host }: CatalogBrowser,
  asker: Page,
  version: number,
  begin: () => Promise<unknown>,
): Promise<Fetching> {
  host.log.length = 0;
  const start = Date.now();
  await begin();
  const state = await stateWhen(asker, (known) => known?.version === version);
  // Told by the extension: we only look now and then.
  const seconds = (Date.parse(state?.checkedAt ?? '') - start) / 1000;
  return { bytes: await wireBytes(host), seconds };
}

/** What the extension says of the catalog, once `done`; undefined: it knows none. */
async function stateWhen(
  asker: Page,
  done: (state: CatalogState | undefined) => boolean,
): Promise<CatalogState | undefined> {
  for (const end = Date.now() + MAX_UPDATE_MS; Date.now() < end; ) {
    const stored = await asker.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.storage.local.get('catalogState');
    });
    const state = (stored.catalogState as Record<string, CatalogState> | undefined)?.[CATALOG_URL];
    if (state?.problem) throw new Error(`catalog: ${JSON.stringify(state.problem)}`);
    if (done(state)) return state;
    await sleep(100);
  }
  throw new Error('catalog: the extension does not finish');
}

/** Bytes on the wire of everything asked for so far, both ways: heads, and bodies as they went. */
export async function wireBytes({ log }: CatalogHost): Promise<number> {
  while (!log.every(({ done }) => done)) await sleep(10); // whoever asked may have it before we know
  return log.reduce((sum, { bytes, method, path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `${method} /${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
    return sum + bytes + Buffer.byteLength(head);
  }, 0);
}
