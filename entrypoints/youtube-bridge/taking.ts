import type { PlayerApi } from './player-api.ts';

/** Milliseconds after which captions are returned, whoever took them. */
const RETURN_LATE_MS = 15_000;

/** Where the player remembers what it was told of captions, for this recording and the next. */
const REMEMBERED = [
  'yt-player-sticky-caption',
  'yt-player-caption-language-preferences',
  'yt-html5-player-modules::subtitlesModuleData',
];

interface ModuleTrack {
  languageCode?: string;
  displayName?: string;
  languageName?: string;
  kind?: string;
}

/** What the viewer saw of captions. */
interface Before {
  on: boolean;
  /** As the player gave it, with its translation; null: none. */
  track: object | null;
  remembered: [key: string, value: string | null][];
  timer: number;
}

const taken = new WeakMap<PlayerApi, Before>();

export function moduleTracks(player: PlayerApi): ModuleTrack[] {
  const list = player.getOption?.('captions', 'tracklist', { includeAsr: true });
  return Array.isArray(list) ? list : [];
}

/** Keep the viewer's state in mind and load the captions module. False: this player cannot. */
export function takeCaptions(player: PlayerApi): boolean {
  if (!player.loadModule || !player.setOption || !player.getOption) return false;
  if (taken.has(player)) return false;
  const track = player.getOption('captions', 'track') as { languageCode?: string } | undefined;
  taken.set(player, {
    on: player.isSubtitlesOn?.() ?? Boolean(track?.languageCode),
    track: track?.languageCode ? track : null,
    remembered: REMEMBERED.map((key) => [key, localStorage.getItem(key)]),
    timer: window.setTimeout(() => returnCaptions(player), RETURN_LATE_MS),
  });
  player.loadModule('captions');
  return true;
}

/**
 * Have the player load a track. The one shown already would not be loaded, so none is first.
 *
 * Translated, where captions are off and the player remembers that the viewer wants them
 * so: told otherwise it would forget, and it cannot be asked what it remembers.
 */
export function loadTrack(
  player: PlayerApi,
  { language, automatic }: { language: string; automatic: boolean },
): boolean {
  const before = taken.get(player);
  if (!before) return false;
  player.setOption?.('captions', 'track', {});
  player.setOption?.('captions', 'track', {
    languageCode: language,
    ...(automatic && { kind: 'asr' }),
    ...(before.on && { translationLanguage: null }),
  });
  return true;
}

/** Put back what the viewer saw. */
export function returnCaptions(player: PlayerApi): boolean {
  const before = taken.get(player);
  if (!before) return false;
  taken.delete(player);
  clearTimeout(before.timer);
  const { on, track, remembered } = before;
  player.setOption?.('captions', 'track', on && track ? track : {});
  // On, but none chosen yet: the player chooses again by itself.
  if (on && !track) player.toggleSubtitlesOn?.();
  else if (!on && player.isSubtitlesOn?.()) player.toggleSubtitles?.();
  for (const [key, value] of remembered) {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  }
  return true;
}
