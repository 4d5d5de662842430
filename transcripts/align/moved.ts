import type { Heard } from './heard.ts';
import type { Stretch } from './pins.ts';
import type { Printed } from './printed.ts';
import { hashOf } from './run-table.ts';
import type { Texts } from './texts.ts';

/** Words in a row that must be the same; and letters, where they stand alone. */
const WORDS_IN_ROW = 3;
const LETTERS_IN_ROW = 6;
/** So many such rows are no accident. */
const ENOUGH = 3;

/**
 * Look for sentences that are printed out of order: wherever what is heard belongs to
 * no other sentence.
 *
 * @param placed - by sentence: it has a place
 * @param claimed - by heard word: a sentence has it
 * @returns runs of sentences without a place, and where most of their words are heard
 */
export function findMoved(
  { printed, heard, letters }: Texts,
  placed: Uint8Array,
  claimed: Uint8Array,
): Stretch[] {
  const size = letters ? LETTERS_IN_ROW : WORDS_IN_ROW;
  const rows = freeRows(heard, claimed, size);
  const found: Stretch[] = [];
  for (let sentence = 0; sentence < placed.length; sentence += 1) {
    if (placed[sentence]) continue;
    const first = sentence;
    while (sentence < placed.length && !placed[sentence]) sentence += 1;
    const moved = rows.size > 0 ? densest(printed, first, sentence, rows, size) : null;
    if (moved !== null) found.push(widen(moved, claimed));
  }
  return found;
}

/** By hash of words in a row that nothing claims: where they are heard, -1: more than once. */
function freeRows(heard: Heard, claimed: Uint8Array, size: number): Map<number, number> {
  const rows = new Map<number, number>();
  for (let free = claimed.indexOf(0); free >= 0; ) {
    const next = claimed.indexOf(1, free);
    const end = next < 0 ? claimed.length : next;
    for (let from = free; from + size <= end; from += 1) {
      const hash = hashOf(heard.words, from, size);
      if (hash !== 0) rows.set(hash, rows.has(hash) ? -1 : from);
    }
    free = claimed.indexOf(0, end);
  }
  return rows;
}

/** Where most rows of the sentences are heard, in about the room they need; null: nowhere. */
function densest(
  printed: Printed,
  firstSentence: number,
  lastSentence: number,
  rows: ReadonlyMap<number, number>,
  size: number,
): Stretch | null {
  const from = printed.starts[firstSentence] as number;
  const to = printed.starts[lastSentence] as number;
  const hits: number[] = [];
  for (let k = from; k + size <= to; k += 1) {
    const at = rows.get(hashOf(printed.words, k, size)) ?? -1;
    if (at >= 0) hits.push(at);
  }
  hits.sort((a, b) => a - b);
  const room = Math.ceil((to - from) * 1.5) + 8;
  let most = 0;
  let best = 0;
  let low = 0;
  for (let high = 0; high < hits.length; high += 1) {
    while ((hits[high] as number) - (hits[low] as number) > room) low += 1;
    if (high - low + 1 <= most) continue;
    most = high - low + 1;
    best = low;
  }
  if (most < ENOUGH) return null;
  return {
    firstSentence,
    lastSentence,
    from: hits[best] as number,
    to: (hits[best + most - 1] as number) + size,
    pinned: false,
    ends: false,
  };
}

/** With what is free around it, as much as the sentences may need. */
function widen(moved: Stretch, claimed: Uint8Array): Stretch {
  const more = Math.ceil((moved.to - moved.from) * 0.5) + 20;
  let { from, to } = moved;
  while (from > 0 && from > moved.from - more && !claimed[from - 1]) from -= 1;
  while (to < claimed.length && to < moved.to + more && !claimed[to]) to += 1;
  return { ...moved, from, to };
}
