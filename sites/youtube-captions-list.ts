import { sameLanguage } from '../transcripts/nearest-language.ts';
import type { Player } from './adapter.ts';
import { askMainWorld } from './main-world.ts';

/** What the page's world says of the recording's captions. It may say anything. */
export interface ToldCaptions {
  mediaId: unknown;
  state: unknown;
  client: unknown;
  tracks: unknown;
  audio: unknown;
  audioIndex: unknown;
  sources: unknown;
}

export interface ToldUrls {
  sent: unknown;
  ready: unknown;
}

export interface ListedTrack {
  /** Place in the platform's list. */
  index: number;
  /** BCP 47. */
  language: string;
  /** As the platform writes it. */
  code: string;
  automatic: boolean;
}

export interface CaptionList {
  /** Null: not known yet. Empty: the recording has none. */
  tracks: ListedTrack[] | null;
  /** Language of the recording's own sound where the platform tells it, else null. */
  spoken: string | null;
  /** Tracks that the platform itself takes first: of the sound, then to translate from. */
  preferred: number[];
  /** The player fetches what it is told to. */
  playing: boolean;
  /** Version of the page's own client; null where it names none. */
  client: string | null;
}

const MAX_TRACKS = 200;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
/** Playing, or waiting for data. */
const FETCHING = [1, 3];
/** Ends the id of the sound a recording was made with, as against one dubbed later: `en.4`. */
const ORIGINAL = '.4';

/** The recording's captions as the player lists them; null where it plays another, or is silent. */
export function captionList(player: Player, mediaId: string): CaptionList | null {
  const answer = askMainWorld(player.surface, { ask: 'caption-list' });
  return readCaptionList(answer, mediaId);
}

export function readCaptionList(answer: unknown, mediaId: string): CaptionList | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const told = answer as Partial<ToldCaptions>;
  if (told.mediaId !== mediaId) return null;
  const audio = Array.isArray(told.audio) ? told.audio.slice(0, MAX_TRACKS).map(readAudio) : [];
  const original = audio.find(({ id }) => id.endsWith(ORIGINAL));
  const sound = original ?? audio[typeof told.audioIndex === 'number' ? told.audioIndex : 0];
  const [spoken = ''] = sound?.id.split('.') ?? [];
  return {
    tracks: Array.isArray(told.tracks) ? readTracks(told.tracks) : null,
    spoken: LANGUAGE.test(spoken) ? spoken : null,
    preferred: [...(sound?.captions ?? []), ...indices(told.sources)],
    playing: FETCHING.includes(told.state as number),
    client:
      typeof told.client === 'string' && /^[\w.]{1,40}$/.test(told.client) ? told.client : null,
  };
}

function readTracks(tracks: unknown[]): ListedTrack[] {
  return tracks.slice(0, MAX_TRACKS).flatMap((item: unknown, index): ListedTrack[] => {
    const { language: code, automatic } = (item ?? {}) as Record<string, unknown>;
    if (typeof code !== 'string' || !LANGUAGE.test(code)) return [];
    const [language = code] = canonical(code);
    return [{ index, language, code, automatic: automatic === true }];
  });
}

/** None where the page's code is no language tag. */
function canonical(code: string): string[] {
  try {
    return Intl.getCanonicalLocales(code);
  } catch {
    return [];
  }
}

interface Sound {
  id: string;
  /** Its captions, the default one first. */
  captions: number[];
}

function readAudio(item: unknown): Sound {
  const { id, captions, first } = (item ?? {}) as Record<string, unknown>;
  return {
    id: typeof id === 'string' ? id : '',
    captions: [...(typeof first === 'number' ? [first] : []), ...indices(captions)],
  };
}

function indices(list: unknown): number[] {
  return Array.isArray(list) ? list.slice(0, MAX_TRACKS).filter(Number.isInteger) : [];
}

/**
 * The track to align with: what the machine heard in the language that was spoken,
 * since only that has true times of words; else what people wrote. Null: there is none.
 *
 * The machine guesses the language. Where the platform tells that another one is
 * spoken, its words are worth less than any that people wrote.
 */
export function chooseTrack({ tracks, spoken, preferred }: CaptionList): ListedTrack | null {
  if (!tracks) return null;
  const ranked = [...tracks].sort((a, b) => rank(preferred, a) - rank(preferred, b));
  const automatic = ranked.filter((track) => track.automatic);
  const human = ranked.filter((track) => !track.automatic);
  if (spoken === null) return automatic[0] ?? human[0] ?? null;
  const own = (track: ListedTrack) => sameLanguage(track.language, spoken);
  return automatic.find(own) ?? human.find(own) ?? human[0] ?? automatic[0] ?? null;
}

function rank(preferred: readonly number[], { index }: ListedTrack): number {
  const place = preferred.indexOf(index);
  return place === -1 ? preferred.length : place;
}
