/** The part of the player's own interface that is used; any of it may be missing. */
export interface PlayerApi extends Element {
  getCurrentTime?(): number;
  getPlayerState?(): unknown;
  getVideoData?(): { video_id?: unknown } | null | undefined;
  getOption?(module: string, name: string, options?: object): unknown;
  setOption?(module: string, name: string, value: object): void;
  loadModule?(name: string): void;
  isSubtitlesOn?(): boolean;
  toggleSubtitles?(): void;
  toggleSubtitlesOn?(): void;
  getPlayerResponse?(): unknown;
  getAudioTrack?(): { captionTracks?: unknown } | null | undefined;
}

/** What the page was sent about the recording; only this is read of it. */
export interface PlayerResponse {
  videoDetails?: { videoId?: unknown };
  captions?: {
    playerCaptionsTracklistRenderer?: {
      captionTracks?: RespondedTrack[];
      audioTracks?: AudioTrack[];
      defaultAudioTrackIndex?: unknown;
      defaultTranslationSourceTrackIndices?: unknown;
    };
  };
}

interface RespondedTrack {
  baseUrl?: unknown;
  languageCode?: string;
  kind?: string;
  name?: { simpleText?: string; runs?: { text: string }[] };
}

interface AudioTrack {
  audioTrackId?: unknown;
  captionTrackIndices?: unknown;
  defaultCaptionTrackIndex?: unknown;
}

export function respondedList(player: PlayerApi) {
  const response = player.getPlayerResponse?.() as PlayerResponse | null | undefined;
  return response?.captions?.playerCaptionsTracklistRenderer;
}

export function respondedTracks(player: PlayerApi): RespondedTrack[] {
  const tracks = respondedList(player)?.captionTracks;
  return Array.isArray(tracks) ? tracks : [];
}
