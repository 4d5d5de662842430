import type { Localized } from '../../transcripts/bundle.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { Placement, SessionStatus } from '../../transcripts/status.ts';

/** What the popup can have before it. */
export type PopupView =
  | { kind: 'waiting' }
  /** Background or frame did not answer in time. */
  | { kind: 'unreachable' }
  /** No frame of the tab holds a recording. */
  | { kind: 'no-video' }
  | {
      kind: 'frame';
      status: SessionStatus;
      others: OtherVideo[];
      /** The recording is embedded in a page that is not its own. */
      embedded: boolean;
    };

/** Another recording in the same tab. */
export interface OtherVideo {
  frameId: number;
  /** null: not known. */
  title: Localized | null;
}

/** Of the viewer's settings, those the popup changes. */
export interface PopupSettings {
  enabled: boolean;
  secondAbove: boolean;
  /** Against the default. */
  size: number;
  lift: boolean;
  announce: boolean;
}

/** A command of the keyboard, in the browser's words. */
export interface KeyCommand {
  name: string;
  description: string;
  /** Empty: none is assigned. */
  shortcut: string;
}

/** What the popup asks of whoever draws it. */
export interface PopupCallbacks {
  onToggle(): void;
  onPrimary(id: string): void;
  onSecondary(id: string | null): void;
  onPlacement(placement: Placement): void;
  /** Seconds; the whole offset, not a step. */
  onOffset(offset: number): void;
  /** Let the frame try again. */
  onRetry(): void;
  /** Ask the tab again. */
  onRefresh(): void;
  onFrame(frameId: number): void;
  /** Report a mistake in what shows now, or showed last. */
  onReport(): void;
  /** Show another transcript of the recording: `OtherTranscript.id`. */
  onTranscript(id: string): void;
  /** Open the page on which the times of the viewer's own transcript are corrected. */
  onOwnTimes(id: string): void;
  /** Open the page on which the words of the viewer's own transcript are changed. */
  onOwnWords(id: string): void;
  /** Have the browser ask for access to this host, in the click itself, and try again. */
  onGrant(host: string): void;
  /** Read the page of the tab, and make captions of its words. */
  onUsePage(): void;
  /** Make captions for a recording, with the words of an article where one is named. */
  onMake(media: MediaRef, source: string | null): void;
  /** Open the page with the lists of transcripts. */
  onLists(): void;
  onSettings(change: Partial<PopupSettings>): void;
  /** Opens the browser's page of shortcuts; null where it cannot be opened. */
  onChangeKeys: (() => void) | null;
}
