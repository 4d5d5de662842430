import { join } from 'node:path';
import { decodeText } from '../../services/encoding.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import { checkBundle } from '../../transcripts/bundle-check.ts';
import { type Cue, MAX_TRACKS } from '../../transcripts/cue.ts';
import { parseCaptions } from '../../transcripts/formats/index.ts';
import type { BundleProblem } from '../../transcripts/problem-list.ts';
import { cueLines } from './cue-lines.ts';
import { jsonLines, lineOf } from './json-lines.ts';
import { FileRefused, type LibraryFolder } from './library-files.ts';

/** Something wrong in a library, at the place where it is to be mended. */
export interface LibraryProblem {
  file: string;
  /** 1-based. */
  line: number;
  code: string;
  /** An error leaves its bundle out of the catalog. */
  severity: 'error' | 'warning';
  message: string;
}

/** Oddities of a track that lose nothing; every other problem of a parser is an error here. */
const HARMLESS = new Set(
  'bare-angle several-speakers bad-setting odd-timing no-blank-line'.split(' '),
);
/** What the parser has said already, with a better line. */
const SAID_BY_PARSER = new Set(['end-before-start', 'cue-too-long']);

/** A track as read: its cues, and where they stand. */
export interface ReadTrack {
  /** As the folder calls it. */
  file: string;
  cues: Cue[];
  /** 1-based, by cue id, in the order of the file. */
  lines: ReadonlyMap<string, number>;
}

/** An interview's folder, read as far as it can be. */
export interface ReadInterview {
  /** The good part; null when there is none. */
  bundle: Bundle | null;
  /** What was wrong with the rest. */
  problems: LibraryProblem[];
  /** In the order of `bundle.tracks`. */
  tracks: ReadTrack[];
  /** Paths of `bundle.json` whose fields nothing here reads. */
  unread: readonly string[];
  /** What `bundle.json` says; undefined when it is no JSON. */
  written: unknown;
  /** 1-based lines of `bundle.json`, by path: `tracks[1].language`. */
  lines: ReadonlyMap<string, number>;
}

/** Read one folder of a library. Rejects for no input. */
export async function readInterview(folder: LibraryFolder): Promise<ReadInterview> {
  const problems: LibraryProblem[] = [];
  const nothing = {
    bundle: null,
    problems,
    tracks: [],
    unread: [],
    written: undefined,
    lines: new Map(),
  };
  const file = join(folder.path, 'bundle.json');
  const text = await readText(folder, 'bundle.json', { file, line: 1 }, problems);
  if (text === null) return nothing;
  const { lines, fault } = jsonLines(text);
  const error = (path: string, code: string, message: string) => {
    problems.push({ file, line: lineOf(lines, path), code, severity: 'error', message });
  };
  if (fault) {
    const { line, message } = fault;
    problems.push({ file, line, code: 'no-json', severity: 'error', message });
    return nothing;
  }
  const written = JSON.parse(text) as unknown;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    error('', 'not-a-bundle', 'Expected a JSON object.');
    return { ...nothing, written, lines };
  }
  const { id, tracks } = written as { id?: unknown; tracks?: unknown };
  if (id !== folder.name)
    error('id', 'id-not-folder', `The id must be "${folder.name}", as the folder.`);

  const { read, published } = await readTracks(folder, tracks, lines, problems);
  const checked = checkBundle({ ...written, ...(Array.isArray(tracks) && { tracks: published }) });
  for (const problem of checked.problems) {
    const { code, severity, message } = problem;
    if (SAID_BY_PARSER.has(code)) continue;
    const { path } = problem;
    const inTrack = placeInTrack(problem, read, folder.path);
    const place = inTrack ?? { file, line: lineOf(lines, path) };
    // The line is that of what it is missing in.
    const named = inTrack || path === '' || lines.has(path) ? '' : `${path}: `;
    problems.push({ ...place, code, severity, message: `${named}${message}` });
  }
  const { bundle, unread } = checked;
  return { bundle, problems, tracks: read, unread, written, lines };
}

