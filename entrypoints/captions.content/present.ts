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

function doubtsOf({ words, chosen, lengthDiffers, unsaved }: Moment): Doubt[] {
  const method = words.track(chosen.primary)?.track.provenance?.method;
  const doubts: Doubt[] = [];
  if (lengthDiffers) doubts.push('length-differs');
  if (method === 'aligned') doubts.push('aligned');
  if (unsaved) doubts.push('unsaved');
  return doubts;
}

function secondOf({ primary, secondary, settings }: Chosen): string | null {
  return settings.both && secondary !== primary ? secondary : null;
}

/** What popup and menu are told. */
export function showingOf(moment: Moment): Showing {
  const { media, reply, chosen, tracks, ad } = moment;
  return {
    kind: 'showing',
    media,
    transcript: transcriptInfo(reply.bundle, media),
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
    doubtful: doubtsOf(moment).some((doubt) => doubt !== 'unsaved'),
    announce: settings.announce,
  };
}
