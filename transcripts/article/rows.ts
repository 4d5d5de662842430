import type { Block } from './block.ts';
import { isName } from './label.ts';
import { withoutTimes } from './marks.ts';

type Cell = { text: string; header: boolean };

/**
 * A table as paragraphs: of rows with times, speakers and words the words, each with
 * its speaker; of rows with a question and an answer both. Other tables are left out.
 */
export function withoutTables(blocks: readonly Block[]): Block[] {
  const tables = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.kind !== 'row') continue;
    const rows = tables.get(block.table ?? 0) ?? [];
    rows.push(block);
    tables.set(block.table ?? 0, rows);
  }
  const written = new Set<number>();
  return blocks.flatMap((block) => {
    if (block.kind !== 'row') return [block];
    const table = block.table ?? 0;
    if (written.has(table)) return [];
    written.add(table);
    return paragraphsOf(tables.get(table) ?? []);
  });
}

function paragraphsOf(rows: readonly Block[]): Block[] {
  const [head, ...others] = rows.map((row) => row.cells ?? []);
  if (!head) return [];
  const headed = head.length > 1 && head.every((cell) => cell.header);
  const body = (headed ? others : [head, ...others]).filter((cells) =>
    cells.some((cell) => cell.text !== ''),
  );
  const width = Math.max(...body.map((cells) => cells.length), 0);
  if (width === 1) return body.map(([cell]) => spoken(cell?.text ?? '', null));
  const words = wordsColumn(body, width);
  const named = speakerColumn(body, width, words);
  if (named < 0) {
    return body.flatMap((cells) =>
      cells
        .filter(({ text }) => !isTime(text) && text !== '')
        .map(({ text }, column) => ({
          ...spoken(text, null),
          ...(width === 2 && ({ kind: column === 0 ? 'term' : 'definition' } as const)),
        })),
    );
  }
  return body.map((cells) => spoken(cells[words]?.text ?? '', cells[named]?.text || null));
}

function spoken(text: string, speaker: string | null): Block {
  return {
    kind: 'paragraph',
    lines: text.split('\n').map((line) => [{ text: line }]),
    ...(speaker !== null && { speaker }),
  };
}

function isTime(text: string): boolean {
  return withoutTimes(text).text === '' || /^[\d:.,\s-]+$/.test(text);
}

function wordsColumn(rows: readonly Cell[][], width: number): number {
  const lengths = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, cells) => sum + (cells[column]?.text.length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

/** Short texts that come again: names. */
function speakerColumn(rows: readonly Cell[][], width: number, words: number): number {
  for (let column = 0; column < width; column++) {
    if (column === words) continue;
    const texts = rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
    if (texts.length < rows.length * 0.4 || texts.some((text) => text.length > 48)) continue;
    const names = texts
      .map((text) => text.replace(/[:：]\s*$/u, ''))
      .filter((text) => isName(text));
    if (names.length >= texts.length * 0.8 && new Set(names).size < names.length) return column;
  }
  return -1;
}
