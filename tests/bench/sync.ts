import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { WatchPage } from '../e2e/pages/watch-page.ts';
import type { Replica } from '../replica/options.ts';
import { openBenchBrowser, VIDEO_SECONDS } from './bench-browser.ts';
import { evenCues } from './bench-library.ts';
import { poolRounds, type SyncRound, type SyncRow, type SyncSubject } from './sync-figures.ts';
import {
  type OverlaySample,
  paintByPage,
  readChanges,
  recordChanges,
  sampleOverlay,
} from './sync-page.ts';

/** A recording with our transcript, and the same video without one: there a page script paints. */
const OURS = 'benchSync01';
const THEIRS = 'benchSync02';
const cues = evenCues(0.5, 120);

const subjects: readonly SyncSubject[] = ['truecue', 'native-track', 'poll-100ms'];
const RATES = [1, 2];
const ROUND_SECONDS = 20;
const WARM_UP_SECONDS = 4;
/** Three rounds pool about 117 cues at rate 1, in seven minutes. */
const ROUNDS = 3;
/** Before a measurement begins: the page is built, the rate has set in. Milliseconds. */
const SETTLE_MS = 1500;

let version: string | null = null;

/** The browser's name and version, once it ran. */
export const browser = () => version;

/**
 * How long after a cue's start its words are in the page, in media time: ours
 * beside a native track's `cuechange` and beside polling, all three watched by the
 * same observer over the same nodes. `TRUECUE_BENCH_ROUNDS` asks for more rounds.
 */
export async function run(): Promise<SyncRow[]> {
  const wanted = Number(process.env.TRUECUE_BENCH_ROUNDS ?? ROUNDS);
  if (!Number.isInteger(wanted) || wanted < 1)
    throw new RangeError(`TRUECUE_BENCH_ROUNDS: ${process.env.TRUECUE_BENCH_ROUNDS}`);
  const bench = await openBenchBrowser(
    [{ id: 'half-seconds', mediaId: OURS, duration: VIDEO_SECONDS, cues }],
    [OURS, THEIRS],
  );
  try {
    version = await bench.session.browser.version();
    const page = await bench.session.newPage();
    await open(page, bench.replica, OURS);
    await page.waitForSelector('truecue-captions >>> p.caption');
    const sample = await sampleOverlay(page);
    const visits = { page, replica: bench.replica, sample };
    for (const subject of subjects) await visit(visits, subject, WARM_UP_SECONDS);
    const rounds: SyncRound[] = [];
    for (let index = 0; index < wanted; index += 1) {
      // Each begins a round in turn, so that none always follows the same other.
      for (let turn = 0; turn < subjects.length; turn += 1) {
        const subject = subjects[(index + turn) % subjects.length] ?? 'truecue';
        rounds.push(...(await visit(visits, subject, ROUND_SECONDS)));
        console.error(`sync: round ${index + 1} of ${wanted}, ${subject}`);
      }
    }
    const order = (row: SyncRow) => row.rate * subjects.length + subjects.indexOf(row.subject);
    return poolRounds(rounds, cues).sort((a, b) => order(a) - order(b));
  } finally {
    await bench.close();
  }
}

interface Visits {
  page: Page;
  replica: Replica;
  sample: OverlaySample;
}

async function open(page: Page, replica: Replica, mediaId: string): Promise<WatchPage> {
  const watch = await new WatchPage(page, replica).open(mediaId);
  await watch.play();
  return watch;
}

/** Load the page anew, and measure at each rate. */
async function visit(
  { page, replica, sample }: Visits,
  subject: SyncSubject,
  seconds: number,
): Promise<SyncRound[]> {
  const watch = await open(page, replica, subject === 'truecue' ? OURS : THEIRS);
  if (subject !== 'truecue') await paintByPage(page, sample, cues, subject);
  await page.waitForSelector('truecue-captions >>> p.caption');
  await recordChanges(page);
  const rounds: SyncRound[] = [];
  for (const rate of RATES) {
    await watch.rate(rate);
    await sleep(SETTLE_MS);
    const before = await page.metrics();
    const { mediaTime: from } = await readChanges(page);
    await sleep(seconds * 1000);
    const { mediaTime: to, playing, entries } = await readChanges(page);
    const after = await page.metrics();
    if (!playing) throw new Error(`sync: ${subject} at rate ${rate} did not play to the end`);
    const busy = (after.TaskDuration ?? Number.NaN) - (before.TaskDuration ?? Number.NaN);
    const passed = (after.Timestamp ?? Number.NaN) - (before.Timestamp ?? Number.NaN);
    const taskSecondsPerMinute = (busy / passed) * 60;
    rounds.push({ subject, rate, from, to, entries, taskSecondsPerMinute });
  }
  return rounds;
}
