import type { Difference } from '../../transcripts/compare/differences.ts';
import type { Report, ReportCategory, ReportPlace } from '../../transcripts/report.ts';
import type { KeptReport, Route } from '../../transcripts/report-status.ts';

/** What the dialog can have before it. */
export type DialogView =
  | { kind: 'loading' }
  /** It was not opened by the viewer's own click or key, or its ticket is used up. */
  | { kind: 'no-ticket' }
  /** The background did not answer. */
  | { kind: 'no-answer' }
  | Writing
  | Done;

/** What the viewer has put in. Times are bundle time, in seconds. */
export interface Draft {
  /** Null: not chosen yet. */
  category: ReportCategory | null;
  /** The caption's words, as corrected so far. */
  text: string;
  startTime: number;
  endTime: number;
  /** Id of a speaker; null: none of those named. */
  speaker: string | null;
  comment: string;
  contact: string;
  /** Show the correction here at once. */
  applied: boolean;
  /** Index in the list of routes. */
  route: number;
}

/** The parts of a draft that a category asks for. */
export type Asked = 'text' | 'times' | 'speaker';

export interface Writing {
  kind: 'writing';
  /** Of the track that is reported. */
  place: ReportPlace;
  /** All tracks that can be reported, this one among them. */
  languages: { language: string; label: string }[];
  routes: readonly Route[];
  /** False: in a private window. */
  keeps: boolean;
  mine: readonly KeptReport[];
  draft: Draft;
  asks: readonly Asked[];
  /** From the caption's words to the draft's; empty: they are the same. */
  differences: readonly Difference[];
  /** Null: no category is chosen. */
  report: Report | null;
  player: PlayerView;
  /** The end is not after the start. */
  endsFirst: boolean;
  sending: boolean;
  /** It was to be sent in public, and that needs a second yes. */
  warned: boolean;
  /** The last attempt could not be stored. */
  notStored: boolean;
  /** The last change to a report made before could not be stored. */
  notChanged: boolean;
}

export interface PlayerView {
  /** False: the video cannot be reached. */
  there: boolean;
  hearing: boolean;
  /** Bundle time, seconds; null: not known. */
  now: number | null;
}

export interface Done {
  kind: 'done';
  kept: KeptReport;
  keeps: boolean;
  /** Page or message that was opened for the viewer to send; null: none. */
  url: string | null;
}

export interface ReportCallbacks {
  onClose(): void;
  onLanguage(language: string): void;
  onDraft(change: Partial<Draft>): void;
  /** Move start or end to where the video is. */
  onNow(which: 'startTime' | 'endTime'): void;
  onHear(): void;
  onSend(): void;
  /** The answer to the warning before a public route. */
  onPublic(yes: boolean): void;
  onMine(id: string, change: 'undo' | 'apply' | 'withdraw'): void;
  onOpenAgain(): void;
  /** To the report as it was written, which is kept nowhere else. */
  onBack(): void;
  onReports(): void;
}

export type WritingProps = Writing & ReportCallbacks;
