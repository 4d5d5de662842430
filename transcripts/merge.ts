import type { Bundle, Localized, MapSegment, Speaker } from './bundle.ts';
import { isFields } from './json-values.ts';
import { type MediaRef, sameMedia } from './media.ts';
import { mergeTracks, type Part } from './merge-tracks.ts';
import { localized } from './speakers.ts';

/** Most transcripts of one recording that are looked at. */
export const MAX_TRANSCRIPTS = 8;
/** Stretches that overlap by no more are neighbours whose times were rounded. Seconds. */
const TOLERANCE = 0.5;

/**
 * The stretches of a recording that a bundle has words for, as a map: the bundle's
 * own; without one all of it, with the length Infinity where it is not known.
 *
 * @returns in order of `mediaStart`
 */
export function coverOf(bundle: Bundle, media: MediaRef): readonly MapSegment[] {
  const known = bundle.media.find((candidate) => sameMedia(candidate, media));
  if (known?.map) return known.map;
  return [{ bundleStart: 0, mediaStart: 0, length: known?.duration ?? Number.POSITIVE_INFINITY }];
}

/**
 * What of several transcripts of one recording is shown at once: the first, and each
 * later one that has no moment in common with those taken before it. Transcripts
 * without words, which only name their sources, are shown where there are no others.
 *
 * @param found - in the viewer's order
 * @returns `together` in order of the recording, `others` in the viewer's; both with
 *   words, or `together` is the first of what has none
 */
export function pickTogether<T extends { bundle: Bundle }>(
  found: readonly T[],
  media: MediaRef,
): { together: T[]; others: T[] } {
  const worded = found.filter(({ bundle }) => bundle.tracks.length > 0);
  if (worded.length === 0) return { together: found.slice(0, 1), others: [] };
  const together: T[] = [];
  const others: T[] = [];
  const taken: MapSegment[] = [];
  for (const one of worded) {
    const cover = coverOf(one.bundle, media);
    const free = together.length < MAX_TRANSCRIPTS && !overlap(cover, taken);
    if (free) taken.push(...cover);
    (free ? together : others).push(one);
  }
  const start = ({ bundle }: T) => coverOf(bundle, media)[0]?.mediaStart ?? 0;
  return { together: together.sort((a, b) => start(a) - start(b)), others };
}

function endOf({ mediaStart, length }: MapSegment): number {
  return mediaStart + length;
}

function overlap(some: readonly MapSegment[], others: readonly MapSegment[]): boolean {
  return some.some((a) =>
    others.some(
      (b) => Math.min(endOf(a), endOf(b)) - Math.max(a.mediaStart, b.mediaStart) > TOLERANCE,
    ),
  );
}

/**
 * One bundle of several that {@link pickTogether} put together, in media time: it has
 * no map. What says the same in two of them stands once. Revision, id and what else is
 * one thing only are the first's.
 *
 * @param bundles - one or more, in order of the recording; a single one is returned as it is
 * @throws RangeError if there is none
 */
export function mergeBundles(bundles: readonly Bundle[], media: MediaRef): Bundle {
  const [first] = bundles;
  if (!first) throw new RangeError('mergeBundles: no bundle');
  if (bundles.length === 1) return first;
  const places = placesOf(bundles, media);
  const { speakers, renamed } = uniteSpeakers(bundles);
  const parts = bundles.map(
    (bundle, index): Part => ({
      tracks: bundle.tracks,
      map: places[index] ?? [],
      speakers: renamed[index] ?? new Map(),
    }),
  );
  const duration = bundles
    .flatMap((bundle) => bundle.media.filter((known) => sameMedia(known, media)))
    .find((known) => known.duration !== undefined)?.duration;
  return {
    ...first,
    title: joinTitles(bundles.map(({ title }) => title)),
    media: [
      { site: media.site, mediaId: media.mediaId, ...(duration !== undefined && { duration }) },
    ],
    speakers,
    notices: unite(bundles.map(({ notices }) => notices)),
    tracks: mergeTracks(parts),
    sources: unite(bundles.map(({ sources }) => sources)),
    glossary: unite(bundles.map(({ glossary }) => glossary)),
    report: unite(bundles.map(({ report }) => report)),
    changes: unite(bundles.map(({ changes }) => changes)),
  };
}

/**
 * The stretches of each bundle. One ends where the next begins, so that the same cue id
 * in two bundles never shows twice at one moment.
 */
function placesOf(bundles: readonly Bundle[], media: MediaRef): MapSegment[][] {
  const places: MapSegment[][] = bundles.map(() => []);
  const all = bundles
    .flatMap((bundle, index) => coverOf(bundle, media).map((segment) => ({ segment, index })))
    .sort((a, b) => a.segment.mediaStart - b.segment.mediaStart);
  all.forEach(({ segment, index }, place) => {
    const next = all[place + 1]?.segment.mediaStart ?? Number.POSITIVE_INFINITY;
    const length = Math.min(segment.length, next - segment.mediaStart);
    if (length > 0) places[index]?.push({ ...segment, length });
  });
  return places;
}

/**
 * One list of all speakers, and for each bundle its speakers' ids in that list. Whoever
 * is described alike is one person; an id that means somebody else by then is changed.
 */
function uniteSpeakers(bundles: readonly Bundle[]) {
  const speakers = new Map<string, Speaker>();
  const renamed = bundles.map((bundle) => {
    const ids = new Map<string, string>();
    for (const speaker of bundle.speakers) {
      let id = speaker.id;
      while (speakers.has(id) && !alike(speakers.get(id), { ...speaker, id }))
        id = `${bundle.id}:${id}`;
      speakers.set(id, { ...speaker, id });
      ids.set(speaker.id, id);
    }
    return ids;
  });
  return { speakers: [...speakers.values()], renamed };
}

/** "The keeper · The engineer", in each language that one of the titles has. */
function joinTitles(titles: readonly Localized[]): Localized {
  const languages = new Set(titles.flatMap((title) => Object.keys(title)));
  return Object.fromEntries(
    [...languages].map((language) => {
      const words = titles.flatMap((title) => localized(title, language) ?? []);
      return [language, [...new Set(words)].join(' · ')];
    }),
  );
}

/** All lists as one, each thing once. */
function unite<T>(lists: readonly (readonly T[])[]): T[] {
  const byWords = new Map<string, T>();
  for (const item of lists.flat()) {
    const words = canonical(item);
    if (!byWords.has(words)) byWords.set(words, item);
  }
  return [...byWords.values()];
}

function alike(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON in which the order of fields does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isFields(inner)
      ? Object.fromEntries(
          Object.keys(inner)
            .sort()
            .map((name) => [name, inner[name]]),
        )
      : inner,
  );
}
