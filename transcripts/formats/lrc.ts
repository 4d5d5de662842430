import type { ParsedCaptions, Word } from '../cue.ts';
import { toMillisecond } from './clock.ts';
import { Collector, clip } from './collect.ts';
import { normalizeText, trimSpace } from './lines.ts';

/** `[mm:ss.xx]`, `[h:mm:ss.xx]`, `[mm:ss:xx]`, at the beginning of what is left of a line. */
const STAMP = /^\[(\d{1,9}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,9}))?\]/;
/** `[ar:Artist]`: about the file. */
const TAG = /^\[([a-z#]{1,20}):([^\]\n]{0,200})\]\s*$/i;
/** `<mm:ss.xx>`, by some tools in square brackets: where a word begins. */
const WORD = /[<[](\d{1,9}):(\d{1,2})(?:[.,](\d{1,9}))?[>\]]/g;
/** Seconds a last line stays. */
const LAST = 5;

interface Line {
  start: number;
  text: string;
  words: Word[];
  line: number;
}

/**
 * Read lyrics (LRC). A line lasts until the next one begins, an empty line
 * ends the one before it, and lines of one time stand together.
 */
export function parseLrc(source: string): ParsedCaptions {
  const collector = new Collector();
  const lines: Line[] = [];
  let offset = 0;
  let length = 0;
  let language: string | null = null;
  normalizeText(source)
    .split('\n')
    .forEach((written, index) => {
      const tag = TAG.exec(written);
      const value = tag?.[2]?.trim() ?? '';
      if (tag !== null) {
        const name = tag[1]?.toLowerCase();
        if (name === 'offset' && /^[+-]?\d{1,9}$/.test(value)) offset = Number(value) / 1000;
        else if (name === 'length') length = readStamp(STAMP.exec(`[${value}]`)) ?? 0;
        else if (name === 'la' && /^[A-Za-z0-9-]{2,35}$/.test(value)) language = value;
        return;
      }
      if (!readLine(written, index + 1, lines)) tellUntimed(written, index + 1, collector);
    });
  lines.sort((a, b) => a.start - b.start);
  addCues(lines, offset, length, collector);
  return collector.finish(language);
}

/** False if the line has no time. */
function readLine(written: string, line: number, lines: Line[]): boolean {
  const starts = new Set<number>();
  let rest = written.trimStart();
  let found = STAMP.exec(rest);
  while (found !== null) {
    starts.add(readStamp(found) ?? 0);
    rest = rest.slice(found[0].length);
    if (rest.startsWith(' [')) rest = rest.trimStart();
    found = STAMP.exec(rest);
  }
  if (starts.size === 0) return false;
  const words = readWords(rest, Math.min(...starts));
  const text = trimSpace(rest.replace(WORD, ''));
  // A chorus that stands once for several times has its words' times only for the first.
  for (const start of starts)
    lines.push({ start, text, words: starts.size === 1 ? words : [], line });
  return true;
}

/** What begins a line that was meant to have a time. */
const ALMOST_TIME = /^[[(<]?\d+\W/;

function tellUntimed(written: string, line: number, collector: Collector): void {
  const text = trimSpace(written);
  if (text === '' || text.startsWith('#')) return;
  const code = ALMOST_TIME.test(text) ? 'bad-timing' : 'stray-text';
  collector.problem(code, line, `No time: "${clip(text)}". The line is left out.`);
}

function readStamp(found: RegExpExecArray | null): number | null {
  if (found === null) return null;
  const [, first = '0', second = '0', third, fraction] = found;
  const part = Number(`0.${fraction ?? '0'}`);
  const [a, b] = [Number(first), Number(second)];
  if (third === undefined) return toMillisecond(a * 60 + b + part);
  if (fraction === undefined) return toMillisecond(a * 60 + b + Number(`0.${third}`));
  return toMillisecond((a * 60 + b) * 60 + Number(third) + part);
}

function readWords(text: string, start: number): Word[] {
  const words: Word[] = [];
  let startTime = start;
  let from = 0;
  const push = (to: number) => {
    const word = trimSpace(text.slice(from, to));
    if (word !== '') words.push({ startTime, text: word });
  };
  for (const found of text.matchAll(WORD)) {
    push(found.index);
    const [mark, minutes, seconds, fraction = '0'] = found;
    startTime = toMillisecond(Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`));
    from = found.index + mark.length;
  }
  if (from === 0) return [];
  push(text.length);
  return words;
}

function addCues(lines: readonly Line[], offset: number, length: number, collector: Collector) {
  let next = 0;
  lines.forEach((line, index) => {
    if (next <= index) {
      next = index + 1;
      while (lines[next]?.start === line.start) next++;
    }
    const last = length > line.start ? length : line.start + LAST;
    add(line, lines[next]?.start ?? last, offset, collector);
  });
}

function add(line: Line, end: number, offset: number, collector: Collector): void {
  if (line.text === '') return;
  const moved = (time: number) => Math.max(0, toMillisecond(time - offset));
  const words = line.words.map((word) => ({ ...word, startTime: moved(word.startTime) }));
  collector.add(
    {
      id: '',
      startTime: moved(line.start),
      endTime: moved(end),
      text: line.text,
      ...(words.length > 0 && { words }),
    },
    () => line.line,
  );
}
