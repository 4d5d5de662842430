import type { AlignInput, Placement, Placements } from './align-types.ts';
import { saidLonger } from './letters.ts';

/** Seconds that a sentence may be longer or shorter at least, whatever its length. */
const SLACK = 0.5;
/** What it says, in natural logarithms of odds, that a sentence takes e times its usual time. */
const SAYS = 1;

/**
 * Be less sure of a start where its sentence is slow, or the one printed before is quick: it is then
 * early, as most are that are wrong where the words of two texts differ.
 *
 * @param placements - their confidences are changed; what is certain stays so
 */
export function weighTempo(placements: Placements, sentences: AlignInput['sentences']): void {
  const letters = sentences.map(({ text }) => text.length + saidLonger(text, 0, text.length));
  const rate = usualRate(placements, letters);
  let quick = 0;
  for (const [index, placement] of placements.entries()) {
    if (placement === null) {
      quick = 0;
      continue;
    }
    const usual = rate * (letters[index] as number) + SLACK;
    const slow = Math.log((secondsOf(placement) + SLACK) / usual);
    const { confidence } = placement;
    const wrong = ((1 - confidence) / confidence) * Math.exp(SAYS * (Math.max(0, slow) + quick));
    placement.confidence = 1 / (1 + wrong);
    quick = Math.max(0, -slow);
  }
}

/** Seconds that a letter usually takes. */
function usualRate(placements: Placements, letters: readonly number[]): number {
  const rates: number[] = [];
  for (const [index, placement] of placements.entries()) {
    if (placement) rates.push(secondsOf(placement) / Math.max(1, letters[index] as number));
  }
  rates.sort((one, other) => one - other);
  return rates[rates.length >> 1] ?? 0;
}

function secondsOf({ startTime, endTime }: Placement): number {
  return endTime - startTime;
}
