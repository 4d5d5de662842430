import type { BundleMedia, MapSegment } from './bundle.ts';
import { isTime } from './bundle-check-cues.ts';
import { each } from './json-fields.ts';
import { quote, unknownFields } from './json-values.ts';
import type { ProblemList } from './problem-list.ts';

/** Most stretches of one recording's map; more would only cost time. */
const MAX_SEGMENTS = 500;
const SITE = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const MEDIA = new Set('site mediaId duration map'.split(' '));

export function checkMedia(value: unknown, problems: ProblemList): BundleMedia[] {
  const seen = new Set<string>();
  const media = each(value, 'media', problems, (item, path) => {
    const { site, mediaId, duration } = item;
    if (typeof site !== 'string' || !SITE.test(site) || site.length > 100) {
      problems.error(`${path}.site`, 'bad-media', `${quote(site)} is no site; left out.`);
      return null;
    }
    if (typeof mediaId !== 'string' || mediaId === '' || mediaId.length > 500) {
      problems.error(`${path}.mediaId`, 'bad-media', `${quote(mediaId)} is no id; left out.`);
      return null;
    }
    if (seen.has(`${site}:${mediaId}`)) {
      problems.error(path, 'doubled-media', `${site}:${quote(mediaId)} stands twice; left out.`);
      return null;
    }
    const map = item.map === undefined ? undefined : checkMap(item.map, `${path}.map`, problems);
    if (map?.length === 0) {
      const message = 'No stretch of the map is good, so the times are unknown; left out.';
      problems.error(`${path}.map`, 'bad-map', message);
      return null;
    }
    seen.add(`${site}:${mediaId}`);
    const long = isTime(duration) && duration > 0;
    if (!long && duration !== undefined) {
      const message = `${quote(duration)} is no length in seconds; left out.`;
      problems.error(`${path}.duration`, 'bad-duration', message);
    }
    return {
      ...unknownFields(item, MEDIA, path, problems),
      site,
      mediaId,
      ...(long && { duration }),
      ...(map && { map }),
    };
  });
  if (media.length === 0) problems.error('media', 'no-media', 'The bundle names no recording.');
  return media;
}

/** The good stretches, in order of `mediaStart`; none overlap there. */
function checkMap(value: unknown, path: string, problems: ProblemList): MapSegment[] {
  const segments = each(value, path, problems, (item, at) => {
    const { bundleStart, mediaStart, length } = item;
    if (isTime(bundleStart) && isTime(mediaStart) && isTime(length) && length > 0) {
      return { at, segment: { bundleStart, mediaStart, length } };
    }
    const message = 'Needs bundleStart, mediaStart and a length over 0, in seconds; left out.';
    problems.error(at, 'bad-segment', message);
    return null;
  });
  if (segments.length > MAX_SEGMENTS) {
    const message = `${segments.length} stretches; only ${MAX_SEGMENTS} are read.`;
    problems.error(path, 'too-many-segments', message);
    segments.length = MAX_SEGMENTS;
  }
  segments.sort((a, b) => a.segment.mediaStart - b.segment.mediaStart);
  let end = 0;
  return segments.flatMap(({ at, segment }) => {
    // A clip's times are rounded: a stretch may begin a millisecond early.
    if (segment.mediaStart < end - 0.001) {
      const message = `Begins at ${segment.mediaStart}, before the one ahead ends (${end}); left out.`;
      problems.error(at, 'segments-overlap', message);
      return [];
    }
    end = segment.mediaStart + segment.length;
    return [segment];
  });
}
