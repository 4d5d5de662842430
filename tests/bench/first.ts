import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Target } from 'puppeteer-core';
import { type BenchBrowser, openBenchBrowser, VIDEO_SECONDS } from './bench-browser.ts';
import { readFirstCaption, watchFirstCaption } from './first-page.ts';
import { round } from './quantile.ts';
import { median } from './row.ts';

const MEDIA = 'benchFirst1';
const WORDS = { id: 'n1', startTime: 0, endTime: 60, text: 'We wait for the pilot boat.' };
const SAMPLES = 11;
/** The site needs 300 ms and more, in which we would be ready: here no wait hides what we need. */
const PLAYER_DELAY_MS = 0;
/** Long enough for a page to be quiet, short enough for the worker to stay. Milliseconds. */
const SETTLE_MS = 700;

const subjects = ['warm', 'cold'] as const;
type Subject = (typeof subjects)[number];

export type FirstRow = {
  subject: Subject;
  /** Milliseconds from the player's `loadedmetadata` to the first caption in the page. */
  medianMs: number;
};

let version: string | null = null;

/** The browser's name and version, once it ran. */
export const browser = () => version;

/**
 * How long a viewer waits for the first caption once the player knows its
 * recording, the background worker alive (warm) or stopped before (cold).
 */
export async function run(): Promise<FirstRow[]> {
  const transcript = { id: 'one-long-cue', mediaId: MEDIA, duration: VIDEO_SECONDS, cues: [WORDS] };
  const bench = await openBenchBrowser([transcript], [MEDIA], PLAYER_DELAY_MS);
  try {
    const page = await bench.session.newPage();
    await watchFirstCaption(page);
    version = await bench.session.browser.version();
    const visits = { bench, page };
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
}

/** Open the recording's page anew; milliseconds from `loadedmetadata` to the first caption. */
async function visit({ bench, page }: Visits, subject: Subject): Promise<number> {
  await page.goto('about:blank');
  await page.bringToFront();
  await sleep(SETTLE_MS);
  if (subject === 'cold') await stopWorkers(bench);
  const running = workers(bench).length;
  if (running !== (subject === 'cold' ? 0 : 1))
    throw new Error(`first: ${running} workers run before a ${subject} start`);
  await page.goto(bench.replica.url(`/watch?v=${MEDIA}`), { waitUntil: 'domcontentloaded' });
  const { metadata, caption, cueId } = await readFirstCaption(page);
  if (metadata === null || caption === null || caption < metadata)
    throw new Error(`first: a caption at ${caption}, before the player's metadata at ${metadata}`);
  if (cueId !== WORDS.id) throw new Error(`first: the first caption is ${cueId}`);
  return caption - metadata;
}

/** The extension's workers that run now. */
function workers({ session }: BenchBrowser): Target[] {
  return session.browser
    .targets()
    .filter((target) => target.type() === 'service_worker')
    .filter((target) => target.url().startsWith('chrome-extension:'));
}

/** As the browser does after half a minute without work. */
async function stopWorkers(bench: BenchBrowser): Promise<void> {
  // Closed by puppeteer, which lets go of it too: a worker it still held would not start again.
  for (const target of workers(bench)) await (await target.worker())?.close();
  for (let waited = 0; workers(bench).length > 0; waited += 20) {
    if (waited > 5000) throw new Error('first: the worker does not stop');
    await sleep(20);
  }
}
