import type { Heard } from './heard.ts';
import { CUE_START, STOP } from './marks.ts';
import { timedEdges } from './timed-edges.ts';

/** Where a sentence begins in the heard words, and how far back the one before has ended. */
export interface Edge {
  /** Of the first word after the edge. */
  place: number;
  /** Seconds: the words after it begin, those before it end. */
  start: number;
  end: number;
  /** Seconds it may be wrong by, as the words of its cue have no times. */
  unsure: number;
}

/** What of a cue's time beyond quick speech is silence where sentences meet. */
const SILENT = 0.6;
/** How long cues without word times are shown before the first of their words, seconds. */
const LEAD = 0.2;
const ROLLING_LEAD = 0.3;
/** Those that are cut where sentences end are not a recogniser's lines: somewhere between none and that. */
const SENTENCE_LEAD = 0.1;
/** Of the full stops of such captions, so many are at the end of a cue. */
const ENDS_CUES = 0.8;
/** How much less sure the words' times are, where words may have moved from cue to cue. */
const MOVED_WORDS = 6;
/** Of all cues, so many are spoken more quickly than what counts as quick. */
const QUICK = 0.3;

/**
 * When sentences begin and end that meet at given places.
 *
 * Words inside a cue have no times of their own, unless the machine gave some. Between
 * sentences people pause, so that a slow cue is likely one with a pause where they meet.
 *
 * @param places - rising, without repeats; the end of the last word is one, too
 */
export function edgesAt(places: Int32Array, heard: Heard): Edge[] {
  if (heard.timed) return timedEdges(places, heard);
  const pace = { quick: quickRate(heard), lead: leadOf(heard) };
  const edges: Edge[] = [];
  let next = 0;
  let from = 0;
  while (next < places.length) {
    const place = places[next] as number;
    from = cueStart(place, heard);
    const to = cueEnd(place, heard);
    const inner: number[] = [];
    for (; next < places.length && (places[next] as number) < to; next += 1) {
      inner.push(places[next] as number);
    }
    edges.push(...cueEdges(inner, from, to, places[next] === to, pace, heard));
    if (inner.length === 0) {
      edges.push(lastEdge(place, heard));
      next += 1;
    }
  }
  return edges;
}

/** How these captions are spoken, and shown. */
interface Pace {
  /** Seconds for a letter where people speak quickly. */
  quick: number;
  /** Seconds that cues are shown before the first of their words. */
  lead: number;
}

function leadOf({ marks, rolling }: Heard): number {
  if (rolling) return ROLLING_LEAD;
  let stops = 0;
  let atCues = 0;
  for (let place = 0; place < marks.length; place += 1) {
    if (((marks[place] as number) & STOP) === 0) continue;
    stops += 1;
    if ((marks[place] as number) & CUE_START) atCues += 1;
  }
  return stops > 0 && atCues >= stops * ENDS_CUES ? SENTENCE_LEAD : LEAD;
}

/** The end of all. */
function lastEdge(place: number, heard: Heard): Edge {
  const end = heard.to[place - 1] ?? 0;
  return { place, start: heard.from[place] ?? end, end, unsure: 0 };
}

/** The edges inside one cue, its first word's among them. */
function cueEdges(
  places: readonly number[],
  from: number,
  to: number,
  endsSentence: boolean,
  { quick, lead }: Pace,
  heard: Heard,
): Edge[] {
  const start = heard.from[from] as number;
  const duration = (heard.to[to - 1] as number) - start;
  const parted = places.filter((place) => place > from).length + (endsSentence ? 1 : 0);
  const slow = slack(from, to, quick, heard);
  const unsure = slow * (heard.written ? MOVED_WORDS : 1);
  // The times of moved words are reckoned from cue to cue, and each is shown as early.
  const moved = heard.unsure.length > 0;
  const unsureAt = (place: number) => heard.unsure[place] ?? unsure;
  const pause = parted === 0 ? 0 : (slow * SILENT) / parted;
  const spoken = duration <= 0 ? 0 : (duration - pause * parted) / duration;
  let paused = 0;
  return places.map((place) => {
    const share = ((heard.from[place] as number) - start) * spoken;
    if (place === from) {
      return {
        place,
        start: start + lead,
        end: heard.to[place - 1] ?? start,
        unsure: unsureAt(place),
      };
    }
    const end = start + share + paused;
    paused += pause;
    const late = moved ? lead : lead * (1 - share / Math.max(0.1, duration));
    return { place, start: end + pause + late, end: end + late, unsure: unsureAt(place) };
  });
}

/** A cue's time beyond quick speech, seconds. */
function slack(from: number, to: number, quick: number, heard: Heard): number {
  const duration = (heard.to[to - 1] as number) - (heard.from[from] as number);
  return Math.max(0, duration - quick * lettersIn(from, to, heard));
}

function lettersIn(from: number, to: number, heard: Heard): number {
  let letters = 0;
  for (let k = from; k < to; k += 1) letters += heard.letters[k] as number;
  return letters;
}

/** Seconds for a letter where people speak quickly. */
function quickRate(heard: Heard): number {
  const rates: number[] = [];
  for (let from = 0; from < heard.words.length; ) {
    const to = cueEnd(from, heard);
    const letters = lettersIn(from, to, heard);
    const duration = (heard.to[to - 1] as number) - (heard.from[from] as number);
    if (letters >= 10) rates.push(duration / letters);
    from = to;
  }
  const sorted = Float64Array.from(rates).sort();
  return sorted[Math.floor(sorted.length * QUICK)] ?? 0;
}

function cueStart(place: number, heard: Heard): number {
  let from = Math.min(place, heard.words.length - 1);
  while (from > 0 && ((heard.marks[from] as number) & CUE_START) === 0) from -= 1;
  return Math.max(0, from);
}

function cueEnd(place: number, heard: Heard): number {
  let to = place + 1;
  while (to < heard.words.length && ((heard.marks[to] as number) & CUE_START) === 0) to += 1;
  return Math.min(to, heard.words.length);
}
