import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { decodeText } from '../../services/encoding.ts';
import { type Cue, MAX_FILE_BYTES } from '../../transcripts/cue.ts';
import { firstAbove } from '../../transcripts/first-above.ts';
import {
  findPrivateNames,
  type PrivateName,
  privateHits,
} from '../../transcripts/lint/private-names.ts';
import { lineOf } from './json-lines.ts';
import type { LibraryFolder } from './library-files.ts';
import type { LintProblem } from './lint-interview.ts';
import type { ReadInterview, ReadTrack } from './read-interview.ts';

/** A place of a folder, and which entries of the list stand there. */
type Report = (file: string, line: number, where: string, hits: Iterable<PrivateName>) => void;

/**
 * Where names of a private list stand in an interview's folder: in names of files, in
 * any string of `bundle.json`, in cues and over their borders, and in any line of any
 * file, comments too. Never says the name.
 */
export async function lintPrivateNames(
  folder: LibraryFolder,
  read: ReadInterview,
  names: readonly PrivateName[],
): Promise<(LintProblem & { entry: number })[]> {
  const problems: (LintProblem & { entry: number })[] = [];
  /** `file:line:entry`, each told once. */
  const told = new Set<string>();
  const report: Report = (file, line, where, hits) => {
    for (const { entry, line: listLine } of hits) {
      const place = `${file}:${line}:${entry}`;
      if (told.has(place)) continue;
      told.add(place);
      problems.push({
        file: join(folder.path, file),
        line,
        entry,
        code: 'private-name',
        severity: 'error',
        message: `Entry ${entry} of the private list (its line ${listLine}) stands in ${where}.`,
        hint: 'Write the publisher’s form, and look for the name in the history, too.',
      });
    }
  };
  const find = (text: string) => findPrivateNames(text, names).map(({ name }) => name);

  const inFolder = find(folder.name);
  report('bundle.json', 1, 'the name of the folder', inFolder);
  for (const { path, text, parts = [] } of stringsOf(read.written, '')) {
    const alone = parts.flatMap(find);
    const hits = find(text).filter((name) => !alone.includes(name));
    report('bundle.json', lineOf(read.lines, path), path || 'the file', hits);
  }
  const speakers = new Map(read.bundle?.speakers.map(({ id, name }) => [id, Object.values(name)]));
  for (const track of read.tracks) reportCues(track, speakers, names, report);
  for (const { file, text } of await filesOf(folder.root)) {
    report(file, 1, 'the name of the file', find(file));
    const over = find(`${folder.name}/${file}`).filter((name) => !inFolder.includes(name));
    report(file, 1, 'the names of the folder and the file, read together', over);
    const lines = read.tracks.find((track) => track.file === file)?.lines;
    for (const [index, line] of (text ?? '').split(/\r\n?|\n/).entries()) {
      const cue = cueAround(lines, index + 1);
      const hits = find(line).filter((name) => !told.has(`${file}:${cue}:${name.entry}`));
      report(file, index + 1, 'the line', hits);
    }
  }
  return problems;
}

/** Each cue, the track read as one text, readings above the words, and who is said to speak them. */
function reportCues(
  { file, cues, lines }: ReadTrack,
  speakers: ReadonlyMap<string, readonly string[]>,
  names: readonly PrivateName[],
  report: Report,
) {
  const starts: number[] = [];
  let text = '';
  for (const cue of cues) {
    starts.push(text.length);
    text += `${cue.text}\n`;
  }
  const cueAt = (offset: number) => cues[firstAbove(starts, offset) - 1];
  const lineOfCue = (cue: Cue) => lines.get(cue.id) ?? 1;
  const across: [Cue, Cue, PrivateName][] = [];
  const alone = new Set<string>();
  for (const { name, offset, end } of privateHits(text, names)) {
    const [first, last] = [cueAt(offset), cueAt(end - 1)];
    if (!first || !last) continue;
    if (first !== last) {
      across.push([first, last, name]);
      continue;
    }
    alone.add(`${name.entry} ${first.id}`);
    report(file, lineOfCue(first), `the cue ${first.id}`, [name]);
  }
  for (const [first, last, name] of across) {
    if ([first, last].some(({ id }) => alone.has(`${name.entry} ${id}`))) continue;
    report(file, lineOfCue(last), `the cues ${first.id} and ${last.id}, read together`, [name]);
  }
  for (const cue of cues) {
    const readings = cue.runs?.flatMap(({ ruby }) => ruby ?? []).join('') ?? '';
    const said = speakers.get(cue.speaker ?? '')?.map((shown) => `${shown} ${cue.text}`) ?? [];
    for (const part of [readings, ...said]) {
      const hits = findPrivateNames(part, names).map(({ name }) => name);
      report(file, lineOfCue(cue), `what is shown with the cue ${cue.id}`, hits);
    }
  }
}

/** The line of the id of the cue that a line belongs to; 0 above the first. */
function cueAround(lines: ReadonlyMap<string, number> | undefined, line: number): number {
  let around = 0;
  for (const start of lines?.values() ?? []) if (start <= line && start > around) around = start;
  return around;
}

interface JsonText {
  path: string;
  text: string;
  /** What `text` is joined of. */
  parts?: string[];
}

/**
 * Every string of a JSON value, names of fields too, by the path of `jsonLines`; those of
 * one object together as well.
 */
function stringsOf(value: unknown, path: string): JsonText[] {
  if (typeof value === 'string') {
    const plain = unescaped(value);
    return plain === value
      ? [{ path, text: value }]
      : [
          { path, text: value },
          { path, text: plain },
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  const list = Array.isArray(value);
  // A given name and a family name, one below the other.
  const parts = Object.values(value).filter((item) => typeof item === 'string');
  const together = parts.length > 1 ? [{ path, text: parts.join(' '), parts }] : [];
  const inside = Object.entries(value).flatMap(([name, item]) => {
    const inner = list ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const own = list ? [] : [{ path: inner, text: name }];
    return [...own, ...stringsOf(item, inner)];
  });
  return [...inside, ...together];
}

/** `%EB%A6%AC` in an address is read by anyone who opens it. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** All files of a folder with their text; null for those that cannot be text. No links are followed. */
async function filesOf(root: string): Promise<{ file: string; text: string | null }[]> {
  const rows = await readdir(root, { recursive: true, withFileTypes: true });
  return await Promise.all(
    rows
      .filter((row) => !row.isDirectory())
      .map(async (row) => {
        const path = join(row.parentPath, row.name);
        const file = relative(root, path);
        if (!row.isFile() || (await stat(path)).size > MAX_FILE_BYTES) return { file, text: null };
        return { file, text: decodeText(new Uint8Array(await readFile(path))).text };
      }),
  );
}
