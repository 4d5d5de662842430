import type { Cue } from '../cue.ts';

/** A unit to be timed: about a sentence of a transcript. */
export interface Sentence {
  /** Plain text, one line. */
  text: string;
  /** Another speaker than the sentence before: a turn begins. */
  turn?: boolean;
}

/** What is known before the times are. */
export interface AlignInput {
  /** In print order, which need not be the order they are spoken in. */
  sentences: readonly Sentence[];
  /**
   * Machine captions of the recording, sorted. `words` only where their times are heard,
   * not computed; `turn` where the machine heard another speaker.
   */
  captions: readonly Cue[];
  /** BCP 47 of the sentences and of the captions; null: not known. */
  language: string | null;
  captionLanguage: string | null;
  /** Where the viewer says a sentence starts, in seconds, by its index. They are never moved. */
  fixed?: ReadonlyMap<number, number>;
}

/** Where a sentence is heard. */
export interface Placement {
  /** Seconds of media time. */
  startTime: number;
  endTime: number;
  /** 0 (a guess) to 1 (as good as read off), comparable within one transcript. */
  confidence: number;
  /** When letters inside the sentence are heard, where that is known; sorted by both. */
  points?: TimePoint[];
}

export interface TimePoint {
  /** UTF-16 code units into the sentence's text. */
  offset: number;
  /** Seconds of media time. */
  time: number;
}

/** One for each sentence, in their order; null: not heard in this recording. */
export type Placements = (Placement | null)[];

export interface AlignProgress {
  /** 0 to 1. */
  done: number;
  /** What can be shown already, reckoned when it is asked for; absent: nothing new. */
  placements?: () => Placements;
}
