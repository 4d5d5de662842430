import type { Bundle } from './bundle.ts';
import { type MediaRef, sameMedia } from './media.ts';
import { baseLanguage, sameLanguage } from './nearest-language.ts';
import type { TrackChoice, TranscriptInfo } from './status.ts';

/** A caption track that the platform itself lists. */
export interface PlatformTrack {
  /** BCP 47 as the platform gives it. */
  language: string;
  label: string;
  /** Made by speech recognition. */
  automatic: boolean;
}

const PLATFORM = 'platform:';

/** The platform's language behind a choice's id; null when the choice is one of ours. */
export function platformLanguage(id: string): string | null {
  return id.startsWith(PLATFORM) ? id.slice(PLATFORM.length) : null;
}

/**
 * All a viewer can choose: the bundle's tracks, then what the platform has that we
 * lack. Its automatic tracks are what we exist to replace; they are not offered.
 */
export function listChoices(bundle: Bundle, platform: readonly PlatformTrack[]): TrackChoice[] {
  const own = bundle.tracks.map(
    (track, index): TrackChoice => ({
      id: String(index),
      language: track.language,
      label: track.label,
      kind: track.kind,
      from: 'bundle',
      ...(track.provenance && { provenance: track.provenance }),
      ...(track.translationOf && { translationOf: track.translationOf }),
    }),
  );
  const ours = new Set(bundle.tracks.map((track) => baseLanguage(track.language)));
  const theirs = platform
    .filter((track) => !track.automatic && !ours.has(baseLanguage(track.language)))
    .map(
      (track): TrackChoice => ({
        id: PLATFORM + track.language,
        language: track.language,
        label: track.label,
        kind: 'subtitles',
        from: 'platform',
      }),
    );
  return [...own, ...theirs];
}

/** The platform's human track a viewer reads who reads none of ours; null: there is none. */
export function platformChoice(
  choices: readonly TrackChoice[],
  wanted: readonly string[],
): TrackChoice | null {
  for (const language of wanted) {
    const found = choices.find(
      (choice) => choice.from === 'platform' && sameLanguage(choice.language, language),
    );
    if (found) return found;
  }
  return null;
}

/**
 * What is said about a transcript.
 *
 * @param media - keeps the sources that transcribe this recording, and those that do not
 *   say which they do; where that leaves none, all
 */
export function transcriptInfo(bundle: Bundle, media?: MediaRef): TranscriptInfo {
  const own = bundle.sources.filter(
    (source) => !media || !source.media || source.media.some((known) => sameMedia(known, media)),
  );
  return {
    id: bundle.id,
    revision: bundle.revision,
    ...(bundle.updatedAt && { updatedAt: bundle.updatedAt }),
    title: bundle.title,
    notices: bundle.notices,
    sources: own.length > 0 ? own : bundle.sources,
    nameWithheld: bundle.speakers.some((speaker) => speaker.nameWithheld === true),
  };
}
