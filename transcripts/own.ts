import type { TimePoint } from './align/align-types.ts';
import type { Role } from './article/segment.ts';
import type { CaptionsWay } from './machine-captions.ts';
import type { MediaRef } from './media.ts';

/** Where the words of a viewer's own transcript came from. */
export interface OwnSource {
  from: 'article' | 'pasted' | 'file' | 'shared';
  /** Of the article; null: there is none, or it is not known. */
  url: string | null;
  publisher: string | null;
  /** Of the file. */
  filename?: string;
  /** Only what the viewer had selected of the article. */
  selected?: true;
  /** How the article was read (`Way.by`); absent: in the way that explained it best. */
  way?: string;
  /** SHA-256, hex, of the words as they were read: all segments' texts, a line each. */
  sha256: string;
}

/** Where the times came from. */
export interface OwnTiming {
  /** `captions`: aligned with the platform's. `carried`: by the turns of another own transcript. */
  from: 'captions' | 'carried' | 'hand' | 'file' | 'shared';
  /** Of the captions it was aligned with; null: none, or not known. */
  captionLanguage: string | null;
  way: CaptionsWay | null;
  /** The captions had times for each word. */
  wordTimes: boolean;
}

/** A stretch of one speaker, as read and as the viewer corrected it. */
export interface OwnSegment {
  speaker: string | null;
  role: Role;
  text: string;
  /** The viewer left it out: it is kept here and never shown. */
  dropped?: boolean;
}

/** A sentence of a segment, and when it is heard. */
export interface OwnSentence {
  /** `s1`, `s2` … stable while the words stay. */
  id: string;
  /** Index into `segments`. */
  segment: number;
  text: string;
  /** Seconds; null: not spoken in this recording, or not placed yet. */
  startTime: number | null;
  endTime: number | null;
  /** 0 to 1. */
  confidence: number;
  /** Who placed it: what the viewer set by hand is never moved by a machine. */
  by: 'machine' | 'hand' | 'file' | 'shared';
  points?: TimePoint[];
}

/** A transcript the viewer made on their machine: words from elsewhere, times from here. */
export interface OwnTranscript {
  schema: 'truecue-own/1';
  /** A UUID. */
  id: string;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
  media: MediaRef;
  /** Of the recording, seconds; null: not known. */
  duration: number | null;
  title: string | null;
  /** Of the words, BCP 47. */
  language: string;
  source: OwnSource;
  timing: OwnTiming;
  segments: OwnSegment[];
  /** In print order. */
  sentences: OwnSentence[];
}

/** What a list shows of one, without its words. */
export interface OwnRow {
  id: string;
  media: MediaRef;
  /** Of its file, or its first words, where it has no title; null: it has no words either. */
  title: string | null;
  language: string;
  publisher: string | null;
  updatedAt: string;
  /** Sentences that have a time, and all of them. */
  placed: number;
  sentences: number;
}

/** What the popup says of the viewer's own transcript (`TranscriptInfo.own`). */
export interface OwnInfo {
  id: string;
  publisher: string | null;
  url: string | null;
  from: OwnSource['from'];
  timing: OwnTiming['from'];
  placed: number;
  sentences: number;
  /** Placed, with a confidence under `DOUBTFUL`. */
  doubtful: number;
}

/** A cue or sentence less sure than this carries a mark. */
export const DOUBTFUL = 0.5;
/** `TranscriptPart.catalog` and `OtherTranscript` of the viewer's own. */
export const OWN_CATALOG = 'own:';
