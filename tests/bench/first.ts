import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { type BenchBrowser, openBenchBrowser, VIDEO_SECONDS } from './bench-browser.ts';
import { readFirstCaption, watchFirstCaption } from './first-page.ts';
import { median, round } from './quantile.ts';

const MEDIA = 'benchFirst1';
const WORDS = { id: 'n1', startTime: 0, endTime: 60, text: 'We wait for the pilot boat.' };
const SAMPLES = 11;
/** Long enough for a page to be quiet, short enough for the worker to stay. Milliseconds. */
const SETTLE_MS = 700;

const subjects = ['warm', 'cold'] as const;
type Subject = (typeof subjects)[number];

export type FirstRow = {
  subject: Subject;
  /** Milliseconds from the player's `loadedmetadata` to the first caption in the page. */
  medianMs: number;
};

/**
 * How long a viewer waits for the first caption once the player knows its
 * recording, the background worker alive (warm) or stopped before (cold).
 */
export async function run(): Promise<FirstRow[]> {
  const transcript = { id: 'one-long-cue', mediaId: MEDIA, duration: VIDEO_SECONDS, cues: [WORDS] };
  const bench = await openBenchBrowser([transcript], [MEDIA]);
  try {
    const page = await bench.session.newPage();
    await watchFirstCaption(page);
    const cdp = await bench.session.browser.target().createCDPSession();
    const visits = { bench, page, cdp };
    for (const subject of subjects) await visit(visits, subject);
    const samples: Record<Subject, number[]> = { warm: [], cold: [] };
    for (let index = 0; index < SAMPLES; index += 1)
      for (const subject of subjects) samples[subject].push(await visit(visits, subject));
    for (const subject of subjects)
      console.error(`first: ${subject}`, samples[subject].map(Math.round).join(' '));
    return subjects.map((subject) => ({ subject, medianMs: round(median(samples[subject]), 1) }));
  } finally {
    await bench.close();
  }
}

interface Visits {
  bench: BenchBrowser;
  page: Page;
  cdp: CDPSession;
}

/** Open the recording's page anew; milliseconds from `loadedmetadata` to the first caption. */
async function visit({ bench, page, cdp }: Visits, subject: Subject): Promise<number> {
  await page.goto('about:blank');
  await page.bringToFront();
  await sleep(SETTLE_MS);
  if (subject === 'cold') await stopWorker(cdp);
  const running = (await workers(cdp)).length;
  if (running !== (subject === 'cold' ? 0 : 1))
    throw new Error(`first: ${running} workers run before a ${subject} start`);
  await page.goto(bench.replica.url(`/watch?v=${MEDIA}`), { waitUntil: 'domcontentloaded' });
  const { metadata, caption, cueId } = await readFirstCaption(page);
  if (metadata === null || caption === null || caption < metadata)
    throw new Error(`first: a caption at ${caption}, before the player's metadata at ${metadata}`);
  if (cueId !== WORDS.id) throw new Error(`first: the first caption is ${cueId}`);
  return caption - metadata;
}

/** The extension's worker, as the browser lists it while it runs. */
async function workers(cdp: CDPSession): Promise<string[]> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'))
    .map(({ targetId }) => targetId);
}

/** As the browser does after half a minute without work. */
async function stopWorker(cdp: CDPSession): Promise<void> {
  for (const targetId of await workers(cdp)) await cdp.send('Target.closeTarget', { targetId });
  for (let waited = 0; (await workers(cdp)).length > 0; waited += 20) {
    if (waited > 5000) throw new Error('first: the worker does not stop');
    await sleep(20);
  }
}
