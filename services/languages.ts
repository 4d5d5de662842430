import { match } from '@formatjs/intl-localematcher';
import type { TrackChoice } from '../transcripts/status.ts';

// For the background only: the library's table of languages weighs more than a content script may.

/** Stands for "nothing is near"; no track has this tag. */
const NONE = 'und-x-none';

interface TrackWishes {
  tracks: readonly TrackChoice[];
  /** BCP 47, the dearest first: the viewer's choices, then `navigator.languages`. */
  wanted: readonly string[];
}

/**
 * The track to show, of a bundle's.
 *
 * Nearness is CLDR's: Taiwan's Chinese is content with `zh-Hant`, Portugal's
 * Portuguese with Brazil's. When nothing is near: English, else the first translation
 * (whoever needs captions most likely does not follow the original), else the first track.
 *
 * @returns null when there are no tracks. `matched`: it is a language of the viewer's
 */
export function chooseTracks({ tracks, wanted }: TrackWishes): {
  primary: string;
  matched: boolean;
} | null {
  const near = nearest(tracks, wanted);
  if (near) return { primary: near.id, matched: true };
  const fallback =
    nearest(tracks, ['en']) ??
    tracks.find((track) => track.translationOf !== undefined) ??
    tracks[0];
  return fallback ? { primary: fallback.id, matched: false } : null;
}

interface SecondWishes {
  tracks: readonly TrackChoice[];
  /** Id of the track shown first. */
  primary: string;
  /** `settings.secondLanguage`. */
  secondLanguage: string | null;
}

/**
 * The track to show beside the first: the language set for it, else the original,
 * else another language; null when there is no other track.
 */
export function chooseSecond(wishes: SecondWishes): string | null {
  const { tracks, primary, secondLanguage } = wishes;
  const shown = tracks.find((track) => track.id === primary);
  const others = tracks.filter((track) => track.id !== primary);
  const foreign = others.filter((track) => track.language !== shown?.language);
  const original = shown?.translationOf ?? originalOf(tracks);
  const chosen =
    (secondLanguage && nearest(others, [secondLanguage])) ||
    (original && nearest(foreign, [original])) ||
    (foreign[0] ?? others[0]);
  return chosen?.id ?? null;
}

/** The language the tracks were translated from; null when none says. */
function originalOf(tracks: readonly TrackChoice[]): string | null {
  return tracks.find((track) => track.translationOf)?.translationOf ?? null;
}

/**
 * How early among the wanted languages (BCP 47, the dearest first) one stands that is near to
 * any of `languages`: 0 for the dearest; Infinity: none is.
 */
export function rankOf(languages: readonly string[], wanted: readonly string[]): number {
  const tags = languages.flatMap((tag) => canonical(tag) ?? []);
  const rank = wanted.findIndex((tag) => {
    const one = canonical(tag);
    return one !== null && tags.length > 0 && match([one], tags, NONE) !== NONE;
  });
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/** The track nearest to what is wanted; null when none is near. */
function nearest(tracks: readonly TrackChoice[], wanted: readonly string[]): TrackChoice | null {
  const tags = wanted.flatMap((tag) => canonical(tag) ?? []);
  const byTag = new Map<string, TrackChoice>();
  for (const track of tracks) {
    const tag = canonical(track.language);
    if (tag !== null && tag !== 'und' && !byTag.has(tag)) byTag.set(tag, track);
  }
  if (tags.length === 0 || byTag.size === 0) return null;
  return byTag.get(match(tags, [...byTag.keys()], NONE)) ?? null;
}

/** The canonical form of a tag, which the library insists on; null when it is none. */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
