import type { Cue, ParsedCaptions } from '../cue.ts';
import { Collector } from './collect.ts';
import { readOwnCue } from './json-own.ts';
import { findItems } from './json-shapes.ts';
import { inSeconds, readTimed, type TimedItem } from './json-timed.ts';
import { asObject, parseJson } from './json-value.ts';
import { groupWords } from './json-words.ts';

/**
 * Read our own JSON (`{ language, cues }`, docs/formats.md "Cue"), and what speech
 * recognisers and caption tools write: lists of segments, of captions, of
 * words alone, with times in seconds, milliseconds or as clocks.
 */
export function parseJsonCues(source: string): ParsedCaptions {
  const collector = new Collector();
  const root = parseJson(source, collector);
  const found = root === undefined ? null : findItems(root);
  if (found === null) {
    if (root !== undefined) collector.problem('no-cues', null, 'There is no list of cues.');
    return collector.finish(null);
  }
  const items = inSeconds(found.items.map((item) => readTimed(asObject(item) ?? {})));
  const cues = found.words
    ? groupWords(items, () => collector.problem('bad-timing', null, 'A word has no time.'))
    : items.map((item, index) => toCue(withEnd(item, items[index + 1]?.start ?? null)));
  cues.forEach((cue, index) => {
    if (typeof cue !== 'string') collector.add(cue, () => null);
    else collector.problem(cue, null, `Cue ${index + 1} is left out.`);
  });
  return collector.finish(found.language);
}

/** Seconds a last text stays. */
const LAST = 5;

/** Lists that say only where captions begin, and recognisers that do not know where the last one ends. */
function withEnd(item: TimedItem, next: number | null): TimedItem {
  if (item.start === null || item.end !== null) return item;
  return { ...item, end: next !== null && next > item.start ? next : item.start + LAST };
}

/** The cue, or the code of what is wrong with it. */
function toCue(item: TimedItem): Cue | string {
  if (item.source.startTime !== undefined && typeof item.source.text === 'string') {
    const own = readOwnCue(item.source);
    if (own !== null) return own === '' ? 'empty-cue' : own;
  }
  if (item.start === null || item.end === null || item.start < 0) return 'bad-timing';
  if (item.text === null) return 'no-text';
  if (item.text === '') return 'empty-cue';
  const cue: Cue = { id: item.id, startTime: item.start, endTime: item.end, text: item.text };
  if (item.speaker !== '') cue.speaker = item.speaker;
  if (item.words.length > 0) cue.words = item.words;
  return cue;
}
