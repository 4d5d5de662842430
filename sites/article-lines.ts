import type { Block, Run } from '../transcripts/article/block.ts';
import type { Place } from './article-place.ts';

/** Gathers runs of text into lines, and these into blocks. */
export class BlockWriter {
  readonly found: Block[] = [];
  /** Which of them are of the main text, all or in part. */
  readonly main: number[] = [];
  private isMain = false;
  private lines: Run[][] = [[]];
  private looks = new Set<string>();
  /** Items whose first block is written. */
  private readonly begun = new Set<object>();

  /**
   * @param runs - each but the first stands in a line of its own
   * @param isMain - they are of the main text
   */
  addText(runs: readonly Run[], place: Place, isMain: boolean): void {
    runs.forEach((run, at) => {
      if (at > 0) this.breakLine(place);
      if (run.text === '') return;
      if (run.text.trim() !== '') {
        this.looks.add(place.inlineLook);
        this.isMain ||= isMain;
      }
      this.lines.at(-1)?.push(run);
    });
  }

  /** Two breaks in a row part paragraphs. */
  breakLine(place: Place): void {
    const last = this.lines.at(-1) ?? [];
    if (this.lines.length > 1 && isBlank(last)) this.flush(place);
    else this.lines.push([]);
  }

  /** A row or a line across the page, of whatever text. */
  add(block: Block): void {
    this.main.push(this.found.push(block) - 1);
  }

  flush(place: Place): void {
    if (this.lines.length === 1 && this.lines[0]?.length === 0) return;
    const lines = this.lines.filter((line) => !isBlank(line));
    const [look, another] = this.looks;
    this.lines = [[]];
    this.looks.clear();
    // All of it is set small: it stands beside the text.
    const small = look === 'small' && another === undefined;
    if (lines.length === 0) return;
    if (this.isMain) this.main.push(this.found.length);
    this.isMain = false;
    const { item } = place;
    const fresh = item !== null && !this.begun.has(item);
    if (fresh) this.begun.add(item);
    this.found.push({
      kind: place.kind,
      lines,
      look: look && another === undefined ? look : place.look,
      ...(place.level > 0 && { level: place.level }),
      ...(place.ordered && fresh && { ordered: true }),
      ...(place.list >= 0 && { list: place.list }),
      ...(place.quoted && { quoted: true }),
      ...((place.aside || small) && { aside: true }),
      ...(place.speaker !== null && { speaker: place.speaker }),
    });
  }
}

/** Plain text of blocks, a line of theirs in each. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.flatMap(({ lines }) => lines.map(textOf)).join('\n');
}

function textOf(line: readonly Run[]): string {
  return line
    .map(({ text }) => text)
    .join('')
    .trim();
}

function isBlank(line: readonly Run[]): boolean {
  return line.every(({ text }) => text.trim() === '');
}
