// The interview's picture: dusk over the sea, a lighthouse, a ferry; fog while they talk of the fog.

import {
  blend,
  CELL,
  clamp,
  colour,
  cover,
  gradient,
  HEIGHT,
  paintAll,
  paintArea,
  smooth,
  WIDTH,
} from './paint.mjs';

const HORIZON = 148;
const LAMP = { x: 336, y: 82 };

function paintDusk() {
  const sky = [
    [0, colour('10182f')],
    [0.45, colour('2c3a5e')],
    [0.75, colour('6d5f7d')],
    [0.92, colour('c98f7a')],
    [1, colour('e9b98a')],
  ];
  const sea = [
    [0, colour('8a7480')],
    [0.08, colour('4f5470')],
    [0.4, colour('27324e')],
    [1, colour('0f172b')],
  ];
  const rock = colour('0d1322');
  const tower = colour('d9d2cc');
  const frame = paintAll((x, y) => {
    if (y < CELL) return sky[0][1];
    if (y < HORIZON) {
      const glow = Math.exp(-(((x - 118) / 90) ** 2) - ((HORIZON - y) / 34) ** 2);
      const base = gradient(sky, (y - CELL) / (HORIZON - CELL));
      return blend(base, colour('ffd9a0'), glow * 0.55);
    }
    const depth = (y - HORIZON) / (HEIGHT - HORIZON);
    const base = gradient(sea, depth);
    const path = Math.exp(-(((x - 118) / (26 + depth * 70)) ** 2)) * (1 - depth) ** 1.5;
    const ripples = 0.75 + 0.25 * Math.sin(y * 1.9 + Math.sin(x / 23) * 2);
    return blend(base, colour('f3bf92'), path * 0.5 * ripples);
  });
  // The island, and its dark image in the water.
  paintArea(frame, 230, 110, WIDTH, HEIGHT, (x, y, under) => {
    const rise = smooth(238, 322, x) * 22 + smooth(300, 345, x) * 7 + 2.4 * Math.sin(x / 9);
    const shore = HORIZON + 3;
    if (y <= shore) return blend(under, rock, cover(y - (shore - Math.max(0, rise))));
    const image = clamp(1 - (y - shore) / (8 + rise * 1.6)) * smooth(236, 280, x);
    return blend(under, rock, image * 0.75);
  });
  // Tower, gallery, lantern, roof.
  paintArea(frame, LAMP.x - 14, LAMP.y - 14, LAMP.x + 15, HORIZON - 20, (x, y, under) => {
    const dx = Math.abs(x - LAMP.x);
    let result = under;
    if (y > LAMP.y + 6) {
      const half = 5.2 + (y - LAMP.y - 6) * 0.07;
      const shade = clamp(0.5 + (x - LAMP.x) / (2 * half));
      const band = y > 104 && y < 113 ? colour('a8443d') : tower;
      result = blend(under, blend(band, colour('4b4f66'), shade * 0.85), cover(half - dx));
    } else if (y > LAMP.y + 3.5) result = blend(under, rock, cover(8 - dx));
    else if (y > LAMP.y - 4) result = blend(under, colour('5b5a66'), cover(4 - dx));
    else result = blend(under, rock, cover((y - (LAMP.y - 11)) * 0.75 - dx));
    return result;
  });
  // The keeper's house.
  paintArea(frame, 290, 106, 316, 134, (x, y, under) => {
    const roof = 114 - (13 - Math.abs(x - 303)) * 0.55;
    const house = blend(under, colour('1b2236'), cover(y - roof) * cover(12 - Math.abs(x - 303)));
    const window = cover(2.2 - Math.abs(x - 299)) * cover(2.6 - Math.abs(y - 120));
    return blend(house, colour('f2c46d'), window);
  });
  return frame;
}

