import { type CueSettings, MAX_CUE_TEXT, type Run } from '../cue.ts';
import { resolveReferences } from './entities.ts';
import { trimSpace } from './lines.ts';
import { PLAIN, RunBuilder, type RunStyle, readItalic } from './runs.ts';

/** What the text of a SubRip cue says. */
export interface SrtText {
  text: string;
  runs?: Run[];
  settings?: CueSettings;
}

const ITALIC: RunStyle = { italic: true };

/** A tag: `<`, perhaps `/`, a letter. Looked for only between one `<` and the next `>`. */
const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)(?![^\s/>=.:"'])/;

/** Longest tag that is looked for, in UTF-16 units: a `<font>` with all its attributes. */
const MAX_TAG = 500;

/**
 * Read the text of a SubRip cue: the tags that players know vanish (`<i>` is
 * kept as a run), and so do the codes of SubStation Alpha that many files carry
 * (`{\an8}`: at the top). Whatever does not look like a tag is text.
 */
export function readSrtText(source: string): SrtText {
  const simple = readItalic(source);
  if (simple !== null) return simple;
  const builder = new RunBuilder();
  let italic = 0;
  let settings: CueSettings | undefined;
  let from = 0;
  const flush = (to: number) => {
    const text = resolveReferences(source.slice(from, to), true);
    builder.push(text, italic > 0 ? ITALIC : PLAIN);
  };
  for (let at = nextMark(source, 0); at !== -1; at = nextMark(source, at)) {
    if (builder.length > MAX_CUE_TEXT) break; // it is cut anyway
    const brace = source.charCodeAt(at) === 123;
    const end = brace ? codeEnd(source, at) : tagEnd(source, at);
    if (end === -1) {
      at++;
      continue;
    }
    flush(at);
    const mark = source.slice(at, end);
    if (brace) settings ??= placement(mark);
    const found = brace ? null : TAG.exec(mark);
    if (found?.[2] === 'i' || found?.[2] === 'I') italic += found[1] === '' ? 1 : -1;
    if (brace && mark.includes('\\i1')) italic = 1;
    if (brace && mark.includes('\\i0')) italic = 0;
    italic = Math.max(italic, 0);
    from = end;
    at = end;
  }
  flush(source.length);
  const result: SrtText = builder.finish();
  result.text = trimSpace(result.text);
  if (settings !== undefined) result.settings = settings;
  return result;
}

/** Offset of the next `<` or `{\`, or -1. */
function nextMark(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 60 || (code === 123 && source.charCodeAt(at + 1) === 92)) return at;
  }
  return -1;
}

/** Offset after a `{\…}` code; -1 if it is not closed nearby. */
function codeEnd(source: string, at: number): number {
  const limit = Math.min(source.length, at + MAX_TAG);
  for (let end = at + 1; end < limit; end++) {
    const code = source.charCodeAt(end);
    if (code === 125) return end + 1;
    if (code === 123) return -1;
  }
  return -1;
}

function tagEnd(source: string, at: number): number {
  const limit = Math.min(source.length, at + MAX_TAG);
  for (let end = at + 1; end < limit; end++) {
    const code = source.charCodeAt(end);
    if (code === 62) return TAG.test(source.slice(at, end + 1)) ? end + 1 : -1;
    if (code === 60) return -1;
  }
  return -1;
}

/** `{\an7}` to `{\an9}` put a cue at the top. */
function placement(code: string): CueSettings | undefined {
  return /\\an[789]/.test(code) ? { line: '0' } : undefined;
}
