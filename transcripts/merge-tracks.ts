import type { MapSegment, Provenance, Track } from './bundle.ts';
import { type Cue, MAX_CUES, MAX_TRACKS } from './cue.ts';
import { nearest } from './nearest-language.ts';
import { paintedRuns } from './runs.ts';
import { toMediaCues } from './time-map.ts';

/** What one of several bundles brings to the recording they share. */
export interface Part {
  tracks: readonly Track[];
  /** Where its words play. */
  map: MapSegment[];
  /** Its speakers' ids in the united list, by its own. */
  speakers: ReadonlyMap<string, string>;
}

/**
 * The tracks of several bundles, joined by language and kind, in media time. At most
 * `MAX_TRACKS` of `MAX_CUES` cues.
 *
 * Where a part lacks a language its stretches are filled with the nearest it has: the
 * same language in another form, else English, else its first. Who reads Korean is
 * better served by an answer in English than by silence. Such cues say their language
 * in their runs.
 *
 * @param parts - each with a track, in order of the recording
 */
export function mergeTracks(parts: readonly Part[]): Track[] {
  const merged = new Map<string, Track>();
  const cues = parts.map(cuesFrom);
  parts.forEach((own, index) => {
    for (const wanted of own.tracks) {
      const chosen = parts.map((part, other) =>
        other === index ? wanted : nearestTrack(wanted, part.tracks),
      );
      // Two tracks that would be the same words, by way of either part.
      const places = parts.map((part, i) => part.tracks.indexOf(chosen[i] ?? wanted));
      const key = `${wanted.language} ${places.join(' ')}`;
      if (merged.size < MAX_TRACKS && !merged.has(key)) merged.set(key, join(wanted, cues, chosen));
    }
  });
  return [...merged.values()];
}

/** Undefined when there are no tracks. */
function nearestTrack({ language, kind }: Track, tracks: readonly Track[]): Track | undefined {
  const same = tracks.find((track) => track.language === language && track.kind === kind);
  return same ?? nearest(tracks, (track) => track.language, language);
}

function join(
  wanted: Track,
  parts: readonly CuesOf[],
  chosen: readonly (Track | undefined)[],
): Track {
  const cues = parts.flatMap((cuesOf, index) => {
    const track = chosen[index];
    return track ? cuesOf(track, track.language !== wanted.language) : [];
  });
  cues.sort((a, b) => a.startTime - b.startTime);
  const provenance = joinProvenance(chosen.flatMap((track) => track?.provenance ?? []));
  const { provenance: _, ...words } = wanted;
  return { ...words, ...(provenance && { provenance }), cues: cues.slice(0, MAX_CUES) };
}

/** Gives a part's tracks as the recording plays them; `foreign`: within another language's. */
type CuesOf = (track: Track, foreign: boolean) => readonly Cue[];

/** Each track is prepared once: one may fill many others. */
function cuesFrom(part: Part): CuesOf {
  const prepared = { own: new Map<Track, Cue[]>(), foreign: new Map<Track, Cue[]>() };
  const placed = (track: Track) =>
    toMediaCues(track.cues, { map: part.map }).map(({ speaker, ...cue }): Cue => {
      // One the part does not list must not become somebody another part lists.
      const id = speaker === undefined ? undefined : part.speakers.get(speaker);
      return id === undefined ? cue : { ...cue, speaker: id };
    });
  const cuesOf: CuesOf = (track, foreign) => {
    const made = foreign ? prepared.foreign : prepared.own;
    const known = made.get(track);
    if (known) return known;
    const cues = foreign
      ? cuesOf(track, false).map((cue) => inLanguage(cue, track.language))
      : placed(track);
    made.set(track, cues);
    return cues;
  };
  return cuesOf;
}

function inLanguage(cue: Cue, lang: string): Cue {
  return { ...cue, runs: paintedRuns(cue).map((run) => ({ lang, ...run })) };
}

const methods = ['aligned', 'machine-checked', 'human'] as const;

/** Everybody's part in the words; the method is the one that leaves most in doubt. */
function joinProvenance(all: readonly Provenance[]): Provenance | undefined {
  if (all.length < 2) return all[0];
  const joined: Provenance = {};
  for (const field of ['publisher', 'licence', 'transcribedBy', 'translatedBy'] as const) {
    const named = new Set(all.flatMap((one) => one[field] ?? []));
    if (named.size > 0) joined[field] = [...named].join(' · ');
  }
  const url = all.find((one) => one.url)?.url;
  if (url) joined.url = url;
  const method = methods.find((candidate) => all.some((one) => one.method === candidate));
  if (method) joined.method = method;
  const reviewers = new Set(all.flatMap((one) => one.reviewedBy ?? []));
  if (reviewers.size > 0) joined.reviewedBy = [...reviewers];
  return joined;
}
