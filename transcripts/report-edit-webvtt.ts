import { writeTime } from './formats/write-time.ts';
import type { Suggestion } from './report.ts';
import { escapeCueText, withSpeaker, withText } from './report-edit-payload.ts';

/** A WebVTT file with one cue changed or added; every other byte is as it was. */
interface EditedWebvtt {
  text: string;
  /** 1-based, of the cue's id. */
  line: number;
}

/** A line and the break behind it, which the last may lack. */
interface Line {
  text: string;
  end: string;
}

/**
 * Change a cue.
 *
 * @param file - as it is, a byte order mark and any line breaks included
 * @param edit - only what is to change; texts are plain
 * @returns null where the cue is not found, or stands so that it is better edited by hand
 */
export function editCue(file: string, id: string, edit: Suggestion): EditedWebvtt | null {
  const lines = linesOf(file);
  const block = blockOf(lines, id);
  if (block === null) return null;
  const { at, end } = block;
  const timing = lines[at + 1];
  const last = lines[end - 1];
  if (timing === undefined || last === undefined) return null;
  const written = withTimes(timing.text, edit);
  if (written === null) return null;
  let payload = lines
    .slice(at + 2, end)
    .map(({ text }) => text)
    .join('\n');
  if (edit.text !== undefined) payload = withText(payload, edit.text);
  if (edit.speaker !== undefined) payload = withSpeaker(payload, edit.speaker);
  const texts = payload.split('\n');
  const body = texts.map((text, index): Line => {
    return { text, end: index === texts.length - 1 ? last.end : timing.end };
  });
  const changed = [{ ...timing, text: written }, ...body];
  return { text: joined(lines.toSpliced(at + 1, end - at - 1, ...changed)), line: at + 1 };
}

/**
 * Add a cue.
 *
 * @param after - id of the cue it follows; null: it comes before all others
 * @returns null where that one is not found
 */
export function insertCue(
  file: string,
  cue: { id: string; startTime: number; endTime: number; text: string; speaker?: string },
  after: string | null,
): EditedWebvtt | null {
  const lines = linesOf(file);
  const end = lines.find((line) => line.end !== '')?.end ?? '\n';
  const times = `${writeTime(cue.startTime, '.')} --> ${writeTime(cue.endTime, '.')}`;
  const words = escapeCueText(cue.text);
  const payload = cue.speaker === undefined ? words : withSpeaker(words, cue.speaker);
  const added = [cue.id, times, ...payload.split('\n')].map((text): Line => ({ text, end }));
  const blank: Line = { text: '', end };
  if (after === null) {
    const first = lines.findIndex(({ text }) => text.includes('-->'));
    if (first < 2) return null;
    return { text: joined(lines.toSpliced(first - 1, 0, ...added, blank)), line: first };
  }
  const block = blockOf(lines, after);
  if (block === null) return null;
  const before = lines.slice(0, block.end).map((line) => ({ ...line, end: line.end || end }));
  return {
    text: joined([...before, blank, ...added, ...lines.slice(block.end)]),
    line: before.length + 2,
  };
}

/** The cue's lines: `at` its id, then its times, then the payload before `end`. */
function blockOf(lines: readonly Line[], id: string): { at: number; end: number } | null {
  const at = lines.findIndex(
    ({ text }, index) =>
      text.trim() === id &&
      (lines[index - 1]?.text ?? '') === '' &&
      lines[index + 1]?.text.includes('-->') === true,
  );
  if (at < 0) return null;
  let end = at + 2;
  while (end < lines.length && lines[end]?.text !== '') {
    // The next cue without a blank line before it: where this one ends is a guess.
    if (lines[end]?.text.includes('-->')) return null;
    end += 1;
  }
  return end > at + 2 ? { at, end } : null;
}

const TIMING = /^([ \t]*)([\d:.,]+)([ \t]*-->[ \t]*)([\d:.,]+)(.*)$/s;

/** A line of times with others, in its own manner; null when it is none. */
function withTimes(line: string, { startTime, endTime }: Suggestion): string | null {
  if (startTime === undefined && endTime === undefined) return line;
  const found = TIMING.exec(line);
  if (found === null) return null;
  const [, indent = '', start = '', arrow = '', end = '', settings = ''] = found;
  return indent + timeLike(start, startTime) + arrow + timeLike(end, endTime) + settings;
}

function timeLike(written: string, seconds: number | undefined): string {
  if (seconds === undefined) return written;
  const whole = writeTime(seconds, '.');
  const short = written.split(':').length === 2 && whole.startsWith('00:');
  return short ? whole.slice(3) : whole;
}

function linesOf(file: string): Line[] {
  return Array.from(file.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g), ([, text = '', end = '']) => ({
    text,
    end,
  })).filter(({ text, end }) => text !== '' || end !== '');
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}