/** The tracks that `bundle.json` names: as read, and as they are published. */
async function readTracks(
  folder: LibraryFolder,
  tracks: unknown,
  lines: ReadonlyMap<string, number>,
  problems: LibraryProblem[],
): Promise<{ read: ReadTrack[]; published: unknown[] }> {
  const read: ReadTrack[] = [];
  const published: unknown[] = [];
  // One over the limit, so that the check of the whole sees it.
  const named = Array.isArray(tracks) ? tracks.slice(0, MAX_TRACKS + 1) : [];
  for (const [index, track] of named.entries()) {
    const { file, language, ...rest } = Object(track) as { file?: unknown; language?: unknown };
    const name = typeof file === 'string' ? file : `${language}.vtt`;
    const path = `tracks[${index}].${file === undefined ? 'language' : 'file'}`;
    const place = { file: join(folder.path, 'bundle.json'), line: lineOf(lines, path) };
    const bad = (code: string, message: string) => {
      problems.push({ ...place, code, severity: 'error', message });
      return { file: name, cues: [], lines: new Map<string, number>() };
    };
    let made: ReadTrack;
    if (read.some((other) => other.file === name)) {
      made = bad('doubled-file', `Two tracks are read from ${name}; name the file of one.`);
    } else if (!name.endsWith('.vtt')) {
      made = bad('not-webvtt', `${name}: tracks are WebVTT; \`truecue convert\` makes it.`);
    } else made = await readTrack(folder, name, place, problems);
    read.push(made);
    published.push({ ...rest, language, cues: made.cues });
  }
  return { read, published };
}

/** A problem of a cue stands in its track's file. */
function placeInTrack({ path }: BundleProblem, tracks: readonly ReadTrack[], folder: string) {
  const [, track, cue] = /^tracks\[(\d+)\]\.cues(?:\[(\d+)\])?/.exec(path) ?? [];
  const found = track === undefined ? undefined : tracks[Number(track)];
  if (!found) return null;
  const id = cue === undefined ? undefined : found.cues[Number(cue)]?.id;
  return { file: join(folder, found.file), line: (id !== undefined && found.lines.get(id)) || 1 };
}

/** @param place - where the file is named */
async function readTrack(
  folder: LibraryFolder,
  name: string,
  place: { file: string; line: number },
  problems: LibraryProblem[],
): Promise<ReadTrack> {
  const text = await readText(folder, name, place, problems);
  if (text === null) return { file: name, cues: [], lines: new Map() };
  const file = join(folder.path, name);
  const parsed = parseCaptions(text, { format: 'vtt' });
  for (const { code, line, message } of parsed.problems) {
    const severity = HARMLESS.has(code) ? 'warning' : 'error';
    problems.push({ file, line: line ?? 1, code, severity, message });
  }
  const { byId, unnamed } = cueLines(text);
  for (const line of unnamed) {
    const message = 'The cue has no id; tracks and reports find a cue by it.';
    problems.push({ file, line, code: 'missing-id', severity: 'error', message });
  }
  if (parsed.cues.length === 0) {
    const message = 'The track has no cues.';
    problems.push({ file, line: 1, code: 'empty-track', severity: 'error', message });
  }
  return { file: name, cues: parsed.cues, lines: byId };
}

/** The text of a file; null when it cannot be read. Anything but UTF-8 is a problem. */
async function readText(
  folder: LibraryFolder,
  name: string,
  place: { file: string; line: number },
  problems: LibraryProblem[],
): Promise<string | null> {
  try {
    const { text, encoding, certain } = decodeText(await folder.read(name));
    if (encoding === 'utf-8' && certain) return text;
    const message = `The file is not UTF-8 (it looks like ${encoding}).`;
    const file = join(folder.path, name);
    problems.push({ file, line: 1, code: 'not-utf-8', severity: 'error', message });
    return text;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { code, message } = error;
    problems.push({ ...place, code, severity: 'error', message });
    return null;
  }
}
