import type { Cue, Run } from '../../../../transcripts/cue.ts';

const PIECES = [
  ...['a', '항구', '港', 'e\u0301', '😀', '<b>', '</i>', '&amp;', '&', '-->', '->', '{\\an8}', '<'],
  ...['>', '&lt', '&#65;', '{', '}', '[Music]', '1', '00:00:01,000', '\u200f', '>> ', 'WEBVTT'],
];

type Next = () => number;

function pick<T>(next: Next, list: readonly T[]): T {
  return list[Math.floor(next() * list.length)] as T;
}

/** Text with whatever could be taken for markup; no white space at its ends, no blank line. */
function randomText(next: Next): string {
  const pieces: string[] = [];
  for (let left = 1 + next() * 6; left > 0; left--) pieces.push(pick(next, PIECES));
  return pieces.join(pick(next, [' ', '', '\n'])).trim() || 'x';
}

/** Cues by time, each id its own; `rich`: runs, speakers, settings and words as well. */
export function randomCues(next: Next, rich: boolean): Cue[] {
  const cues: Cue[] = [];
  let time = 0;
  for (let i = 0; i < 5; i++) {
    time += Math.ceil(next() * 4000);
    const length = 1000 + Math.ceil(next() * 5_000_000);
    const base = { id: String(i + 1), startTime: time / 1000, endTime: (time + length) / 1000 };
    cues.push(rich ? richCue(next, base) : { ...base, text: randomText(next) });
  }
  return cues;
}

function richCue(next: Next, base: Omit<Cue, 'text'>): Cue {
  const cue: Cue = { ...base, id: `q${base.id}.1`, text: randomText(next) };
  const shape = next();
  if (shape < 0.5) {
    const runs = [randomRun(next), { text: randomText(next) }, randomRun(next)];
    cue.text = runs.map((run) => run.text).join('');
    cue.runs = runs;
  } else if (shape < 0.75) {
    const words = ['그래서', 'we', '<b>', '港', 'we'].map((text, i) => ({
      startTime: base.startTime + i / 10,
      text,
    }));
    cue.text = words.map((word) => word.text).join(' ');
    cue.words = words.map((word) => ({ ...word, startTime: round(word.startTime) }));
  }
  if (next() < 0.3) cue.speaker = pick(next, ['pilot', 'Kim & Lee', 'a > b']);
  if (next() < 0.3) cue.settings = { line: '10%', align: 'start' };
  return cue;
}

function randomRun(next: Next): Run {
  const run: Run = { text: randomText(next) };
  const style = next();
  if (style < 0.25) run.italic = true;
  else if (style < 0.5) run.lang = 'zh-Hant';
  else if (style < 0.75) run.kind = next() < 0.5 ? 'gesture' : 'sound';
  else run.ruby = 'よみ';
  return run;
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
