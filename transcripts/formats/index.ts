import type { ParsedCaptions } from '../cue.ts';
import { parseAss } from './ass.ts';
import { detectFormat, type Format } from './detect.ts';
import { parseJsonCues } from './json.ts';
import { parseJson3 } from './json3.ts';
import { parseLrc } from './lrc.ts';
import { parseSbv } from './sbv.ts';
import { parseSrt } from './srt.ts';
import { parseSrv1 } from './srv1.ts';
import { parseSrv3 } from './srv3.ts';
import { parseTtml } from './ttml.ts';
import { parseTxt } from './txt.ts';
import { parseWebvtt } from './webvtt.ts';

export { detectFormat, type Format } from './detect.ts';
export { isWritable, type WritableFormat, writeCaptions } from './write.ts';

const parsers: Record<Format, (text: string) => ParsedCaptions> = {
  vtt: (text) => parseWebvtt(text),
  srt: parseSrt,
  ass: parseAss,
  ttml: parseTtml,
  sbv: parseSbv,
  lrc: parseLrc,
  json3: parseJson3,
  srv3: parseSrv3,
  srv1: parseSrv1,
  json: parseJsonCues,
  txt: parseTxt,
};

export interface ParseOptions {
  format?: Format;
  /** Helps to tell the format where the text does not. */
  filename?: string;
  /** BCP 47; goes before what the file says. */
  language?: string;
  /** WebVTT exactly as browsers read it: what they refuse is refused. */
  exact?: boolean;
}

export function isFormat(name: string): name is Format {
  return Object.hasOwn(parsers, name);
}

/** The formats that can be read. */
export const formats: readonly string[] = Object.keys(parsers);

/**
 * Read captions of any known format. Never throws on bad input: what is wrong
 * is listed, with lines of the file, and the rest is kept.
 *
 * `format` is null where it cannot be told; there are no cues then.
 */
export function parseCaptions(
  text: string,
  options: ParseOptions = {},
): ParsedCaptions & { format: Format | null } {
  const format = options.format ?? detectFormat(text, options.filename);
  if (format === null) {
    const message = 'This is no caption file of a known format.';
    const problems = [{ code: 'unknown-format', line: null, message }];
    return { cues: [], problems, language: options.language ?? null, format };
  }
  const exact = options.exact === true && format === 'vtt';
  const parsed = exact ? parseWebvtt(text, true) : parsers[format](text);
  return { ...parsed, language: options.language ?? parsed.language, format };
}
