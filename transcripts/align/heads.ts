import { Evidence } from './evidence.ts';
import type { Model } from './model.ts';
import type { Span } from './passage.ts';
import { type Texts, wordsOf } from './texts.ts';

/** First words that must be the same; and letters, where they stand alone. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 6;
/** So much likelier a beginning it must be, natural logarithm: some seven times. */
const LIKELIER = 2;
/** Of what is printed, the most that is left out. */
const MOST_LEFT_OUT = 3;

/**
 * Let sentences begin with their first words where these are heard apart from the rest: print
 * leaves out what is said between. Only where no sentence has what is heard there.
 *
 * @param spans - by sentence, in the order of both texts; their beginnings are changed
 */
export function beginWithHeads(spans: readonly Span[], texts: Texts, model: Model): void {
  const evidence = new Evidence(texts, model);
  const { printed, heardStems, printedStems } = texts;
  for (let index = 1; index < spans.length; index += 1) {
    const span = spans[index] as Span;
    const free = (spans[index - 1] as Span).to;
    const first = printed.starts[span.sentence] as number;
    if (span.from <= free || heardStems[span.from] === printedStems[first]) continue;
    evidence.choose(span.sentence);
    const most = wordsOf(printed, span.sentence) * MOST_LEFT_OUT;
    const least = Math.max(free, span.from - most);
    const head = bestHead(span, least, free, texts, model, evidence);
    if (head >= 0) span.from = head;
  }
}

/** Where the first words are likelier the beginning than something else that is said; -1: nowhere. */
function bestHead(
  span: Span,
  least: number,
  free: number,
  texts: Texts,
  model: Model,
  evidence: Evidence,
): number {
  const { printed, heardStems, printedStems } = texts;
  const first = printed.starts[span.sentence] as number;
  const end = printed.starts[span.sentence + 1] as number;
  let most = opening(span.from, texts, model) + LIKELIER;
  let best = -1;
  const enough = texts.letters ? LEAST_LETTERS : LEAST_WORDS;
  for (let place = least; place < span.from; place += 1) {
    if (heardStems[place] !== printedStems[first]) continue;
    let says = opening(place, texts, model) + evidence.begins(place);
    if (place > free) says += model.unprinted;
    let same = 0;
    for (let k = 0; first + k < end && place + k < span.from; k += 1) {
      if (heardStems[place + k] !== printedStems[first + k]) break;
      says += evidence.weigh(place + k);
      same += 1;
    }
    if (same < enough || says <= most) continue;
    most = says;
    best = place;
  }
  return best;
}

/** What speaks for a beginning there. */
function opening(place: number, { heard, habits }: Texts, model: Model): number {
  return (model.places[heard.marks[place] as number] as number) + (habits[place] as number);
}
