import { isTime } from './bundle-check-cues.ts';
import { MAX_FILE_BYTES } from './cue.ts';
import { isDate } from './json-fields.ts';
import { type Fields, isFields, languageTag, quote, unknownFields } from './json-values.ts';
import type { MediaRef } from './media.ts';
import type { OwnTranscript } from './own.ts';
import { checkSegments, checkSentences } from './own-check-sentences.ts';
import { checkSource, checkTiming, shortText } from './own-check-source.ts';
import { type BundleProblem, ProblemList } from './problem-list.ts';

const SCHEMA = 'truecue-own/1';
const KNOWN = new Set(
  (
    'schema id createdAt updatedAt media duration title language source timing segments ' +
    'sentences'
  ).split(' '),
);
/** A UUID; also what names a row of the list, and an address of our pages. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SITE = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
/** Where no date is known, any other is the newer one. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/**
 * Read what claims to be a viewer's own transcript: from the disk, a page or a backup.
 *
 * A problem never loses the good part. Null: it is none, it is of a newer version, it
 * does not say of which recording, or it is past a limit: 5 MB as JSON, 50,000 sentences
 * or segments.
 */
export function checkOwn(value: unknown): { own: OwnTranscript; problems: BundleProblem[] } | null {
  if (!isFields(value) || value.schema !== SCHEMA) return null;
  const media = mediaOf(value.media);
  if (!media || typeof value.id !== 'string' || !ID.test(value.id)) return null;
  const problems = new ProblemList();
  const segments = checkSegments(value.segments, problems);
  const sentences = segments && checkSentences(value.sentences, segments.places, problems);
  if (!segments || !sentences) return null;
  const createdAt = date(value, 'createdAt', LONG_AGO, problems);
  const own: OwnTranscript = {
    ...unknownFields(value, KNOWN, '', problems),
    schema: SCHEMA,
    id: value.id,
    createdAt,
    updatedAt: date(value, 'updatedAt', createdAt, problems),
    media,
    duration: durationOf(value.duration, problems),
    title: value.title === null ? null : shortText(value.title, 'title', problems),
    language: languageOf(value.language, problems),
    source: checkSource(value.source, problems),
    timing: checkTiming(value.timing, problems),
    segments: segments.good,
    sentences,
  };
  if (JSON.stringify(own).length > MAX_FILE_BYTES) return null;
  return { own, problems: problems.list() };
}

function mediaOf(value: unknown): MediaRef | null {
  if (!isFields(value)) return null;
  const { site, mediaId } = value;
  if (typeof site !== 'string' || site.length > 100 || !SITE.test(site)) return null;
  if (typeof mediaId !== 'string' || mediaId === '' || mediaId.length > 500) return null;
  return { site, mediaId };
}

function date(fields: Fields, name: string, instead: string, problems: ProblemList): string {
  const value = fields[name];
  if (isDate(value)) return value;
  problems.error(name, 'bad-date', `${quote(value)} is no date; now ${instead}.`);
  return instead;
}

function durationOf(value: unknown, problems: ProblemList): number | null {
  if (value === null || (isTime(value) && value > 0)) return value;
  problems.error('duration', 'bad-duration', `${quote(value)} is no length in seconds; left out.`);
  return null;
}

function languageOf(value: unknown, problems: ProblemList): string {
  const tag = languageTag(value);
  if (tag !== null) return tag;
  problems.error('language', 'bad-language', `${quote(value)} is no language tag; now "und".`);
  return 'und';
}
