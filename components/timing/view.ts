import type { CaptionsFailure } from '../../transcripts/machine-captions.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import type { ActionName } from './actions.ts';

/** The page's line to the video. */
export type LineView =
  | { kind: 'connecting' }
  /** The video's page was closed, or shows another video. */
  | { kind: 'gone' }
  | {
      kind: 'there';
      paused: boolean;
      ad: boolean;
      /** As chosen, also while it stands. */
      rate: number;
      /** It was asked to play and did not: the viewer must press play there once. */
      refused: boolean;
    };

/** Why the rest could not be fitted. */
export type FitFailure =
  | CaptionsFailure
  | 'gone'
  | 'player-missing'
  | 'nothing-fits'
  | 'storage'
  | 'internal'
  | 'no-video';

export type FitView =
  | { kind: 'idle' }
  /** Waiting for the platform's captions. */
  | { kind: 'asking' }
  | { kind: 'aligning' /** 0 to 1. */; progress: number }
  | { kind: 'failed'; why: FitFailure };

export interface TimingView {
  own: OwnTranscript;
  /** Indexes of the sentences in the list. */
  shown: readonly number[];
  /** Index of the sentence that a tap places. */
  selected: number;
  /** Grows whenever the selected one is to be brought into view. */
  looks: number;
  /** Index of the sentence heard now; -1: none. */
  heard: number;
  /** A tap places the first sentence of a turn. */
  turns: boolean;
  line: LineView;
  saving: 'saved' | 'saving' | 'failed';
  fit: FitView;
  canUndo: boolean;
  canRedo: boolean;
  /** Placed but not sure, or not placed at all. */
  doubts: number;
  /** Seconds on each side of the middle of the strip. */
  zoom: number;
  shifting: boolean;
  keysOpen: boolean;
  /** Letters alone do something. */
  letters: boolean;
  /** Read out. */
  said: string;
}

/** Media time as it runs. */
export interface MediaClock {
  /** Seconds; null: not known. */
  now(): number | null;
  /** It plays. */
  moving(): boolean;
}

/** A part of a sentence's bar that can be moved. */
export type BarPart = 'start' | 'end' | 'whole';

export interface TimingCallbacks {
  /** @param event - its time stamp is the moment it was done */
  act(does: ActionName, event: { timeStamp: number }): void;
  select(index: number): void;
  seek(time: number): void;
  /** A part of a bar was moved to `time`. `nudged`: by a key, a step of several. */
  set(part: BarPart, index: number, time: number, nudged: boolean): void;
  /** All from the selected sentence on, by `seconds`. */
  shift(seconds: number): void;
  closeShift(): void;
  spread(): void;
  cancelFit(): void;
  closeFit(): void;
  openVideo(): void;
  saveAgain(): void;
  /** What could not be stored, as a backup. */
  saveFile(): void;
  letters(on: boolean): void;
  closeKeys(): void;
}

export interface TimingProps extends TimingCallbacks {
  view: TimingView;
  clock: MediaClock;
}
