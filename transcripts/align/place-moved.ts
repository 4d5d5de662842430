import { withinFixed } from './fixed.ts';
import { MovedFinder, type Run } from './moved.ts';
import type { Span } from './passage.ts';
import type { Pin } from './pins.ts';
import type { Heeded, StretchReader } from './reader.ts';
import { type Texts, wordsOf } from './texts.ts';

/** Elsewhere anything is heard: to be found there takes so much more than not to be spoken, */
const MOVED_GAIN = 6;
/** and so much of what is usually the same; */
const MOVED_ALIKE = 0.6;
/** or a neighbour it touches, if it is not so much alike, and so much more. */
const BESIDE_GAIN = 1;
/** Fewer words beyond those printed are nobody else's. */
const SPARE = 3;

/**
 * Sentences printed out of order: where nothing else is heard.
 *
 * @param spans - all that are placed, in the order of both texts; cut where they are in the way
 */
export function* placeMoved(
  texts: Texts,
  reader: StretchReader,
  spans: readonly Span[],
  fixed: readonly Pin[],
): Generator<void, Span[]> {
  const placed = new Uint8Array(texts.printed.starts.length - 1);
  for (const { sentence } of spans) placed[sentence] = 1;
  const runs = runsOf(placed, { first: 0, last: placed.length });
  if (runs.length === 0) return [];
  const claims = claimsOf(spans, texts, reader);
  const claimed = new Uint8Array(texts.heard.words.length);
  for (const { from, to } of claims) claimed.fill(1, from, to);
  const finder = new MovedFinder(texts, placed, claimed);
  const found: Span[] = [];
  const left = runs.reverse();
  for (let run = left.pop(); run !== undefined; run = left.pop()) {
    const moved = finder.find(run);
    const stretch = moved && withinFixed(moved, fixed);
    if (stretch === null) continue;
    const there = likelyMoved(yield* reader.read(stretch), reader);
    if (there.length === 0) continue;
    for (const span of there) {
      placed[span.sentence] = 1;
      claimed.fill(1, span.from, span.to);
      found.push(span);
    }
    // Others of the run may be elsewhere.
    left.push(...runsOf(placed, run));
  }
  cutSpans(spans, claims, found, texts.heard.words.length);
  return found;
}

/** Runs of sentences without a place. */
function runsOf(placed: Uint8Array, { first, last }: Run): Run[] {
  const runs: Run[] = [];
  for (let sentence = first; sentence < last; sentence += 1) {
    if (placed[sentence]) continue;
    const from = sentence;
    while (sentence < last && !placed[sentence]) sentence += 1;
    runs.push({ first: from, last: sentence });
  }
  return runs;
}

/** What each sentence's words speak for, where there is room for more beside its neighbours. */
function claimsOf(
  spans: readonly Span[],
  { printed, heard }: Texts,
  reader: StretchReader,
): Pick<Span, 'from' | 'to'>[] {
  return spans.map((span, index) => {
    const from = spans[index - 1]?.to ?? 0;
    const to = spans[index + 1]?.from ?? heard.words.length;
    const spare = to - from - wordsOf(printed, span.sentence);
    return spare < SPARE ? span : reader.claim(span);
  });
}

/** Those that are there beyond doubt, what is between them, and on either side what is likely. */
function likelyMoved({ spans, gains }: Heeded, reader: StretchReader): Span[] {
  const alike = spans.map((span) => reader.alike(span) >= MOVED_ALIKE);
  const sure = gains.map((gain, index) => gain >= MOVED_GAIN && alike[index]);
  let first = sure.indexOf(true);
  let last = sure.lastIndexOf(true);
  if (first < 0) return [];
  const isBeside = (index: number, next: number) => {
    const [one, other] = index < next ? [spans[index], spans[next]] : [spans[next], spans[index]];
    if ((one?.sentence ?? 0) + 1 !== other?.sentence) return false;
    const near = one?.to === other?.from || alike[index];
    return near && (gains[index] as number) >= BESIDE_GAIN;
  };
  while (isBeside(first - 1, first)) first -= 1;
  while (isBeside(last + 1, last)) last += 1;
  return spans.slice(first, last + 1);
}

/** Let sentences end before, and begin after, what others were found to say. */
function cutSpans(
  spans: readonly Span[],
  claims: readonly Pick<Span, 'from' | 'to'>[],
  found: readonly Span[],
  words: number,
): void {
  const taken = new Uint8Array(words);
  for (const { from, to } of found) taken.fill(1, from, to);
  for (const [index, span] of spans.entries()) {
    let { from, to } = claims[index] as Span;
    while (from > span.from && !taken[from - 1]) from -= 1;
    while (to < span.to && !taken[to]) to += 1;
    span.from = from;
    span.to = to;
  }
}
