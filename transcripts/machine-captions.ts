import type { Cue } from './cue.ts';
import type { MediaRef } from './media.ts';

/** How a platform's own captions were come by, best first. */
export type CaptionsWay =
  /** What the player had loaded, or loaded while we listened. */
  | 'listened'
  /** The player was asked to load the original-language track. */
  | 'asked'
  /** The platform's transcript panel: whole seconds, no words. */
  | 'panel'
  /** A `<track>` of the page's own player. */
  | 'page-track'
  /** A caption file of the recording that the viewer has. */
  | 'file';

/** The platform's captions of a recording, read to be aligned with. */
export interface MachineCaptions {
  /** BCP 47; null: not known. */
  language: string | null;
  /** Made by speech recognition; else by people. */
  automatic: boolean;
  /** Clean and without overlaps. `words` only where the machine heard them. */
  cues: Cue[];
  way: CaptionsWay;
  /** Better ways that gave nothing, in order: what could be had another time. */
  missed?: CaptionsAttempt[];
}

/** Why one way gave nothing; pages turn it into words. */
export type CaptionsFailure =
  /** The platform lists no captions at all. */
  | 'none-listed'
  /** Only translated ones, whose times are computed. */
  | 'only-translated'
  /** The player loads captions only while it plays. */
  | 'not-playing'
  /** It answered 200 with nothing in it. */
  | 'empty'
  /** It answered 429. */
  | 'too-many-requests'
  /** It answered with another error. */
  | 'refused'
  | 'no-answer'
  /** It answered with something that is no caption file. */
  | 'unreadable'
  /** Page or player lacks what this way needs. */
  | 'unsupported';

export interface CaptionsAttempt {
  way: CaptionsWay;
  failed: CaptionsFailure;
}

export type CaptionsAnswer =
  | { captions: MachineCaptions }
  /** Every way that was tried, in order; the player is as it was before. */
  | { tried: CaptionsAttempt[] }
  /** The page left the recording, or was closed. */
  | { failed: 'gone' | 'player-missing' };

/** What was got in a frame. */
export interface FrameCaptions {
  /** The recording the frame is about; null: none. */
  media: MediaRef | null;
  answer: CaptionsAnswer;
}
