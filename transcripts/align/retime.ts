import { joins, type ShownCue, usualSeconds } from './cue-effort.ts';
import { type CueRun, readShifts, SHIFTS, STEP, UNMOVED } from './cue-shifts.ts';
import type { Heard } from './heard.ts';
import { moveWords } from './move-words.ts';

/** Cues read in one piece. */
const MOST_CUES = 200;
/** Cues read to learn how words are moved; more tell no more. */
const ENOUGH_CUES = 300;
/** and to see whether it may be so at all, where there are more. */
const SOME_CUES = 200;
const TIMES = 10;
/** Where words are not moved, so many times more or less tell that already. */
const EARLY = 1;
/** What is usual counts as if it had been seen so often. */
const USUAL_CUES = 5;
const USUAL_SPREAD = 0.5;
/**
 * Words are taken to be moved where that is four times as likely as that all cues begin with their
 * first words, and as that they are off both ways alike; natural logarithm.
 */
const ENOUGH_FIT = 1.5;
/** What is laid where it begins is late, what is recognised as often early; so much tells, on the whole, seconds. */
const LATE = 0.2;
/** So many cues are taken to be spoken evenly, and none to be off by more, seconds. */
const TOGETHER = 8;
const MOST_OFF = 2;
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
  if (!heard.written && cues.length > SOME_CUES) {
    // Most are a recogniser's: a look at some tells, and costs little.
    if (lateBy(runsOf(heard, cues.slice(0, SOME_CUES))) < LATE) return;
  }
  const runs = runsOf(heard, cues);
  const step = Math.max(1, Math.floor(cues.length / ENOUGH_CUES));
  const some = runs.filter(({ shown }, index) => shown.length > 1 && index % step === 0);
  let habit: Habit = { prior: usualPrior(), spread: USUAL_SPREAD };
  for (let time = 0; time < TIMES; time += 1) {
    habit = learn(some, habit);
    yield;
    if (time === EARLY && fitOf(some, habit) < fitOf(some, evened(habit))) return;
  }
  const { spread } = learn(some, { prior: onlyUnmoved(), spread: USUAL_SPREAD });
  const unmovedFit = fitOf(some, { prior: onlyUnmoved(), spread });
  const leastFit = Math.max(unmovedFit, fitOf(some, evened(habit))) + ENOUGH_FIT;
  if (fitOf(some, habit) < leastFit) return;
  habit = { prior: neverEarly(habit.prior), spread: habit.spread };
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
function runsOf(heard: Heard, cues: readonly ShownCue[]): Run[] {
  const seconds = usualSeconds(heard, cues);
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

/** Seconds that first words of cues are late on the whole, if some cues together were spoken evenly. */
function lateBy(runs: readonly Run[]): number {
  let late = 0;
  let count = 0;
  for (const { shown, usual } of runs) {
    for (let first = 0; first < shown.length; first += TOGETHER) {
      const own = shown.subarray(first, first + TOGETHER);
      const words = usual.subarray(first, first + TOGETHER);
      const pace = sumOf(own) / sumOf(words);
      let off = 0;
      for (let k = 0; k + 1 < own.length; k += 1) {
        off += pace * (words[k] as number) - (own[k] as number);
        late += Math.max(-MOST_OFF, Math.min(MOST_OFF, off));
        count += 1;
      }
    }
  }
  return count === 0 ? 0 : late / count;
}

/** A recogniser's habit: what is so late is as often so early. */
function evened({ prior, spread }: Habit): Habit {
  const both = prior.map((late, step) => late + (prior[2 * UNMOVED - step] ?? 0));
  return { prior: toSumOne(both.fill(0, 2 * UNMOVED + 1)), spread };
}

/** What is laid where it begins is heard no earlier. */
function neverEarly(prior: Float64Array): Float64Array {
  return toSumOne(prior.map((share, step) => (step < UNMOVED ? 0 : share)));
}

function usualPrior(): Float64Array {
  const prior = new Float64Array(SHIFTS).map((_, step) =>
    Math.exp((-Math.abs(step - UNMOVED) * STEP) / USUALLY_OFF),
  );
  prior[UNMOVED] = (prior[UNMOVED] as number) + UNMOVED_WORTH;
  return toSumOne(prior);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function toSumOne(shares: Float64Array): Float64Array {
  const all = sumOf(shares);
  return shares.map((share) => share / all);
}
