import { MAX_CUES, MAX_FILE_BYTES, type ParsedCaptions } from '../transcripts/cue.ts';
import { fewMarks } from '../transcripts/few-marks.ts';
import { detectFormat, type Format, parseCaptions } from '../transcripts/formats/index.ts';
import { markdownHtml } from '../transcripts/markdown/markdown.ts';
import { type Candidate, decodeAs, decodeText } from './encoding.ts';
import { nestsDeeper } from './nesting.ts';
import { readDocument } from './read-document.ts';
import { UnpacksTooLarge } from './read-zip.ts';

export type FileFailure =
  | 'empty'
  /** In bytes or in captions. */
  | 'too-large'
  | 'unpacks-too-large'
  /** A Word file of before 2007: it has to be saved anew. */
  | 'old-word'
  | 'unreadable-file'
  /** Neither text nor anything we know. */
  | 'unknown-file';

/** What a file of the viewer holds. */
export type FileWords =
  | { kind: 'captions'; captions: ParsedCaptions; encoding: Reading }
  /** Of a page, or made of a document; it is not trusted and never shown. */
  | { kind: 'html'; html: string; encoding: Reading | null }
  | { kind: 'text'; text: string; encoding: Reading }
  /** Another viewer's times, without words. */
  | { kind: 'share'; text: string }
  | { failed: FileFailure };

/** How its bytes were read. */
interface Reading {
  /** WHATWG label. */
  name: string;
  certain: boolean;
  /** What else they may be, the likeliest first. */
  candidates: Candidate[];
}

/** Formats whose files nobody reads as they stand. */
const FOR_MACHINES = new Set<Format>(['ttml', 'json3', 'srv3', 'srv1']);
/** Elements open at once in a page; written by people, it has some dozens. */
const MAX_NESTING = 2000;

/**
 * Read a file that holds a transcript: captions of every format we know, plain text,
 * Markdown, HTML, DOCX.
 *
 * @param encoding - WHATWG label, where the viewer knows better than the guess
 */
export async function readWords(
  bytes: Uint8Array<ArrayBuffer>,
  filename: string,
  encoding?: string,
): Promise<FileWords> {
  const words = await readBytes(bytes, filename, encoding);
  const tooDeep = 'kind' in words && words.kind === 'html' && nestsDeeper(words.html, MAX_NESTING);
  return tooDeep ? { failed: 'unreadable-file' } : words;
}

async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  filename: string,
  encoding: string | undefined,
): Promise<FileWords> {
  if (bytes.length === 0) return { failed: 'empty' };
  if (bytes.length > MAX_FILE_BYTES) return { failed: 'too-large' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { failed: 'old-word' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWord(bytes);
  if (/\.(?:pdf|rtf|odt|pages)$/i.test(filename) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    return { failed: 'unknown-file' };
  const { text: written, ...reading } = decode(bytes, encoding);
  const text = fewMarks(written);
  if (text.includes('\0')) return { failed: 'unknown-file' };
  if (text.trim() === '') return { failed: 'empty' };
  return readText(text, filename, reading);
}

async function readText(text: string, filename: string, encoding: Reading): Promise<FileWords> {
  if (/\.(?:md|markdown|mdown)$/i.test(filename)) {
    return { kind: 'html', html: markdownHtml(text), encoding };
  }
  if (/\.(?:html?|xhtml)$/i.test(filename) || /^\s*(?:<!doctype html|<html)[\s>]/i.test(text))
    return { kind: 'html', html: text, encoding };
  if (/^\s*\{"schema"\s*:\s*"truecue-times\//.test(text)) return { kind: 'share', text };
  // A text is not taken for captions because somebody mentions a time.
  const format = /\.txt$/i.test(filename) ? sureFormat(text) : detectFormat(text, filename);
  const captions = format && parseCaptions(text, { filename, format });
  if (captions && captions.cues.length > MAX_CUES) return { failed: 'too-large' };
  if (captions && captions.cues.length > 0) return { kind: 'captions', captions, encoding };
  if (format === 'json') return { failed: 'unknown-file' };
  // Captions without a fault, and without one caption.
  if (captions?.problems.length === 0) return { failed: 'empty' };
  // What is left of a damaged one are no words.
  if (format && FOR_MACHINES.has(format)) return { failed: 'unreadable-file' };
  return { kind: 'text', text, encoding };
}

/** What a `.txt` holds, where nearly all of it is captions. */
function sureFormat(text: string): Format | null {
  const format = detectFormat(text);
  if (format === null) return null;
  const { cues, problems } = parseCaptions(text, { format });
  return cues.length > problems.length ? format : null;
}

async function readWord(bytes: Uint8Array<ArrayBuffer>): Promise<FileWords> {
  const html = await readDocument(bytes).catch((error: unknown) => {
    if (error instanceof UnpacksTooLarge) return error;
    throw error;
  });
  if (html instanceof UnpacksTooLarge) return { failed: 'unpacks-too-large' };
  if (html === null) return { failed: 'unreadable-file' };
  return html === '' ? { failed: 'empty' } : { kind: 'html', html: fewMarks(html), encoding: null };
}

function decode(bytes: Uint8Array, encoding: string | undefined) {
  if (encoding !== undefined) {
    return { text: decodeAs(bytes, encoding), name: encoding, certain: true, candidates: [] };
  }
  const { encoding: name, ...decoded } = decodeText(bytes);
  return { ...decoded, name };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
