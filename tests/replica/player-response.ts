import type { ReplicaCaptions, ReplicaMedia } from './options.ts';
import type { CaptionTrack, PlayerResponse } from './page-config.ts';

/** The player response of a recording; without captions where it has none. */
export function playerResponse(id: string, media: ReplicaMedia): PlayerResponse {
  const offered = media.live ? [] : (media.captions ?? []);
  const tracks = offered.map((captions) => captionTrack(id, captions, media));
  const automatic = tracks.findIndex((track) => track.kind === 'asr');
  return {
    playabilityStatus: { status: 'OK' },
    videoDetails: {
      videoId: id,
      title: media.title,
      lengthSeconds: String(Math.round(media.duration)),
      author: media.author ?? 'Replica',
      isLiveContent: media.live ?? false,
    },
    ...(tracks.length > 0 && {
      captions: {
        playerCaptionsTracklistRenderer: {
          captionTracks: tracks,
          audioTracks: [
            {
              captionTrackIndices: tracks.map((_, index) => index),
              ...(media.spoken && { audioTrackId: `${media.spoken}.4` }),
              captionsInitialState: 'CAPTIONS_INITIAL_STATE_OFF_RECOMMENDED',
            },
          ],
          translationLanguages: ['en', 'ko', 'ja', 'fr', 'ar'].map((languageCode) => ({
            languageCode,
            languageName: { simpleText: languageCode },
          })),
          defaultAudioTrackIndex: 0,
          defaultTranslationSourceTrackIndices: [Math.max(automatic, 0)],
        },
      },
    }),
  };
}

function captionTrack(
  id: string,
  captions: ReplicaCaptions,
  { captionsNeedToken = true }: ReplicaMedia,
): CaptionTrack {
  const asr = captions.kind === 'asr';
  const name = captions.name ?? captions.language;
  const signed = 'ip,ipbits,expire,v,ei,caps,opi,exp,xoaf';
  const query = new URLSearchParams({
    v: id,
    ei: 'replica',
    caps: 'asr',
    opi: '112496729',
    exp: captionsNeedToken ? 'xpe' : '',
    xoaf: '5',
    hl: 'en',
    ip: '0.0.0.0',
    ipbits: '0',
    expire: String(Math.floor(Date.now() / 1000) + 7 * 3600),
    sparams: captions.translation ? `${signed},tlang` : signed,
    signature: 'REPLICA',
    key: 'yt8',
    ...(asr && { kind: 'asr' }),
    lang: captions.language,
    ...(captions.translation && { tlang: captions.translation }),
  });
  return {
    baseUrl: `https://www.youtube.com/api/timedtext?${query}`,
    name: { simpleText: asr ? `${name} (auto-generated)` : name },
    vssId: `${asr ? 'a' : ''}.${captions.language}`,
    languageCode: captions.language,
    ...(asr && { kind: 'asr' as const }),
    isTranslatable: true,
    trackName: '',
  };
}
