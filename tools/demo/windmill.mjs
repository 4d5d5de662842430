// The other video's picture: a windmill in daylight.

import { blend, CELL, colour, cover, gradient, paintAll, paintArea } from './paint.mjs';

function paintMeadow() {
  return paintAll((x, y) => {
    if (y < CELL) return colour('3f78a8');
    const far = 150 - 14 * Math.sin(x / 70 + 1);
    const near = 182 - 18 * Math.sin(x / 110 + 3.4);
    let result = gradient(
      [
        [CELL, colour('5f9fd0')],
        [150, colour('dcecf2')],
      ],
      y,
    );
    result = blend(result, colour('8fb58c'), cover(y - far));
    result = blend(result, colour('4f8a4b'), cover(y - near));
    const half = 8 + (y - 96) * 0.11;
    return blend(
      result,
      x < 290 ? colour('f4efe6') : colour('cfc6b8'),
      cover(half - Math.abs(x - 290)) * cover(y - 96) * cover(186 - y),
    );
  });
}

export function meadowPainter() {
  const still = paintMeadow();
  return (t) => {
    const frame = Buffer.from(still);
    const turn = t * 0.55;
    paintArea(frame, 232, 42, 348, 158, (x, y, under) => {
      const dx = x - 290;
      const dy = y - 100;
      const far = Math.hypot(dx, dy);
      const angle = (((Math.atan2(dy, dx) - turn) % (Math.PI / 2)) + Math.PI) % (Math.PI / 2);
      const off = Math.min(angle, Math.PI / 2 - angle) * far;
      return blend(under, colour('6b4a35'), cover(3.2 - off) * cover(54 - far) * 0.95);
    });
    return frame;
  };
}
