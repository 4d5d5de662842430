import type { Bundle } from '../transcripts/bundle.ts';
import type {
  AddressFault,
  CatalogFailure,
  CatalogPreview,
} from '../transcripts/catalog-failure.ts';
import type { Problem } from '../transcripts/cue.ts';
import type { CaptionsAnswer } from '../transcripts/machine-captions.ts';
import type { MediaRef } from '../transcripts/media.ts';
import type { OwnInfo, OwnTranscript } from '../transcripts/own.ts';
import type { KeptReport } from '../transcripts/report-status.ts';
import type {
  Failed,
  OtherTranscript,
  TranscriptInfo,
  TranscriptPart,
} from '../transcripts/status.ts';
import type { CommandName } from './actions.ts';
import type { RecordingChoices } from './recordings.ts';
import type { ReportAsked, ReportChange, ReportOpening } from './report-messages.ts';
import type { Settings } from './settings.ts';

/** A frame in which a recording was found, as the background remembers it. */
export interface FrameRecord {
  frameId: number;
  media: MediaRef;
  /** Milliseconds since the epoch when it last began to play, or was found. */
  playedAt: number;
}

/** Every message to the background, and its reply. */
export interface BackgroundMessages {
  /** A frame shows this recording. `matched`: the captions script is on its way. */
  find: { ask: { media: MediaRef }; reply: { matched: boolean } & Partial<Failed> };
  /**
   * The captions script asks for its words; again when catalogs changed.
   *
   * `transcript`: the one the viewer chose (`OtherTranscript.id`). It goes before what is
   * remembered for the recording: a private window remembers nothing.
   */
  begin: { ask: { media: MediaRef; transcript?: string }; reply: BeginReply };
  /** The recording began to play: keys and popup address this frame now. */
  played: { ask: { media: MediaRef }; reply: undefined };
  /** Some settings change; the reply is all of them. Rejects when they cannot be stored. */
  'change-settings': { ask: { change: Partial<Settings> }; reply: Settings };
  /** The viewer set this for the recording. Rejects when it cannot be stored. */
  remember: { ask: { media: MediaRef; choices: RecordingChoices }; reply: undefined };
  /** The frames of a tab, the one played last first. */
  frames: { ask: { tabId: number }; reply: FrameRecord[] };
  /** Fetch what an address leads to, and keep nothing. The host's permission was given. */
  'look-at-catalog': {
    ask: { address: string };
    reply: { preview: CatalogPreview } | { failed: CatalogFailure | AddressFault };
  };
  /**
   * Add what was looked at and confirmed. It is in the list by the reply; its files
   * follow, told of in `catalogState` and `catalogProgress`.
   *
   * `publicKey`: the one confirmed; null: the viewer takes it unsigned.
   */
  'add-catalog': {
    ask: { url: string; publicKey: string | null };
    reply: { failed: CatalogFailure | AddressFault } | { failed: null };
  };
  /** Rejects when it cannot be stored. */
  'change-catalog': { ask: { url: string; change: CatalogChange }; reply: undefined };
  /** Ask the hosts now; without `url` all of them. Answers when it is done. */
  'update-catalogs': { ask: { url?: string }; reply: undefined };
  /** What is kept on this machine of recordings that were watched. */
  kept: { ask: object; reply: Kept };
  /** Recordings in open tabs, of private windows for pages there; the one played last first. */
  recordings: { ask: object; reply: OpenRecording[] };
  /**
   * The platform's captions of the recording in that frame. Takes up to 25 s; the player
   * is then as it was before.
   */
  'machine-captions': {
    ask: { tabId: number; frameId: number; media: MediaRef };
    reply: CaptionsAnswer;
  };
  /** Bring `player-remote` into that frame; `REMOTE_PORT` can be opened then. */
  'bring-remote': { ask: { tabId: number; frameId: number }; reply: undefined };
  /**
   * Store a transcript of the viewer's own and show it in every frame of its recording.
   * Rejects when it cannot be stored.
   */
  'save-own': { ask: { own: OwnTranscript }; reply: undefined };
  /** With its words; null: it is not here. For pages in private windows, which have no store. */
  'load-own': { ask: { id: string }; reply: OwnTranscript | null };
  'remove-own': { ask: { id: string }; reply: undefined };
  /** Add what a backup holds; of two with one id the later stays. */
  'restore-own': { ask: { text: string }; reply: Restored };
  /**
   * The captions script opens the dialog for a report over the picture. The reply is a
   * ticket for it: the dialog's address holds nothing else, and nothing from the page is
   * believed but where the viewer was.
   */
  'open-report': { ask: ReportOpening; reply: { ticket: string } };
  /** The dialog asks what it is about; null: the ticket is none, or no longer. */
  'report-place': { ask: { ticket: string }; reply: ReportAsked | null };
  /**
   * Keep a report, then send it by its route; what opens a page or a file is done by the
   * dialog. Rejects when it cannot be stored. In private windows nothing is kept: the
   * reply says what became of the one attempt.
   */
  'queue-report': {
    ask: Pick<KeptReport, 'report' | 'route' | 'applied' | 'title'>;
    reply: KeptReport;
  };
  /** Rejects when it cannot be stored. */
  'change-report': { ask: { id: string; change: ReportChange }; reply: undefined };
  /**
   * A window of ours beside the video: the dialog of this ticket, where the picture has no
   * room for it; or the page for the times of the viewer's own transcript.
   */
  'report-window': { ask: { ticket: string } | { own: string }; reply: undefined };
  /** Forget it: fetched transcripts and pages, offsets, choices. Catalogs and settings stay. */
  'erase-kept': { ask: object; reply: Kept };
}

/** A recording that is open somewhere. */
export interface OpenRecording extends FrameRecord {
  tabId: number;
  /** Of the tab. */
  title: string;
}

export interface Restored {
  added: number;
  /** Was there already, as new or newer. */
  kept: number;
  problems: Problem[];
}

/** What a viewer can do with a catalog in the list. `move`: places up (negative) or down. */
export type CatalogChange = { enabled: boolean } | { move: -1 | 1 } | { remove: true };

export interface Kept {
  /** Transcripts fetched because they were watched. */
  bundles: number;
  bytes: number;
  /** Recordings with choices of the viewer. */
  recordings: number;
  /** Reports, whatever became of them. */
  reports: number;
}

export type BeginReply =
  | {
      /** Of several transcripts without a common moment: all of them, merged. */
      bundle: Bundle;
      /** What `bundle` is made of, in order of the recording. */
      parts: TranscriptPart[];
      /** What the viewer could have instead, in their order of catalogs. */
      others: OtherTranscript[];
      /** Ids of the tracks to begin with: the bundle's track indexes as texts. */
      primary: string;
      secondary: string | null;
      /** The viewer reads none of the bundle's languages; `primary` is a best guess. */
      unread: boolean;
      /** Languages the viewer reads, in order, BCP 47. */
      wanted: string[];
      /** Commands the browser gave no key at install, and still none: handled in the frame. */
      unassigned: CommandName[];
      /** The catalog is past its date. */
      stale: boolean;
      /** The transcript that the viewer chose could not be had so far; these are others. */
      missed?: boolean;
      /** The words are the viewer's own: how each of the bundle's tracks was made. */
      own?: OwnInfo[];
    }
  /** The words are known to exist elsewhere; there is nothing to paint. */
  | { offered: TranscriptInfo }
  /** `listed`: a catalog names the recording, but its words could not be had. */
  | (Failed & { listed?: boolean });
