import type { Bundle, Localized } from './bundle.ts';
import type { Cue } from './cue.ts';
import { nearest } from './nearest-language.ts';

/**
 * The cues whose speaker is to be shown: it differs from the speaker of the cue
 * before, or another speaker's cue overlaps. Compared by identity, since a
 * recording may play one cue twice.
 *
 * @param cues - sorted by `startTime`
 */
export function labelledCues(cues: readonly Cue[]): ReadonlySet<Cue> {
  const labelled = new Set<Cue>();
  cues.forEach((cue, i) => {
    if (cue.speaker !== undefined && cue.speaker !== cues[i - 1]?.speaker) labelled.add(cue);
  });
  const spoken = cues.filter((cue) => cue.speaker !== undefined);

  // Backwards: the next cue of another speaker starts before this one ends?
  let next: Cue | undefined;
  let nextOther: Cue | undefined;
  for (const cue of spoken.toReversed()) {
    if (next && next.speaker !== cue.speaker) nextOther = next;
    if (nextOther && nextOther.startTime < cue.endTime) labelled.add(cue);
    next = cue;
  }

  // Forwards: the latest end so far, and the latest of any other speaker than that one's.
  let latest: Cue | undefined;
  let latestOther: Cue | undefined;
  for (const cue of spoken) {
    const other = latest?.speaker === cue.speaker ? latestOther : latest;
    if (other && other.endTime > cue.startTime) labelled.add(cue);
    if (!latest || cue.endTime > latest.endTime) {
      if (latest && latest.speaker !== cue.speaker) latestOther = latest;
      latest = cue;
    } else if (
      cue.speaker !== latest.speaker &&
      (!latestOther || cue.endTime > latestOther.endTime)
    ) {
      latestOther = cue;
    }
  }
  return labelled;
}

/**
 * The name of speaker `id` as viewers of `language` read it; null when the bundle
 * does not list the speaker, or gives no name.
 *
 * @param language - BCP 47 tag of the track it is shown in
 */
export function speakerName(bundle: Bundle, id: string, language: string): string | null {
  const speaker = bundle.speakers.find((one) => one.id === id);
  return speaker ? localized(speaker.name, language) : null;
}

/** The text in the language nearest to `language`; null if empty. */
export function localized(texts: Localized, language: string): string | null {
  const tag = nearest(Object.keys(texts), (one) => one, language);
  return (tag !== undefined && texts[tag]) || null;
}
