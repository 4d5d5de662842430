import type { TimePoint } from './align/align-types.ts';
import type { Role } from './article/segment.ts';
import { isTime } from './bundle-check-cues.ts';
import { MAX_CUE_TEXT, MAX_CUES } from './cue.ts';
import { cleanText, cutText, type Fields, isFields, quote, unknownFields } from './json-values.ts';
import type { OwnSegment, OwnSentence } from './own.ts';
import { shortText } from './own-check-source.ts';
import type { ProblemList } from './problem-list.ts';

const ROLES: readonly unknown[] = ['question', 'answer', 'narration'] satisfies Role[];
const MAKERS: readonly unknown[] = ['machine', 'hand', 'file', 'shared'];
const SEGMENT = new Set('speaker role text dropped'.split(' '));
const SENTENCE = new Set('id segment text startTime endTime confidence by points'.split(' '));
/** Longest id, in UTF-16 units. */
const MAX_ID = 100;

/**
 * The good segments. Null: no list, or past its limit.
 *
 * @returns `places`: the index among the good ones, by the index that sentences name
 */
export function checkSegments(value: unknown, problems: ProblemList) {
  if (!Array.isArray(value) || value.length > MAX_CUES) return null;
  const good: OwnSegment[] = [];
  const places = new Map<unknown, number>();
  for (const [index, item] of value.entries()) {
    const path = `segments[${index}]`;
    if (!isFields(item) || typeof item.text !== 'string') {
      problems.error(path, 'not-a-segment', 'Expected a segment with its text; left out.');
      continue;
    }
    if (!ROLES.includes(item.role)) {
      const message = `${quote(item.role)} is no role; now narration.`;
      problems.error(`${path}.role`, 'bad-role', message);
    }
    const { speaker, role } = item;
    places.set(index, good.length);
    good.push({
      ...unknownFields(item, SEGMENT, path, problems),
      speaker: speaker === null ? null : shortText(speaker, `${path}.speaker`, problems),
      role: ROLES.includes(role) ? (role as Role) : 'narration',
      text: cleanText(item.text),
      ...(item.dropped === true && { dropped: true }),
    });
  }
  return { good, places };
}

/** The good sentences, in their order, with ids of their own. Null: no list, or past its limit. */
export function checkSentences(
  value: unknown,
  places: ReadonlyMap<unknown, number>,
  problems: ProblemList,
): OwnSentence[] | null {
  if (!Array.isArray(value) || value.length > MAX_CUES) return null;
  const given = new Set(value.map((item) => (isFields(item) ? item.id : undefined)));
  const taken = new Set<string>();
  return value.flatMap((item, index): OwnSentence[] => {
    const path = `sentences[${index}]`;
    const segment = isFields(item) ? places.get(item.segment) : undefined;
    if (!isFields(item) || segment === undefined || typeof item.text !== 'string') {
      problems.error(path, 'not-a-sentence', 'Expected the text of a segment; left out.');
      return [];
    }
    const text = cutText(cleanText(item.text), MAX_CUE_TEXT);
    if (text.trim() === '') {
      problems.error(`${path}.text`, 'empty-sentence', 'The text is empty; left out.');
      return [];
    }
    if (item.text.length > MAX_CUE_TEXT) {
      const message = `${item.text.length} characters, more than ${MAX_CUE_TEXT}; cut.`;
      problems.error(`${path}.text`, 'sentence-too-long', message);
    }
    const id = ownId(item.id, index, given, taken, path, problems);
    const times = timesOf(item, path, problems);
    const points = times && pointsOf(item.points, text, times, path, problems);
    return [
      {
        ...unknownFields(item, SENTENCE, path, problems),
        id,
        segment,
        text,
        startTime: times?.startTime ?? null,
        endTime: times?.endTime ?? null,
        confidence: confidenceOf(item.confidence, path, problems),
        by: makerOf(item.by, path, problems),
        ...(points && { points }),
      },
    ];
  });
}

/** The first bearer of a doubled id keeps it. */
function ownId(
  value: unknown,
  index: number,
  given: ReadonlySet<unknown>,
  taken: Set<string>,
  path: string,
  problems: ProblemList,
): string {
  const good = typeof value === 'string' && value !== '' && value.length <= MAX_ID;
  let id = good ? cleanText(value) : `s${index + 1}`;
  if (!good || taken.has(id)) {
    for (let n = 1; taken.has(id) || given.has(id); n += 1) id = `s${index + 1}-${n}`;
    const code = good ? 'doubled-id' : 'bad-id';
    problems.error(`${path}.id`, code, `${quote(value)} is no id of its own; now ${id}.`);
  }
  taken.add(id);
  return id;
}

/** Null: it has no times, or none that can be. */
function timesOf(item: Fields, path: string, problems: ProblemList) {
  const { startTime, endTime } = item;
  if (startTime === null && endTime === null) return null;
  if (isTime(startTime) && isTime(endTime) && startTime < endTime) return { startTime, endTime };
  const message = `${quote(startTime)} to ${quote(endTime)} are no times; now without.`;
  problems.error(path, 'bad-time', message);
  return null;
}

function pointsOf(
  value: unknown,
  text: string,
  { startTime, endTime }: { startTime: number; endTime: number },
  path: string,
  problems: ProblemList,
): TimePoint[] | null {
  if (value === undefined) return null;
  let last = { offset: 0, time: startTime };
  const good = (point: unknown): point is TimePoint => {
    if (!isFields(point) || !isTime(point.time) || !Number.isInteger(point.offset)) return false;
    const { offset, time } = point as unknown as TimePoint;
    if (offset < last.offset || offset > text.length) return false;
    if (time < last.time || time > endTime) return false;
    last = { offset, time };
    return true;
  };
  if (Array.isArray(value) && value.length <= text.length + 1 && value.every(good)) {
    return value.map(({ offset, time }) => ({ offset, time }));
  }
  const message = 'Points must lie in the sentence, in order; left out.';
  problems.warn(`${path}.points`, 'bad-points', message);
  return null;
}

function confidenceOf(value: unknown, path: string, problems: ProblemList): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  problems.error(`${path}.confidence`, 'bad-confidence', `${quote(value)} is none; now 0.`);
  return 0;
}

function makerOf(value: unknown, path: string, problems: ProblemList): OwnSentence['by'] {
  if (MAKERS.includes(value)) return value as OwnSentence['by'];
  problems.error(`${path}.by`, 'bad-maker', `${quote(value)} places nothing; now "machine".`);
  return 'machine';
}
