/**
 * What is out of the question. Loops begin with the number itself: a name may stand for anything,
 * and an engine then makes an object of each number that takes its place.
 */
export const NONE = Number.NEGATIVE_INFINITY;
/** Sums of single precision that should be equal are within this. */
export const EQUAL = 0.02;

/** Make the first at least the second. */
export function raiseTo(into: Float32Array, other: Float32Array): void {
  for (let k = 0; k < into.length; k += 1) {
    if ((other[k] as number) > (into[k] as number)) into[k] = other[k] as number;
  }
}

/**
 * Where both know a place, the first is at least the second with something more.
 *
 * @param low - the place of the first's first
 */
export function raise(
  into: Float32Array,
  low: number,
  from: Float32Array,
  fromLow: number,
  more: number,
): void {
  const end = Math.min(low + into.length, fromLow + from.length);
  for (let k = Math.max(low, fromLow); k < end; k += 1) {
    const value = (from[k - fromLow] as number) + more;
    if (value > (into[k - low] as number)) into[k - low] = value;
  }
}

/** Where the two together are best; at -1: nowhere. */
export function bestSum(
  one: Float32Array,
  low: number,
  other: Float32Array,
  otherLow: number,
): { value: number; at: number } {
  let value = Number.NEGATIVE_INFINITY;
  let at = -1;
  const end = Math.min(low + one.length, otherLow + other.length);
  for (let k = Math.max(low, otherLow); k < end; k += 1) {
    const sum = (one[k - low] as number) + (other[k - otherLow] as number);
    if (sum > value) {
      value = sum;
      at = k;
    }
  }
  return { value, at };
}
