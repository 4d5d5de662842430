import type { Cue } from '../cue.ts';
import type { OwnTranscript } from '../own.ts';

/** All that one speaker says before another does, or a paragraph of it. */
export interface Turn {
  role: string;
  /** Indices into the transcript's sentences. */
  sentences: number[];
  letters: number;
}

/** Where a carried sentence is heard. */
export interface Carried {
  /** Seconds of media time. */
  startTime: number;
  endTime: number;
  /** 0 to 1. */
  confidence: number;
}

/**
 * A transcript as if it were spoken in the order of print and without a pause: so it can
 * be laid beside another one, though it was moved or partly not spoken.
 */
interface Reel {
  /** In seconds of the reel. */
  cues: Cue[];
  /** Reel time at which a sentence starts; undefined: it is not on it. */
  startOf(sentence: number): number | undefined;
  /** Media time of a stretch of the reel; null: its start is not heard. */
  heardAt(start: number, end: number): Carried | null;
}

/** Seconds a letter takes where nothing is known. */
const LETTER = 0.07;
/** Seconds: no sentence is shorter. */
const MIN_LENGTH = 0.3;

export function reelOf(own: OwnTranscript, turns: readonly Turn[]): Reel {
  const rate = letterTime(own);
  const cues: Cue[] = [];
  const order: number[] = [];
  const starts = new Map<number, number>();
  let time = 0;
  for (const turn of turns) {
    for (const [nth, index] of turn.sentences.entries()) {
      const text = own.sentences[index]?.text ?? '';
      const endTime = time + Math.max(1, lettersOf(text)) * rate;
      const cue: Cue = { id: `r${cues.length + 1}`, startTime: time, endTime, text };
      if (nth === 0) cue.turn = true;
      cues.push(cue);
      order.push(index);
      starts.set(index, time);
      time = endTime;
    }
  }

  const cueAt = (at: number) => {
    let low = 0;
    let high = cues.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((cues[middle]?.startTime ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** Media time at a place of the reel that lies in cue `index`. */
  const mediaTime = (index: number, at: number) => {
    const cue = cues[index];
    const sentence = own.sentences[order[index] ?? -1];
    if (!cue || !sentence || sentence.startTime === null || sentence.endTime === null) return null;
    const through = (at - cue.startTime) / (cue.endTime - cue.startTime);
    const share = Math.min(1, Math.max(0, through));
    const time = sentence.startTime + share * (sentence.endTime - sentence.startTime);
    return { time, confidence: sentence.confidence };
  };
  return {
    cues,
    startOf: (sentence) => starts.get(sentence),
    heardAt(start, end) {
      // Times are sums: one may miss the start of its cue by a hair.
      const from = mediaTime(cueAt(start + rate / 2), start);
      if (!from) return null;
      const to = mediaTime(cueAt(Math.max(start, end - rate / 2)), end);
      // The end may be unheard, or moved elsewhere.
      const usual = from.time + (end - start);
      const endTime = to && to.time > from.time && to.time < usual + 10 ? to.time : usual;
      return {
        startTime: from.time,
        endTime: Math.max(endTime, from.time + MIN_LENGTH),
        confidence: from.confidence,
      };
    },
  };
}

/** Seconds a letter takes: half of the placed sentences are slower. */
function letterTime({ sentences }: OwnTranscript): number {
  const rates = sentences.flatMap(({ text, startTime, endTime }) => {
    const letters = lettersOf(text);
    if (startTime === null || endTime === null || letters === 0) return [];
    return [(endTime - startTime) / letters];
  });
  const middle = rates.sort((a, b) => a - b)[rates.length >> 1] ?? 0;
  return middle > 0 ? middle : LETTER;
}

export function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
