// Makes the free videos of the demo and the tests:
//
//   node tools/demo/make-video.mjs            all three
//   node tools/demo/make-video.mjs interview  only the named ones: interview, advert, other
//
//   tests/fixtures/demo-interview.webm  the interview of library/fog-bell, spoken by a machine
//   tests/fixtures/advert.webm          8 s, an advertisement of nothing
//   tests/fixtures/other-video.webm     40 s, a video without a transcript
//
// The files are committed: nobody needs this to run the tests or the demo. It needs the Debian
// packages ffmpeg, espeak-ng, fonts-nanum and fontconfig, and nothing from npm.
//
// The Korean track is the source of truth: each of its captions is spoken from its startTime on,
// quicker if it would not fit. Everything else is drawn and mixed here, with fixed random seeds.
//
// Frame counter, for tests that compare a screenshot with what was painted over it: the top 16
// rows, cells of 16 px, from the left: white, 14 bits of the frame's number (lowest first; white
// is 1), black. A frame's time is its number divided by 25.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { advertPainter } from './advert.mjs';
import { interviewPainter } from './dusk.mjs';
import { clock, findFont, requireCommand, text, writeVideo } from './encode.mjs';
import { smooth } from './paint.mjs';
import { add, bell, RATE, speakWithin, surf } from './sound.mjs';
import { readTrack } from './track.mjs';
import { meadowPainter } from './windmill.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const library = join(root, 'library/fog-bell');

async function write(name, picture, scratch) {
  const { bytes, seconds } = await writeVideo(join(root, name), picture, scratch);
  console.log(`${name}: ${bytes} bytes, ${seconds.toFixed(3)} s`);
}

const makers = {
  interview(scratch, fonts) {
    const cues = readTrack(join(library, 'ko.vtt'));
    const duration = JSON.parse(readFileSync(join(library, 'bundle.json'), 'utf8')).media[0]
      .duration;
    const near = (t, cue) =>
      smooth(cue.start - 1, cue.start, t) * (1 - smooth(cue.end, cue.end + 1.5, t));
    const waves = cues.filter((cue) => cue.sound?.includes('파도'));
    const sound = surf(duration, 7.3, (t) =>
      waves.reduce((level, cue) => Math.max(level, 0.9 * near(t, cue)), 0.12),
    );
    for (const cue of cues) {
      if (cue.sound?.includes('종소리')) add(sound, bell(cue.end - cue.start + 0.6), cue.start);
      if (cue.speaker && cue.spoken) {
        add(sound, speakWithin(cue.spoken, cue.speaker, cue.end - cue.start), cue.start);
      }
    }
    const picture = {
      duration,
      paint: interviewPainter(cues, duration),
      sound,
      texts: [
        clock(fonts.regular, scratch, 'white@0.8'),
        text('The Example Daily', fonts.regular, 11, 12, 25, 'white@0.6'),
      ],
      quality: 44,
    };
    return write('tests/fixtures/demo-interview.webm', picture, scratch);
  },

  advert(scratch, fonts) {
    const duration = 8;
    const sound = surf(duration, 5, () => 0.02);
    for (const [i, ratio] of [1, 1.25, 1.5, 2, 1.5, 1.25, 1.5, 2].entries()) {
      const note = Float32Array.from({ length: RATE }, (_, n) => {
        const t = n / RATE;
        return 0.12 * Math.exp(-4 * t) * Math.sin(2 * Math.PI * 392 * ratio * t);
      });
      add(sound, note, 0.2 + i * 0.9);
    }
    const picture = {
      duration,
      paint: advertPainter(duration),
      sound,
      texts: [
        text('Advertisement', fonts.bold, 34, 22, 62, '0x3a2418'),
        text('광고', fonts.bold, 26, 23, 106, '0x8a4b2a'),
        text('Example Tea', fonts.regular, 17, 24, 158, '0x3a2418'),
        clock(fonts.regular, scratch, '0x3a2418'),
      ],
      quality: 50,
    };
    return write('tests/fixtures/advert.webm', picture, scratch);
  },

  other(scratch, fonts) {
    const duration = 40;
    const picture = {
      duration,
      paint: meadowPainter(),
      sound: surf(duration, 4.1, () => 0.35),
      texts: [
        text('A windmill', fonts.bold, 24, 20, 40, 'white'),
        clock(fonts.regular, scratch, 'white'),
      ],
      quality: 50,
    };
    return write('tests/fixtures/other-video.webm', picture, scratch);
  },
};

async function main(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(makers, name));
  if (unknown.length > 0) {
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(makers).join(', ')}`);
  }
  requireCommand('ffmpeg', 'ffmpeg');
  requireCommand('espeak-ng', 'espeak-ng');
  const fonts = {
    regular: findFont('NanumGothic', 'Regular'),
    bold: findFont('NanumGothic', 'Bold'),
  };
  const scratch = mkdtempSync(join(tmpdir(), 'make-video-'));
  try {
    for (const name of wanted.length > 0 ? wanted : Object.keys(makers)) {
      await makers[name](scratch, fonts);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
