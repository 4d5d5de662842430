import type { OwnInfo } from '../../transcripts/own.ts';
import type { Doubt, Showing } from '../../transcripts/status.ts';
import { transcriptInfo } from '../../transcripts/track-choices.ts';
import type { Chosen } from './choosing.ts';
import type { Look } from './overlay.tsx';
import type { State } from './state.ts';

/** What is shown at one moment, of all that a session knows. */
type Moment = Pick<
  State,
  'media' | 'reply' | 'words' | 'chosen' | 'tracks' | 'ad' | 'lengthDiffers' | 'unsaved'
>;

function doubtsOf({ words, chosen, reply, lengthDiffers, unsaved }: Moment): Doubt[] {
  const method = words.track(chosen.primary)?.track.provenance?.method;
  const doubts: Doubt[] = [];
  if (lengthDiffers) doubts.push('length-differs');
  if (method === 'aligned') doubts.push('aligned');
  if (unsaved) doubts.push('unsaved');
  if (reply.missed) doubts.push('choice-missing');
  return doubts;
}

function secondOf({ primary, secondary, settings }: Chosen): string | null {
  return settings.both && secondary !== primary ? secondary : null;
}

/** How the viewer's own transcript was made, of the language that shows; undefined: it is not theirs. */
export function ownOf({ reply, chosen }: Moment): OwnInfo | undefined {
  const index = /^\d+$/.test(chosen.primary) ? Number(chosen.primary) : 0;
  return reply.own?.[index];
}

/** What popup and menu are told. */
export function showingOf(moment: Moment): Showing {
  const { media, reply, chosen, tracks, ad } = moment;
  const own = ownOf(moment);
  return {
    kind: 'showing',
    media,
    transcript: { ...transcriptInfo(reply.bundle, media), ...(own && { own }) },
    tracks,
    primary: chosen.primary,
    secondary: secondOf(chosen),
    placement: chosen.remembered.placement ?? 'bottom',
    offset: chosen.remembered.offset ?? 0,
    ad,
    doubts: doubtsOf(moment),
    stale: reply.stale,
    others: reply.others,
  };
}

/** All of it may be off. Where each caption says how sure it is, those that are not say so. */
function isDoubtful(moment: Moment): boolean {
  const doubts = doubtsOf(moment);
  if (doubts.includes('length-differs')) return true;
  if (!doubts.includes('aligned')) return false;
  const track = moment.words.track(moment.chosen.primary)?.track;
  return !track?.cues.some(({ confidence }) => confidence !== undefined);
}

/**
 * How the words are painted.
 *
 * @param last - used where the first language is the platform's: nothing is painted then
 * @returns null when there is no track to paint
 */
export function lookOf(moment: Moment, last: Look | null): Look | null {
  const { words, chosen } = moment;
  const { settings, remembered } = chosen;
  const primary = words.track(chosen.primary)?.painted ?? last?.primary;
  if (!primary) return null;
  return {
    primary,
    secondary: words.track(secondOf(chosen) ?? '')?.painted ?? null,
    secondAbove: settings.secondAbove,
    size: settings.size,
    placement: chosen.on ? (remembered.placement ?? 'bottom') : 'bottom',
    lift: settings.lift,
    doubtful: isDoubtful(moment),
    announce: settings.announce,
    report: ownOf(moment) === undefined,
  };
}
