import type { Heard } from './heard.ts';
import { CUE_START, LONG_PAUSE, STOP } from './marks.ts';
import { type Passage, wholePassage } from './passage.ts';
import type { Printed } from './printed.ts';
import type { Reading } from './reading.ts';

/** So few sentences times places are read at once; more first roughly. */
export const FEW_CELLS = 1_000;
/** Most that are read with all their places, and most when places are few and far. */
export const MAX_CELLS = 1_200_000;
const MAX_ROUGH_CELLS = 2_000_000;
/** Between places of a rough reading, most words. */
const STRIDE = 12;

/** How much there is to read. */
export function cellsOf({ low, high }: Passage): number {
  let cells = 0;
  for (let s = 0; s < low.length; s += 1) cells += (high[s] as number) - (low[s] as number) + 1;
  return cells;
}

/**
 * The passage with few places: where cues begin, after full stops and rests, and between
 * words as they are where its sentences begin.
 */
export function roughPassage(passage: Passage, heard: Heard, printed: Printed): Passage {
  const { places } = passage;
  const isStart = startsOf(passage, printed);
  const kept = new Int32Array(places.length);
  let count = 0;
  let last = -STRIDE;
  for (let k = 0; k < places.length; k += 1) {
    const place = places[k] as number;
    const marks = heard.marks[place] ?? CUE_START;
    const opens = (marks & (CUE_START | STOP | LONG_PAUSE)) !== 0;
    const isEnd = k === places.length - 1;
    if (!opens && !isEnd && place - last < STRIDE && !isStart(heard.words, place)) continue;
    kept[count] = place;
    count += 1;
    last = place;
  }
  const rough = wholePassage(passage, kept.slice(0, count));
  if (cellsOf(rough) > MAX_ROUGH_CELLS) narrow(rough, printed);
  return rough;
}

/** Tells the places with the first word of a sentence, and beside it a second or a last word. */
function startsOf({ firstSentence, lastSentence }: Passage, { words, starts }: Printed) {
  const firsts = new Set<number | undefined>();
  const seconds = new Set<number | undefined>();
  const lasts = new Set<number | undefined>();
  for (let sentence = firstSentence; sentence < lastSentence; sentence += 1) {
    const first = starts[sentence] as number;
    firsts.add(words[first]);
    seconds.add(words[first + 1]);
    lasts.add(words[first - 1]);
  }
  return (heard: Int32Array, place: number): boolean =>
    firsts.has(heard[place]) && (seconds.has(heard[place + 1]) || lasts.has(heard[place - 1]));
}

/** So much that it cannot all be read: only where each sentence is if all is spoken evenly. */
function narrow({ firstSentence, places, low, high }: Passage, { starts }: Printed): void {
  const last = places.length - 1;
  const first = starts[firstSentence] as number;
  const words = (starts[firstSentence + low.length - 1] as number) - first;
  const half = Math.max(4, Math.floor(MAX_ROUGH_CELLS / low.length / 2));
  for (let s = 0; s < low.length; s += 1) {
    const share = ((starts[firstSentence + s] as number) - first) / Math.max(1, words);
    const middle = Math.round(share * last);
    low[s] = s === 0 ? 0 : Math.max(0, middle - half);
    high[s] = s === low.length - 1 ? last : Math.min(last, middle + half);
  }
}

/** The passage with all its places, where the rough reading says sentences may be. */
export function corridorsOf(passage: Passage, rough: Passage, reading: Reading): Passage {
  const { places } = passage;
  const fine = wholePassage(passage, places);
  const count = fine.low.length;
  const last = rough.places.length - 1;
  let least = 0;
  for (let s = 0; s < count; s += 1) {
    const low = Math.max(0, (reading.low[s] as number) - 1);
    const high = Math.min(last, (reading.high[s] as number) + 1);
    if ((reading.low[s] as number) <= (reading.high[s] as number)) {
      fine.low[s] = indexOf(places, rough.places[low] as number);
      fine.high[s] = indexOf(places, rough.places[high] as number);
    }
  }
  fine.low[0] = 0;
  fine.high[count - 1] = places.length - 1;
  for (let s = 1; s < count; s += 1) {
    least = Math.max(least, fine.high[s - 1] as number);
    fine.high[s] = Math.max(fine.high[s] as number, least);
  }
  for (let s = count - 2; s >= 0; s -= 1) {
    fine.low[s] = Math.min(fine.low[s] as number, fine.low[s + 1] as number);
  }
  return fine;
}

/** Of a place that is one of them. */
function indexOf(places: Int32Array, place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
