import type { Sentence } from './align-types.ts';
import { UNHEARD } from './heard-writer.ts';
import { marksBetween, PAUSE } from './marks.ts';
import type { Span } from './passage.ts';
import { silenceAfter } from './pauses.ts';
import type { Texts } from './texts.ts';

/** A first word drawn out for so long may hold a pause, seconds. */
const DRAWN_OUT = 0.5;
/** What is usual of all words counts as if it had been seen so often of each. */
const USUAL_TIMES = 4;
/** Fewer beginnings tell nothing. */
const FEW_STARTS = 10;
/** Beginnings less sure than this tell nothing, either. */
const SURE = 0.5;

/** The beginning of a sentence right after the word before it. */
interface Start {
  place: number;
  /** Seconds its first word lasts beyond its letters. */
  beyond: number;
}

/**
 * Some recognisers count the pause before a word to that word, others never do. They are
 * told apart by whether first words without a pause before them are drawn out more often
 * than the same words are elsewhere.
 *
 * @param spans - where sentences are heard, in any order
 * @returns by the place of a beginning: seconds its first word is heard after its time
 */
export function drawnStarts(
  spans: readonly Span[],
  sentences: readonly Sentence[],
  texts: Texts,
): Map<number, number> {
  const late = new Map<number, number>();
  const { heard } = texts;
  if (!heard.timed) return late;
  const starts = startsOf(spans, sentences, texts);
  if (starts.length < FEW_STARTS) return late;
  const usual = usualShares(starts, spans, texts);
  let expected = 0;
  let drawn = 0;
  for (const { place, beyond } of starts) {
    expected += usual(place);
    if (beyond > DRAWN_OUT) drawn += 1;
  }
  const more = drawn - expected - Math.sqrt(expected + 1);
  const share = more / (starts.length + FEW_STARTS);
  for (const { place, beyond } of starts) {
    if (beyond > DRAWN_OUT && share > usual(place)) late.set(place, beyond);
  }
  return late;
}

/** Beginnings that may have a pause in their first word: none before it, no comma after it. */
function startsOf(spans: readonly Span[], sentences: readonly Sentence[], texts: Texts): Start[] {
  const { heard, printed } = texts;
  const begun = new Set(spans.map(({ from }) => from));
  const starts: Start[] = [];
  for (const { sentence, from, to, confidence } of spans) {
    if (from === 0 || confidence < SURE || to < from + 2 || begun.has(from + 1)) continue;
    if (((heard.marks[from] as number) & PAUSE) !== 0 || heard.words[from] === UNHEARD) continue;
    const first = printed.starts[sentence] as number;
    if (first + 1 >= (printed.starts[sentence + 1] as number)) continue;
    const text = sentences[sentence]?.text ?? '';
    const offset = printed.offsets[first] as number;
    if (marksBetween(text, offset, printed.offsets[first + 1] as number, false) !== 0) continue;
    starts.push({ place: from, beyond: silenceAfter(heard, from) });
  }
  return starts;
}

/** How often the word at a place is drawn out where no pause can be meant. */
function usualShares(
  starts: readonly Start[],
  spans: readonly Span[],
  { heard, heardStems, size }: Texts,
): (place: number) => number {
  const left = new Uint8Array(heard.words.length + 1);
  for (const { from } of spans) if (from > 0) left[from - 1] = 1;
  for (const { place } of starts) left[place] = 1;
  const times = new Int32Array(size);
  const drawn = new Int32Array(size);
  let allTimes = 1;
  let allDrawn = 0;
  for (let place = 0; place + 1 < heard.words.length; place += 1) {
    const word = heardStems[place] as number;
    if (left[place] || word < 0) continue;
    times[word] = (times[word] as number) + 1;
    allTimes += 1;
    if (silenceAfter(heard, place) <= DRAWN_OUT) continue;
    drawn[word] = (drawn[word] as number) + 1;
    allDrawn += 1;
  }
  const share = allDrawn / allTimes;
  return (place) => {
    const word = heardStems[place] as number;
    return (
      ((drawn[word] as number) + USUAL_TIMES * share) / ((times[word] as number) + USUAL_TIMES)
    );
  };
}
