import type { CaptionsAnswer } from '../transcripts/machine-captions.ts';
import type { MediaRef } from '../transcripts/media.ts';
import type { PlatformTrack } from '../transcripts/track-choices.ts';

/** The player of one recording, as found in the page. */
export interface Player {
  readonly video: HTMLVideoElement;
  /** The site's own box of the player; its class names tell what it does. */
  readonly surface: HTMLElement;
  /** Where the overlay is mounted, as last child: it differs in embed, theater and fullscreen. */
  readonly host: HTMLElement;
  /** Stacking order of the overlay in `host`: above the picture, below menus and controls. */
  readonly zIndex: number;
  /** Elements in which a `class` changes when an ad begins or the controls show: they are watched. */
  readonly signs: readonly Sign[];
  /** Least heights of the picture, pixels, at which a button above the words is clear of its own. */
  readonly roomAbove: { aside: number; centred: number };
  /**
   * Viewport box of the controls that cover this edge of the picture now, and for which
   * words make way; null: none do.
   */
  controlsBox(edge: Edge): DOMRect | null;
  /** Controls show that leave words no room beside them. */
  crowded(): boolean;
  /** Place for our button; null while the control bar is not built. */
  buttonSlot(): ButtonSlot | null;
}

export type Edge = 'top' | 'bottom';

interface Sign {
  element: Element;
  /** Also the classes of what is in it, for parts that a page builds late. */
  deep: boolean;
}

export interface ButtonSlot {
  parent: Element;
  /** Our button stands before it; null: at the end. */
  before: Element | null;
  /** Which of the site's looks the button follows. */
  look: 'ytp' | 'ytm';
}

/**
 * Everything the project knows about one family of sites. The session never
 * names a site; a new one is a file beside this and a line in `index.ts`.
 */
export interface SiteAdapter {
  readonly site: string;
  /** Match patterns of the pages and frames where it plays; the sentry runs there. */
  readonly matches: readonly string[];
  /** Events on `window` by which the site tells that an in-page navigation begins, and ended. */
  readonly navigationEvents: { readonly start: readonly string[]; readonly end: readonly string[] };
  /** The recording this page is about; null: none. Exact hosts only. Must be cheap. */
  detect(url: URL, document: Document): MediaRef | null;
  /** The player of `media`; null while it is not there or still plays another recording. */
  findPlayer(document: Document, media: MediaRef): Player | null;
  /** An advertisement plays in the recording's own `<video>`. */
  isAd(player: Player): boolean;
  /**
   * Seconds that `video.currentTime` runs ahead of the recording (ads stitched
   * into the stream); 0 where nothing says so. Untrusted: the caller bounds it.
   */
  lead(player: Player): number;
  /** Hide the platform's captions by one class; the result shows them again. */
  hidePlatformCaptions(player: Player): () => void;
  /** Did this event press the platform's own captions key or button? */
  isCaptionsPress(event: Event, player: Player): boolean;
  /** Turn the platform's captions on, in `language` where given. */
  showPlatformCaptions(player: Player, language?: string): void;
  /** Tracks that the platform lists now; empty when it lists none yet. */
  platformTracks(player: Player): PlatformTrack[];
  /** What the platform's captions say now, lines by `\n`, though ours hide them; null: nothing. */
  platformWords(player: Player): string | null;
}

/**
 * The platform's own captions of the recording, to be aligned with: what the player
 * loads is listened to first, then it is asked, each way once and with a time limit.
 * Whatever was changed in the player is put back, also when `signal` aborts. Never rejects.
 *
 * They stand beside the adapters, in `captions.ts`: few pages need what it takes.
 */
export type PlatformCaptions = (
  player: Player,
  media: MediaRef,
  signal: AbortSignal,
) => Promise<CaptionsAnswer>;
