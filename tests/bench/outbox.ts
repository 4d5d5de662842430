import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import type { OutboxReport } from '../../services/outbox-report.ts';
import { randomFrom } from '../random.ts';
import { type BadServer, isUnwanted, PATIENCE, startBadServer } from './outbox-server.ts';
import { openWorkers, type Worker, type Workers } from './outbox-worker.ts';
import type { Row } from './row.ts';

const REPORTS = 1000;
const SEEDS = [1, 2, 3];
const START = Date.parse('2026-11-25T10:00:00Z');
/** Share of workers that are killed, and their longest life, in steps: all they do in a run, and more. */
const KILLED = 0.7;
const LIFE = 400;
/** Written in one go, each time a worker starts. */
const BURST = 40;
/** Nobody waits longer for all of it: a hundred days of the senders' time. */
const END = START + 100 * 86_400_000;

/** Reports through a server on a bad day, from workers that are killed; the clock is ours. */
export async function run(): Promise<Row[]> {
  const log = console.warn;
  console.warn = () => undefined; // each failed request is told
  const rows: Row[] = [];
  try {
    for (const seed of seeds(process.argv)) rows.push(await measure(seed));
  } finally {
    console.warn = log;
  }
  return rows;
}

function seeds(args: readonly string[]): number[] {
  const at = args.indexOf('--seed');
  return at < 0 ? SEEDS : [Number(args[at + 1])];
}

async function measure(seed: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-bench-'));
  globalThis.indexedDB = new IDBFactory();
  const random = randomFrom(seed);
  const clock = { time: START };
  const server = await startBadServer(join(folder, 'reports.db'), random, () => clock.time);
  const workers = await openWorkers(folder);
  try {
    const { kills, left } = await sendAll(workers, server, clock, random);
    return {
      subject: 'truecue',
      ...verdict(server.stored(), left),
      seed,
      requests: server.requests(),
      kills,
      days: (clock.time - START) / 86_400_000,
    };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Sent {
  kills: number;
  /** What the viewer's list says in the end. */
  left: OutboxReport[];
}

/** One worker after the other, until nothing waits. */
async function sendAll(
  workers: Workers,
  server: BadServer,
  clock: { time: number },
  random: () => number,
): Promise<Sent> {
  const toWrite = Array.from({ length: REPORTS }, (_, n) => reportOf(n, server.url));
  let kills = 0;
  for (;;) {
    let wake: number | null | undefined;
    const worker = await workers.start({
      now: () => clock.time,
      random,
      wakeAt: (at) => {
        wake = at;
      },
      patience: PATIENCE,
      life: random() < KILLED ? 1 + Math.floor(random() * LIFE) : Number.POSITIVE_INFINITY,
    });
    const work = live(worker, toWrite, clock).then(() => 'done');
    if ((await Promise.race([work, worker.killed])) === 'killed') {
      kills += 1;
      continue; // the browser starts the next for whatever comes
    }
    if (wake === null && toWrite.length === 0) return { kills, left: await worker.list() };
    worker.kill();
    if (wake) clock.time = Math.max(clock.time, wake);
    if (clock.time > END) return { kills, left: [] };
  }
}

/** A viewer writes; one whose report was not taken (the worker died) presses again. */
async function live(
  worker: Worker,
  toWrite: OutboxReport[],
  clock: { time: number },
): Promise<void> {
  const running = worker.run();
  for (let n = 0; n < BURST; n += 1) {
    const [next] = toWrite;
    if (!next) break;
    await worker.keep({ ...next, queuedAt: clock.time });
    toWrite.shift();
  }
  await running;
  await worker.run();
}

/** Each report is where it was promised to be, or is not. */
function verdict(stored: readonly string[], left: readonly OutboxReport[]) {
  const times = new Map<string, number>();
  for (const id of stored) times.set(id, (times.get(id) ?? 0) + 1);
  const stateOf = new Map(left.map(({ report, state }) => [report.id, state.kind]));
  const ids = Array.from({ length: REPORTS }, (_, n) => idOf(n));
  const count = (is: (id: string) => boolean) => ids.filter(is).length;
  const storedOnce = count((id) => times.get(id) === 1 && stateOf.get(id) === 'sent');
  const refused = count((id) => isUnwanted(id) && !times.has(id) && stateOf.get(id) === 'refused');
  return {
    reports: REPORTS,
    storedOnce,
    refused,
    duplicates: count((id) => (times.get(id) ?? 0) > 1),
    // Not there, not refused; or there, and the viewer is told otherwise.
    lost: REPORTS - storedOnce - refused - count((id) => (times.get(id) ?? 0) > 1),
  };
}

function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

function reportOf(n: number, url: string): OutboxReport {
  return {
    report: {
      schema: 'truecue-report/1',
      id: idOf(n),
      createdAt: '2026-11-25T10:00:00Z',
      bundle: { id: 'weir', revision: 1, sha256: 'a'.repeat(64) },
      media: { site: 'youtube', mediaId: 'abcdefghijk' },
      language: 'en',
      cueId: `q${n}`,
      mediaTime: n,
      quoted: `The sluice is shot, number ${n}.`,
      category: 'misheard',
      suggestion: { text: `The sluice is shut, number ${n}.` },
      client: '0.1.0',
    },
    route: { to: 'https', url },
    state: { kind: 'waiting', attempts: 0, nextAt: START },
    applied: false,
    title: { en: 'The weir' },
    queuedAt: START,
    routes: [{ to: 'https', url }, { to: 'file' }],
    guarded: false,
    lookedAt: 0,
  };
}
