/**
 * The longest part of some numbers that rises.
 *
 * The loops are functions of their own: what is compiled inside of one that is left for
 * the first time is thrown away, and again each time.
 *
 * @returns their indexes
 */
export function rising(numbers: Float64Array | Int32Array): Int32Array {
  const { length } = numbers;
  const ends = new Int32Array(length);
  const before = new Int32Array(length);
  return chain(ends, before, chainAll(numbers, ends, before));
}

/**
 * @param ends - written: by length, less one, the last of the part that long that ends lowest
 * @param before - written: by index, the one before it; -1: none
 * @returns the longest length
 */
function chainAll(
  numbers: Float64Array | Int32Array,
  ends: Int32Array,
  before: Int32Array,
): number {
  let longest = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const length = below(numbers, ends, longest, numbers[index] as number);
    before[index] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = index;
    if (length === longest) longest += 1;
  }
  return longest;
}

/** How long a part is that ends below a number. */
function below(
  numbers: Float64Array | Int32Array,
  ends: Int32Array,
  longest: number,
  number: number,
): number {
  let low = 0;
  let high = longest;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chain(ends: Int32Array, before: Int32Array, longest: number): Int32Array {
  const indexes = new Int32Array(longest);
  let index = longest > 0 ? (ends[longest - 1] as number) : -1;
  for (let k = longest - 1; k >= 0; k -= 1) {
    indexes[k] = index;
    index = before[index] as number;
  }
  return indexes;
}
