import { type Cue, type CueSettings, MAX_CUE_TEXT, type Run, type Word } from './cue.ts';
import {
  cleanText,
  cutText,
  type Fields,
  isDeep,
  isFields,
  quote,
  unknownFields,
} from './json-values.ts';
import type { ProblemList } from './problem-list.ts';

/** Latest time believed, in seconds (eleven days). */
const MAX_TIME = 1_000_000;
/** Longest id, in UTF-16 units. */
const MAX_ID = 200;
const KNOWN = new Set(
  // Not taken: a `correction` is the viewer's own, and no file may pass its words for theirs.
  'id startTime endTime text runs speaker settings words confidence correction'.split(' '),
);
const SETTINGS = new Set('vertical line position size align region'.split(' '));

/** What cues are checked with: the track they are in, and what the bundle knows. */
interface CueContext {
  /** Path of the list: `tracks[1].cues`. */
  path: string;
  problems: ProblemList;
  speakers: ReadonlySet<string>;
}

/** The good cues of `list`, sorted by start, then end, with unique ids. Linear but for sorting. */
export function checkCues(list: readonly unknown[], context: CueContext): Cue[] {
  const ids = new Ids(list);
  const unknownSpeakers = new Set<string>();
  const cues: Cue[] = [];
  for (const [index, value] of list.entries()) {
    const path = `${context.path}[${index}]`;
    const times = isFields(value) ? cueTimes(value, path, context.problems) : null;
    if (!isFields(value) || times === null) {
      if (!isFields(value)) context.problems.error(path, 'not-a-cue', 'Expected a cue; left out.');
      continue;
    }
    const text = cueText(value.text, path, context.problems);
    if (text === null) continue;
    const { startTime, endTime } = times;
    const { runs, words, speaker, settings, confidence } = value;
    const id = ids.take(value.id, index, path, context.problems);
    const rest = unknownFields(value, KNOWN, path, context.problems);
    const cue: Cue = { ...rest, id, startTime, endTime, text };
    if (runs !== undefined) addRuns(cue, runs, path, context.problems);
    if (words !== undefined) addWords(cue, words, path, context.problems);
    if (settings !== undefined) addSettings(cue, settings, path, context.problems);
    if (confidence !== undefined) addConfidence(cue, confidence, path, context.problems);
    if (typeof speaker === 'string' && speaker !== '') {
      cue.speaker = cleanText(speaker);
      // Once a speaker: a misspelt id of 3,000 cues is one mistake.
      if (!context.speakers.has(cue.speaker) && !unknownSpeakers.has(cue.speaker)) {
        unknownSpeakers.add(cue.speaker);
        const message = `Speaker ${quote(cue.speaker)} is not in the bundle's list.`;
        context.problems.warn(`${path}.speaker`, 'unknown-speaker', message);
      }
    } else if (speaker !== undefined) {
      context.problems.error(`${path}.speaker`, 'bad-speaker', 'Expected a speaker id; left out.');
    }
    cues.push(cue);
  }
  if (cues.some((cue, i) => cue.startTime < (cues[i - 1]?.startTime ?? 0))) {
    context.problems.warn(context.path, 'unsorted', 'Cues are not in the order of their start.');
  }
  return cues.sort((a, b) => a.startTime - b.startTime || a.endTime - b.endTime);
}

/** Gives each cue an id of its own; the first bearer of a doubled one keeps it. */
class Ids {
  readonly #given: ReadonlySet<unknown>;
  readonly #taken = new Set<string>();

  constructor(list: readonly unknown[]) {
    this.#given = new Set(list.map((value) => (isFields(value) ? value.id : undefined)));
  }

  take(given: unknown, index: number, path: string, problems: ProblemList): string {
    const good = typeof given === 'string' && given !== '' && given.length <= MAX_ID;
    const own = good ? cleanText(given) : null;
    if (own !== null && !this.#taken.has(own)) {
      this.#taken.add(own);
      return own;
    }
    // Not an id that a later cue brings itself.
    let made = `c${index + 1}`;
    for (let n = 2; this.#given.has(made) || this.#taken.has(made); n += 1) {
      made = `c${index + 1}-${n}`;
    }
    this.#taken.add(made);
    if (own !== null) {
      problems.error(`${path}.id`, 'doubled-id', `Id ${quote(own)} stands twice; now ${made}.`);
    } else if (given === undefined) {
      problems.error(path, 'missing-id', `The cue has no id; now ${made}.`);
    } else problems.error(`${path}.id`, 'bad-id', `${quote(given)} is no id; now ${made}.`);
    return made;
  }
}

