import { resolveReferences } from './formats/entities.ts';
import { trimSpace } from './formats/lines.ts';
import { readCueText } from './formats/webvtt-text.ts';
import { withoutBlankLines } from './formats/write-time.ts';

/** Text as a WebVTT cue has it: no markup in it, and nothing that ends the cue. */
export function escapeCueText(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return withoutBlankLines(escaped);
}

/**
 * The payload of a cue with other words. Tags stay as long as what they stand around does;
 * where they do not, the speaker's tag is all that is kept.
 *
 * @param payload - as the file has it, lines separated by `\n`
 * @param text - plain
 */
export function withText(payload: string, text: string): string {
  const close = payload.endsWith('</v>') ? '</v>' : '';
  const plain = `${voiceOf(payload)}${escapeCueText(text)}${close}`;
  const patched = patchedText(payload, text);
  return patched !== null && sameWords(patched, payload, text) ? patched : plain;
}

/** The payload with another speaker, an id of the bundle. */
export function withSpeaker(payload: string, speaker: string): string {
  const voice = voiceOf(payload);
  const name = escapeCueText(speaker);
  if (voice === '') return `<v ${name}>${payload}`;
  const tag = voice.slice(0, voice.search(/[ \t\n\f]|>/));
  return `${tag} ${name}>${payload.slice(voice.length)}`;
}

/** `<v pilot>`, with its classes; empty where the payload does not begin with it. */
function voiceOf(payload: string): string {
  return /^<v(?:\.[^\s>]*)?(?:\s[^>]*)?>/.exec(payload)?.[0] ?? '';
}

/** A stretch of a payload: a tag, which has no text, or one letter or reference. */
interface Piece {
  raw: string;
  text: string;
}

/** Only the words that differ, put in place of those that stood there; null where tags are among them. */
function patchedText(payload: string, wanted: string): string | null {
  const pieces = piecesOf(payload);
  const letters = pieces.filter(({ text }) => text !== '');
  const old = letters.map(({ text }) => text).join('');
  if (old !== trimSpace(old)) return null;
  const next = [...wanted];
  let start = 0;
  while (start < letters.length && start < next.length && letters[start]?.text === next[start]) {
    start += 1;
  }
  let end = 0;
  const most = Math.min(letters.length, next.length) - start;
  while (end < most && letters.at(-1 - end)?.text === next.at(-1 - end)) end += 1;
  const from = rawOffset(pieces, start);
  // At the last of equal letters in front, so that a tag after them stays after the words.
  const to = end === 0 ? lastLetter(pieces) : rawOffset(pieces, letters.length - end);
  const middle = payload.slice(from, Math.max(from, to));
  if (middle.includes('<')) return null;
  const put = escapeCueText(next.slice(start, next.length - end).join(''));
  return payload.slice(0, from) + put + payload.slice(from + middle.length);
}

/** Where letter number `index` begins in the payload; after the last, where that ends. */
function rawOffset(pieces: readonly Piece[], index: number): number {
  let offset = 0;
  let seen = 0;
  for (const { raw, text } of pieces) {
    if (text !== '' && seen === index) return offset;
    if (text !== '') seen += 1;
    offset += raw.length;
  }
  return lastLetter(pieces);
}

/** Where the last letter of the payload ends: the tags behind it stay there. */
function lastLetter(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex(({ text }) => text !== '');
  return pieces.slice(0, last + 1).reduce((length, { raw }) => length + raw.length, 0);
}

function piecesOf(payload: string): Piece[] {
  return Array.from(payload.matchAll(/<[^>]*>|&#?\w+;|./gsu), ([raw]) => ({
    raw,
    text: raw.length > 1 && raw.startsWith('<') ? '' : resolveReferences(raw),
  }));
}

/** Whether a browser reads `text` there, and the speaker that was there before. */
function sameWords(patched: string, payload: string, text: string): boolean {
  // A ">" that stood there can become the end of an arrow, a line break that of an empty line.
  if (/-->|\n[ \t]*\n/.test(patched)) return false;
  const none = () => {};
  const now = readCueText(patched, 0, none);
  return now.text === text && now.speaker === readCueText(payload, 0, none).speaker;
}
