import type { ToldCaptions, ToldUrls } from '../../sites/youtube-captions-list.ts';
import {
  type PlayerApi,
  type PlayerResponse,
  respondedList,
  respondedTracks,
} from './player-api.ts';

/** Before its first play an embed has a response without captions, which says nothing of them. */
const NOT_STARTED: unknown[] = [-1, 5];

/** What captions the recording has, and in what state the player is. */
export function captionList(player: PlayerApi): ToldCaptions {
  const response = player.getPlayerResponse?.() as PlayerResponse | null | undefined;
  const state = player.getPlayerState?.();
  const tracks = respondedTracks(player).map(({ languageCode, kind }) => ({
    language: languageCode,
    automatic: kind === 'asr',
  }));
  const known = response && (tracks.length > 0 || !NOT_STARTED.includes(state));
  const list = respondedList(player);
  return {
    mediaId: player.getVideoData?.()?.video_id ?? response?.videoDetails?.videoId,
    state,
    client: clientVersion(),
    tracks: known ? tracks : null,
    audio: list?.audioTracks?.map((track) => ({
      id: track.audioTrackId,
      captions: track.captionTrackIndices,
      first: track.defaultCaptionTrackIndex,
    })),
    audioIndex: list?.defaultAudioTrackIndex,
    sources: list?.defaultTranslationSourceTrackIndices,
  };
}

/**
 * Addresses of a track of that list: as it was sent, and as the player has it by now. Where
 * the player has none of it, another track's that has the token.
 */
export function captionUrls(player: PlayerApi, index: number): ToldUrls {
  const sent = respondedTracks(player)[index]?.baseUrl;
  const tracks = player.getAudioTrack?.()?.captionTracks;
  const urls = Array.isArray(tracks) ? tracks.map((track) => track?.url) : [];
  const same = urls.find((url) => documentOf(url) === documentOf(sent));
  return { sent, ready: same ?? urls.find((url) => /[?&]pot=/.test(url)) };
}

/** What tells one track's address from another's. */
function documentOf(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address, location.origin)) return null;
  const query = new URL(address, location.origin).searchParams;
  return ['lang', 'kind', 'name'].map((name) => query.get(name)).join(' ');
}

function clientVersion(): unknown {
  const { ytcfg } = window as { ytcfg?: { get?(name: string): unknown } };
  return ytcfg?.get?.('INNERTUBE_CLIENT_VERSION');
}
