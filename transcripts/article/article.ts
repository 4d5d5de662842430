import type { Block } from './block.ts';
import { guessLanguage } from './language.ts';
import { type Printed, printedOf } from './printed.ts';
import type { Article } from './segment.ts';
import { blocksOfText } from './text-blocks.ts';
import { bestWay } from './ways.ts';

/**
 * What is said in it, by whom. First the page's way of printing questions and answers is
 * found, by what repeats in it, and then it is cut that way.
 *
 * @returns no segments where nobody speaks: help pages, quizzes, reports
 */
export function articleOf(printed: Printed): Article {
  const { title, language, embeds } = printed;
  return { title, language, segments: bestWay(printed)?.segments ?? [], embeds };
}

/** Pasted text, or the text of a file without markup. */
export function printedText(
  text: string,
  hint: { language?: string | null; title?: string | null } = {},
): Printed {
  const blocks = blocksOfText(text);
  const title = hint.title ?? titleOf(blocks);
  const printed = printedOf(blocks, { title, language: hint.language ?? guessLanguage(text) });
  if (hint.title || title === null) return printed;
  const [first] = bestWay(printed)?.segments ?? [];
  // What stands behind the name of who says it is no title.
  const said = first !== undefined && first.role !== 'narration';
  const labelled = said && title !== first.text && title.endsWith(first.text);
  return labelled ? { ...printed, title: null } : printed;
}

/** A short first paragraph that says nothing to the end. */
function titleOf([first]: readonly Block[]): string | null {
  if (first?.lines.length !== 1) return null;
  const text = (first.lines[0] ?? [])
    .map((run) => run.text)
    .join('')
    .trim();
  return text.length > 0 && text.length < 120 && !/[.:：。!,…]$/u.test(text) ? text : null;
}