/** Two flashes every ten seconds, as sailors would write it: Fl(2) 10s. */
function flash(t) {
  const phase = t % 10;
  const one = (at) => smooth(at, at + 0.35, phase) * (1 - smooth(at + 0.55, at + 1.3, phase));
  return Math.max(one(1), one(3.2));
}

function paintLamp(frame, strength) {
  if (strength < 0.004) return;
  const light = colour('fff0c4');
  const reach = 74;
  paintArea(frame, LAMP.x - reach, CELL, LAMP.x + reach, LAMP.y + reach, (x, y, under) => {
    const far = Math.hypot(x - LAMP.x, y - LAMP.y);
    const halo = Math.exp(-((far / 30) ** 2)) * 0.4 + Math.exp(-((far / 6) ** 2)) * 0.9;
    return blend(under, light, clamp(halo * strength));
  });
  paintArea(frame, LAMP.x - 26, 158, LAMP.x + 26, 226, (x, y, under) => {
    const ripple = 0.6 + 0.4 * Math.sin(y * 1.3);
    const fade = (1 - (y - 158) / 68) * smooth(158, 166, y);
    const image = Math.exp(-(((x - LAMP.x) / (4 + (y - 158) * 0.09)) ** 2)) * fade * ripple;
    return blend(under, light, clamp(image * 0.45 * strength));
  });
}

function paintFerry(frame, x0, visible) {
  const y0 = HORIZON + 1;
  paintArea(frame, x0 - 14, y0 - 10, x0 + 14, y0 + 14, (x, y, under) => {
    const dx = x - x0;
    const hull = cover(10 - Math.abs(dx) - Math.max(0, y - y0 + 2) * 0.8) * cover(y - (y0 - 3));
    const deck = cover(6 - Math.abs(dx + 1)) * cover(y - (y0 - 7)) * cover(y0 - 2.5 - y);
    const body = y < y0 + 1 ? Math.max(hull, deck) : 0;
    let result = blend(under, colour('141b2e'), body * visible);
    for (const at of [-4, 0, 4]) {
      const lit = Math.exp(-(((dx - at) / 0.9) ** 2) - ((y - (y0 - 5)) / 1) ** 2);
      const image = y > y0 + 1 ? Math.exp(-(((dx - at) / 1.2) ** 2)) * (1 - (y - y0) / 14) : 0;
      result = blend(result, colour('ffd98a'), clamp(lit + image * 0.35) * visible);
    }
    return result;
  });
}

export function interviewPainter(cues, duration) {
  const dusk = paintDusk();
  const fogColour = colour('8b93a6');
  const time = (id, edge) => cues.find((cue) => cue.id === id)?.[edge] ?? Number.POSITIVE_INFINITY;
  const fogFrom = time('q31', 'start');
  const fogTo = time('q63', 'end');
  const darkFrom = time('q33', 'end');
  const darkTo = time('q64', 'end');
  const veil = Uint8Array.from({ length: HEIGHT }, (_, y) =>
    y < CELL ? 0 : 255 * (0.35 + 0.65 * Math.exp(-(((y - HORIZON) / 62) ** 2))),
  );
  let base = dusk;
  let baseFog = 0;
  return (t) => {
    const depth = smooth(fogFrom, fogFrom + 9, t) * (1 - smooth(fogTo, fogTo + 8, t));
    const fog = Math.round(depth * 100) / 100;
    if (fog !== baseFog) {
      base = Buffer.from(dusk);
      paintArea(base, 0, CELL, WIDTH, HEIGHT, (_x, y, under) =>
        blend(under, fogColour, (veil[Math.floor(y)] / 255) * fog * 0.72),
      );
      baseFog = fog;
    }
    const frame = Buffer.from(base);
    const lit = t < darkFrom || t > darkTo;
    paintLamp(frame, lit ? flash(t) * (1 - fog * 0.55) : 0);
    paintFerry(frame, 16 + (t / duration) * 210, 1 - fog * 0.85);
    return frame;
  };
}
