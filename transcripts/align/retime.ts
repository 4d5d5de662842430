import { joins, type ShownCue, usualSeconds } from './cue-effort.ts';
import { type CueRun, readShifts, SHIFTS, STEP, UNMOVED } from './cue-shifts.ts';
import type { Heard } from './heard.ts';
import { moveWords } from './move-words.ts';

/** Cues read in one piece. */
const MOST_CUES = 200;
/** Cues read to learn how words are moved; more tell no more. */
const ENOUGH_CUES = 300;
const TIMES = 10;
/** What is usual counts as if it had been seen so often. */
const USUAL_CUES = 5;
const USUAL_SPREAD = 0.5;
/**
 * Words are taken to be moved where that is four times as likely as that all cues begin with their
 * first words, and as that they are off both ways alike; natural logarithm.
 */
const ENOUGH_FIT = 1.5;
/** A cue often begins with its first word; else it is off by about so many seconds. */
const UNMOVED_WORTH = 4;
const USUALLY_OFF = 1;

/** How words are moved in these captions. */
interface Habit {
  /** By step: how likely a cue's first word is so late. */
  prior: Float64Array;
  spread: number;
}

/**
 * Find when words are heard that were moved from cue to cue, as in a translation: by how
 * evenly people speak. How far they are moved is learned from the captions themselves, for
 * beyond gaps they are not. Yields after each piece of work.
 *
 * @param heard - the times of its words are changed
 * @param cues - in order
 */
export function* retime(heard: Heard, cues: readonly ShownCue[]): Generator<void> {
  const seconds = usualSeconds(heard, cues);
  const runs = runsOf(cues, seconds);
  const step = Math.max(1, Math.floor(cues.length / ENOUGH_CUES));
  const some = runs.filter(({ shown }, index) => shown.length > 1 && index % step === 0);
  const unmoved = learn(some, { prior: onlyUnmoved(), spread: USUAL_SPREAD });
  const unmovedFit = fitOf(some, { prior: onlyUnmoved(), spread: unmoved.spread });
  let habit: Habit = { prior: usualPrior(), spread: USUAL_SPREAD };
  for (let time = 0; time < TIMES; time += 1) {
    habit = learn(some, habit);
    yield;
  }
  const evenFit = fitOf(some, { prior: evened(habit.prior), spread: habit.spread });
  if (fitOf(some, habit) < Math.max(unmovedFit, evenFit) + ENOUGH_FIT) return;
  heard.unsure = new Float32Array(heard.words.length);
  for (const run of runs) {
    const { likely } = readShifts(run, habit.prior, habit.spread);
    moveWords(heard, cues.slice(run.first, run.first + run.shown.length), {
      likely,
      usual: run.usual,
      spread: habit.spread,
    });
    yield;
  }
}

interface Run extends CueRun {
  /** Index of its first cue. */
  first: number;
}

/** Cues without a gap between. */
function runsOf(cues: readonly ShownCue[], seconds: Float64Array): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < cues.length; ) {
    let last = first + 1;
    while (last - first < MOST_CUES && joins(cues[last - 1], cues[last])) last += 1;
    const shown = Float64Array.from(cues.slice(first, last), ({ start, end }) => end - start);
    runs.push({ first, shown, usual: seconds.subarray(first, last) });
    first = last;
  }
  return runs;
}

/** Read some runs, and count. */
function learn(runs: readonly Run[], { prior, spread }: Habit): Habit {
  const seen = usualPrior().map((share) => share * USUAL_CUES);
  let off = USUAL_SPREAD * USUAL_CUES;
  let count = USUAL_CUES;
  for (const run of runs) {
    const read = readShifts(run, prior, spread);
    for (let k = SHIFTS; k < read.likely.length; k += 1) {
      seen[k % SHIFTS] = (seen[k % SHIFTS] as number) + (read.likely[k] as number);
    }
    off += read.off;
    count += run.shown.length;
  }
  return { prior: toSumOne(seen), spread: off / count };
}

function fitOf(runs: readonly Run[], { prior, spread }: Habit): number {
  return runs.reduce((sum, run) => sum + readShifts(run, prior, spread).fit, 0);
}

function onlyUnmoved(): Float64Array {
  const prior = new Float64Array(SHIFTS);
  prior[UNMOVED] = 1;
  return prior;
}

/** A recogniser's habit: what is so late is as often so early. */
function evened(prior: Float64Array): Float64Array {
  const both = prior.map((late, step) => late + (prior[2 * UNMOVED - step] ?? 0));
  return toSumOne(both.fill(0, 2 * UNMOVED + 1));
}

function usualPrior(): Float64Array {
  const prior = new Float64Array(SHIFTS).map((_, step) =>
    Math.exp((-Math.abs(step - UNMOVED) * STEP) / USUALLY_OFF),
  );
  prior[UNMOVED] = (prior[UNMOVED] as number) + UNMOVED_WORTH;
  return toSumOne(prior);
}

function toSumOne(shares: Float64Array): Float64Array {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}
