import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Catalog } from '../../transcripts/catalog.ts';
import { fileFor } from '../../transcripts/match.ts';
import type { CatalogBrowser } from './catalog-browser.ts';
import { keyFor, mediaId, type Random } from './catalog-entries.ts';
import { stopWorker, takeLookups } from './catalog-worker.ts';

const VISITS = 200;
const KILLS = 7;
/** To look into the worker while it works would be measured too. Milliseconds. */
const QUIET_MS = 30;

/** Milliseconds inside the worker, a sample each. */
export interface WarmLookups {
  /** The index file that would hold the key is in memory. */
  warm: number[];
  /** It is on the disk. */
  firstTouch: number[];
}

/** Visit recordings that no catalog lists, one after another in one page of the site. */
export async function visitUnlisted(
  browser: CatalogBrowser,
  { index }: Catalog,
  next: Random,
): Promise<WarmLookups> {
  const page = await homePage(browser);
  await visit(browser, page, mediaId(next)); // the built-in catalog is read once
  const samples: WarmLookups = { warm: [], firstTouch: [] };
  const touched = new Set<string>();
  for (let i = 0; i < VISITS; i += 1) {
    const id = mediaId(next);
    const file = fileFor(index, keyFor(id))?.sha256 ?? '';
    const lasted = await visit(browser, page, id);
    samples[touched.has(file) ? 'warm' : 'firstTouch'].push(lasted);
    touched.add(file);
  }
  await page.close();
  return samples;
}

async function homePage({ session, replica }: CatalogBrowser): Promise<Page> {
  const page = await session.newPage();
  await page.goto(replica.url('/'), { waitUntil: 'load' });
  return page;
}

/** Go to a recording inside the document, as the site does but without its wait for data. */
async function visit({ session }: CatalogBrowser, page: Page, id: string): Promise<number> {
  await page.evaluate((path) => {
    history.pushState({}, '', path);
    document.dispatchEvent(new CustomEvent('yt-navigate-finish', { bubbles: true }));
  }, `/watch?v=${id}`);
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    await sleep(QUIET_MS);
    const [lasted] = await takeLookups(session);
    if (lasted !== undefined) return lasted;
  }
  throw new Error(`catalog: nobody looked for ${id}`);
}

/** Milliseconds, a sample for each time the worker was stopped before. */
export interface ColdLookups {
  /** Inside the worker, once it runs: of recordings that nobody lists. */
  unlisted: number[];
  /** The same of one that is listed; its page of entries and its words are on the disk. */
  listed: number[];
  /** From the question in the page's sentry to its answer, the worker's start included. */
  start: number[];
}

/** @param listed - of the recording that is listed and has a video */
export async function lookUpCold(
  browser: CatalogBrowser,
  listed: string,
  next: Random,
): Promise<ColdLookups> {
  const { session } = browser;
  const samples: ColdLookups = { unlisted: [], listed: [], start: [] };
  const page = await homePage(browser);
  const sentry = await sentryOf(page);
  await watch(browser, listed);
  for (let i = 0; i < KILLS; i += 1) {
    await stopWorker(session);
    samples.start.push(await askAs(sentry, mediaId(next)));
    samples.unlisted.push(await firstLookup(browser));
    await stopWorker(session);
    await watch(browser, listed);
    samples.listed.push(await firstLookup(browser));
  }
  await page.close();
  return samples;
}

/** Watch a recording until its captions show: a look-up that finds nothing would be quick too. */
async function watch({ session, replica }: CatalogBrowser, id: string): Promise<void> {
  const page = await session.newPage();
  await page.goto(replica.url(`/watch?v=${id}`), { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('truecue-captions >>> p.caption', { timeout: 15_000 });
  await page.close();
}

async function firstLookup({ session }: CatalogBrowser): Promise<number> {
  const [first] = await takeLookups(session);
  if (first === undefined) throw new Error('catalog: nobody looked anything up');
  return first;
}

interface Sentry {
  client: CDPSession;
  contextId: number;
}

/** The world of the extension's content script in a page. */
async function sentryOf(page: Page): Promise<Sentry> {
  const client = await page.createCDPSession();
  const found = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
    });
  });
  await client.send('Runtime.enable');
  return { client, contextId: await found };
}

/** Ask what the sentry asks, where it asks it; milliseconds until the answer is there. */
async function askAs({ client, contextId }: Sentry, id: string): Promise<number> {
  const media = JSON.stringify({ site: 'youtube', mediaId: id });
  const expression = `(async () => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage({ type: 'find', media: ${media} });
    return answer.matched === false && !answer.failed ? performance.now() - start : answer;
  })()`;
  const { result } = await client.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (typeof result.value !== 'number')
    throw new Error(`catalog: the answer is ${JSON.stringify(result)}`);
  return result.value;
}
