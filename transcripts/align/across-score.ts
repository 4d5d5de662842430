import type { Heard } from './across-heard.ts';
import type { Lexicon } from './across-lexicon.ts';
import type { PathAsk } from './across-path.ts';
import type { Printed } from './across-printed.ts';

/**
 * Words that go together come together: of several that match, each says less than it
 * would alone. Learnt pairs, two stems to many a word, say less than sounds.
 */
const LEARNT = 0.4;
const SOUNDING = 0.8;

/** What sentences gain by heard pieces: by sounds both have, and by what was learnt. */
export function scoreOf(printed: Printed, heard: Heard, lexicon: Lexicon | null): PathAsk['score'] {
  const weights = soundWeights(printed, heard);
  const bySound = places(heard.sounds);
  const byStem = places(heard.stems);
  const add = (
    row: Float64Array,
    list: readonly number[] | undefined,
    weight: number,
    from: number,
    to: number,
  ) => {
    if (!list || weight === 0) return;
    for (let at = firstFrom(list, from); at < list.length; at += 1) {
      const k = list[at] ?? 0;
      if (k >= to) break;
      row[k] = (row[k] ?? 0) + weight;
    }
  };
  return (index, row, from, to) => {
    for (const sound of printed.sounds[index] ?? []) {
      add(row, bySound.get(sound), SOUNDING * (weights.get(sound) ?? 0), from, to);
    }
    for (const stem of (lexicon && printed.stems[index]) ?? []) {
      for (const { heard: other, weight } of lexicon?.get(stem) ?? []) {
        add(row, byStem.get(other), LEARNT * weight, from, to);
      }
    }
  };
}

/** By stem or sound: the pieces that have it, in order. */
function places(lists: readonly Int32Array[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, list] of lists.entries()) {
    for (const number of list) {
      const own = found.get(number);
      if (own) own.push(index);
      else found.set(number, [index]);
    }
  }
  return found;
}

function firstFrom(list: readonly number[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A side that has a sound far oftener than the other has it by chance. */
const FAR_OFTENER = 4;

/** Weights in nats of sounds that both sides have: the rarer, the more. */
export function soundWeights(printed: Printed, heard: Heard): Map<number, number> {
  const a = counts(printed.sounds);
  const b = counts(heard.sounds);
  const weights = new Map<number, number>();
  for (const [sound, x] of a) {
    const y = b.get(sound) ?? 0;
    if (y === 0 || x > FAR_OFTENER * y + 2 || y > FAR_OFTENER * x + 2) continue;
    const odds = heard.sounds.length / (y * (1 + Math.abs(x - y)));
    if (odds > 1) weights.set(sound, Math.log(odds));
  }
  return weights;
}

function counts(lists: readonly Int32Array[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const list of lists)
    for (const number of list) found.set(number, (found.get(number) ?? 0) + 1);
  return found;
}
