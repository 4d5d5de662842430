import type { Heard } from './across-heard.ts';
import type { Printed } from './across-printed.ts';

/** By printed stem: heard stems that belong to it, with a weight in nats. */
export type Lexicon = ReadonlyMap<number, readonly { heard: number; weight: number }[]>;

/** Where each sentence may be heard: pieces, from inclusive, to exclusive. */
export interface Windows {
  from: Int32Array;
  to: Int32Array;
}

/** Occurrences fewer than this show nothing. */
const MIN_TOGETHER = 2;
/** How unlikely chance must be, in nats: a text has thousands of pairs. */
const MIN_EVIDENCE = 7;
/** Stems in more than this share of sentences, or of windows, are grammar. */
const MAX_SHARE = 0.25;
const MAX_COVER = 0.5;
/** Most translations of a stem that are kept. */
const MAX_PAIRS = 6;

/**
 * Learn a lexicon from where words stand: stems that are near each other far oftener than
 * chance would have it are translations of each other, or go with one.
 */
export function learnLexicon(printed: Printed, heard: Heard, windows: Windows): Lexicon {
  const count = printed.stems.length;
  const seen = new Int32Array(heard.stemCount).fill(-1);
  const visit = (i: number, mark: number, take: (stem: number) => void) => {
    for (let k = windows.from[i] ?? 0; k < (windows.to[i] ?? 0); k += 1) {
      for (const stem of heard.stems[k] ?? []) {
        if (seen[stem] === mark) continue;
        seen[stem] = mark;
        take(stem);
      }
    }
  };
  /** How many windows hold a heard stem. */
  const covers = new Float64Array(heard.stemCount);
  for (let i = 0; i < count; i += 1) {
    visit(i, i, (stem) => {
      covers[stem] = (covers[stem] ?? 0) + 1;
    });
  }
  const together = new Int32Array(heard.stemCount);
  const lexicon = new Map<number, { heard: number; weight: number }[]>();
  let mark = count;
  for (const [stem, own] of occurrences(printed.stems).entries()) {
    if (own.length < MIN_TOGETHER || own.length > MAX_SHARE * count) continue;
    const touched: number[] = [];
    for (const i of own) {
      mark += 1;
      visit(i, mark, (other) => {
        if (together[other] === 0) touched.push(other);
        together[other] = (together[other] ?? 0) + 1;
      });
    }
    const found: { heard: number; weight: number }[] = [];
    for (const other of touched) {
      const share = (covers[other] ?? 0) / count;
      const weight = weightOf(together[other] ?? 0, own.length, share);
      if (weight > 0) found.push({ heard: other, weight });
      together[other] = 0;
    }
    if (found.length === 0) continue;
    found.sort((a, b) => b.weight - a.weight);
    lexicon.set(stem, found.slice(0, MAX_PAIRS));
  }
  return lexicon;
}

/**
 * 0 where it may be chance; else how much likelier the two stand together than apart.
 *
 * @param share - of all windows, those that hold the heard stem
 */
function weightOf(together: number, all: number, share: number): number {
  const expected = all * share;
  if (together < MIN_TOGETHER || share >= MAX_COVER || together <= expected) return 0;
  const odds = Math.log(together / expected);
  const apart = all - together;
  const evidence =
    together * odds + (apart > 0 ? apart * Math.log(apart / (all * (1 - share))) : 0);
  return evidence < MIN_EVIDENCE ? 0 : (odds * together) / (all + 1);
}

/** By stem: the sentences that have it. */
function occurrences(stems: readonly Int32Array[]): number[][] {
  const lists: number[][] = [];
  for (const [index, own] of stems.entries()) {
    for (const stem of own) {
      const list = lists[stem];
      if (list) list.push(index);
      else lists[stem] = [index];
    }
  }
  return Array.from(lists, (list) => list ?? []);
}
