import type { KeptReport, ReportState } from '../transcripts/report-status.ts';
import { type Verdict, verdictOn } from './outbox-answer.ts';
import { FIRST_WAIT, LONGEST_ASKED, nextWait } from './outbox-plan.ts';
import type { OutboxReport } from './outbox-report.ts';
import { changeReport, mendRows, waitingReports } from './outbox-reports.ts';
import { countSend, roomAt } from './outbox-sends.ts';
import type { Post, Posted } from './report-post.ts';

/** What sending needs of the world; a test has its own. */
export interface OutboxWorld {
  post: Post;
  /** Milliseconds since the epoch. */
  now(): number;
  /** As `Math.random`. */
  random(): number;
  /** `run` is to be called then, also where the worker ends; null: nothing waits. */
  wakeAt(at: number | null): void;
}

export interface Outbox {
  /** Send what is due, one after the other; resolves when nothing is. Never rejects. */
  run(): Promise<void>;
}

/** No attempt is planned further ahead. Milliseconds. */
const FURTHEST = LONGEST_ASKED + FIRST_WAIT;
/** After the browser's storage failed, as many doublings as this. */
const AFTER_A_FAULT = 4;

/** Sends the reports that wait. One for the life of the worker: nothing goes twice at once. */
export function createOutbox(world: OutboxWorld): Outbox {
  let running: Promise<void> | null = null;
  let asked = false;

  async function runWhileAsked(): Promise<void> {
    while (asked) {
      asked = false; // what comes in from now on is another turn
      try {
        await mendRows();
        world.wakeAt(await sendDue(world));
      } catch (error) {
        console.error('outbox:', error);
        world.wakeAt(world.now() + nextWait(AFTER_A_FAULT, null, world.random));
      }
    }
    running = null;
  }

  return {
    run() {
      asked = true;
      running ??= runWhileAsked();
      return running;
    },
  };
}

/** @returns when the next one is due; null: none waits */
async function sendDue(world: OutboxWorld): Promise<number | null> {
  for (const { report, state } of await toSend()) {
    if (dueAt(state, world.now()) > world.now()) continue;
    if ((await roomAt(world.now())) > world.now()) break;
    await sendOne(report.id, world);
  }
  const left = await toSend();
  if (left.length === 0) return null;
  const now = world.now();
  const room = await roomAt(now);
  const late = room > now ? left.filter(({ state }) => dueAt(state, now) <= now) : [];
  for (const { report } of late) await changeReport(report.id, withoutMoment);
  return Math.max(room, Math.min(...left.map(({ state }) => dueAt(state, now))));
}

async function toSend(): Promise<OutboxReport[]> {
  return (await waitingReports()).filter(({ route }) => route.to === 'https');
}

/** 0: as soon as there is room. */
function dueAt(state: ReportState, now: number): number {
  if (state.kind !== 'waiting') return Number.POSITIVE_INFINITY;
  const { nextAt } = state;
  // Nothing is planned so far ahead but by a clock that was wrong.
  return nextAt === null || nextAt - now > FURTHEST ? 0 : nextAt;
}

/** The hour's limit is reached: when its turn comes cannot be said. */
function withoutMoment(kept: OutboxReport): OutboxReport | null {
  if (kept.state.kind !== 'waiting' || kept.state.nextAt === null) return null;
  return withState(kept, { ...kept.state, nextAt: null });
}

async function sendOne(id: string, world: OutboxWorld): Promise<void> {
  const { now, random } = world;
  await countSend(now(), 'local');
  // Planned ahead: where the worker ends with the request under way, this holds.
  const kept = await changeReport(id, (before) => {
    if (before.state.kind !== 'waiting' || before.route.to !== 'https') return null;
    const attempts = before.state.attempts + 1;
    const nextAt = now() + nextWait(attempts, null, random);
    return withState(before, { ...before.state, attempts, nextAt });
  });
  if (kept?.state.kind !== 'waiting' || kept.route.to !== 'https') return;
  const { attempts } = kept.state;
  const posted = await world.post(kept.route.url, JSON.stringify(kept.report)).catch(unanswered);
  const verdict = verdictOn(posted, now());
  await changeReport(id, (before) => after(before, verdict, attempts, world));
}

/** Null: what happened meanwhile goes before. */
function after(
  kept: OutboxReport,
  verdict: Verdict,
  attempts: number,
  { now, random }: OutboxWorld,
): OutboxReport | null {
  const at = now();
  const { state } = kept;
  // Withdrawn while it was on its way: it has arrived, and that is to be seen.
  if (verdict.kind === 'accepted')
    return state.kind === 'settled' ? null : withState(kept, { kind: 'sent', at });
  if (state.kind !== 'waiting' || state.attempts !== attempts) return null;
  const { failure } = verdict;
  if (verdict.kind === 'refused') return withState(kept, { kind: 'refused', at, failure });
  const nextAt = at + nextWait(attempts, verdict.asked, random);
  return withState(kept, { kind: 'waiting', attempts, nextAt, failure });
}

function unanswered(error: unknown): Posted | null {
  console.warn('outbox: no answer', error);
  return null;
}

/**
 * Send a report that is not to be kept, once.
 *
 * @returns what became of it; what could be tried again is refused too, since nobody will
 */
export async function sendOnce(
  { report, route }: Pick<KeptReport, 'report' | 'route'>,
  { post, now }: Pick<OutboxWorld, 'post' | 'now'>,
): Promise<ReportState> {
  if (route.to !== 'https') return { kind: 'handed', at: now() };
  const limited = (await roomAt(now())) > now();
  if (limited) return { kind: 'refused', at: now(), failure: { kind: 'busy', status: 429 } };
  await countSend(now(), 'session');
  const posted = await post(route.url, JSON.stringify(report)).catch(unanswered);
  const verdict = verdictOn(posted, now());
  if (verdict.kind === 'accepted') return { kind: 'sent', at: now() };
  return { kind: 'refused', at: now(), failure: verdict.failure };
}

/** Of a report that is just stored, or has got another way: it is due at once. */
export function firstState({ to }: KeptReport['route'], now: number): ReportState {
  if (to !== 'https') return { kind: 'handed', at: now };
  return { kind: 'waiting', attempts: 0, nextAt: now };
}

export function withState(kept: OutboxReport, state: ReportState): OutboxReport {
  return { ...kept, state };
}
