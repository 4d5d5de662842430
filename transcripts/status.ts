import type { Localized, Notice, Provenance, Source } from './bundle.ts';
import type { MediaRef } from './media.ts';
import type { OwnInfo } from './own.ts';

/** Where captions stand on the picture. `below` makes room under it. */
export type Placement = 'bottom' | 'top' | 'below';

/** A language the viewer can choose: one of the bundle's, or one of the platform's own. */
export interface TrackChoice {
  /** Bundle tracks: index in the bundle as a string. Platform tracks: `platform:<language>`. */
  id: string;
  language: string;
  label: string;
  kind: 'captions' | 'subtitles';
  from: 'bundle' | 'platform';
  provenance?: Provenance;
  translationOf?: string;
}

/** What is said about the transcript that was found. */
export interface TranscriptInfo {
  id: string;
  revision: number;
  updatedAt?: string;
  title: Localized;
  notices: Notice[];
  sources: Source[];
  /** Some speaker's name is withheld by the publisher. */
  nameWithheld: boolean;
  /** It is the viewer's own: how it was made. */
  own?: OwnInfo;
}

/** One transcript of what is shown; a compilation may be made of several. */
export interface TranscriptPart {
  id: string;
  revision: number;
  /** Of the bundle's file, hex. */
  sha256: string;
  /** The `url` of the catalog that names it. */
  catalog: string;
}

/** A transcript of the same recording that the viewer could have instead. */
export interface OtherTranscript {
  /** The catalog's `url`, a space, the bundle's id. */
  id: string;
  title: Localized;
  /** Of the catalog, or of the bundle's first track, for people. */
  publisher: string;
  languages: string[];
}

/**
 * What the viewer should know: why the captions may be wrong in time, that their
 * choice holds here but could not be stored (`unsaved`), or that the transcript they
 * chose could not be had so far, and another shows (`choice-missing`).
 */
export type Doubt = 'length-differs' | 'aligned' | 'unsaved' | 'choice-missing';

/** What a session shows and what the viewer chose. */
export interface Showing {
  kind: 'showing';
  media: MediaRef;
  transcript: TranscriptInfo;
  tracks: TrackChoice[];
  /** Id of the first language's choice. */
  primary: string;
  /** Id of the second language's choice; null: one language only. */
  secondary: string | null;
  placement: Placement;
  /** Seconds the viewer moved the captions; positive: later. */
  offset: number;
  /** An advertisement is playing; nothing is drawn. */
  ad: boolean;
  doubts: Doubt[];
  /** The catalog that names the transcript is past its date. */
  stale: boolean;
  /** Transcripts of this recording that are not shown, in the viewer's order. */
  others: OtherTranscript[];
}

/** Every state a frame can be in (design.md §2). Pages draw exactly these cases. */
export type SessionStatus =
  | { kind: 'off'; media: MediaRef; was: Showing }
  | { kind: 'unsupported' }
  | { kind: 'searching'; media: MediaRef }
  | { kind: 'no-transcript'; media: MediaRef }
  | { kind: 'source-offered'; media: MediaRef; transcript: TranscriptInfo }
  /** `origin`: the host that keeps the words; the browser must first allow it. */
  | { kind: 'needs-permission'; origin: string }
  | { kind: 'loading'; media: MediaRef }
  | { kind: 'aligning'; progress: number }
  | Showing
  | { kind: 'ended'; media: MediaRef }
  | { kind: 'failed'; media: MediaRef | null; reason: FailureReason; retry: boolean };

/** Names of failures; the pages turn them into words. */
export type FailureReason =
  | 'bundle-missing'
  | 'bundle-damaged'
  | 'catalog-damaged'
  /** A large catalog lists the recording; its host, or the bundle's, does not answer. */
  | 'host-unreachable'
  | 'player-missing'
  | 'storage'
  | 'internal';

/** `host`: the browser lets us read nothing from it, until the viewer allows it. */
export interface Failed {
  failed: FailureReason;
  host?: string;
}
