import type { Bundle } from '../bundle.ts';
import type { Finding } from './finding.ts';
import { lintGlossary } from './glossary.ts';
import { lintReading } from './reading.ts';
import { lintSpeakers } from './speakers.ts';
import { lintTiming } from './timing.ts';
import { lintSharedIds } from './tracks.ts';

export type { Finding, Place } from './finding.ts';

/**
 * What a publisher should look at in an interview that can be read.
 *
 * @param orders - for each track, the ids of its cues in the order of its file
 */
export function lintBundle(bundle: Bundle, orders: readonly (readonly string[])[]): Finding[] {
  return [
    ...lintSpeakers(bundle),
    ...bundle.tracks.flatMap((track, index) => [
      ...lintTiming(track, index, orders[index] ?? []),
      ...lintReading(track, index),
    ]),
    ...lintSharedIds(bundle),
    ...lintGlossary(bundle),
  ];
}
