import { join } from 'node:path';
import type { SigningKey } from '../../services/signing.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import { type CatalogHost, catalogHost } from '../catalog-host/host.ts';
import { newKey, type Publication, type Published, publish } from '../catalog-host/publish.ts';
import type { HostHandler, ReplicaOptions } from '../replica/options.ts';
import type { LaunchOptions } from './browsers.ts';
import type { OptionsPage } from './pages/options-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { openWorld, type World } from './world.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const file = join(fixtures, 'other-video.webm');
/** Of eight seconds, for pages that are left at once: the shorter, the sooner they are there. */
const brief = { file: join(fixtures, 'advert.webm'), duration: 8 };
/** Seconds. */
const DURATION = 40;

/** A newsroom with a static host of its own, and a recording that its list names. */
export interface Paper {
  /** What its list is called. */
  name: string;
  host: CatalogHost;
  /** Of its `catalog.json`. */
  url: string;
  /** `url` with the key, as it is printed. */
  address: string;
  key: SigningKey;
  /** The recording that `interview` is of. */
  mediaId: string;
  /** A transcript that says `words` all along. */
  interview(words: string, revision?: number): Bundle;
  /** Put the next version on its host: by default of one interview, which says `words`. */
  publish(words: string, publication?: Partial<Publication>): Promise<Published>;
}

/** Replicas, a browser in which the viewer says yes to every host, and newsrooms. */
interface CatalogWorld {
  world: World;
  /** In the order of their names. */
  papers: Paper[];
  watch: WatchPage;
}

/**
 * @param names - of the newsrooms, in small letters: `harbour` is at `harbour.example`
 * @param unlisted - recordings that no list names
 */
export async function openCatalogWorld(
  names: readonly string[],
  options: Partial<LaunchOptions> = {},
  unlisted: readonly string[] = [],
): Promise<CatalogWorld> {
  const papers = await Promise.all(names.map(startPaper));
  const hosts: Record<string, HostHandler> = {};
  const media: ReplicaOptions['media'] = {};
  for (const id of unlisted) media[id] = { ...brief, title: id };
  for (const { host, url, mediaId, name } of papers) {
    hosts[new URL(url).hostname] = host.handler;
    media[mediaId] = { file, title: name, duration: DURATION };
  }
  const sites = { media, hosts, playerDelay: 0 };
  const world = await openWorld({ permissions: ['https://*/*'], ...options }, sites);
  const watch = new WatchPage(await world.newPage(), world.replica);
  return { world, watch, papers };
}

async function startPaper(name: string, index: number): Promise<Paper> {
  const host = catalogHost();
  const key = await newKey();
  const url = `https://${name}.example/catalog.json`;
  const mediaId = `Paper${String(index).padStart(6, '0')}`;
  let version = 0;
  const interview = (words: string, revision = 1) => interviewOf(name, mediaId, words, revision);
  return {
    name: titleOf(name),
    host,
    url,
    address: `${url}#key=${key.publicKey}`,
    key,
    mediaId,
    interview,
    async publish(words, publication = {}) {
      version = publication.version ?? version + 1;
      const bundles = [interview(words, version)];
      const made = await publish({
        bundles,
        key,
        name: titleOf(name),
        ...publication,
        version,
      });
      host.publish(made.files);
      return made;
    },
  };
}

function titleOf(name: string): string {
  return `The ${name.charAt(0).toUpperCase()}${name.slice(1)} Daily`;
}

export function interviewOf(id: string, mediaId: string, words: string, revision = 1): Bundle {
  return {
    schema: 'truecue-bundle/1',
    id,
    revision,
    title: { en: titleOf(id) },
    media: [{ site: 'youtube', mediaId, duration: DURATION }],
    speakers: [],
    notices: [],
    tracks: [
      {
        language: 'en',
        kind: 'subtitles',
        label: 'English',
        cues: [{ id: 'q1', startTime: 0, endTime: DURATION, text: words }],
      },
    ],
    sources: [],
    glossary: [],
    report: [],
    changes: [],
  };
}

/** Open the recording, and wait until its captions say `words`. */
export async function expectWords(watch: WatchPage, mediaId: string, words: string): Promise<void> {
  await watch.open(mediaId);
  await watch.overlay.waitForCaption(({ text }) => text === words);
}

/** Have the options page look at an address, as a viewer does who has read it somewhere. */
export async function lookAt(options: OptionsPage, address: string): Promise<void> {
  await options.page.bringToFront(); // a tab behind others is not clicked in
  await options.fill(address);
  await options.look();
}

/** Say yes to the list that is shown, and wait until it is here. */
export async function addShown(options: OptionsPage, { name }: Paper): Promise<void> {
  await options.confirm();
  await options.waitForRowThat(name, ({ text }) => text.includes('Checked just now'));
}

/** Add a newsroom's list by its printed address. */
export async function addList(options: OptionsPage, paper: Paper): Promise<void> {
  await lookAt(options, paper.address);
  await options.waitForPreview();
  await addShown(options, paper);
}

/** Ask a list's host now; resolves, when that is over, to what the page says of it. */
export async function checkList(options: OptionsPage, { name }: Paper): Promise<string> {
  await options.page.bringToFront();
  if ((await options.problemOf(name)) === null) await options.check(name);
  else await options.retry(name);
  for (const end = Date.now() + 15_000; (await options.told()) === ''; ) {
    if (Date.now() > end) throw new Error(`The check does not end: ${await options.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (await options.row(name)).text;
}

interface ExtensionApi {
  permissions: { request(asked: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Ask the background, as the options page does. */
export function tellBackground(
  options: OptionsPage,
  type: string,
  fields: object = {},
): Promise<unknown> {
  return options.page.evaluate(
    (message) => {
      const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      return runtime.sendMessage(message);
    },
    { type, ...fields },
  );
}

/** Add many lists, with one click for all their hosts. */
export async function addQuietly(options: OptionsPage, papers: readonly Paper[]): Promise<void> {
  await options.page.bringToFront();
  await options.page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'grant';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    button.onclick = () => {
      const { permissions } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      void permissions.request({ origins: ['https://*/*'] }).then(() => button.remove());
    };
    document.body.append(button);
  });
  await options.page.click('#grant');
  await options.page.waitForSelector('#grant', { hidden: true, timeout: 5000 });
  for (const { url, key } of papers)
    await tellBackground(options, 'add-catalog', { url, publicKey: key.publicKey });
  for (const { name } of papers)
    await options.waitForRowThat(name, ({ text }) => text.includes('Checked just now'));
}
