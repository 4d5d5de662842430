import type { Report } from '../../transcripts/report.ts';

/** Why a report is folded away: editors still see it, on a click. */
export type SpamSign = 'link' | 'nothing-said' | 'unchanged' | 'too-long' | 'everywhere';

/** One text at so many places is no report of a mistake. */
export const MANY_PLACES = 4;
/** A correction is about as long as what it corrects; a translation of one word less so. */
const LONGER = 3;
const LONGER_BY = 120;

const LINK = /\b(?:https?:\/\/|www\.)\S|\b[a-z0-9-]{2,40}\.(?:com|net|org|info|shop|xyz|ru|top)\b/i;

/**
 * The signs of spam a report has. One on privacy has none: it is read whatever it looks like.
 *
 * @param places - how many other places have the same wording
 */
export function spamSigns(report: Report, places: number): SpamSign[] {
  if (report.category === 'privacy') return [];
  const { suggestion, quoted } = report;
  const text = suggestion?.text ?? '';
  const comment = report.comment?.trim() ?? '';
  const signs: SpamSign[] = [];
  if (LINK.test(text) && !LINK.test(quoted)) signs.push('link');
  if (!suggestion && comment === '') signs.push('nothing-said');
  if (suggestion?.text !== undefined && only(suggestion, 'text') && text === quoted)
    if (comment === '') signs.push('unchanged');
  const room = report.cueId === null ? LONGER_BY * LONGER : quoted.length * LONGER + LONGER_BY;
  if (text.length > room) signs.push('too-long');
  if (places >= MANY_PLACES) signs.push('everywhere');
  return signs;
}

function only(suggestion: object, field: string): boolean {
  return Object.keys(suggestion).every((name) => name === field);
}
