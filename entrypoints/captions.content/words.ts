import type { PaintedTrack } from '../../components/CaptionOverlay.tsx';
import type { Bundle, BundleMedia, Track } from '../../transcripts/bundle.ts';
import type { Cue } from '../../transcripts/cue.ts';
import { directionOf } from '../../transcripts/direction.ts';
import { type MediaRef, sameMedia } from '../../transcripts/media.ts';
import { labelledCues, speakerName } from '../../transcripts/speakers.ts';
import { toMediaCues } from '../../transcripts/time-map.ts';
import { Timeline } from '../../transcripts/timeline.ts';

/** One track, ready to be asked for its cues in the recording's own time. */
export interface TrackWords {
  track: Track;
  timeline: Timeline;
  painted: PaintedTrack;
}

/** The words of one transcript for one recording; each track is prepared when first asked for. */
export class Words {
  readonly media: BundleMedia | undefined;
  private readonly prepared = new Map<number, TrackWords>();

  constructor(
    readonly bundle: Bundle,
    media: MediaRef,
  ) {
    this.media = bundle.media.find((known) => sameMedia(known, media));
  }

  /** @param id - index of the track as a text; null when the bundle has no such track */
  track(id: string): TrackWords | null {
    const index = /^\d+$/.test(id) ? Number(id) : -1;
    const track = this.bundle.tracks[index];
    if (!track) return null;
    const known = this.prepared.get(index);
    if (known) return known;
    const words = this.prepare(track);
    this.prepared.set(index, words);
    return words;
  }

  private prepare(track: Track): TrackWords {
    const cues = this.media ? toMediaCues(track.cues, this.media) : track.cues;
    const labelled = labelledCues(cues);
    const speakerOf = (cue: Cue) =>
      cue.speaker !== undefined && labelled.has(cue)
        ? speakerName(this.bundle, cue.speaker, track.language)
        : null;
    const painted = { language: track.language, dir: directionOf(track.language), speakerOf };
    return { track, timeline: new Timeline(cues), painted };
  }
}
