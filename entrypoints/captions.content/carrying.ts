import type { Bundle } from '../../transcripts/bundle.ts';
import type { Cue } from '../../transcripts/cue.ts';
import { sameLanguage } from '../../transcripts/nearest-language.ts';
import type { Slot } from '../../transcripts/slots.ts';
import type { TrackChoice, TranscriptPart } from '../../transcripts/status.ts';
import type { Chosen } from './choosing.ts';

/**
 * What shows, in the words that replace it: each caption goes on in its slot under
 * the same id, else with the same words. A caption that nothing replaces stays named.
 */
export function carrySlots(
  slots: readonly Slot[],
  primary: readonly Cue[],
  secondary: readonly Cue[],
): Slot[] {
  const first = successors(
    slots.flatMap((slot) => slot.primary ?? []),
    primary,
  );
  const second = successors(
    slots.flatMap((slot) => slot.secondary),
    secondary,
  );
  return slots.map((slot) => ({
    primary: slot.primary && (first.get(slot.primary) ?? slot.primary),
    secondary: slot.secondary.map((cue) => second.get(cue) ?? cue),
  }));
}

/** For each cue of `shown` that is not active any more, the active one in its stead. */
function successors(shown: readonly Cue[], active: readonly Cue[]): Map<Cue, Cue> {
  const gone = shown.filter((cue) => !active.includes(cue));
  const fresh = active.filter((cue) => !shown.includes(cue));
  const found = new Map<Cue, Cue>();
  const pair = (same: (was: Cue, cue: Cue) => boolean) => {
    for (const was of gone) {
      if (found.has(was)) continue;
      const next = fresh.findIndex((cue) => same(was, cue));
      const [cue] = next < 0 ? [] : fresh.splice(next, 1);
      if (cue) found.set(was, cue);
    }
  };
  pair((was, cue) => was.id === cue.id);
  pair((was, cue) => was.text === cue.text && was.speaker === cue.speaker);
  return found;
}

/** The track of `tracks` nearest to `wanted`: its language and label, its language, its base language. */
function nearest(wanted: TrackChoice, tracks: readonly TrackChoice[]): TrackChoice | undefined {
  const tag = wanted.language.toLowerCase();
  const same = tracks.filter(({ language }) => language.toLowerCase() === tag);
  return (
    same.find(({ label, kind }) => label === wanted.label && kind === wanted.kind) ??
    same[0] ??
    tracks.find(({ language }) => sameLanguage(language, tag))
  );
}

interface Beginning {
  primary: string;
  secondary: string | null;
}

/**
 * The viewer's choices among the tracks of other words: the same languages again, by
 * tag. What the new words lack falls to what one would begin with there.
 *
 * @param before - the tracks that `chosen` names
 * @param after - the tracks of the new words
 */
export function carryChosen(
  chosen: Chosen,
  before: readonly TrackChoice[],
  after: readonly TrackChoice[],
  begin: Beginning,
): Chosen {
  const carry = (id: string | null) => {
    const was = before.find((track) => track.id === id);
    if (was?.from === 'platform' && after.some((track) => track.id === id)) return was.id;
    const own = after.filter((track) => track.from === 'bundle');
    return was ? nearest(was, own)?.id : undefined;
  };
  const primary = carry(chosen.primary) ?? begin.primary;
  const secondary = carry(chosen.secondary) ?? begin.secondary;
  if (secondary !== primary) return { ...chosen, primary, secondary };
  const other = begin.secondary === primary ? null : begin.secondary;
  return { ...chosen, primary, secondary: other };
}

/** Words out of one or several files, perhaps with corrections of the viewer's own in them. */
interface Origin {
  parts: readonly TranscriptPart[];
  bundle: Pick<Bundle, 'tracks'>;
}

/** Both are the very same words. */
export function sameWords(a: Origin, b: Origin): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every(({ sha256 }, index) => sha256 === b.parts[index]?.sha256) &&
    corrections(a) === corrections(b)
  );
}

/** What the viewer corrected, in one text; the files know nothing of it. */
function corrections({ bundle }: Origin): string {
  return JSON.stringify(
    bundle.tracks.flatMap(({ cues }) => cues.filter(({ correction }) => correction !== undefined)),
  );
}

/** `after` has a newer revision of a transcript that `before` had from the same catalog. */
export function isCorrection(
  before: readonly TranscriptPart[],
  after: readonly TranscriptPart[],
): boolean {
  return after.some((part) =>
    before.some(
      ({ catalog, id, revision }) =>
        catalog === part.catalog && id === part.id && revision < part.revision,
    ),
  );
}
