import { isTime } from './bundle-check-cues.ts';
import { MAX_CUE_TEXT, type Problem } from './cue.ts';
import { isDate } from './json-fields.ts';
import { cleanText, cutText, type Fields, isFields, languageTag, quote } from './json-values.ts';
import { checkMedia } from './media.ts';
import {
  MAX_COMMENT,
  MAX_CONTACT,
  MAX_REPORT_BYTES,
  REPORT_CATEGORIES,
  type Report,
  type ReportCategory,
  type ReportPlace,
  type Suggestion,
} from './report.ts';

const SCHEMA = 'truecue-report/1';
/** Longest id of a cue or a speaker, in UTF-16 units. */
const MAX_ID = 200;
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const BUNDLE_ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const VERSION = /^[\w.+-]{1,40}$/;

/** Told of a fault: a stable code, and words for people. */
type Fault = (code: string, message: string) => void;

/**
 * Read what a report's JSON parsed to (docs/formats.md, Report). Only what a report may carry
 * is in the answer, each text cleaned, its moments as coarse as they are meant to be.
 *
 * @returns `report` is null where something it needs is missing or wrong, or it is past
 *   its limits; what it could do without is left out or cut, with a problem
 */
export function checkReport(value: unknown): { report: Report | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const fault: Fault = (code, message) => problems.push({ code, line: null, message });
  if (!isFields(value)) fault('not-a-report', 'Expected a JSON object.');
  else if (value.schema !== SCHEMA) {
    fault('unknown-schema', `Schema ${quote(value.schema)} is not known here, only ${SCHEMA}.`);
  } else {
    const needed = checkNeeded(value, fault);
    if (needed === null) return { report: null, problems };
    const { client, ...first } = needed;
    const report: Report = { ...first, ...checkOptional(value, fault), client };
    const bytes = reportBytes(report);
    if (bytes <= MAX_REPORT_BYTES) return { report, problems };
    fault('too-large', `${bytes} bytes, more than ${MAX_REPORT_BYTES}.`);
  }
  return { report: null, problems };
}

/** Length of a report as it is sent: bytes of its JSON. At most `MAX_REPORT_BYTES` are taken. */
export function reportBytes(report: Report): number {
  return encodeURIComponent(JSON.stringify(report)).replace(/%[0-9A-F]{2}/g, '.').length;
}

/** What the viewer has put into the dialog. Empty texts count as absent. */
export interface ReportDraft {
  category: ReportCategory;
  /** May repeat what the cue says already; that is left out. */
  suggestion?: Suggestion;
  comment?: string;
  contact?: string;
}

/**
 * The report of a place.
 *
 * @param made.id - a new UUID, version 4
 * @param made.now - milliseconds since the epoch
 * @param made.client - version of the extension
 */
export function newReport(
  place: ReportPlace,
  draft: ReportDraft,
  made: { id: string; now: number; client: string },
): Report {
  const { cue } = place;
  const suggestion = differing(draft.suggestion ?? {}, place);
  const comment = cutText(cleaned(draft.comment ?? '').trim(), MAX_COMMENT);
  const contact = cutText(oneLine(draft.contact ?? ''), MAX_CONTACT);
  return {
    schema: SCHEMA,
    id: made.id,
    createdAt: toMinute(made.now),
    bundle: {
      id: place.bundle.id,
      revision: place.bundle.revision,
      sha256: place.bundle.sha256,
    },
    media: { site: place.media.site, mediaId: place.media.mediaId },
    language: place.language,
    cueId: cue?.id ?? null,
    mediaTime: toTenth(Math.max(0, place.mediaTime)),
    quoted: cue?.text ?? '',
    category: draft.category,
    ...(Object.keys(suggestion).length > 0 && { suggestion }),
    ...(comment !== '' && { comment }),
    ...(contact !== '' && { contact }),
    client: made.client,
  };
}

/** Of what is suggested, what the cue does not say already. */
function differing(wanted: Suggestion, { cue }: ReportPlace): Suggestion {
  const { text, startTime, endTime, speaker } = wanted;
  const words = text === undefined ? '' : cutText(cleaned(text).trim(), MAX_CUE_TEXT);
  const starts = startTime === undefined ? undefined : toMillisecond(startTime);
  const ends = endTime === undefined ? undefined : toMillisecond(endTime);
  return {
    ...(words !== '' && words !== cue?.text.trim() && { text: words }),
    ...(starts !== undefined && starts !== cue?.startTime && { startTime: starts }),
    ...(ends !== undefined && ends !== cue?.endTime && { endTime: ends }),
    ...(speaker && speaker !== cue?.speaker && { speaker }),
  };
}

type Needed = Omit<Report, 'suggestion' | 'comment' | 'contact'>;

