import { type Fields, isFields } from '../json-values.ts';
import { checkMedia } from '../media.ts';
import type { Block, BlockKind, Run } from './block.ts';
import type { PageText } from './page-text.ts';

const MAX_BLOCKS = 50_000;
const MAX_RUNS = 400_000;
const MAX_TEXT = 4_000_000;
const MAX_NAME = 500;
const MAX_EMBEDS = 50;
const KINDS: readonly unknown[] = [
  'paragraph',
  'heading',
  'item',
  'term',
  'definition',
  'quote',
  'row',
  'rule',
] satisfies BlockKind[];

/** What is left of the bounds. */
interface Room {
  runs: number;
  text: number;
}

/**
 * A page's text as it came from the page, whose own scripts may have had a hand in it:
 * only what has the right shape, and not more than a long page. null: it is none.
 */
export function checkPageText(value: unknown): PageText | null {
  if (!isFields(value) || !isFields(value.facts) || !Array.isArray(value.whole)) return null;
  if (typeof value.url !== 'string') return null;
  const room = { runs: MAX_RUNS, text: MAX_TEXT };
  const { facts } = value;
  const embeds = Array.isArray(value.embeds) ? value.embeds.slice(0, MAX_EMBEDS) : [];
  return {
    facts: {
      title: name(facts.title),
      language: name(facts.language),
      byline: name(facts.byline),
      publisher: name(facts.publisher),
    },
    url: value.url,
    selected: value.selected === true,
    embeds: embeds.flatMap((embed) => checkMedia(embed) ?? []),
    whole: checkBlocks(value.whole, room),
    main: Array.isArray(value.main) ? value.main.slice(0, MAX_BLOCKS).filter(isCount) : null,
  };
}

function name(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, MAX_NAME) : null;
}

function checkBlocks(values: readonly unknown[], room: Room): Block[] {
  return values.slice(0, MAX_BLOCKS).flatMap((value) => {
    if (!isFields(value) || !KINDS.includes(value.kind) || !Array.isArray(value.lines)) return [];
    const lines = value.lines.flatMap((line) =>
      Array.isArray(line) ? [checkRuns(line, room)] : [],
    );
    return [{ kind: value.kind as BlockKind, lines, ...looksOf(value), ...cellsOf(value, room) }];
  });
}

function checkRuns(values: readonly unknown[], room: Room): Run[] {
  return values.flatMap((value) => {
    if (!isFields(value) || typeof value.text !== 'string' || room.runs-- <= 0) return [];
    room.text -= value.text.length;
    if (room.text < 0) return [];
    return [
      {
        text: value.text,
        ...(value.bold === true && { bold: true }),
        ...(value.italic === true && { italic: true }),
        ...(value.link === true && { link: true }),
      },
    ];
  });
}

function looksOf(value: Fields): Partial<Block> {
  const { level, list, table } = value;
  const speaker = name(value.speaker);
  const look = name(value.look);
  return {
    ...(isCount(level) && level <= 6 && { level }),
    ...(isCount(list) && { list }),
    ...(isCount(table) && { table }),
    ...(value.ordered === true && { ordered: true }),
    ...(value.quoted === true && { quoted: true }),
    ...(value.aside === true && { aside: true }),
    ...(speaker !== null && { speaker }),
    ...(look !== null && { look }),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function cellsOf({ cells }: Fields, room: Room): Partial<Block> {
  if (!Array.isArray(cells)) return {};
  const kept = cells.slice(0, 50).flatMap((cell) => {
    if (!isFields(cell) || typeof cell.text !== 'string' || room.runs-- <= 0) return [];
    room.text -= cell.text.length;
    return room.text < 0 ? [] : [{ text: cell.text, header: cell.header === true }];
  });
  return { cells: kept };
}
