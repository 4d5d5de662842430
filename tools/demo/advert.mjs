// The advertisement's picture: a cup on a warm table, and how much of it has run.

import { blend, CELL, colour, cover, HEIGHT, paintAll, paintArea, WIDTH } from './paint.mjs';

function paintAdvert() {
  const paper = colour('f5e6c8');
  const brown = colour('8a4b2a');
  return paintAll((x, y) => {
    if (y < CELL) return colour('3a2418');
    let result = y > 196 ? colour('d8b98a') : paper;
    const dx = x - 333;
    const bowl = cover(38 - Math.abs(dx) - Math.max(0, y - 150) ** 2 * 0.0075);
    const ring = Math.abs(Math.hypot(dx - 40, y - 152) - 13);
    result = blend(result, brown, cover(3.5 - ring) * (dx > 30 ? 1 : 0));
    result = blend(result, brown, bowl * cover(y - 126) * cover(196 - y));
    result = blend(result, colour('5d2f18'), cover(12 - Math.hypot(dx / 2.9, (y - 127) * 2.2)));
    return result;
  });
}

export function advertPainter(duration) {
  const still = paintAdvert();
  return (t) => {
    const frame = Buffer.from(still);
    const filled = (t / duration) * WIDTH;
    paintArea(frame, 0, 232, WIDTH, HEIGHT, (x) =>
      x < filled ? colour('e0a12f') : colour('3a2418'),
    );
    return frame;
  };
}
