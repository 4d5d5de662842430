import type { EmbedInterface } from './options.ts';

/** What the server tells the page's script, in `window.replicaConfig`. */
export interface PageConfig {
  page: 'desktop' | 'embed' | 'mobile';
  media: Record<string, PageMedia>;
  advert: PageSource | null;
  playerDelay: number;
  tracklistDelay: number;
  captionsOn: boolean;
  translateTo: string | null;
  /** Seconds. */
  autohide: number;
  autoplay: boolean;
  embed: EmbedInterface;
  playlist: string[];
}

export interface PageSource {
  src: string;
  /** MIME type with codecs; null: not for MSE. */
  type: string | null;
  /** Seconds. */
  duration: number;
}

export interface PageMedia extends PageSource {
  id: string;
  title: string;
  author: string;
  preroll: boolean;
  midroll: number | null;
  stitched: boolean;
  live: boolean;
  response: PlayerResponse;
}

export interface CaptionTrack {
  baseUrl: string;
  name: { simpleText: string };
  vssId: string;
  languageCode: string;
  kind?: 'asr';
  isTranslatable: boolean;
  trackName: string;
}

/** The part of the site's player response that callers read. */
export interface PlayerResponse {
  playabilityStatus: { status: string };
  videoDetails: {
    videoId: string;
    title: string;
    lengthSeconds: string;
    author: string;
    isLiveContent: boolean;
  };
  captions?: {
    playerCaptionsTracklistRenderer: {
      captionTracks: CaptionTrack[];
      audioTracks: {
        captionTrackIndices: number[];
        defaultCaptionTrackIndex?: number;
        audioTrackId?: string;
        captionsInitialState: string;
      }[];
      translationLanguages: { languageCode: string; languageName: { simpleText: string } }[];
      defaultAudioTrackIndex: number;
      defaultTranslationSourceTrackIndices: number[];
    };
  };
}
