import type { ParsedCaptions } from '../cue.ts';
import { Collector } from './collect.ts';
import { asArray, asNumber, asObject, type JsonObject, parseJson } from './json-value.ts';
import { linesToCues, type Segment, type TimedLine } from './timed-text.ts';

/**
 * Read YouTube's json3: window events (no `segs`) and the newline events of
 * automatic captions are skipped, words keep their own times.
 */
export function parseJson3(source: string): ParsedCaptions {
  const collector = new Collector();
  const root = parseJson(source, collector);
  const document = asObject(root);
  if (document === null || !Array.isArray(document.events)) {
    if (root !== undefined) collector.problem('no-events', null, 'There is no list of events.');
    return collector.finish(null);
  }
  const pens = asArray(document.pens).map((pen) => asObject(pen)?.iAttr === 1);
  const lines: TimedLine[] = [];
  let rolling = false;
  let damaged = 0;
  for (const item of document.events) {
    const event = asObject(item);
    if (event !== null && event.segs === undefined) continue;
    const start = asNumber(event?.tStartMs);
    if (event === null || start === null || start < 0 || !Array.isArray(event.segs)) {
      damaged++;
      continue;
    }
    rolling ||= event.aAppend === 1;
    const segments = readSegments(event.segs, event, pens);
    rolling ||= event.wWinId !== undefined && segments.some(({ offset }) => offset !== null);
    lines.push({ start, duration: asNumber(event.dDurationMs) ?? 0, segments, line: null });
  }
  if (damaged > 0) {
    const message = `${damaged} events without a time or a text are left out.`;
    collector.problem('bad-event', null, message);
  }
  return linesToCues(lines, rolling, collector);
}

function readSegments(list: unknown[], event: JsonObject, pens: boolean[]): Segment[] {
  const segments: Segment[] = [];
  for (const item of list) {
    const segment = asObject(item);
    if (typeof segment?.utf8 !== 'string') continue;
    const pen = asNumber(segment.pPenId) ?? asNumber(event.pPenId);
    segments.push({
      text: segment.utf8.replaceAll('\r\n', '\n'),
      offset: asNumber(segment.tOffsetMs),
      italic: pen !== null && pens[pen] === true,
      turn: segment.isSpeakerChange === 1,
    });
  }
  return segments;
}
