import type { Cue } from './cue.ts';
import type { MediaRef } from './media.ts';

/** What is wrong, in the order in which it is asked. */
export const REPORT_CATEGORIES = [
  'mistranslation',
  'misheard',
  'missing',
  'timing',
  'speaker',
  'name-or-term',
  'privacy',
  'typo',
  'other',
] as const;

export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

/** What the viewer would have instead; only what differs is there. */
export interface Suggestion {
  /** Plain text, lines separated by `\n`. */
  text?: string;
  /** Seconds of bundle time. */
  startTime?: number;
  /** Seconds of bundle time, after `startTime`. */
  endTime?: number;
  /** Id of a speaker of the bundle. */
  speaker?: string;
}

/** All that leaves the machine when a viewer reports a mistake (docs/formats.md, Report). */
export interface Report {
  schema: 'truecue-report/1';
  /** UUID; also the key by which a server knows it again. */
  id: string;
  /** ISO 8601, UTC, to the minute: more would tell who watched when. */
  createdAt: string;
  bundle: {
    id: string;
    revision: number;
    /** Of the bundle's file, hex. */
    sha256: string;
  };
  media: MediaRef;
  /** BCP 47, of the track. */
  language: string;
  /** Null: something is missing between cues. */
  cueId: string | null;
  /** Where the video stood, seconds of media time, to a tenth. */
  mediaTime: number;
  /** The cue's text as it was shown; empty where `cueId` is null. */
  quoted: string;
  category: ReportCategory;
  suggestion?: Suggestion;
  comment?: string;
  /** How the publisher may answer; only what the viewer typed for that. */
  contact?: string;
  /** Version of the extension. */
  client: string;
}

/** Longest `comment`, in UTF-16 units; a suggested text is bounded as a cue's is. */
export const MAX_COMMENT = 2000;
export const MAX_CONTACT = 200;
/** Largest report, in bytes of JSON: no server has to read more. */
export const MAX_REPORT_BYTES = 16_000;

/** The publisher's answer, from `changes[].outcomes[]` of the published bundle. */
export interface Outcome {
  result: 'fixed' | 'declined';
  /** Revision of the bundle that says so. */
  revision: number;
  /** The publisher's words, by language. */
  reason?: Record<string, string>;
}

/** What the dialog knows of the place that is reported. Times are bundle time, in seconds. */
export interface ReportPlace {
  /** `Bundle.id`, revision and hash of the file that is shown. */
  bundle: Report['bundle'];
  media: MediaRef;
  title: Record<string, string>;
  /** Of the track that is reported. */
  language: string;
  /** Other tracks that can be reported instead, with the cue of the same words; none: empty. */
  tracks: { language: string; label: string; cue: Cue | null }[];
  /** Null: nothing is shown at this moment. */
  cue: Cue | null;
  before: Cue | null;
  after: Cue | null;
  /** The same words in the language they were spoken in; null: the track is that one, or there is none. */
  original: { language: string; text: string } | null;
  /** What the platform's own captions say there; null: not known. */
  platform: string | null;
  /** Media time, seconds. */
  mediaTime: number;
  /** Media time minus bundle time at this moment, seconds. */
  lead: number;
  speakers: { id: string; name: Record<string, string> }[];
  /** The publisher withheld a name: the viewer is asked to name nobody. */
  withheld: boolean;
  /** Publisher of the words, as it names itself; empty: it does not. */
  publisher: string;
}
