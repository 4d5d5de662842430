import { UNHEARD } from './heard-writer.ts';
import type { Span } from './passage.ts';
import type { Texts } from './texts.ts';

/** Most words beside it that are not matched. */
const BESIDE = 12;
/** What is between the words that match is about as long as is printed between them. */
const LEAST = 0.55;
const MOST = 1.8;

/** Words that match on both sides of a hole. */
interface Bridge {
  /** Printed words: the last that is matched before it, the first after it. */
  before: number;
  after: number;
  /** Seconds between which the words between them are spoken. */
  startTime: number;
  endTime: number;
}

/**
 * Let sentences that begin in a hole of the captions begin where they do if all between the nearest
 * words that match is spoken evenly, letter by letter.
 *
 * @param spans - by sentence, in the order of both texts; where they begin and end is changed
 * @param matches - for each printed word its place in the heard ones, or -1
 * @param ratio - heard words per printed one
 * @param fixed - sentences the viewer has fixed; what is in one hole with them is left as it is
 */
export function spreadInHoles(
  spans: readonly Span[],
  texts: Texts,
  matches: Int32Array,
  ratio: number,
  fixed?: ReadonlyMap<number, number>,
): void {
  const { words } = texts.heard;
  for (let index = 0; index < spans.length; ) {
    const { from: first, sentence } = spans[index] as Span;
    let from = first;
    let to = first;
    while (from > 0 && words[from - 1] === UNHEARD) from -= 1;
    while (words[to] === UNHEARD) to += 1;
    let end = index + 1;
    const isIn = (span: Span | undefined) =>
      span !== undefined && span.from < to && span.sentence === sentence + end - index;
    while (isIn(spans[end])) end += 1;
    const inside = spans.slice(index, end);
    const isFree = !inside.some((span) => fixed?.has(span.sentence));
    if (to > first && isFree) {
      const bridge = bridgeOver(inside, from, to, texts, matches, ratio);
      if (bridge !== null) spread(inside, spans[index - 1], from, to, bridge, texts);
    }
    index = end;
  }
}

/** The words that match on both sides; null: too far, or there is not about as much between. */
function bridgeOver(
  inside: readonly Span[],
  from: number,
  to: number,
  { printed, heard }: Texts,
  matches: Int32Array,
  ratio: number,
): Bridge | null {
  let before = (printed.starts[(inside[0] as Span).sentence] as number) - 1;
  const isBefore = (match: number) => match >= 0 && match < from;
  while (before >= 0 && !isBefore(matches[before] as number)) before -= 1;
  let after = printed.starts[(inside.at(-1) as Span).sentence] as number;
  while (after < matches.length && (matches[after] as number) < to) after += 1;
  if (before < 0 || after >= matches.length) return null;
  const low = matches[before] as number;
  const high = matches[after] as number;
  if (from - low > BESIDE || high - to > BESIDE) return null;
  const needed = (after - before) * ratio;
  if (high - low < needed * LEAST || high - low > needed * MOST) return null;
  const startTime = heard.to[low] as number;
  return { before, after, startTime, endTime: heard.from[high] as number };
}

function spread(
  inside: readonly Span[],
  earlier: Span | undefined,
  from: number,
  to: number,
  { before, after, startTime, endTime }: Bridge,
  { printed, heard, forms }: Texts,
): void {
  const letters = new Float64Array(after - before);
  for (let word = 1; word < letters.length; word += 1) {
    const form = forms[printed.words[before + word] as number] as string;
    letters[word] = (letters[word - 1] as number) + form.length;
  }
  const all = letters.at(-1) as number;
  let last = earlier;
  let place = from;
  for (const span of inside) {
    const word = (printed.starts[span.sentence] as number) - before;
    const share = (letters[word - 1] as number) / Math.max(1, all);
    const time = startTime + (endTime - startTime) * share;
    while (place < to - 1 && (heard.from[place + 1] as number) <= time) place += 1;
    place = Math.max(place, last === undefined ? 0 : last.from + 1);
    if (last !== undefined && (last.to === span.from || last.to > place)) last.to = place;
    span.from = place;
    span.to = Math.max(span.to, place + 1);
    last = span;
  }
}
