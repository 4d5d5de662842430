import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type StorePlace } from '../../desk/store/open.ts';
import { startPostgres } from '../desk-postgres.ts';
import { type DeskProcess, startDeskProcess } from '../desk-process.ts';
import { load } from './desk-load.ts';
import { quantile, round } from './quantile.ts';
import { median } from './row.ts';

const ROUNDS = 5;
const ROUND_MS = 3_000;
const WARM_MS = 1_000;
/** Into a burst that would go on. */
const KILL_AFTER_MS = 700;
const KILLS = 3;

export type DeskRow = {
  subject: 'embedded' | 'postgresql';
  /** Acknowledged after they were committed, by one process that also opens them; median. */
  reportsPerSecond: number;
  /** Of those, from the first byte sent to the last one read; median of the rounds. */
  p99Ms: number;
  /** Acknowledged, and not there after `kill -9` in a burst and a new start. */
  lostAfterKill: number;
};

interface Subject {
  subject: DeskRow['subject'];
  place: StorePlace;
  folder: string;
  env: Record<string, string>;
  desk: DeskProcess;
  rates: number[];
  waits: number[];
  lost: number;
}

const library = join(import.meta.dirname, '../library');

/** How many reports a second the desk acknowledges, and whether it keeps what it acknowledged. */
export async function run(): Promise<DeskRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-desk-bench-'));
  const server = await startPostgres({ durable: true });
  const subjects: Subject[] = [];
  try {
    await cp(library, join(folder, 'library'), { recursive: true });
    const file = join(folder, 'embedded/desk.db');
    subjects.push(await begin('embedded', { file }, folder));
    subjects.push(await begin('postgresql', { url: await server.create() }, folder));
    for (let number = 0; number < ROUNDS; number += 1)
      for (const subject of subjects) await measure(subject);
    for (const subject of subjects)
      for (let number = 0; number < KILLS; number += 1) await killAmid(subject);
    return subjects.map(({ subject, rates, waits, lost }) => ({
      subject,
      reportsPerSecond: round(median(rates), 0),
      p99Ms: round(median(waits), 1),
      lostAfterKill: lost,
    }));
  } finally {
    for (const { desk } of subjects) await desk.kill();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function begin(
  subject: DeskRow['subject'],
  place: StorePlace,
  folder: string,
): Promise<Subject> {
  const own = join(folder, subject);
  const env = { DESK_PER_HOUR: '0', DATABASE_URL: 'url' in place ? place.url : '' };
  const desk = await startDeskProcess({ library: join(folder, 'library'), folder: own, env });
  await load(desk.address, after(WARM_MS));
  return { subject, place, folder: own, env, desk, rates: [], waits: [], lost: 0 };
}

async function measure(subject: Subject): Promise<void> {
  const start = performance.now();
  const { kept, waits, failed } = await load(subject.desk.address, after(ROUND_MS));
  const rate = kept.length / ((performance.now() - start) / 1000);
  const p99 = quantile(waits, 0.99);
  subject.rates.push(rate);
  subject.waits.push(p99);
  console.error(
    `desk: ${subject.subject} ${Math.round(rate)}/s, median ${Math.round(median(waits))} ms, ` +
      `p99 ${Math.round(p99)} ms, ${failed} failed`,
  );
}

async function killAmid(subject: Subject): Promise<void> {
  const { desk, folder, env } = subject;
  const burst = load(desk.address, after(60_000));
  await sleep(KILL_AFTER_MS);
  await desk.kill();
  const { kept } = await burst;
  subject.desk = await startDeskProcess({
    library: join(folder, '../library'),
    ...{ folder, env },
  });
  const there = await idsIn(subject.place);
  const lost = kept.filter((id) => !there.has(id)).length;
  subject.lost += lost;
  console.error(`desk: ${subject.subject} killed after ${kept.length}, ${lost} lost`);
}

/** Sealed still, or opened. Sealed first: what is opened meanwhile is found in its new place. */
async function idsIn(place: StorePlace): Promise<Set<string>> {
  const store = await openStore(place);
  try {
    const sealed = await store.db.selectFrom('sealed').select('id').execute();
    const reports = await store.db.selectFrom('reports').select('id').execute();
    return new Set([...sealed, ...reports].map(({ id }) => id));
  } finally {
    await store.close();
  }
}

function after(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}