function cueTimes(value: Fields, path: string, problems: ProblemList) {
  const { startTime, endTime } = value;
  const bad = (name: string, time: unknown) => {
    const message = `${quote(time)} is no time in seconds; the cue is left out.`;
    problems.error(`${path}.${name}`, 'bad-time', message);
    return null;
  };
  if (!isTime(startTime)) return bad('startTime', startTime);
  if (!isTime(endTime)) return bad('endTime', endTime);
  if (startTime < endTime) return { startTime, endTime };
  const message = `The cue ends at ${endTime}, not after its start at ${startTime}; left out.`;
  problems.error(`${path}.endTime`, 'end-before-start', message);
  return null;
}

/** Whether `value` is a time in seconds. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MAX_TIME;
}

function cueText(value: unknown, path: string, problems: ProblemList): string | null {
  if (typeof value !== 'string') {
    problems.error(`${path}.text`, 'not-text', 'The cue has no text; left out.');
    return null;
  }
  const text = cleanText(value);
  if (text.trim() === '') {
    problems.error(`${path}.text`, 'empty-cue', 'The text is empty; the cue is left out.');
    return null;
  }
  if (text.includes('\ufffd') && !value.includes('\ufffd')) {
    problems.error(`${path}.text`, 'control-character', 'A control character became U+FFFD.');
  }
  if (text.length <= MAX_CUE_TEXT) return text;
  const message = `${text.length} characters, more than ${MAX_CUE_TEXT}; cut.`;
  problems.error(`${path}.text`, 'cue-too-long', message);
  return cutText(text, MAX_CUE_TEXT);
}

function addRuns(cue: Cue, value: unknown, path: string, problems: ProblemList): void {
  const runs = Array.isArray(value) && value.every(isRun) && !isDeep(value) ? value : null;
  const cleaned = runs?.map((run) => ({ ...run, text: cleanText(run.text) }));
  if (cleaned?.map((run) => run.text).join('') === cue.text) cue.runs = cleaned;
  else {
    const message = runs ? 'The runs do not add up to the text' : 'Expected a list of runs';
    problems.error(`${path}.runs`, 'bad-runs', `${message}; left out.`);
  }
}

function isRun(value: unknown): value is Run {
  if (!isFields(value) || typeof value.text !== 'string') return false;
  const { lang, ruby, italic, kind } = value;
  return (
    (lang === undefined || typeof lang === 'string') &&
    (ruby === undefined || typeof ruby === 'string') &&
    (italic === undefined || typeof italic === 'boolean') &&
    (kind === undefined || kind === 'gesture' || kind === 'sound')
  );
}

function addWords(cue: Cue, value: unknown, path: string, problems: ProblemList): void {
  let last = cue.startTime;
  const good = (word: unknown): word is Word => {
    if (!isFields(word) || typeof word.text !== 'string' || !isTime(word.startTime)) return false;
    if (word.startTime < last || word.startTime >= cue.endTime) return false;
    last = word.startTime;
    return true;
  };
  if (Array.isArray(value) && value.every(good) && !isDeep(value)) {
    cue.words = value.map((word) => ({ ...word, text: cleanText(word.text) }));
  } else {
    const message = 'Words must have text and times in order, inside the cue; left out.';
    // A warning: what viewers read is whole without them.
    problems.warn(`${path}.words`, 'bad-words', message);
  }
}

function addConfidence(cue: Cue, value: unknown, path: string, problems: ProblemList): void {
  if (typeof value === 'number' && value >= 0 && value <= 1) cue.confidence = value;
  else {
    const message = `${quote(value)} is no confidence from 0 to 1; left out.`;
    problems.warn(`${path}.confidence`, 'bad-confidence', message);
  }
}

function addSettings(cue: Cue, value: unknown, path: string, problems: ProblemList): void {
  const entries = isFields(value) ? Object.entries(value) : null;
  const good = entries?.filter(([name, text]) => SETTINGS.has(name) && typeof text === 'string');
  if (!entries || good?.length !== entries.length) {
    const message = 'Settings nobody knows, or that are not text, are left out.';
    problems.error(`${path}.settings`, 'bad-settings', message);
  }
  if (good && good.length > 0) cue.settings = Object.fromEntries(good) as CueSettings;
}
