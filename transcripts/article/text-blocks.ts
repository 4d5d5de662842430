import type { Block, Run } from './block.ts';

/** Pasted text is cut off there, in UTF-16 units. */
const MAX_TEXT = 2_000_000;

/** Lines of this many letters and more may have been broken by a mail program. */
const WRAPPED_FROM = 55;

/** Paragraphs of plain text; the marks of Markdown that people type are read. */
export function blocksOfText(text: string): Block[] {
  const lines = text
    .slice(0, MAX_TEXT)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+$/u, ''));
  return unwrapped(lines).flatMap((line) => {
    const block = blockOf(line.trim());
    return block ? [block] : [];
  });
}

/** Lines broken at a fixed width become the paragraphs that they were. */
function unwrapped(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.length >= WRAPPED_FROM);
  const longest = Math.max(0, ...full.slice(0, 500).map((line) => line.length));
  const open = full.filter((line) => !ENDED.test(line)).length;
  const wide = full.length >= 4 && longest <= 100 && open >= full.length * 0.5;
  // In narrow columns sentences go on in small letters.
  const small = lines.filter((line, at) => /^\p{Ll}/u.test(line) && isOpen(lines[at - 1])).length;
  if (!wide && small < lines.length * 0.2) return [...lines];
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    const starts = /^\s*(?:[-–—―•*>#]|(?:\d+|\p{Lu}{1,2})[.)]|\p{Lu}[\p{L}\d. ]{0,30}[:：])/u.test(
      line,
    );
    const goesOn =
      line !== '' &&
      !starts &&
      ((wide && before.length >= longest * 0.7) || (/^\p{Ll}/u.test(line) && isOpen(before)));
    if (goesOn && joined.length > 0) joined.push(`${joined.pop()} ${line.trim()}`);
    else joined.push(line);
    before = line;
  }
  return joined;
}

const ENDED = /[.!?。！？؟…:"”»)\]]$/u;

function isOpen(line = ''): boolean {
  return line !== '' && !ENDED.test(line);
}

function blockOf(line: string): Block | null {
  if (line === '') return null;
  // A table that was copied.
  if (line.includes('\t')) {
    const cells = line.split('\t').map((text) => ({ text: text.trim(), header: false }));
    return { kind: 'row', lines: [], cells, table: 0 };
  }
  if (/^(?:[-*_=–—]\s?){3,}$/u.test(line)) return { kind: 'rule', lines: [] };
  const heading = /^(#{1,6})\s+(.+?)\s*#*$/u.exec(line);
  if (heading?.[1] && heading[2]) {
    return { kind: 'heading', level: heading[1].length, lines: [runsOf(heading[2])] };
  }
  const quote = /^>\s+(\S.*)$/u.exec(line);
  if (quote?.[1]) return { kind: 'quote', lines: [runsOf(quote[1])] };
  const numbered = /^\d{1,3}[.)]\s+(\S.*)$/u.exec(line);
  if (numbered?.[1]) return { kind: 'item', ordered: true, lines: [runsOf(numbered[1])] };
  return { kind: 'paragraph', lines: [runsOf(line)] };
}

/** `**bold**`, `__bold__` and `*italic*` as looks. */
function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const found of line.matchAll(
    /(\*\*|__)(?=\S)([^*_]+?)\1|(?<![\p{L}*])\*(?=\S)([^*]+?)\*(?!\*)/gu,
  )) {
    if (found.index > at) runs.push({ text: line.slice(at, found.index) });
    if (found[2] !== undefined) runs.push({ text: found[2], bold: true });
    else runs.push({ text: found[3] ?? '', italic: true });
    at = found.index + found[0].length;
  }
  if (at < line.length) runs.push({ text: line.slice(at) });
  return runs;
}
