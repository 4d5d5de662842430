import { type CueSettings, MAX_CUE_TEXT, type Run } from '../cue.ts';
import { resolveReferences } from './entities.ts';
import { PLAIN, RunBuilder, type RunStyle, readItalic } from './runs.ts';

/** What the text of a SubRip cue says. */
interface SrtText {
  text: string;
  runs?: Run[];
  settings?: CueSettings;
}

const ITALIC: RunStyle = { italic: true };

/** A tag: `<`, perhaps `/`, a letter. Looked for only between one `<` and the next `>`. */
const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)(?![^\s/>=.:"'])/;

/** What follows the brace of a code: SubStation Alpha's, MicroDVD's. */
const CODE = /^(?:\\|[CcFfoPSsYy]:)/;

/** Tags that players know, of SubRip, HTML and WebVTT. */
const KNOWN =
  /^(?:a|b|br|c|center|del|div|em|font|i|lang|p|rp|rt|ruby|s|small|span|strike|strong|sub|sup|tt|u|v)$/i;

/** Longest tag that is looked for, in UTF-16 units: a `<font>` with all its attributes. */
const MAX_TAG = 500;

/**
 * Read the text of a SubRip cue: the tags that players know vanish (`<i>` is
 * kept as a run), and so do the codes of SubStation Alpha that many files carry
 * (`{\an8}`: at the top) and those of MicroDVD. Whatever does not look like a tag
 * is text, and so is one that nobody knows and nothing closes: `<laughs>`.
 */
export function readSrtText(source: string): SrtText {
  const simple = readItalic(source);
  if (simple !== null) return simple;
  const builder = new RunBuilder();
  let italic = 0;
  let settings: CueSettings | undefined;
  let from = 0;
  let names: Set<string> | null = null;
  const flush = (to: number) => {
    const text = resolveReferences(source.slice(from, to), true);
    builder.push(text, italic > 0 ? ITALIC : PLAIN);
  };
  for (let at = nextMark(source, 0); at !== -1; at = nextMark(source, at)) {
    if (builder.length > MAX_CUE_TEXT) break; // it is cut anyway
    const brace = source.charCodeAt(at) === 123;
    const end = brace ? codeEnd(source, at) : tagEnd(source, at);
    const mark = end === -1 ? '' : source.slice(at, end);
    const [, slash = '', tag = ''] = brace ? [] : (TAG.exec(mark) ?? []);
    names ??= tag === '' || KNOWN.test(tag) ? null : namesOf(source);
    const unknown = names !== null && tag !== '' && !isKnown(mark, slash, tag, names);
    if (end === -1 || unknown) {
      at++;
      continue;
    }
    flush(at);
    if (brace) settings ??= placement(mark);
    if (tag.toLowerCase() === 'br') builder.push('\n');
    if (tag === 'i' || tag === 'I') italic += slash === '' ? 1 : -1;
    if (brace && mark.includes('\\i1')) italic = 1;
    if (brace && mark.includes('\\i0')) italic = 0;
    italic = Math.max(italic, 0);
    from = end;
    at = end;
  }
  flush(source.length);
  const result: SrtText = builder.finish();
  if (settings !== undefined) result.settings = settings;
  return result;
}

/** Names that begin tags, those of end tags with their slash. */
function namesOf(source: string): Set<string> {
  const found = source.matchAll(/<(\/?[A-Za-z][A-Za-z0-9-]*)/g);
  return new Set(Array.from(found, ([, name = '']) => name.toLowerCase()));
}

function isKnown(mark: string, slash: string, tag: string, names: Set<string>): boolean {
  const partner = slash === '' ? `/${tag}` : tag;
  return KNOWN.test(tag) || mark.includes('=') || names.has(partner.toLowerCase());
}

/** Offset of the next `<`, `{\` or `{y:`, or -1. */
function nextMark(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 60 || (code === 123 && CODE.test(source.slice(at + 1, at + 3)))) return at;
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
