import type { Cue, CueSettings, Run, Word } from '../cue.ts';
import { asArray, asNumber, asObject, type JsonObject } from './json-value.ts';
import { trimSpace } from './lines.ts';

/** A cue as we write it, all it holds; '' if it has no text, null if its times are not ours. */
export function readOwnCue(item: JsonObject): Cue | '' | null {
  const startTime = asNumber(item.startTime);
  const endTime = asNumber(item.endTime);
  const { text } = item;
  if (startTime === null || endTime === null || startTime < 0 || typeof text !== 'string')
    return null;
  if (text === '') return '';
  const cue: Cue = { id: '', startTime, endTime, text };
  if (typeof item.id === 'string') cue.id = item.id;
  if (typeof item.speaker === 'string') cue.speaker = item.speaker;
  const runs = asArray(item.runs).flatMap(readRun);
  if (runs.length > 0 && runs.map((run) => run.text).join('') === text) cue.runs = runs;
  const settings = readSettings(asObject(item.settings));
  if (settings !== null) cue.settings = settings;
  const words = asArray(item.words).flatMap(readWord);
  if (words.length > 0) cue.words = words;
  if (item.turn === true) cue.turn = true;
  const confidence = asNumber(item.confidence);
  if (confidence !== null && confidence >= 0 && confidence <= 1) cue.confidence = confidence;
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
