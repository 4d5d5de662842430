import type { CaptionTrack } from '../page-config.ts';
import type { Captions, TrackChoice } from './captions.ts';
import type { Player } from './player.ts';

/** What `getOption('captions', 'tracklist')` says of a track. */
function trackOption(track: CaptionTrack) {
  return {
    languageCode: track.languageCode,
    languageName: track.name.simpleText,
    displayName: track.name.simpleText,
    kind: track.kind ?? '',
    name: null,
    id: null,
    is_servable: false,
    is_default: false,
    is_translateable: true,
    vss_id: track.vssId,
  };
}

function currentTrack({ current, translation }: Captions) {
  if (!current) return {};
  const translationLanguage = { languageCode: translation, languageName: translation };
  return { ...trackOption(current), ...(translation && { translationLanguage }) };
}

/** Put the site's player methods on the player's element, as its script does after a while. */
export function installApi(player: Player): void {
  const { captions, video, ads } = player;
  const listeners = new Map<unknown, EventListener>();
  const native = {
    add: player.root.addEventListener.bind(player.root),
    remove: player.root.removeEventListener.bind(player.root),
  };
  const api = {
    getCurrentTime: (type = 1) => (type === 2 ? video.currentTime : player.contentTime),
    getDuration: () => player.media?.duration ?? 0,
    seekTo: (time: number) => player.seek(time),
    playVideo: () => void player.play(),
    pauseVideo: () => video.pause(),
    getPlayerState: () => player.state,
    getPlaybackRate: () => video.playbackRate,
    setPlaybackRate: (rate: number) => {
      video.playbackRate = rate;
    },
    getProgressState: () => ({
      current: player.contentTime,
      duration: player.media?.duration ?? 0,
      seekableStart: 0,
      seekableEnd: player.media?.duration ?? 0,
      isAtLiveHead: false,
    }),
    getAdState: () => (ads.showing ? 1 : -1),
    getPresentingPlayerType: () => (ads.showing ? 2 : 1),
    isInline: () => player.root.id === 'inline-preview-player',
    getVideoData: () => ({
      video_id: player.media?.id ?? '',
      author: player.media?.author ?? '',
      title: player.media?.title ?? '',
      isPlayable: player.media !== null,
      errorCode: null,
      list: null,
      isLive: false,
      isPremiere: false,
    }),
    getPlayerResponse: () => player.response,
    getVideoUrl: () => `https://www.youtube.com/watch?v=${player.media?.id ?? ''}`,
    getAudioTrack: () => ({ id: 'en.4', captionTracks: captions.audioTrackCaptions() }),
    getAvailableAudioTracks: () => [],
    loadModule: (name: string) => {
      if (name === 'captions') captions.load();
    },
    unloadModule: (name: string) => {
      if (name === 'captions') captions.unload();
    },
    getOptions: (module?: string) => {
      if (captions.tracklist.length === 0) return [];
      return module === 'captions' ? ['reload', 'fontSize', 'track', 'tracklist'] : ['captions'];
    },
    getOption: (module: string, name: string, settings?: { includeAsr?: boolean }) => {
      if (module !== 'captions') return undefined;
      if (name === 'track') return currentTrack(captions);
      if (name === 'translationLanguages') return [];
      if (name !== 'tracklist') return undefined;
      return captions.tracklist
        .filter((track) => settings?.includeAsr || track.kind !== 'asr')
        .map(trackOption);
    },
    setOption: (module: string, name: string, value: TrackChoice) => {
      if (module === 'captions' && name === 'track') captions.set(value);
    },
    toggleSubtitles: () => captions.toggle(),
    toggleSubtitlesOn: () => captions.toggle(true),
    isSubtitlesOn: () => captions.on,
    getCaptionWindowContainerId: () => 'ytp-caption-window-container',
    getVideoContentRect: () => ({
      left: 0,
      top: 0,
      width: player.root.clientWidth,
      height: player.root.clientHeight,
    }),
    addEventListener(name: string, listener: unknown, options?: unknown) {
      if (!/^on[A-Z]|^captionschanged$/.test(name)) {
        native.add(name, listener as EventListener, options as AddEventListenerOptions);
        return;
      }
      if (typeof listener !== 'function') return;
      const wrapped: EventListener = (event) => listener((event as CustomEvent).detail);
      listeners.set(listener, wrapped);
      player.addEventListener(name, wrapped);
    },
    removeEventListener(name: string, listener: unknown, options?: unknown) {
      const wrapped = listeners.get(listener);
      if (wrapped) player.removeEventListener(name, wrapped);
      else native.remove(name, listener as EventListener, options as EventListenerOptions);
    },
  };
  Object.assign(player.root, api);
}
