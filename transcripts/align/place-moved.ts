import { withinFixed } from './fixed.ts';
import { findMoved } from './moved.ts';
import type { Span } from './passage.ts';
import type { Pin, Stretch } from './pins.ts';
import type { Heeded, StretchReader } from './reader.ts';
import type { Texts } from './texts.ts';

/** Elsewhere anything is heard: to be found there takes so much more than not to be spoken, */
const MOVED_GAIN = 6;
/** and so much of what is usually the same; */
const MOVED_ALIKE = 0.6;
/** or a neighbour it touches, and so much more. */
const BESIDE_GAIN = 1;

/**
 * Sentences printed out of order: where nothing else is heard. What was printed beside them, and
 * seemed no more spoken than they, is then looked for once more where it belongs.
 *
 * @param spans - all that are placed, in the order of both texts
 */
export function* placeMoved(
  texts: Texts,
  reader: StretchReader,
  spans: readonly Span[],
  fixed: readonly Pin[],
): Generator<void, Span[]> {
  const placed = new Uint8Array(texts.printed.starts.length - 1);
  const claimed = new Uint8Array(texts.heard.words.length);
  const claim = ({ sentence, from, to }: Span) => {
    placed[sentence] = 1;
    claimed.fill(1, from, to);
  };
  spans.forEach(claim);
  const found: Span[] = [];
  for (const moved of findMoved(texts, placed, claimed)) {
    const stretch = withinFixed(moved, fixed);
    if (stretch === null) continue;
    const there = likelyMoved(yield* reader.read(stretch), reader);
    if (there.length === 0) continue;
    there.forEach(claim);
    found.push(...there);
    for (const around of restOf(stretch, spans, placed)) {
      const rest = withinFixed(around, fixed);
      if (rest === null) continue;
      const here = (yield* reader.read(rest)).spans;
      here.forEach(claim);
      found.push(...here);
    }
  }
  return found;
}

/** Those that are there beyond doubt, and what is between and beside them. */
function likelyMoved({ spans, gains }: Heeded, reader: StretchReader): Span[] {
  const sure = spans.map(
    (span, index) => (gains[index] as number) >= MOVED_GAIN && reader.alike(span) >= MOVED_ALIKE,
  );
  const beside = (index: number, next: number) => {
    const [first, last] = index < next ? [index, next] : [next, index];
    const touch = spans[first]?.to === spans[last]?.from;
    const follow = (spans[first]?.sentence ?? 0) + 1 === spans[last]?.sentence;
    if (sure[next] && touch && follow && (gains[index] as number) >= BESIDE_GAIN)
      sure[index] = true;
  };
  for (let index = 1; index < spans.length; index += 1) beside(index, index - 1);
  for (let index = spans.length - 2; index >= 0; index -= 1) beside(index, index + 1);
  return spans.filter((_, index) => sure[index]);
}

/** The sentences before and after the moved ones, between what is placed around them in order. */
function restOf(
  { firstSentence, lastSentence }: Stretch,
  spans: readonly Span[],
  placed: Uint8Array,
): Stretch[] {
  const next = spans.findIndex(({ sentence }) => sentence >= lastSentence);
  const from = spans[next - 1]?.to;
  const to = spans[next]?.from;
  if (from === undefined || to === undefined || to <= from) return [];
  let first = firstSentence;
  while (first < lastSentence && !placed[first]) first += 1;
  let last = lastSentence;
  while (last > first && !placed[last - 1]) last -= 1;
  return [
    [firstSentence, first],
    [last, lastSentence],
  ].flatMap(([firstSentence = 0, lastSentence = 0]) =>
    lastSentence > firstSentence
      ? [{ firstSentence, lastSentence, from, to, pinned: false, ends: false }]
      : [],
  );
}
