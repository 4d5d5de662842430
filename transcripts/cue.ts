/** A stretch of a cue's text that carries more than plain text can. */
export interface Run {
  text: string;
  /** BCP 47 tag where it differs from the track's. */
  lang?: string;
  /** The reading printed above `text`. */
  ruby?: string;
  italic?: boolean;
  kind?: 'gesture' | 'sound';
}

/** A word of a cue. It lasts until the next word, or the end of its cue. */
export interface Word {
  /** Seconds of media time. */
  startTime: number;
  text: string;
}

/** WebVTT cue settings, kept as written; the overlay decides which it follows. */
export type CueSettings = Partial<
  Record<'vertical' | 'line' | 'position' | 'size' | 'align' | 'region', string>
>;

/**
 * One caption of a track.
 *
 * Active while `startTime <= time < endTime`, the rule of HTML's "time marches
 * on" steps, so that back-to-back cues never overlap for a frame.
 */
export interface Cue {
  /** Stable, unique in its track; tracks share it for the same words. */
  id: string;
  /** Seconds. */
  startTime: number;
  /** Seconds, exclusive. */
  endTime: number;
  /** Plain text, lines separated by `\n`. Never markup. */
  text: string;
  /** Joined, the runs' texts equal `text`. */
  runs?: Run[];
  /** Id of a speaker of the bundle, or the name a loose file gives. */
  speaker?: string;
  settings?: CueSettings;
  words?: Word[];
  /** Of machine captions: the machine heard another speaker begin here. */
  turn?: boolean;
  /** Of aligned cues: how sure the times are, 0 to 1. Absent: they are as the file says. */
  confidence?: number;
  /** The words or times are the viewer's, from their report of this id. Never in a file. */
  correction?: string;
}

/** Something wrong with input that was read all the same. */
export interface Problem {
  /** Kebab-case, stable: programs match on it. */
  code: string;
  /** 1-based line of the file; null where lines mean nothing (JSON on one line). */
  line: number | null;
  /** For people: what, where, why. */
  message: string;
}

/** What every caption format gives: the good part, and what was wrong with the rest. */
export interface ParsedCaptions {
  /** Sorted by `startTime`, then `endTime`. */
  cues: Cue[];
  problems: Problem[];
  /** BCP 47 tag the file names; null when it names none. */
  language: string | null;
}

/** Longest text of one cue, in UTF-16 code units. */
export const MAX_CUE_TEXT = 2000;
/** Most cues of one track. */
export const MAX_CUES = 50_000;
/** Largest file read, in bytes. */
export const MAX_FILE_BYTES = 5_000_000;
/** Most tracks of one bundle. */
export const MAX_TRACKS = 20;
