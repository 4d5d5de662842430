import type { MediaRef } from '../media.ts';
import type { Block, PageFacts } from './block.ts';
import { cutsByAnswerLook } from './by-answer-look.ts';
import { cutsByLabels } from './by-labels.ts';
import { cutsByLook } from './by-look.ts';
import { cutsByDashes, cutsByOrder } from './by-order.ts';
import type { Cut } from './cut.ts';
import { trimmed } from './ends.ts';
import { scoreOf } from './judge.ts';
import { guessLanguage } from './language.ts';
import { type Reading, readingOf } from './reading.ts';
import { withoutTables } from './rows.ts';
import { type Unit, unitsOf } from './unit.ts';

/** More are not judged; the longest printed talks have some thousand paragraphs. */
const MAX_UNITS = 20_000;

/** A page or a text as it is printed, before one way of reading it is taken. */
export interface Printed {
  /** null: it has none. */
  title: string | null;
  /** BCP 47; null: not known. */
  language: string | null;
  embeds: MediaRef[];
  /** All of it, in print order. */
  units: Unit[];
  /** As much of it as is judged. */
  reading: Reading;
  /** Every way of cutting it that explains it, the best first. */
  ranked: RankedCut[];
}

export interface RankedCut {
  cut: Cut;
  score: number;
}

export function printedOf(
  blocks: readonly Block[],
  page: PageFacts,
  embeds: MediaRef[] = [],
): Printed {
  const units = unitsOf(withoutTables(blocks));
  const judged = units.slice(0, MAX_UNITS);
  const text = judged.map((unit) => unit.text).join('\n');
  const language = page.language ?? guessLanguage(text);
  const reading = readingOf(judged, { ...page, language });
  return { title: page.title, language, embeds, units, reading, ranked: rankedCuts(reading) };
}

function rankedCuts(reading: Reading): RankedCut[] {
  const cuts = [
    ...cutsByLabels(reading),
    ...cutsByLook(reading),
    ...cutsByAnswerLook(reading),
    ...cutsByDashes(reading),
    ...cutsByOrder(reading),
  ];
  return cuts
    .flatMap((cut) => {
      const ended = trimmed(cut, reading);
      const score = scoreOf(ended, reading);
      return score === null ? [] : [{ cut: ended, score }];
    })
    .sort((a, b) => b.score - a.score);
}
