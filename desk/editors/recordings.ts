import { libraryFolders } from '../../tools/truecue/library-files.ts';
import { readInterview } from '../../tools/truecue/read-interview.ts';
import type { Bundle, Track } from '../../transcripts/bundle.ts';
import type { Cue } from '../../transcripts/cue.ts';
import type { PrivateName } from '../../transcripts/lint/private-names.ts';
import { maskPrivate } from '../../transcripts/mask.ts';
import type { Report } from '../../transcripts/report.ts';

/** Milliseconds for which what was read of a folder is taken for what stands there. */
const FRESH_MS = 3_000;
/** Cues shown on either side. */
const AROUND = 2;
/** Cues of the original beside them. */
const MAX_ORIGINAL = 12;

/** What the library says of the place a report is of. */
export interface Place {
  bundle: Bundle;
  track: Track;
  /** As it stands now; null: it is gone, or the report is of a gap. */
  cue: Cue | null;
  before: Cue[];
  after: Cue[];
  /** The words it was translated from; null: it is the original, or there is none. */
  original: { language: string; cues: Cue[] } | null;
}

/** The interviews of a library, as the maintainers' own command reads them. */
export class Recordings {
  readonly #library: string;
  readonly #now: () => number;
  readonly #read = new Map<string, { at: number; bundle: Bundle | null }>();

  /** @param library - its folder @param now - milliseconds */
  constructor(library: string, now: () => number) {
    this.#library = library;
    this.#now = now;
  }

  /** What was read is read again: the library has been changed. */
  forget(): void {
    this.#read.clear();
  }

  /** Null: there is none of this id, or nothing of it can be read. */
  async bundle(id: string): Promise<Bundle | null> {
    const kept = this.#read.get(id);
    if (kept && this.#now() - kept.at < FRESH_MS) return kept.bundle;
    const folder = (await libraryFolders(this.#library)).find(({ name }) => name === id);
    const bundle = folder ? (await readInterview(folder)).bundle : null;
    this.#read.set(id, { at: this.#now(), bundle });
    return bundle;
  }

  /** Null: the library has no such track. @param names - withheld, and shown to nobody */
  async place(report: Report, names: readonly PrivateName[]): Promise<Place | null> {
    const bundle = await this.bundle(report.bundle.id);
    const track = bundle?.tracks.find(({ language }) => language === report.language);
    if (!bundle || !track) return null;
    const index = track.cues.findIndex(({ id }) => id === report.cueId);
    const cue = track.cues[index] ?? null;
    const time = cue?.startTime ?? bundleTime(bundle, report);
    const at = cue ? index : track.cues.findIndex(({ startTime }) => startTime > time);
    const cut = at < 0 ? track.cues.length : at;
    const mask = (shown: Cue): Cue => ({ ...shown, text: maskPrivate(shown.text, names) });
    const before = track.cues.slice(Math.max(0, cut - AROUND), cut);
    const after = track.cues.slice(cue ? cut + 1 : cut, (cue ? cut + 1 : cut) + AROUND);
    const shown = [...before, ...(cue ? [cue] : []), ...after];
    const ends = shown.map(({ endTime }) => endTime);
    const original = originalOf(bundle, track, [
      shown[0]?.startTime ?? time,
      Math.max(time, ...ends),
    ]);
    return {
      bundle,
      track,
      cue: cue && mask(cue),
      before: before.map(mask),
      after: after.map(mask),
      original: original && { ...original, cues: original.cues.map(mask) },
    };
  }
}

/** @param around - seconds that are shown of the track */
function originalOf(bundle: Bundle, track: Track, around: [number, number]) {
  const original =
    bundle.tracks.find(({ language }) => language === track.translationOf) ??
    bundle.tracks.find(({ kind }) => kind === 'captions');
  if (!original || original === track) return null;
  const [from, to] = around;
  const cues = original.cues.filter(({ startTime, endTime }) => startTime < to && endTime > from);
  return { language: original.language, cues: cues.slice(0, MAX_ORIGINAL) };
}

/** Seconds of the bundle at which the recording stood. */
function bundleTime(bundle: Bundle, { media, mediaTime }: Report): number {
  const map = bundle.media.find(
    ({ site, mediaId }) => site === media.site && mediaId === media.mediaId,
  )?.map;
  const segment = map?.find(
    ({ mediaStart, length }) => mediaTime >= mediaStart && mediaTime < mediaStart + length,
  );
  return segment ? mediaTime - segment.mediaStart + segment.bundleStart : mediaTime;
}
