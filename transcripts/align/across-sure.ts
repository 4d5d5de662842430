import type { Stretches } from './across-bands.ts';
import type { Heard } from './across-heard.ts';
import type { Path } from './across-path.ts';
import type { Printed } from './across-printed.ts';

/** Without common words nothing is surer than this. */
const MOST = 0.55;
/** Seconds that a start moved between looks, to be believed a third as much. */
const MOVED = 3;
/** The first look is too coarse to compare with. */
const COARSE = 1;

/**
 * How sure each start is, 0 to `MOST`: less where the looks at the whole disagreed, and
 * where it or a neighbour is longer or shorter than it should be.
 */
export function surenessOf(
  { from, to }: Path,
  { letters }: Printed,
  { before }: Heard,
  ratio: number,
  looks: readonly Stretches[],
): Float64Array {
  const count = from.length;
  const misfit = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    if ((from[i] ?? -1) < 0) continue;
    const mass = (before[to[i] ?? 0] ?? 0) - (before[from[i] ?? 0] ?? 0);
    const wanted = ratio * (letters[i] ?? 0);
    misfit[i] = Math.abs(mass - wanted) / (mass + wanted + 1);
  }
  const last = looks.at(-1);
  return Float64Array.from(misfit, (own, i) => {
    const worst = Math.max(own, misfit[i - 1] ?? 0, misfit[i + 1] ?? 0);
    const start = last?.from[i] ?? 0;
    const moved = looks
      .slice(COARSE)
      .reduce((most, look) => Math.max(most, Math.abs((look.from[i] ?? 0) - start)), 0);
    return MOST * Math.exp(-moved / MOVED) * (1 - worst);
  });
}
