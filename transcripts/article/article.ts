import type { MediaRef } from '../media.ts';
import type { Block, PageFacts } from './block.ts';
import { cutsByAnswerLook } from './by-answer-look.ts';
import { cutsByLabels } from './by-labels.ts';
import { cutsByLook } from './by-look.ts';
import { cutsByDashes, cutsByOrder } from './by-order.ts';
import { type Cut, segmentsOf } from './cut.ts';
import { trimmed } from './ends.ts';
import { introduced } from './introduced.ts';
import { isInterview, scoreOf } from './judge.ts';
import { guessLanguage } from './language.ts';
import { type Reading, readingOf } from './reading.ts';
import { namesNobody } from './role-words.ts';
import { withoutTables } from './rows.ts';
import type { Article, Segment } from './segment.ts';
import { blocksOfText } from './text-blocks.ts';
import { unitsOf } from './unit.ts';

/** More are not read; the longest printed talks have some thousand paragraphs. */
const MAX_UNITS = 20_000;

/**
 * What is said on a page, by whom. First the page's way of printing questions and
 * answers is found, by what repeats in it, and then it is cut that way.
 *
 * @returns no segments where nobody speaks: help pages, quizzes, reports
 */
export function articleOf(
  blocks: readonly Block[],
  page: PageFacts,
  embeds: MediaRef[] = [],
): Article {
  const units = unitsOf(withoutTables(blocks)).slice(0, MAX_UNITS);
  const text = units.map((unit) => unit.text).join('\n');
  const language = page.language ?? guessLanguage(text);
  const reading = readingOf(units, { ...page, language });
  return { title: page.title, language, segments: segmentsOfReading(reading), embeds };
}

function segmentsOfReading(reading: Reading): Segment[] {
  const best = bestCut(reading);
  if (!best) return [];
  const { cut, names: once } = introduced(best, reading);
  const { names, roles } = reading.people;
  // `Q` stands for nobody, but the initial of a name does.
  const named = [...names].filter(([person, name]) => !roles.has(person) || !namesNobody(name));
  const own = once.map((name): [string, string] => [name, name]);
  return segmentsOf(cut, reading.units, new Map([...named, ...own]));
}

/** For tests and for looking into it: which cut is chosen, and how the others did. */
export function rankedCuts(reading: Reading): { cut: Cut; score: number }[] {
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

function bestCut(reading: Reading): Cut | null {
  const best = rankedCuts(reading)[0]?.cut;
  return best && isInterview(best, reading) ? best : null;
}

/** Pasted text, or the text of a file without markup. */
export function articleFromText(
  text: string,
  hint: { language?: string | null; title?: string | null } = {},
): Article {
  const blocks = blocksOfText(text);
  const title = hint.title ?? titleOf(blocks);
  const article = articleOf(blocks, { title, language: hint.language ?? guessLanguage(text) });
  const [first] = article.segments;
  // What stands behind the name of who says it is no title.
  const said = title !== null && first !== undefined && first.role !== 'narration';
  const labelled = said && title !== first.text && title.endsWith(first.text);
  return labelled && !hint.title ? { ...article, title: null } : article;
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
