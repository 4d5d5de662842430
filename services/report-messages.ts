import type { MediaRef } from '../transcripts/media.ts';
import type { ReportPlace } from '../transcripts/report.ts';
import type { KeptReport, Route } from '../transcripts/report-status.ts';

/** Where the viewer was when a mistake was to be reported. */
export interface ReportOpening {
  media: MediaRef;
  /** BCP 47, of the track that is shown first. */
  language: string;
  /** Null: nothing was shown. */
  cueId: string | null;
  /** Media time, seconds. */
  mediaTime: number;
  /** Seconds the viewer moved the captions; positive: later. */
  offset: number;
  /** The transcript the viewer chose among several (`OtherTranscript.id`); null: none. */
  transcript: string | null;
  /** What the platform's own captions said there, at most 500 letters; null: not known. */
  platform: string | null;
}

export interface ReportAsked {
  place: ReportPlace;
  /** The publisher's, in its order; at last a file. */
  routes: Route[];
  /** False in a private window: it is sent once, and nothing is kept. */
  keeps: boolean;
  /** The viewer's own reports of this cue that are not settled. */
  mine: KeptReport[];
  /** The frame that holds the player, for `REMOTE_PORT` and `close-report`. */
  tabId: number;
  frameId: number;
}

/** `apply`, `undo`: whether the suggestion shows here in place of the publisher's words. */
export type ReportChange = 'retry' | 'withdraw' | 'remove' | 'apply' | 'undo' | { route: Route };
