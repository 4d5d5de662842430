import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { COUNTER_BITS, HEIGHT, paintCounter, WIDTH } from './paint.mjs';
import { RATE, writeWav } from './sound.mjs';

const FPS = 25;

export function requireCommand(command, debianPackage) {
  try {
    execFileSync(command, [command === 'ffmpeg' ? '-version' : '--version'], { stdio: 'ignore' });
  } catch {
    throw new Error(`${command} is missing. On Debian: apt-get install ${debianPackage}`);
  }
}

export function findFont(family, style) {
  requireCommand('fc-match', 'fontconfig');
  const pattern = `${family}:style=${style}`;
  const answer = execFileSync('fc-match', ['-f', '%{family}\n%{file}', pattern], {
    encoding: 'utf8',
  });
  const [families, file] = answer.split('\n');
  // fc-match always answers with something; only the family asked for will do.
  if (!file || !families.split(',').includes(family)) {
    throw new Error(
      `The font ${family} is missing. On Debian: apt-get install fonts-nanum (then fc-cache -f)`,
    );
  }
  return file;
}

const escapeText = (text) => text.replace(/[\\':,%;]/g, (sign) => `\\${sign}`);

export function text(words, font, size, x, y, colourName) {
  return `drawtext=fontfile='${font}':text='${escapeText(words)}':fontsize=${size}:fontcolor=${colourName}:x=${x}:y=${y}`;
}

/** m:ss.t in the corner, from the frame's own time. */
export function clock(font, scratch, colourName) {
  const file = join(scratch, 'clock.txt');
  // A quarter of a frame is added so that 0.7 is never counted as 0.6999.
  writeFileSync(
    file,
    '%{eif:floor((t+0.01)/60):d}:%{eif:mod(floor(t+0.01),60):d:2}.%{eif:mod(floor((t+0.01)*10),10):d}',
  );
  return `drawtext=fontfile='${font}':textfile='${file}':fontsize=13:fontcolor=${colourName}:x=${WIDTH - 56}:y=24`;
}

/** Writes a video: `paint(seconds)` gives a frame, `sound` the samples, `texts` drawtext filters. */
export async function writeVideo(file, { duration, paint, sound, texts, quality }, scratch) {
  const wav = join(scratch, 'sound.wav');
  // Opus begins before its first sample and fills up its last packet. A little less sound at both
  // ends keeps the first frame at 0 and the file as long as its picture.
  const spare = 0.02;
  writeWav(wav, sound.subarray(Math.round(spare * RATE), Math.round((duration - spare) * RATE)));
  const frames = Math.round(duration * FPS);
  if (frames >= 2 ** COUNTER_BITS) {
    throw new Error(`${basename(file)}: too long for the frame counter`);
  }
  const arguments_ = [
    ['-hide_banner', '-loglevel', 'error', '-y'],
    ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-r', FPS, '-i', 'pipe:0'],
    ['-itsoffset', spare, '-i', wav],
    ['-vf', [...texts, 'format=yuv420p'].join(',')],
    ['-c:v', 'libvpx-vp9', '-b:v', 0, '-crf', quality, '-g', FPS * 2, '-deadline', 'good'],
    ['-cpu-used', 3, '-row-mt', 1, '-threads', 2, '-auto-alt-ref', 1, '-lag-in-frames', 25],
    ['-c:a', 'libopus', '-b:a', '16k', '-vbr', 'on', '-ac', 1, '-application', 'audio'],
    // Six frames of sound in a packet: Firefox takes a page's video a quarter sooner.
    ['-frame_duration', 120],
    ['-map_metadata', -1, '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
    // The seek index first, so that a player needs no second request to find a place.
    ['-cues_to_front', 1, '-t', duration.toFixed(3), file],
  ]
    .flat()
    .map(String);
  const ffmpeg = spawn('ffmpeg', arguments_, { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(ffmpeg, 'exit');
  ffmpeg.stdin.on('error', () => {}); // its exit code tells
  for (let number = 0; number < frames && ffmpeg.exitCode === null; number++) {
    const frame = paint(number / FPS);
    paintCounter(frame, number);
    if (!ffmpeg.stdin.write(frame)) {
      await Promise.race([once(ffmpeg.stdin, 'drain'), ended]);
    }
  }
  ffmpeg.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg could not write ${basename(file)} (exit code ${code})`);
  const length = execFileSync(
    'ffprobe',
    ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file],
    { encoding: 'utf8' },
  );
  return { bytes: statSync(file).size, seconds: Number(length) };
}
