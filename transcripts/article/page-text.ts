import type { MediaRef } from '../media.ts';
import { articleOf } from './article.ts';
import type { Block, PageFacts } from './block.ts';
import { languageOf } from './language.ts';
import type { Article, PageArticle } from './segment.ts';

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

/** Who says what on a page; where its main text tells nothing, all of it is read. */
export function articleOfPage({
  facts,
  url,
  selected,
  embeds,
  main,
  whole,
}: PageText): PageArticle {
  const told = main?.flatMap((index) => whole[index] ?? []);
  let article = read(told ?? whole, facts, embeds);
  if (article.segments.length === 0 && told) article = read(whole, facts, embeds);
  return { ...article, url, selected, publisher: facts.publisher ?? null };
}

function read(blocks: readonly Block[], facts: PageFacts, embeds: MediaRef[]): Article {
  const text = blocks.flatMap(({ lines }) => lines.flat().map((run) => run.text)).join(' ');
  return articleOf(blocks, { ...facts, language: languageOf(facts.language, text) }, embeds);
}
