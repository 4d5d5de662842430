import type { Model } from './model.ts';
import type { Passage } from './passage.ts';
import type { Before, Reading } from './reading.ts';
import type { Row } from './rows.ts';
import { bestStart } from './sentence-spans.ts';
import { NONE } from './tables.ts';
import { endBefore } from './unprinted.ts';

/** Write the best reading down, from its end. */
export function follow(
  passage: Passage,
  rows: readonly Row[],
  model: Model,
  before: Before,
  last: number,
  lastSpoken: boolean,
  reading: Reading,
): void {
  let at = last;
  let isSpoken = lastSpoken;
  for (let s = rows.length - 1; s >= 0 && at >= 0; s -= 1) {
    const row = rows[s] as Row;
    const spoken = before.spoken[s] as Float32Array;
    const unspoken = before.unspoken[s] as Float32Array;
    if (isSpoken) {
      const opened = before.opened[s] as Float32Array;
      const start = bestStart(row, opened, passage.places, at);
      if (start < 0) return;
      reading.from[s] = start;
      reading.to[s] = at;
      const value = opened[start - row.low] as number;
      at = endBefore({ spoken, unspoken }, row.low, passage.places, model, start, value);
      isSpoken = (spoken[at - row.low] as number) >= (unspoken[at - row.low] as number);
    } else {
      const first = (spoken[at - row.low] ?? NONE) + model.unspoken;
      isSpoken = first >= (unspoken[at - row.low] ?? NONE) + model.unspokenToo;
    }
  }
}
