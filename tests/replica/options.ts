import type { IncomingMessage, ServerResponse } from 'node:http';

/** A caption of the site's own track. Seconds of media time. */
export interface ReplicaCue {
  startTime: number;
  endTime: number;
  text: string;
  /** The machine heard another speaker begin. */
  turn?: boolean;
}

/** A caption track the site offers; `asr` is its machine's, usually wrong. */
export interface ReplicaCaptions {
  /** As the site writes it: `ko`, `en-GB`. */
  language: string;
  kind: 'asr' | 'manual';
  /** Shown in the site's menu. Default: the language code. */
  name?: string;
  /** Only its translation into this language is to be had: the address is signed for that. */
  translation?: string;
  cues: ReplicaCue[];
}

/** A recording the replica plays. */
export interface ReplicaMedia {
  /** Path of a WebM (played through MSE, as the site does) or any other file a browser plays. */
  file: string;
  title: string;
  /** Seconds. */
  duration: number;
  author?: string;
  captions?: ReplicaCaptions[];
  /** Its captions' addresses ask for a token. Default true, as nearly all do. */
  captionsNeedToken?: boolean;
  /** It has several sound tracks, and this is the language of its own. */
  spoken?: string;
  /** An advertisement plays before it. */
  preroll?: boolean;
  /** Seconds of content time at which an advertisement interrupts it, once. */
  midroll?: number;
  /** The advertisement is stitched into the stream before the content, not swapped in. */
  stitched?: boolean;
  /** The recording of a live broadcast: `/live/ID` plays it, without captions. */
  live?: boolean;
}

/** Text of the newspaper article around the embed. */
export interface ReplicaArticle {
  /** BCP 47. Default `en`. */
  language?: string;
  newspaper?: string;
  title: string;
  standfirst?: string;
  byline?: string;
  /** A paragraph with a speaker is set as a line of the interview. */
  paragraphs: { speaker?: string; text: string }[];
}

export type EmbedInterface = 'old' | 'new';

/**
 * How `/api/timedtext` answers: only with a token, to anybody, or never: 429, 403, empty
 * in spite of a token, with a page, not at all, or by breaking the line off.
 */
export type TimedtextMode =
  | 'token'
  | 'open'
  | 'limited'
  | 'refused'
  | 'empty'
  | 'page'
  | 'silent'
  | 'cut';

/** What an automatic translation looks like: lines as in its source, or whole sentences. */
export type TranslationStyle = 'roll-up' | 'sentences';

export type HostHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface ReplicaOptions {
  /** By the site's id: eleven characters of `[\w-]`. */
  media: Record<string, ReplicaMedia>;
  advert?: { file: string; duration: number };
  /** Milliseconds from the page's script to its player. Default 500; the site needs 300–1500. */
  playerDelay?: number;
  /** Milliseconds from `loadModule('captions')` to a filled track list. Default 300. */
  tracklistDelay?: number;
  /** The viewer switched the site's captions on earlier. Default false, as on the site. */
  captionsOn?: boolean;
  /** Seconds without the mouse until the controls hide. Default 3; 0 never hides them. */
  autohide?: number;
  /** Start playing by itself on watch pages. Default true. */
  autoplay?: boolean;
  embed?: EmbedInterface;
  /** Ids that `?list=` plays one after another. */
  playlist?: string[];
  timedtext?: TimedtextMode;
  /** Milliseconds an empty caption answer is held back. Default 8000, as on the site. */
  emptyDelay?: number;
  /** The viewer had captions translated into this language, and the player remembers it. */
  translateTo?: string | null;
  /** Default `roll-up`. */
  translations?: TranslationStyle;
  /** How `get_panel` answers: with the transcript, or 400. Default `open`. */
  panel?: 'open' | 'refused';
  article?: ReplicaArticle;
  /** Interface colours of the watch page. Default `light`. */
  theme?: 'light' | 'dark';
  /** Other hosts the tests need, such as a catalog's. Everything else answers 404. */
  hosts?: Record<string, HostHandler>;
  /** Default: any free port. */
  port?: number;
}

/** A request the server saw, whatever host it was meant for. */
export interface RequestRecord {
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  host: string;
  /** With the query. */
  path: string;
  referrer: string | null;
  origin: string | null;
  status: number;
}

export interface Replica {
  port: number;
  /** Where a viewer would go: `url('/watch?v=…')`, `url('/', 'news.example')`. */
  url(path: string, host?: string): string;
  /** In order of arrival; empty it with `log.length = 0`. */
  log: RequestRecord[];
  /** Change options for pages loaded from now on. */
  set(changes: Partial<ReplicaOptions>): void;
  close(): Promise<void>;
}
