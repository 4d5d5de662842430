import { sentencesOf } from '../../transcripts/align/sentences.ts';

/** A part of what was read: `[from, to)`, in sentences. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * The stretch of an article that the viewer had selected, as the article stands now: from
 * the first of the selected sentences that is still there to the last, and as many on
 * either side as are not. A sentence that the selection cut stays cut.
 *
 * @param before - the words of the selection
 * @returns null: none of them is in the article any more, or no longer in this order
 */
export function stretchOf<S extends { text: string }>(
  segments: readonly S[],
  before: readonly { text: string }[],
  language: string,
): S[] | null {
  const now = sentencesOf(texts(segments), language);
  const then = sentencesOf(texts(before), language).map(({ text }) => text);
  const stretch = placeOf(
    now.map(({ text }) => text),
    then,
  );
  if (!stretch) return null;
  const bySegment = new Map<number, number[]>();
  now.forEach(({ segment }, at) => {
    const places = bySegment.get(segment);
    if (places) places.push(at);
    else bySegment.set(segment, [at]);
  });
  return segments.flatMap((segment, index) => {
    const places = bySegment.get(index) ?? [];
    const inside = places.filter((at) => at >= stretch.from && at < stretch.to);
    const [first = -1] = inside;
    const last = inside.at(-1) ?? -1;
    if (first < 0) return [];
    const sentences = places.map((at) => now[at]?.text ?? '');
    const range = { from: places.indexOf(first), to: places.indexOf(last) };
    const text = cut(segment.text, sentences, range, {
      first: first === stretch.from ? (then[0] ?? '') : '',
      last: last === stretch.to - 1 ? (then.at(-1) ?? '') : '',
    });
    return [{ ...segment, text }];
  });
}

function texts(segments: readonly { text: string }[]): { text: string }[] {
  return segments.map(({ text }) => ({ text }));
}

function placeOf(now: readonly string[], then: readonly string[]): Stretch | null {
  const [here, there] = [onlyPlaces(now), onlyPlaces(then)];
  // One that stands twice may be another's.
  const sure = (text: string) => (here.get(text) ?? -1) >= 0 && (there.get(text) ?? -1) >= 0;
  const first = then.findIndex(sure);
  const last = then.findLastIndex(sure);
  const from = (here.get(then[first] ?? '') ?? -1) - first;
  const to = (here.get(then[last] ?? '') ?? -1) + then.length - last;
  if (first < 0 || from >= to) return null;
  return { from: Math.max(0, from), to: Math.min(now.length, to) };
}

/** Where each text stands; -1: in several places. */
function onlyPlaces(all: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  all.forEach((text, at) => {
    places.set(text, places.has(text) ? -1 : at);
  });
  return places;
}

/** A text without the sentences before and after a range of its own, both ends included. */
function cut(
  text: string,
  sentences: readonly string[],
  range: Stretch,
  edges: { first: string; last: string },
): string {
  const lines = text.split(/[\n\r\u2028\u2029]+/).map((line) => line.replace(/\s+/g, ' ').trim());
  const plain = lines.filter((line) => line !== '').join('\n');
  let [start, end] = [0, plain.length];
  let at = 0;
  for (const [index, sentence] of sentences.entries()) {
    const found = plain.indexOf(sentence, at);
    // Set otherwise than it is printed: the whole is better than a wrong cut.
    if (found < 0) return text;
    at = found + sentence.length;
    if (index === range.from && index > 0) start = found;
    if (index === range.from && sentence.endsWith(edges.first) && edges.first !== '')
      start = at - edges.first.length;
    if (index === range.to && index < sentences.length - 1) end = at;
    if (index === range.to && sentence.startsWith(edges.last) && edges.last !== '')
      end = found + edges.last.length;
  }
  return start === 0 && end === plain.length ? text : plain.slice(start, end).trim();
}
