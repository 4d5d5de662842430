import type { Asked, Draft } from '../../components/report/view.ts';
import type { ReportCategory, ReportPlace, Suggestion } from '../../transcripts/report.ts';

/** A caption of two lines stays for about so long. Seconds. */
const MISSING_LENGTH = 3;

/** Nothing said yet: the caption as it is. */
export function emptyDraft(place: ReportPlace): Draft {
  return {
    category: null,
    ...cueOf(place),
    comment: '',
    contact: '',
    applied: true,
    route: 0,
  };
}

/** Another track of the same words is reported: what was corrected in the one before is none of it. */
export function onTrack(draft: Draft, place: ReportPlace): Draft {
  return { ...draft, ...cueOf(place) };
}

/** Where nothing was shown, a caption of the usual length that ends before the next one. */
function cueOf({ cue, after, mediaTime, lead }: ReportPlace) {
  const startTime = Math.round((mediaTime - lead) * 10) / 10;
  const next = after && after.startTime > startTime ? after.startTime : Number.POSITIVE_INFINITY;
  return {
    text: cue?.text ?? '',
    startTime: cue?.startTime ?? startTime,
    endTime: cue?.endTime ?? Math.min(startTime + MISSING_LENGTH, next),
    speaker: cue?.speaker ?? null,
  };
}

/**
 * The place as seen from another of its tracks. What stands around the caption there is
 * not known, and the words it is a translation of are not said again.
 */
export function placeIn(place: ReportPlace, language: string): ReportPlace {
  const track = place.tracks.find((one) => one.language === language);
  if (!track || language === place.language) return place;
  return { ...place, language, cue: track.cue, before: null, after: null, original: null };
}

/** What the viewer is asked for besides the category. */
export function askedBy(category: ReportCategory | null, { cue, speakers }: ReportPlace): Asked[] {
  if (category === null) return [];
  if (!cue) return category === 'missing' ? ['text', 'times'] : [];
  if (category === 'timing') return ['times'];
  if (category === 'speaker') return speakers.length > 0 ? ['speaker'] : [];
  return ['text'];
}

/** Of what the viewer put in, that which the category asks for: the rest is not seen any more. */
export function suggested(draft: Draft, asks: readonly Asked[]): Suggestion {
  const { text, startTime, endTime, speaker } = draft;
  // Times of a caption that has no words yet say nothing.
  if (asks.includes('text') && text.trim() === '') return {};
  return {
    ...(asks.includes('text') && { text }),
    ...(asks.includes('times') && { startTime, endTime }),
    ...(asks.includes('speaker') && speaker !== null && { speaker }),
  };
}

/** What touches somebody's privacy goes to no public place without a second yes. */
export function needsYes(place: ReportPlace, draft: Draft, isPublic: boolean): boolean {
  return isPublic && (place.withheld || draft.category === 'privacy');
}
