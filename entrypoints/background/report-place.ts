import type { FoundEntry } from '../../services/catalogs.ts';
import type { ReportOpening } from '../../services/report-messages.ts';
import type { Bundle, MapSegment, Track } from '../../transcripts/bundle.ts';
import type { Cue } from '../../transcripts/cue.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { coverOf } from '../../transcripts/merge.ts';
import { nearest } from '../../transcripts/nearest-language.ts';
import type { ReportPlace } from '../../transcripts/report.ts';
import { rootId } from '../../transcripts/slots.ts';
import type { Loaded } from './transcripts.ts';

/** A transcript that is not the viewer's own, and where its words stand at the moment. */
interface Spot {
  part: Loaded & { entry: FoundEntry };
  track: Track;
  /** Bundle time, seconds. */
  time: number;
  /** Seconds from the moment to the nearest stretch of the part; 0: it lies in it. */
  away: number;
  cue: Cue | null;
}

/**
 * What is reported, in the words of the files themselves: of several transcripts that are
 * shown together the one that plays at this moment. Null: the words are the viewer's own,
 * or there are none.
 */
export function placeIn(together: readonly Loaded[], opening: ReportOpening): ReportPlace | null {
  const spots = together.flatMap((part) => spotIn(part, opening) ?? []);
  const spot = spots.sort((a, b) => Number(!a.cue) - Number(!b.cue) || a.away - b.away)[0];
  if (!spot) return null;
  const { part, track, time, cue } = spot;
  const { bundle, sha256, entry } = part;
  const { id, revision, title, speakers } = bundle;
  const { media, mediaTime, platform } = opening;
  return {
    bundle: { id, revision, sha256 },
    media: { site: media.site, mediaId: media.mediaId },
    title,
    language: track.language,
    tracks: bundle.tracks
      .filter((other) => other !== track)
      .map((other) => ({
        language: other.language,
        label: other.label,
        cue: sameWords(other, cue, time),
      })),
    cue,
    ...neighbours(track, cue, time),
    original: originalOf(bundle, track, cue),
    platform,
    mediaTime,
    lead: mediaTime - time,
    speakers: speakers.map(({ id: speaker, name }) => ({ id: speaker, name })),
    withheld: speakers.some(({ nameWithheld }) => nameWithheld === true),
    publisher: track.provenance?.publisher ?? entry.catalogName,
  };
}

/**
 * The transcript that is reported. Another list may call one of its own by the same id: the
 * file tells them apart, and the report goes where the one with these words wants it.
 */
export function reportedIn(
  together: readonly Loaded[],
  { id, sha256 }: ReportPlace['bundle'],
): Bundle | undefined {
  const listed = together.filter(({ entry, bundle }) => entry && bundle.id === id);
  return (listed.find((part) => part.sha256 === sha256) ?? listed[0])?.bundle;
}

function spotIn(part: Loaded, opening: ReportOpening): Spot | null {
  const { media, language, cueId, mediaTime, offset } = opening;
  const { entry, bundle } = part;
  const track = trackFor(bundle, language);
  if (!entry || !track) return null;
  const { time, away } = bundleTime(bundle, media, mediaTime - offset);
  const cue = cueId === null ? null : cueNamed(track, cueId, time);
  return { part: { ...part, entry }, track, time, away, cue };
}

/** The track that is shown where this language is wanted (mergeTracks). */
function trackFor({ tracks }: Bundle, language: string): Track | undefined {
  return nearest(tracks, (track) => track.language, language);
}

function bundleTime(bundle: Bundle, media: MediaRef, time: number) {
  const nearest = coverOf(bundle, media)
    .map((segment) => ({ segment, away: awayFrom(segment, time) }))
    .sort((a, b) => a.away - b.away)[0];
  if (!nearest) return { time, away: Number.POSITIVE_INFINITY };
  const { bundleStart, mediaStart } = nearest.segment;
  return { time: Math.max(0, time - mediaStart + bundleStart), away: nearest.away };
}

function awayFrom({ mediaStart, length }: MapSegment, time: number): number {
  return Math.max(0, mediaStart - time, time - (mediaStart + length));
}

/** The cue of this id; a page may name one that is not there. */
function cueNamed({ cues }: Track, id: string, time: number): Cue | null {
  const named = cues.find((cue) => cue.id === id);
  return named ?? cues.find((cue) => cue.startTime <= time && time < cue.endTime) ?? null;
}

function neighbours({ cues }: Track, cue: Cue | null, time: number) {
  const at = cue ? cues.indexOf(cue) : cues.findIndex(({ startTime }) => startTime > time);
  const next = at < 0 ? cues.length : at;
  return { before: cues[next - 1] ?? null, after: cues[cue ? next + 1 : next] ?? null };
}

/** The cue of another track that says the same: by its id, else by its time. */
function sameWords({ cues }: Track, cue: Cue | null, time: number): Cue | null {
  if (!cue) return cues.find((one) => one.startTime <= time && time < one.endTime) ?? null;
  const exact = cues.find(({ id }) => id === cue.id);
  const related = cues.find(({ id }) => rootId(id) === rootId(cue.id));
  return exact ?? related ?? longestShared(cues, cue);
}

function longestShared(cues: readonly Cue[], { startTime, endTime }: Cue): Cue | null {
  let best: Cue | null = null;
  let longest = 0;
  for (const other of cues) {
    const shared = Math.min(endTime, other.endTime) - Math.max(startTime, other.startTime);
    if (shared > longest) [best, longest] = [other, shared];
  }
  return best;
}

function originalOf({ tracks }: Bundle, track: Track, cue: Cue | null): ReportPlace['original'] {
  const spoken = tracks.find(({ language }) => language === track.translationOf);
  if (!spoken || spoken === track || !cue) return null;
  const same = spoken.cues.filter(({ id }) => rootId(id) === rootId(cue.id));
  const words = same.length > 0 ? same : [longestShared(spoken.cues, cue)];
  const text = words.flatMap((one) => one?.text ?? []).join('\n');
  return text === '' ? null : { language: spoken.language, text };
}