/** What no report can do without, in the order of docs/formats.md; null when any of it is wrong. */
function checkNeeded(value: Fields, fault: Fault): Needed | null {
  let good = true;
  const need = <T>(name: string, read: T | null, wanted: string): T => {
    if (read === null) {
      good = false;
      fault(`bad-${name}`, `${name}: expected ${wanted}.`);
    }
    return read as T;
  };
  const { createdAt, mediaTime, cueId, category, client } = value;
  const kind = REPORT_CATEGORIES.find((one) => one === category) ?? null;
  const words = `text of ${MAX_CUE_TEXT} letters at most`;
  const report: Needed = {
    schema: SCHEMA,
    id: need('id', matching(value.id, UUID_V4), 'a UUID of version 4 in small letters'),
    createdAt: need('createdAt', momentOf(createdAt), 'a date and time'),
    bundle: need('bundle', bundleOf(value.bundle), 'id, revision and sha256 of a bundle'),
    media: need('media', checkMedia(value.media), 'site and mediaId'),
    language: need('language', languageTag(value.language), 'a BCP 47 tag'),
    cueId: cueId === null ? null : need('cueId', idOf(cueId), 'an id, or null'),
    mediaTime: need('mediaTime', isTime(mediaTime) ? toTenth(mediaTime) : null, 'seconds'),
    quoted: need('quoted', quotedOf(value.quoted), words),
    category: need('category', kind, `one of ${REPORT_CATEGORIES.join(', ')}`),
    client: need('client', matching(client, VERSION), 'a version'),
  };
  if (!good) return null;
  if (cueId !== null || report.quoted === '') return report;
  fault('bad-quoted', 'quoted: left out, for there is no cue that it could be of.');
  return { ...report, quoted: '' };
}

function checkOptional(value: Fields, fault: Fault) {
  const suggestion = suggestionOf(value.suggestion, fault);
  const comment = textOf(value.comment, 'comment', MAX_COMMENT, fault).trim();
  const contact = oneLine(textOf(value.contact, 'contact', MAX_CONTACT, fault));
  return {
    ...(Object.keys(suggestion).length > 0 && { suggestion }),
    ...(comment !== '' && { comment }),
    ...(contact !== '' && { contact }),
  };
}

function suggestionOf(value: unknown, fault: Fault): Suggestion {
  if (value === undefined) return {};
  if (!isFields(value)) {
    fault('bad-suggestion', 'suggestion: expected an object; left out.');
    return {};
  }
  const { startTime, endTime } = value;
  const text = textOf(value.text, 'suggestion.text', MAX_CUE_TEXT, fault).trim();
  const suggestion: Suggestion = { ...(text !== '' && { text }) };
  const times = [startTime, endTime].filter((time) => time !== undefined);
  const ordered = !isTime(startTime) || !isTime(endTime) || startTime < endTime;
  if (!times.every(isTime) || !ordered) {
    fault('bad-times', 'suggestion: expected a start before an end, in seconds; both left out.');
  } else {
    if (isTime(startTime)) suggestion.startTime = toMillisecond(startTime);
    if (isTime(endTime)) suggestion.endTime = toMillisecond(endTime);
  }
  const speaker = idOf(value.speaker);
  if (speaker !== null) suggestion.speaker = speaker;
  else if (value.speaker !== undefined) {
    fault('bad-speaker', 'suggestion.speaker: expected an id; left out.');
  }
  return suggestion;
}

function textOf(value: unknown, name: string, most: number, fault: Fault): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') {
    fault('not-text', `${name}: expected text; left out.`);
    return '';
  }
  if (value.length > most) fault('too-long', `${name}: cut after ${most} letters.`);
  return cutText(cleaned(cutText(value, most)), most);
}

function bundleOf(value: unknown): Report['bundle'] | null {
  if (!isFields(value)) return null;
  const id = matching(value.id, BUNDLE_ID);
  const hash = matching(value.sha256, SHA256);
  const { revision } = value;
  if (id === null || hash === null) return null;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1) return null;
  return { id, revision, sha256: hash };
}

function quotedOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_CUE_TEXT ? cleaned(value) : null;
}

function idOf(value: unknown): string | null {
  const good = typeof value === 'string' && value !== '' && value.length <= MAX_ID;
  return good ? cleaned(value) : null;
}

function matching(value: unknown, shape: RegExp): string | null {
  return typeof value === 'string' && value.length <= MAX_ID && shape.test(value) ? value : null;
}

function momentOf(value: unknown): string | null {
  return isDate(value) && value.includes('T') ? toMinute(Date.parse(value)) : null;
}

/** Also without halves of letters: they have no UTF-8. */
function cleaned(text: string): string {
  return cleanText(text).replace(/\p{Cs}/gu, '\ufffd');
}

function oneLine(text: string): string {
  return cleaned(text).replaceAll('\n', ' ').trim();
}

/** `2026-11-20T10:07:00Z`. The seconds say nothing, and are there for readers that ask for them. */
function toMinute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}:00Z`;
}

function toTenth(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

function toMillisecond(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
