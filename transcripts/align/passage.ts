import type { Heard } from './heard.ts';
import { OPENS } from './marks.ts';

/** A run of sentences, and the run of heard words in which it is looked for. */
export interface Passage {
  firstSentence: number;
  /** Exclusive. */
  lastSentence: number;
  /** The first sentence begins at the first place, for certain; and one after the last at the last. */
  pinned: boolean;
  ends: boolean;
  /** Where sentences may begin and end: places in the heard words, rising. */
  places: Int32Array;
  /** By sentence, and one more for the end: first and last index into `places`; both rising. */
  low: Int32Array;
  high: Int32Array;
}

/** A sentence in the heard words. */
export interface Span {
  sentence: number;
  /** Places in the heard words; `to` is exclusive. */
  from: number;
  to: number;
  /** 0 to 1. */
  confidence: number;
}

/** Every sentence may be anywhere in it, but for a first one that is pinned. */
export function wholePassage(
  {
    firstSentence,
    lastSentence,
    pinned,
    ends,
  }: Pick<Passage, 'firstSentence' | 'lastSentence' | 'pinned' | 'ends'>,
  places: Int32Array,
): Passage {
  const count = lastSentence - firstSentence;
  const high = new Int32Array(count + 1).fill(places.length - 1);
  if (pinned) high[0] = 0;
  return {
    firstSentence,
    lastSentence,
    pinned,
    ends,
    places,
    low: new Int32Array(count + 1),
    high,
  };
}

/** The places where a sentence may begin, and the end. */
export function placesIn(heard: Heard, from: number, to: number): Int32Array {
  let count = 1;
  for (let k = from; k < to; k += 1) if (isPlace(heard, k, from)) count += 1;
  const places = new Int32Array(count);
  let index = 0;
  for (let k = from; k < to; k += 1) {
    if (!isPlace(heard, k, from)) continue;
    places[index] = k;
    index += 1;
  }
  places[index] = to;
  return places;
}

function isPlace({ marks }: Heard, place: number, first: number): boolean {
  return place === first || ((marks[place] as number) & OPENS) !== 0;
}
