export const WIDTH = 426;
export const HEIGHT = 240;
/** Side of a cell of the frame counter, in pixels. */
export const CELL = 16;
export const COUNTER_BITS = 14;

export const clamp = (value) => Math.max(0, Math.min(1, value));
export const smooth = (from, to, value) => {
  const x = clamp((value - from) / (to - from));
  return x * x * (3 - 2 * x);
};
export const colour = (hex) => [16, 8, 0].map((shift) => (Number.parseInt(hex, 16) >> shift) & 255);
export const blend = (a, b, share) => a.map((value, i) => value + (b[i] - value) * share);

/** A colour between several: `[[position, colour], ...]`. */
export function gradient(stops, position) {
  const next = stops.findIndex(([at]) => at >= position);
  if (next === -1) return stops[stops.length - 1][1];
  if (next === 0) return stops[0][1];
  const [from, a] = stops[next - 1];
  const [to, b] = stops[next];
  return blend(a, b, (position - from) / (to - from));
}

/** Paints every pixel of an area: `paint(x, y, under)` gives the new colour. */
export function paintArea(frame, left, top, right, bottom, paint) {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(HEIGHT, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(WIDTH, Math.ceil(right)); x++) {
      const i = (y * WIDTH + x) * 3;
      const result = paint(x + 0.5, y + 0.5, [frame[i], frame[i + 1], frame[i + 2]]);
      frame[i] = result[0];
      frame[i + 1] = result[1];
      frame[i + 2] = result[2];
    }
  }
}

/** How much of a pixel lies inside a shape whose signed distance to its edge is `inside`. */
export const cover = (inside) => clamp(inside + 0.5);

const blank = () => Buffer.alloc(WIDTH * HEIGHT * 3);

export function paintAll(paint) {
  const frame = blank();
  paintArea(frame, 0, 0, WIDTH, HEIGHT, (x, y) => paint(x, y));
  return frame;
}

export function paintCounter(frame, number) {
  for (let cell = 0; cell < COUNTER_BITS + 2; cell++) {
    const on = cell === 0 || (cell <= COUNTER_BITS && (number >> (cell - 1)) & 1);
    for (let y = 0; y < CELL; y++) {
      const from = (y * WIDTH + cell * CELL) * 3;
      frame.fill(on ? 255 : 0, from, from + CELL * 3);
    }
  }
}
