import type { Bundle, Track } from './bundle.ts';
import { checkCues } from './bundle-check-cues.ts';
import { checkMedia } from './bundle-check-media.ts';
import {
  checkNotices,
  checkProvenance,
  checkSources,
  checkSpeakers,
} from './bundle-check-parts.ts';
import { checkChanges, checkGlossary, checkReport } from './bundle-check-reports.ts';
import { MAX_CUES, MAX_FILE_BYTES, MAX_TRACKS } from './cue.ts';
import { isDate, localizedText } from './json-fields.ts';
import {
  cleanText,
  type Fields,
  isFields,
  languageTag,
  quote,
  unknownFields,
} from './json-values.ts';
import { type BundleProblem, ProblemList } from './problem-list.ts';

export interface CheckedBundle {
  /** The good part; null when the file as a whole is refused. */
  bundle: Bundle | null;
  /** At most 201 rows: after 200 they are only counted. */
  problems: BundleProblem[];
  /** Paths of fields that are kept, and not read by anything here; at most 200. */
  unread: readonly string[];
}

const SCHEMA = 'truecue-bundle/1';
const KNOWN = new Set(
  (
    'schema id revision updatedAt title media speakers notices tracks sources glossary ' +
    'report changes'
  ).split(' '),
);
const KNOWN_TRACK = new Set('language kind label translationOf provenance cues'.split(' '));

/**
 * Read what a bundle's JSON parsed to (docs/formats.md, Bundle).
 *
 * A problem never loses the good part: bad entries are left out or mended.
 * Refused is only another `schema`, or a file past its limits.
 *
 * @param bytes - length of the file, when `value` came from one
 */
export function checkBundle(value: unknown, bytes = 0): CheckedBundle {
  const problems = new ProblemList();
  const refused = fileProblem(value, bytes);
  if (refused || !isFields(value)) {
    if (refused) problems.error(refused.path, refused.code, refused.message);
    return { bundle: null, problems: problems.list(), unread: [] };
  }
  const speakers = checkSpeakers(value.speakers, problems);
  const media = checkMedia(value.media, problems);
  const ids = new Set(speakers.map((speaker) => speaker.id));
  const bundle: Bundle = {
    ...unknownFields(value, KNOWN, '', problems),
    schema: SCHEMA,
    id: bundleId(value.id, problems),
    revision: revision(value.revision, problems),
    title: localizedText(value.title, 'title', problems),
    media,
    speakers,
    notices: checkNotices(value.notices, problems),
    tracks: tracksOf(value).flatMap((track, index) => checkTrack(track, index, ids, problems)),
    sources: checkSources(value.sources, media, problems),
    glossary: checkGlossary(value.glossary, problems),
    report: checkReport(value.report, problems),
    changes: checkChanges(value.changes, problems),
  };
  if (isDate(value.updatedAt)) bundle.updatedAt = value.updatedAt;
  else if (value.updatedAt !== undefined) {
    problems.error('updatedAt', 'bad-date', `${quote(value.updatedAt)} is no date; left out.`);
  }
  if (!Array.isArray(value.tracks)) {
    problems.error('tracks', 'not-a-list', 'Expected a list of tracks.');
  }
  if (bundle.tracks.length === 0 && bundle.sources.length === 0) {
    problems.error('tracks', 'nothing-to-show', 'A bundle needs a track, or a source to point to.');
  }
  return { bundle, problems: problems.list(), unread: problems.unreadPaths() };
}

/** Why the file as a whole is refused; null when it is not. */
function fileProblem(value: unknown, bytes: number) {
  const refuse = (path: string, code: string, message: string) => ({ path, code, message });
  if (bytes > MAX_FILE_BYTES) {
    return refuse('', 'file-too-large', `${bytes} bytes, more than ${MAX_FILE_BYTES}.`);
  }
  if (!isFields(value)) return refuse('', 'not-a-bundle', 'Expected a JSON object.');
  if (value.schema !== SCHEMA) {
    const message = `Schema ${quote(value.schema)} is not known here, only ${SCHEMA}. Update the extension to read newer ones.`;
    return refuse('schema', 'unknown-schema', message);
  }
  const tracks = tracksOf(value);
  if (tracks.length > MAX_TRACKS) {
    return refuse('tracks', 'too-many-tracks', `${tracks.length}, more than ${MAX_TRACKS}.`);
  }
  const full = tracks.findIndex((track) => cuesOf(track).length > MAX_CUES);
  if (full < 0) return null;
  const message = `${cuesOf(tracks[full]).length}, more than ${MAX_CUES}.`;
  return refuse(`tracks[${full}].cues`, 'too-many-cues', message);
}

function checkTrack(
  value: unknown,
  index: number,
  speakers: ReadonlySet<string>,
  problems: ProblemList,
): Track[] {
  const path = `tracks[${index}]`;
  if (!isFields(value)) {
    problems.error(path, 'not-a-track', 'Expected a track; left out.');
    return [];
  }
  const { kind, label, translationOf, provenance } = value;
  const tag = languageTag(value.language);
  if (tag === null) {
    const message = `${quote(value.language)} is no language tag; now "und".`;
    problems.error(`${path}.language`, 'bad-language', message);
  }
  if (kind !== 'captions' && kind !== 'subtitles') {
    const message = `Kind ${quote(kind)} is neither captions nor subtitles; now subtitles.`;
    problems.error(`${path}.kind`, 'bad-kind', message);
  }
  const named = typeof label === 'string' && label.trim() !== '';
  if (!named) problems.warn(`${path}.label`, 'no-label', 'The track has no label.');
  if (!Array.isArray(value.cues)) {
    problems.error(`${path}.cues`, 'not-a-list', 'The track has no list of cues.');
  }
  const language = tag ?? 'und';
  const track: Track = {
    ...unknownFields(value, KNOWN_TRACK, path, problems),
    language,
    kind: kind === 'captions' ? kind : 'subtitles',
    label: named ? cleanText(label) : language,
    cues: checkCues(cuesOf(value), { path: `${path}.cues`, problems, speakers }),
  };
  const original = languageTag(translationOf);
  if (original !== null) track.translationOf = original;
  else if (translationOf !== undefined) {
    const message = `${quote(translationOf)} is no language tag; left out.`;
    problems.error(`${path}.translationOf`, 'bad-language', message);
  }
  const origin = checkProvenance(provenance, `${path}.provenance`, problems);
  if (origin) track.provenance = origin;
  return [track];
}

/** Ids are written in addresses and file names. */
const BUNDLE_ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

function bundleId(value: unknown, problems: ProblemList): string {
  if (typeof value === 'string' && value.length <= 200 && BUNDLE_ID.test(value)) return value;
  const message = `${quote(value)} is no id (lower-case letters, digits, hyphens); now "unnamed".`;
  problems.error('id', 'bad-id', message);
  return 'unnamed';
}

function revision(value: unknown, problems: ProblemList): number {
  if (Number.isSafeInteger(value) && (value as number) >= 1) return value as number;
  problems.error('revision', 'bad-revision', `${quote(value)} is no revision (1, 2 …); now 1.`);
  return 1;
}

function tracksOf(bundle: Fields): readonly unknown[] {
  return Array.isArray(bundle.tracks) ? bundle.tracks : [];
}

function cuesOf(track: unknown): readonly unknown[] {
  return isFields(track) && Array.isArray(track.cues) ? track.cues : [];
}
