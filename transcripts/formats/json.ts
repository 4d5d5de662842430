import type { Cue, CueSettings, ParsedCaptions, Run, Word } from '../cue.ts';
import { Collector } from './collect.ts';
import { asArray, asNumber, asObject, type JsonObject, parseJson } from './json-value.ts';
import { trimSpace } from './lines.ts';

/**
 * Read our own JSON (`{ language, cues }`, formats.md "Cue"), and two plain
 * shapes that are common elsewhere: Whisper's `{ segments: [{ start, end,
 * text }] }` and lists of `{ text, start, duration }`. Seconds in all of them.
 */
export function parseJsonCues(source: string): ParsedCaptions {
  const collector = new Collector();
  const root = parseJson(source, collector);
  const document = asObject(root);
  const list = [root, document?.cues, document?.segments].find(Array.isArray);
  if (list === undefined) {
    if (root !== undefined) collector.problem('no-cues', null, 'There is no list of cues.');
    return collector.finish(null);
  }
  list.forEach((item: unknown, index: number) => {
    const cue = readCue(asObject(item) ?? {});
    if (typeof cue !== 'string') collector.add(cue, () => null);
    else collector.problem(cue, null, `Cue ${index + 1} is left out.`);
  });
  const language = document?.language;
  return collector.finish(typeof language === 'string' && language !== '' ? language : null);
}

/** The cue, or the code of what is wrong with it. */
function readCue(item: JsonObject): Cue | string {
  const start = asNumber(item.startTime) ?? asNumber(item.start);
  const duration = asNumber(item.duration) ?? asNumber(item.dur);
  const end =
    asNumber(item.endTime) ??
    asNumber(item.end) ??
    (start !== null && duration !== null ? Math.round((start + duration) * 1000) / 1000 : null);
  if (start === null || end === null || start < 0) return 'bad-timing';
  if (typeof item.text !== 'string') return 'no-text';
  const own = item.startTime !== undefined;
  const text = own ? item.text : trimSpace(item.text);
  if (text === '') return 'empty-cue';
  const cue: Cue = { id: '', startTime: start, endTime: end, text };
  if (typeof item.id === 'string') cue.id = item.id;
  if (typeof item.speaker === 'string') cue.speaker = item.speaker;
  const runs = asArray(item.runs).flatMap(readRun);
  if (runs.length > 0 && runs.map((run) => run.text).join('') === text) cue.runs = runs;
  const settings = readSettings(asObject(item.settings));
  if (settings !== null) cue.settings = settings;
  const words = asArray(item.words).flatMap(readWord);
  if (words.length > 0) cue.words = words;
  return cue;
}

function readRun(value: unknown): Run[] {
  const item = asObject(value);
  if (typeof item?.text !== 'string') return [];
  const run: Run = { text: item.text };
  if (typeof item.lang === 'string') run.lang = item.lang;
  if (typeof item.ruby === 'string') run.ruby = item.ruby;
  if (item.italic === true) run.italic = true;
  if (item.kind === 'gesture' || item.kind === 'sound') run.kind = item.kind;
  return [run];
}

function readWord(value: unknown): Word[] {
  const item = asObject(value);
  const startTime = asNumber(item?.startTime) ?? asNumber(item?.start);
  const text = item?.text ?? item?.word;
  if (startTime === null || typeof text !== 'string' || trimSpace(text) === '') return [];
  return [{ startTime, text: trimSpace(text) }];
}

const SETTINGS = ['vertical', 'line', 'position', 'size', 'align', 'region'] as const;

function readSettings(item: JsonObject | null): CueSettings | null {
  const settings: CueSettings = {};
  let count = 0;
  for (const name of SETTINGS) {
    const value = item?.[name];
    if (typeof value !== 'string') continue;
    settings[name] = value;
    count++;
  }
  return count > 0 ? settings : null;
}
