import type { Span } from './passage.ts';
import { type Texts, wordsOf } from './texts.ts';

/** First words looked at; and letters, where they stand alone. */
const FIRST_WORDS = 5;
const FIRST_LETTERS = 10;
/** Words that are left out or put in between may move them so far. */
const AWAY = 2;
/** How much of what the reading says counts: it takes words to speak for themselves. */
const TRUST = 0.5;
/** What each says of a place, in natural logarithms of odds: all first words are heard there, */
const HEARD = 1;
/** and something else is heard before it than the sentence printed before. */
const APART = 1;
/** Most that an odd length says. */
const MOST_ODD = 2;
/** No reading is surer. */
const SUREST = 0.999;

/**
 * Weigh how sure each place is by what the reading leaves out: whether the sentence's first words
 * are heard where it begins, whether it follows the one before, and is as long as it should be.
 *
 * @param spans - all of them; their confidences are changed
 * @param ratio - heard words per printed one
 */
export function weighSureness(spans: readonly Span[], texts: Texts, ratio: number): void {
  let last = -1;
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const share = Math.min(SUREST, Math.max(1 - SUREST, span.confidence));
    let wrong = TRUST * Math.log((1 - share) / share) - HEARD * firstShare(span, texts);
    if (last < 0 || span.sentence !== last + 1) wrong += APART;
    const usual = wordsOf(texts.printed, span.sentence) * ratio;
    wrong += Math.min(MOST_ODD, Math.abs(Math.log((span.to - span.from + 1) / (usual + 1))));
    span.confidence = 1 / (1 + Math.exp(wrong));
    last = span.sentence;
  }
}

/** How many of its first words are heard about where they should be, 0 to 1; few words tell little. */
function firstShare({ sentence, from, to }: Span, texts: Texts): number {
  const { printed, printedStems, heardStems, letters } = texts;
  const first = printed.starts[sentence] as number;
  const most = letters ? FIRST_LETTERS : FIRST_WORDS;
  const count = Math.min(most, wordsOf(printed, sentence));
  let heard = 0;
  for (let k = 0; k < count; k += 1) {
    const stem = printedStems[first + k] as number;
    if (isNear(stem, from + k, from, to, heardStems)) heard += 1;
  }
  return heard / most;
}

/** Mostly it is where it should be. */
function isNear(stem: number, place: number, from: number, to: number, heardStems: Int32Array) {
  if (place < to && heardStems[place] === stem) return true;
  const end = Math.min(to, place + AWAY + 1);
  for (let at = Math.max(from, place - AWAY); at < end; at += 1) {
    if (heardStems[at] === stem) return true;
  }
  return false;
}
