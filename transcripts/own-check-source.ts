import { link } from './json-fields.ts';
import { cleanText, cutText, isFields, languageTag, quote } from './json-values.ts';
import type { CaptionsWay } from './machine-captions.ts';
import type { OwnSource, OwnTiming } from './own.ts';
import type { ProblemList } from './problem-list.ts';

/** Longest title, name of a speaker, a publisher or a file; UTF-16 units. */
const MAX_NAME = 300;
const SOURCES: readonly unknown[] = ['article', 'pasted', 'file', 'shared'];
const TIMINGS: readonly unknown[] = ['captions', 'carried', 'hand', 'file', 'shared'];
const WAYS: readonly unknown[] = [
  'listened',
  'asked',
  'panel',
  'page-track',
  'file',
] satisfies CaptionsWay[];

/** A name or a title, cleaned and cut; null, and reported, where it is no text. */
export function shortText(value: unknown, path: string, problems: ProblemList): string | null {
  if (typeof value !== 'string') {
    problems.error(path, 'not-text', 'Expected text; left out.');
    return null;
  }
  if (value.length > MAX_NAME) {
    problems.error(path, 'too-long', `${value.length} characters, more than ${MAX_NAME}; cut.`);
  }
  return cutText(cleanText(value), MAX_NAME);
}

/** Where the words came from; what is no good says "pasted", of which nothing follows. */
export function checkSource(value: unknown, problems: ProblemList): OwnSource {
  const fields = fieldsOf(value, 'source', problems);
  const { from, url, publisher, filename, selected, way, sha256 } = fields;
  if (!SOURCES.includes(from)) {
    problems.error('source.from', 'bad-source', `${quote(from)} is no source; now "pasted".`);
  }
  const hashed = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  if (!hashed) problems.error('source.sha256', 'bad-hash', `${quote(sha256)} is no SHA-256.`);
  const named = filename === undefined ? null : shortText(filename, 'source.filename', problems);
  const read = way === undefined ? null : shortText(way, 'source.way', problems);
  return {
    from: SOURCES.includes(from) ? (from as OwnSource['from']) : 'pasted',
    url: isNothing(url) ? null : (link(url, 'source.url', problems) ?? null),
    publisher: isNothing(publisher) ? null : shortText(publisher, 'source.publisher', problems),
    ...(named !== null && { filename: named }),
    ...(selected === true && { selected }),
    ...(read !== null && { way: read }),
    sha256: hashed ? sha256 : '',
  };
}

/** Where the times came from; what is no good says "hand", which claims nothing of a machine. */
export function checkTiming(value: unknown, problems: ProblemList): OwnTiming {
  const { from, captionLanguage, way, wordTimes } = fieldsOf(value, 'timing', problems);
  if (!TIMINGS.includes(from)) {
    problems.error('timing.from', 'bad-timing', `${quote(from)} is no way; now "hand".`);
  }
  const tag = languageTag(captionLanguage);
  if (tag === null && !isNothing(captionLanguage)) {
    const message = `${quote(captionLanguage)} is no language tag; left out.`;
    problems.error('timing.captionLanguage', 'bad-language', message);
  }
  if (!WAYS.includes(way) && !isNothing(way)) {
    problems.error('timing.way', 'bad-way', `${quote(way)} is no way; left out.`);
  }
  return {
    from: TIMINGS.includes(from) ? (from as OwnTiming['from']) : 'hand',
    captionLanguage: tag,
    way: WAYS.includes(way) ? (way as CaptionsWay) : null,
    wordTimes: wordTimes === true,
  };
}

function fieldsOf(value: unknown, path: string, problems: ProblemList) {
  if (isFields(value)) return value;
  problems.error(path, 'not-an-object', 'Expected an object.');
  return {};
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
