import { join } from 'node:path';
import { type Finding, lintBundle, type Place } from '../../transcripts/lint/index.ts';
import type { PrivateName } from '../../transcripts/lint/private-names.ts';
import { bytesOf, sizeProblem } from './compile-library.ts';
import { hintFor } from './hints.ts';
import { lineOf } from './json-lines.ts';
import type { LibraryFolder } from './library-files.ts';
import { lintPrivateNames } from './lint-private.ts';
import { lintRecordings } from './lint-recordings.ts';
import { type ReadInterview, readInterview } from './read-interview.ts';
import { redacted } from './redact.ts';

/** Something to look at in a library, at the place where it is to be mended. */
export interface LintProblem {
  file: string;
  /** 1-based. */
  line: number;
  code: string;
  severity: Finding['severity'];
  /** What, and why it matters. */
  message: string;
  /** How to mend it. */
  hint: string;
}

/**
 * Look at one interview, by file and line.
 *
 * @param names - the publisher's private list; null when none was given. What it
 *   holds is in no problem, whatever the folder says.
 */
export async function lintInterview(
  folder: LibraryFolder,
  names: readonly PrivateName[] | null,
): Promise<LintProblem[]> {
  const read = await readInterview(folder);
  const { bundle, tracks } = read;
  const size = bundle && sizeProblem(folder, bytesOf(bundle).length);
  const problems: LintProblem[] = [...read.problems, ...(size ? [size] : [])].map((problem) => ({
    ...problem,
    hint: hintFor(problem.code) ?? 'See library/README.md.',
  }));
  const written = [...lintRecordings(read.written, bundle?.media ?? []), ...notRead(read.unread)];
  for (const { place, ...finding } of written) {
    problems.push({ ...placeOf(place, read, folder), ...finding });
  }
  if (bundle) {
    const orders = tracks.map(({ lines }) => [...lines.keys()]);
    for (const { place, ...finding } of lintBundle(bundle, orders)) {
      problems.push({ ...placeOf(place, read, folder), ...finding });
    }
  }
  const named = names ? await lintPrivateNames(folder, read, names) : null;
  const entries = new Map(named?.map(({ file, line, entry }) => [`${file}:${line}`, entry]));
  const told = names
    ? problems.map((one) => redacted(one, names, entries.get(`${one.file}:${one.line}`)))
    : problems;
  const others = named?.map(({ entry: _, ...one }) => redacted(one, names ?? [], undefined));
  return [...told, ...(others ?? notLooked(read, folder))].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code),
  );
}

/** What may be misspelt. */
function notRead(paths: readonly string[]): Finding[] {
  return paths.map((path) => ({
    place: { path },
    code: 'unread-field',
    severity: 'note',
    message: `${path}: nothing reads a field of this name; it is kept.`,
    hint: 'If it is misspelt, mend it: docs/formats.md and library/fog-bell have the names.',
  }));
}

function placeOf(place: Place, { tracks, lines }: ReadInterview, folder: LibraryFolder) {
  if ('path' in place) {
    return { file: join(folder.path, 'bundle.json'), line: lineOf(lines, place.path) };
  }
  const track = tracks[place.track];
  const line = place.cue === null ? undefined : track?.lines.get(place.cue);
  return { file: join(folder.path, track?.file ?? 'bundle.json'), line: line ?? 1 };
}

/** A name is withheld, and whether it stands somewhere was not looked at. */
function notLooked(read: ReadInterview, folder: LibraryFolder): LintProblem[] {
  const index = read.bundle?.speakers.findIndex((speaker) => speaker.nameWithheld) ?? -1;
  if (index < 0) return [];
  return [
    {
      ...placeOf({ path: `speakers[${index}].nameWithheld` }, read, folder),
      code: 'no-private-list',
      severity: 'note',
      message: 'A name is withheld; without the private list nobody looked whether it stands here.',
      hint: 'Give the list with --private FILE; keep it out of the repository.',
    },
  ];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
