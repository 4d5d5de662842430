import type { MediaRef } from '../media.ts';
import type { Block, PageFacts } from './block.ts';
import { languageOf } from './language.ts';
import { type Printed, printedOf } from './printed.ts';
import { isTalk } from './ways.ts';

/** A page's text as it stands, before anybody knows who speaks. */
export interface PageText {
  facts: PageFacts;
  url: string;
  /** Only what the viewer had selected. */
  selected: boolean;
  embeds: MediaRef[];
  /** All of it. */
  whole: Block[];
  /** Which of `whole` are its main text; null: none was found. */
  main: number[] | null;
}

/** A page as it is printed. */
export interface PrintedPage extends Printed {
  /** Its address, without query and fragment where the page names a canonical one. */
  url: string;
  /** The paper's name as the page gives it; null: it gives none. */
  publisher: string | null;
  /** Only what the viewer had selected. */
  selected: boolean;
}

/** Its main text; where that tells nothing, all of it. */
export function printedPage({ facts, url, selected, embeds, main, whole }: PageText): PrintedPage {
  const told = main?.flatMap((index) => whole[index] ?? []);
  const read = (blocks: readonly Block[]) => printedIn(blocks, facts, embeds);
  let printed = read(told ?? whole);
  if (told && !isTalk(printed)) {
    const all = read(whole);
    // A speech is its main text alone.
    printed = isTalk(all) ? all : { ...printed, language: all.language };
  }
  return { ...printed, url, selected, publisher: facts.publisher ?? null };
}

function printedIn(blocks: readonly Block[], facts: PageFacts, embeds: MediaRef[]): Printed {
  const text = blocks.flatMap(({ lines }) => lines.flat().map((run) => run.text)).join(' ');
  return printedOf(blocks, { ...facts, language: languageOf(facts.language, text) }, embeds);
}
