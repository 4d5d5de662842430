/** Neighbours that say the same: of the first list from–to, of the second likewise; ends exclusive. */
interface Bead {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** How many of each list may go together, and what that costs before lengths are looked at. */
export interface Shape {
  a: number;
  b: number;
  cost: number;
}

/** Cost of a part, times the square of how far it is off: translators keep close to lengths. */
const SCATTER = 10;
/** Letters that even the shortest may be off by. */
const SLACK = 8;
/** For each letter that has no counterpart. */
const LONELY = 0.005;
/** How far from the diagonal parts are looked for: a share, and bounds in parts. */
const ROOM = 0.1;
const LEAST_ROOM = 100;
const MOST_ROOM = 1000;

/**
 * Lay two lists that tell the same, in order, beside each other by the lengths of their
 * parts (after Gale and Church, https://aclanthology.org/J93-1004). Every part is in one
 * bead. Time and memory grow with the longer list times at most two thousand.
 *
 * @param a, b - letters of each part
 * @param differ - what it costs that part i and part j are not alike otherwise
 * @param ratio - letters of the second list for one of the first; absent: what all have
 */
export function beadsOf(
  a: readonly number[],
  b: readonly number[],
  shapes: readonly Shape[],
  differ: (i: number, j: number) => number = () => 0,
  ratio?: number,
): Bead[] {
  const sumsA = sums(a);
  const sumsB = sums(b);
  const allA = sumsA.at(-1) ?? 0;
  const allB = sumsB.at(-1) ?? 0;
  const scale = ratio ?? (allA > 0 && allB > 0 ? allB / allA : 1);
  const grid = new Grid(a.length, b.length);
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = grid.low(i); j <= grid.high(i); j += 1) {
      if (i + j === 0) continue;
      for (const [index, shape] of shapes.entries()) {
        const before = grid.at(i - shape.a, j - shape.b);
        if (before === Number.POSITIVE_INFINITY) continue;
        const own = scale * ((sumsA[i] ?? 0) - (sumsA[i - shape.a] ?? 0));
        const other = (sumsB[j] ?? 0) - (sumsB[j - shape.b] ?? 0);
        let cost = before + shape.cost;
        if (shape.a === 0 || shape.b === 0) cost += LONELY * (own + other);
        else {
          const off = (own - other) / (0.5 * (own + other) + SLACK);
          cost += SCATTER * off * off + differences(i, j, shape, differ);
        }
        grid.offer(i, j, cost, index);
      }
    }
  }
  const beads: Bead[] = [];
  for (let i = a.length, j = b.length; i + j > 0; ) {
    const shape = shapes[grid.shape(i, j)];
    // Out of reach, as where one list is empty and no shape takes one alone.
    if (!shape || grid.at(i, j) === Number.POSITIVE_INFINITY) return [];
    beads.push({ fromA: i - shape.a, toA: i, fromB: j - shape.b, toB: j });
    i -= shape.a;
    j -= shape.b;
  }
  return beads.reverse();
}

/** Of all parts of a bead. */
function differences(
  i: number,
  j: number,
  shape: Shape,
  differ: (i: number, j: number) => number,
): number {
  let cost = 0;
  for (let x = i - shape.a; x < i; x += 1) {
    for (let y = j - shape.b; y < j; y += 1) cost += differ(x, y);
  }
  return cost;
}

function sums(lengths: readonly number[]): number[] {
  const before = [0];
  for (const length of lengths) before.push((before.at(-1) ?? 0) + length);
  return before;
}

/** Costs of the last rows and shapes of all, within a band around the diagonal. */
class Grid {
  readonly #width: number;
  readonly #room: number;
  readonly #costs: Float64Array[] = [];
  readonly #shapes: Uint8Array[] = [];
  readonly #lows: number[] = [];

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {
    const wanted = Math.ceil(ROOM * columns);
    this.#room = Math.min(MOST_ROOM, Math.max(LEAST_ROOM, wanted));
    this.#width = Math.min(columns, 2 * this.#room) + 1;
    for (let i = 0; i <= rows; i += 1) {
      const middle = rows === 0 ? 0 : Math.round((i / rows) * columns);
      this.#lows.push(Math.max(0, Math.min(middle - this.#room, columns + 1 - this.#width)));
      this.#shapes.push(new Uint8Array(this.#width));
    }
  }

  low(i: number): number {
    return this.#lows[i] ?? 0;
  }

  high(i: number): number {
    return Math.min(this.columns, this.low(i) + this.#width - 1);
  }

  at(i: number, j: number): number {
    if (i === 0 && j === 0) return 0;
    if (i < 0 || i > this.rows) return Number.POSITIVE_INFINITY;
    const place = j - this.low(i);
    return this.#costs[i]?.[place] ?? Number.POSITIVE_INFINITY;
  }

  shape(i: number, j: number): number {
    return this.#shapes[i]?.[j - this.low(i)] ?? 0;
  }

  offer(i: number, j: number, cost: number, shape: number): void {
    const row = this.#row(i);
    const place = j - this.low(i);
    if (cost >= (row[place] ?? 0)) return;
    row[place] = cost;
    const shapes = this.#shapes[i];
    if (shapes) shapes[place] = shape;
  }

  #row(i: number): Float64Array {
    let row = this.#costs[i];
    if (!row) {
      row = new Float64Array(this.#width).fill(Number.POSITIVE_INFINITY);
      this.#costs[i] = row;
    }
    return row;
  }
}
