import type { CatalogFile } from './catalog.ts';

/** Bytes of a key. */
const KEY = 8;

/**
 * Apply a delta: of each of its keys, the list has the other of "in" and "out" after it.
 *
 * Both are as index files are: 8-byte big-endian keys, sorted, none twice. One new
 * key in a hundred touches every index file of a catalog; a delta holds these alone.
 *
 * @throws RangeError when either is not that
 */
export function toggleKeys(keys: Uint8Array, delta: Uint8Array): Uint8Array<ArrayBuffer> {
  const a = sortedKeys(keys, 'keys');
  const b = sortedKeys(delta, 'delta');
  // Counted first: a list too long, and a copy of its used part, would double the memory.
  const made = new Uint8Array(merge(a, b, null));
  merge(a, b, made);
  return made;
}

/**
 * The delta between two lists of keys, in whichever direction.
 *
 * @throws RangeError as {@link toggleKeys}
 */
export function keysThatDiffer(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  return toggleKeys(a, b);
}

/**
 * Cut the keys of a catalog into its index files, by their first keys and counts.
 *
 * @returns views of `keys`, one a file; null when they do not fit. Whether they are the
 * right keys, their hashes tell.
 */
export function cutKeys(keys: Uint8Array, index: readonly CatalogFile[]): Uint8Array[] | null {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { entries = 0, firstKey } of index) {
    const part = keys.subarray(at, at + entries * KEY);
    if (entries === 0 || part.length !== entries * KEY || keyAt(part) !== firstKey) return null;
    parts.push(part);
    at += part.length;
  }
  return at === keys.length ? parts : null;
}

/** A list of keys, and the same bytes to read numbers from. */
interface Keys {
  bytes: Uint8Array;
  view: DataView;
}

/** @throws RangeError when they are no sorted keys */
function sortedKeys(bytes: Uint8Array, name: string): Keys {
  if (bytes.length % KEY !== 0) {
    throw new RangeError(`toggleKeys: ${bytes.length} bytes of ${name} are no whole keys`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let high = -1;
  let low = -1;
  for (let at = 0; at < bytes.length; at += KEY) {
    // Halves of 32 bits: a BigInt for each key costs tenfold.
    const nextHigh = view.getUint32(at);
    const nextLow = view.getUint32(at + 4);
    if (nextHigh < high || (nextHigh === high && nextLow <= low)) {
      throw new RangeError(`toggleKeys: ${name} are not sorted at byte ${at}`);
    }
    high = nextHigh;
    low = nextLow;
  }
  return { bytes, view };
}

/**
 * Write the keys that are in one of both lists; null: only count.
 *
 * @returns bytes written
 */
function merge(a: Keys, b: Keys, to: Uint8Array | null): number {
  let i = 0;
  let j = 0;
  let length = 0;
  const take = ({ bytes }: Keys, start: number, end: number) => {
    if (start < end) to?.set(bytes.subarray(start, end), length);
    length += end - start;
    return end;
  };
  while (i < a.bytes.length && j < b.bytes.length) {
    const step = order(a.view, i, b.view, j);
    // Whole runs at once: between two keys of a delta lie a hundred of the list.
    if (step < 0) i = take(a, i, runEnd(a, i, b, j));
    else if (step > 0) j = take(b, j, runEnd(b, j, a, i));
    else {
      i += KEY;
      j += KEY;
    }
  }
  take(a, i, a.bytes.length);
  take(b, j, b.bytes.length);
  return length;
}

/** Where the keys from `start`, which is below `limit`'s at `at`, are no longer below it. */
function runEnd({ view }: Keys, start: number, limit: Keys, at: number): number {
  let below = start;
  let reach = KEY;
  while (below + reach < view.byteLength && order(view, below + reach, limit.view, at) < 0) {
    below += reach;
    reach *= 2;
  }
  let beyond = Math.min(below + reach, view.byteLength);
  while (beyond - below > KEY) {
    const middle = below + Math.floor((beyond - below) / KEY / 2) * KEY;
    if (order(view, middle, limit.view, at) < 0) below = middle;
    else beyond = middle;
  }
  return beyond;
}

/** Negative, 0 or positive, as for `sort`. */
function order(a: DataView, i: number, b: DataView, j: number): number {
  return a.getUint32(i) - b.getUint32(j) || a.getUint32(i + 4) - b.getUint32(j + 4);
}

/** The first key, 16 hex digits. */
function keyAt(part: Uint8Array): string {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
