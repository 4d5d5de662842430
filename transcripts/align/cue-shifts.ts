/**
 * How much later the first word of a cue is heard than the cue is shown, in steps: text that
 * is translated is laid into cues by whole phrases, most often where a phrase begins.
 */
export const STEP = 0.25;
/** Steps from the earliest, -1.5 seconds, to the latest, 4. */
export const SHIFTS = 23;
/** The step at which the cue begins with its first word. */
export const UNMOVED = 6;

/** A share that counts for nothing. */
const NOTHING = 1e-6;

/** Cues that follow each other without a gap. Where the first begins and the last ends is known. */
export interface CueRun {
  /** By cue: seconds it is shown. */
  shown: Float64Array;
  /** By cue: seconds its words usually take. */
  usual: Float64Array;
}

/** What is known of a run's cues. */
interface RunShifts {
  /** By cue and step: how likely its first word is so late, 0 to 1. */
  likely: Float64Array;
  /** Sum over the cues of how far what their words take is from the usual, by `offBy`. */
  off: number;
  /** How likely the run is as it is shown, natural logarithm; to compare habits by. */
  fit: number;
}

/** By steps that a cue's words take longer than it is shown, from -SHIFTS. */
interface Longer {
  off: Float64Array;
  odds: Float64Array;
}

/**
 * Read how late each cue's first word is heard, forwards and backwards: people speak about
 * evenly, so a cue with more words than it has time for holds some of the next one's.
 *
 * @param prior - by step: how likely it is before anything is known of the cue
 * @param spread - how far off times usually are
 */
export function readShifts(run: CueRun, prior: Float64Array, spread: number): RunShifts {
  const cues = run.shown.length;
  const likely = new Float64Array(cues * SHIFTS);
  likely[UNMOVED] = 1;
  const longer = Array.from({ length: cues }, (_, cue) => longerBy(run, cue, spread));
  let fit = -cues * Math.log(spread);
  for (let cue = 1; cue < cues; cue += 1) {
    const before = (cue - 1) * SHIFTS;
    const { odds } = longer[cue - 1] as Longer;
    const here = cue * SHIFTS;
    for (let last = 0; last < SHIFTS; last += 1) {
      const its = likely[before + last] as number;
      if (its < NOTHING) continue;
      for (let step = 0; step < SHIFTS; step += 1) {
        const sum = likely[here + step] as number;
        likely[here + step] = sum + its * (odds[step - last + SHIFTS] as number);
      }
    }
    for (let step = 0; step < SHIFTS; step += 1) {
      likely[here + step] = (likely[here + step] as number) * (prior[step] as number);
    }
    fit += Math.log(toSumOne(likely, cue * SHIFTS));
  }
  const next = new Float64Array(SHIFTS);
  next[UNMOVED] = 1;
  let off = 0;
  for (let cue = cues - 1; cue >= 0; cue -= 1) {
    const read = backward(likely, cue * SHIFTS, longer[cue] as Longer, prior, next);
    off += read.off;
    if (cue === cues - 1) fit += Math.log(read.odds);
  }
  return { likely, off, fit };
}

/**
 * @param likely - of the cue from `at`: by what is before it; then by all
 * @param next - by step of the next cue: by what is after; then the same of this cue
 * @returns how far off its time is, and how likely that is
 */
function backward(
  likely: Float64Array,
  at: number,
  { off, odds }: Longer,
  prior: Float64Array,
  next: Float64Array,
): { off: number; odds: number } {
  const after = new Float64Array(SHIFTS);
  let all = 0;
  let apart = 0;
  for (let step = 0; step < SHIFTS; step += 1) {
    const before = likely[at + step] as number;
    if (before < NOTHING && (prior[step] as number) < NOTHING) continue;
    let sum = 0;
    let offs = 0;
    for (let later = 0; later < SHIFTS; later += 1) {
      const steps = later - step + SHIFTS;
      const its = (next[later] as number) * (odds[steps] as number);
      sum += its;
      offs += its * (off[steps] as number);
    }
    after[step] = sum * (prior[step] as number);
    likely[at + step] = before * sum;
    all += before * sum;
    apart += before * offs;
  }
  toSumOne(likely, at);
  toSumOne(after, 0);
  next.set(after);
  return { off: all > 0 ? apart / all : 0, odds: all };
}

function longerBy(run: CueRun, cue: number, spread: number): Longer {
  const off = new Float64Array(SHIFTS * 2);
  const odds = new Float64Array(SHIFTS * 2);
  for (let k = 1; k < SHIFTS * 2; k += 1) {
    const time = (run.shown[cue] as number) + (k - SHIFTS) * STEP;
    off[k] = offBy(time, run.usual[cue] as number);
    odds[k] = time > 0 ? Math.exp(-(off[k] as number) / spread) : 0;
  }
  return { off, odds };
}

/** How far a time is from the usual: of much speech it may be further than of little. */
function offBy(time: number, usual: number): number {
  return Math.abs(time - usual) / Math.sqrt(usual);
}

/** Let the steps of a cue sum to one; what they were. */
function toSumOne(table: Float64Array, from: number): number {
  let sum = 0;
  for (let k = from; k < from + SHIFTS; k += 1) sum += table[k] as number;
  if (sum === 0) return 0;
  for (let k = from; k < from + SHIFTS; k += 1) table[k] = (table[k] as number) / sum;
  return sum;
}
