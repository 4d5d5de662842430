import type { Cue } from './cue.ts';
import type { MediaRef } from './media.ts';

/** Text in several languages, by BCP 47 tag. */
export type Localized = Record<string, string>;

/** A stretch of the bundle's time and where a recording plays it. All in seconds. */
export interface MapSegment {
  bundleStart: number;
  mediaStart: number;
  length: number;
}

export interface BundleMedia {
  site: string;
  mediaId: string;
  /** Seconds; a recording whose length differs by more than 2 s may be another cut. */
  duration?: number;
  /** Absent: the recording plays the bundle's time as it is. */
  map?: MapSegment[];
}

export interface Speaker {
  id: string;
  name: Localized;
  role?: string;
  /** The name shown is not the person's: the publisher withheld it. */
  nameWithheld?: boolean;
}

export interface Provenance {
  publisher?: string;
  url?: string;
  licence?: string;
  method?: 'human' | 'machine-checked' | 'aligned';
  transcribedBy?: string;
  translatedBy?: string;
  reviewedBy?: string[];
  retrievedAt?: string;
}

export interface Track {
  /** BCP 47. */
  language: string;
  kind: 'captions' | 'subtitles';
  label: string;
  /** Language this one was translated from. */
  translationOf?: string;
  provenance?: Provenance;
  /** Sorted by `startTime`. */
  cues: Cue[];
}

export interface Notice {
  kind: string;
  text: Localized;
}

export interface Source {
  url: string;
  publisher?: string;
  language?: string;
  form?: string;
  /** The recordings whose words stand there; absent: all of the bundle's. */
  media?: MediaRef[];
}

export interface GlossaryTerm {
  id: string;
  forms: Record<string, string[]>;
  never?: string[];
}

export type ReportRoute =
  | { to: 'https'; url: string }
  | { to: 'github'; repository: string }
  | { to: 'email'; address: string };

export interface Change {
  revision: number;
  at: string;
  summary?: Localized;
  outcomes?: { report: string; result: 'fixed' | 'declined'; reason?: Localized }[];
}

/** A transcript as it is fetched (docs/formats.md, Bundle). Unknown fields are kept. */
export interface Bundle {
  schema: 'truecue-bundle/1';
  id: string;
  revision: number;
  updatedAt?: string;
  title: Localized;
  media: BundleMedia[];
  speakers: Speaker[];
  notices: Notice[];
  tracks: Track[];
  sources: Source[];
  glossary: GlossaryTerm[];
  report: ReportRoute[];
  changes: Change[];
}
