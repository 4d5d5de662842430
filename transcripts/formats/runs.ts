import type { Run } from '../cue.ts';
import { isSpace, trimSpace } from './lines.ts';

/** What may be said of a stretch of text beside its letters. */
export type RunStyle = Omit<Run, 'text'>;

export const PLAIN: RunStyle = {};

function isPlain(run: RunStyle): boolean {
  return (
    run.lang === undefined &&
    run.ruby === undefined &&
    run.italic === undefined &&
    run.kind === undefined
  );
}

/** Ruby is left out: two readings side by side stay two runs. */
function sameStyle(a: RunStyle, b: RunStyle): boolean {
  return (
    a.lang === b.lang &&
    a.italic === b.italic &&
    a.kind === b.kind &&
    a.ruby === undefined &&
    b.ruby === undefined
  );
}

/** Puts a cue's text together from styled pieces. */
export class RunBuilder {
  private readonly runs: Run[] = [];
  /** UTF-16 units so far. */
  length = 0;

  push(text: string, style: RunStyle = PLAIN): void {
    if (text === '') return;
    this.length += text.length;
    const last = this.runs[this.runs.length - 1];
    if (last !== undefined && sameStyle(last, style)) last.text += text;
    else this.runs.push(style === PLAIN ? { text } : { text, ...style });
  }

  /** The text without white space at its ends; runs only where they say more than the text. */
  finish(): { text: string; runs?: Run[] } {
    const { runs } = this;
    while (runs.length > 0 && trimStart(runs[0]) === '') runs.shift();
    while (runs.length > 0 && trimEnd(runs[runs.length - 1]) === '') runs.pop();
    const [first] = runs;
    if (runs.length <= 1 && (first === undefined || isPlain(first))) {
      return { text: first?.text ?? '' };
    }
    const text = runs.map((run) => run.text).join('');
    return runs.every(isPlain) ? { text } : { text, runs };
  }
}

function trimStart(run: Run | undefined): string | undefined {
  if (run === undefined) return undefined;
  let start = 0;
  while (start < run.text.length && isSpace(run.text.charCodeAt(start))) start++;
  if (start > 0) run.text = run.text.slice(start);
  return run.text;
}

function trimEnd(run: Run | undefined): string | undefined {
  // Under a reading, white space parts the words.
  if (run === undefined || run.ruby !== undefined) return run?.text;
  let end = run.text.length;
  while (end > 0 && isSpace(run.text.charCodeAt(end - 1))) end--;
  if (end < run.text.length) run.text = run.text.slice(0, end);
  return run.text;
}

/**
 * By far the most texts with a tag hold one `<i>` and its end: their runs, the
 * same as `RunBuilder` makes. Null for all others, to be read with care.
 */
export function readItalic(source: string): { text: string; runs: Run[] } | null {
  const open = source.indexOf('<');
  const close = source.indexOf('<', open + 1);
  if (!source.startsWith('<i>', open) || !source.startsWith('</i>', close)) return null;
  if (source.includes('<', close + 1) || source.includes('&') || source.includes('{')) return null;
  const italic = source.slice(open + 3, close);
  // White space at its ends may be that of the whole.
  if (italic === '' || trimSpace(italic) !== italic) return null;
  const runs: Run[] = [{ text: source.slice(0, open) }, { text: italic, italic: true }];
  if (trimStart(runs[0]) === '') runs.shift();
  const after: Run = { text: source.slice(close + 4) };
  if (trimEnd(after) !== '') runs.push(after);
  return { text: runs.map((run) => run.text).join(''), runs };
}
