import { TRUST, TRUST_LETTERS } from './evidence.ts';
import type { Model } from './model.ts';
import type { Span } from './passage.ts';
import { type Texts, wordsOf } from './texts.ts';

/** Of what is usually the same, less than this: it may be something else that is said there. */
const UNLIKE = 0.3;
/** First words that are looked at. */
const FIRST = 8;
/** Mostly without captions: nothing can be the same. */
const MOSTLY = 0.5;

/**
 * Those that are likely spoken. A reading weighs what is heard; it does not miss the printed words
 * that are not. A note by the editors so takes the room of something that was left out. Of a
 * sentence whose words are hardly heard, its missing words must be likelier than that it
 * is not spoken and something else is not printed.
 */
export function withoutUnlike(spans: readonly Span[], texts: Texts, model: Model): Span[] {
  const trust = texts.letters ? TRUST_LETTERS : TRUST;
  const missing = trust * Math.log(1 - model.same);
  const left = new Int16Array(texts.size);
  const least = model.unspoken + model.unprinted;
  return spans.filter((span) => {
    const words = wordsOf(texts.printed, span.sentence);
    // Most need no closer look.
    if (words * missing >= least || beginsAlike(span, texts)) return true;
    if (unheardIn(span, texts) > MOSTLY) return true;
    const same = sameShare(span, texts, left);
    if (same >= UNLIKE * model.same) return true;
    return words * (1 - same) * missing >= least;
  });
}

/** Half of its first words are heard one for one. */
function beginsAlike({ sentence, from }: Span, texts: Texts): boolean {
  const { printed, printedStems, heardStems } = texts;
  const first = printed.starts[sentence] as number;
  let same = 0;
  for (let k = 0; k < FIRST; k += 1)
    if (printedStems[first + k] === heardStems[from + k]) same += 1;
  return same * 2 >= FIRST;
}

/**
 * Of what is printed, how much is heard in the span, 0 to 1; rare words count more.
 *
 * @param left - by stem, all zero before and after
 */
function sameShare({ sentence, from, to }: Span, texts: Texts, left: Int16Array): number {
  const { printed, printedStems, heardStems, shares } = texts;
  const first = printed.starts[sentence] as number;
  const end = printed.starts[sentence + 1] as number;
  let all = 0;
  for (let k = first; k < end; k += 1) {
    const stem = printedStems[k] as number;
    left[stem] = (left[stem] as number) + 1;
    all -= Math.log(shares[stem] as number);
  }
  let same = 0;
  for (let at = from; at < to; at += 1) {
    const stem = heardStems[at] as number;
    if (stem < 0 || (left[stem] as number) === 0) continue;
    left[stem] = (left[stem] as number) - 1;
    same -= Math.log(shares[stem] as number);
  }
  for (let k = first; k < end; k += 1) left[printedStems[k] as number] = 0;
  return all > 0 ? same / all : 1;
}

function unheardIn({ from, to }: Span, { heardStems }: Texts): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if ((heardStems[at] as number) < 0) count += 1;
  return count / Math.max(1, to - from);
}
