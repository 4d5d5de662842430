import { type Block, htmlOf } from './html.ts';
import type { Lists } from './lists.ts';
import { Paragraph } from './paragraph.ts';
import type { Attribute, PartHandler } from './part.ts';
import type { Relations } from './relations.ts';
import type { Styles } from './styles.ts';

export interface Surroundings {
  styles: Styles;
  lists: Lists;
  relations: Relations;
}

/** Not printed: what was deleted or moved away, how it looked before, how a form is filled in. */
const UNPRINTED = /^(?:del|moveFrom|sdtPr|rt|\w+Change)$/;

/** Shapes, whose text no other form need hold; of all else (emoji) the plainest form has it. */
const DRAWN = /^wp[cgs]$/;

/** A table being read; a row is its cells' HTML. */
interface Table {
  rows: string[];
  cells: string[];
  header: boolean;
  /** The row was deleted. */
  gone: boolean;
  /** The cell continues the one above. */
  merged: boolean;
}

/** Reads a document's text as blocks. Tables stand in cells, and boxes of text in paragraphs. */
export class Body implements PartHandler {
  /** Those of the text itself, then of each cell or box that is open. */
  private readonly flows: Block[][] = [[]];
  private readonly tables: Table[] = [];
  private readonly paragraphs: Paragraph[] = [];
  /** Words of paragraphs whose mark was deleted: they run on into the next. */
  private readonly carried: { line: Paragraph; flow: Block[] }[] = [];
  /** For each choice between forms of one thing that is open: whether one was taken. */
  private readonly alternatives: boolean[] = [];
  /** How many elements deep in something that is not read; 0: not at all. */
  private unread = 0;

  constructor(private readonly around: Surroundings) {}

  html(): string {
    return htmlOf(this.endFlow());
  }

  open(name: string, attribute: Attribute, path: readonly string[]): void {
    if (this.unread > 0 || this.isUnread(name, attribute, path)) {
      this.unread++;
      return;
    }
    const parent = path.at(-1) ?? '';
    if (name === 'p') this.begin();
    else if (name === 'tc' || name === 'txbxContent') this.flows.push([]);
    else if (name === 'tbl' || name === 'tr') this.openTable(name);
    else if (parent === 'trPr' || parent === 'tcPr') this.describe(name, attribute);
    else this.paragraphs.at(-1)?.open(name, attribute, path);
  }

  text(text: string, path: readonly string[]): void {
    if (this.unread === 0) this.paragraphs.at(-1)?.text(text, path.at(-1) ?? '');
  }

  close(name: string): void {
    if (this.unread > 0) {
      this.unread--;
      return;
    }
    if (name === 'p') this.end();
    else if (name === ':AlternateContent') this.alternatives.pop();
    else if (name === 'txbxContent') this.closeBox();
    else if (name === 'tc') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (name === 'tbl') this.closeTable();
    else this.paragraphs.at(-1)?.close(name);
  }

  private isUnread(name: string, attribute: Attribute, path: readonly string[]): boolean {
    if (name === ':AlternateContent') this.alternatives.push(false);
    if (name === ':Choice') {
      const isFirst = this.alternatives.pop() === false;
      const chosen = isFirst && DRAWN.test(attribute('Requires') ?? '');
      this.alternatives.push(!isFirst || chosen);
      return !chosen;
    }
    if (name === ':Fallback') return this.alternatives.at(-1) === true;
    // `del` among properties says that a row, or the end of a paragraph, was deleted.
    const isMark = name === 'del' && /^(?:trPr|rPr)$/.test(path.at(-1) ?? '');
    return UNPRINTED.test(name) && !isMark;
  }

  private begin(): void {
    const flow = this.flows.at(-1);
    const before = this.carried.at(-1);
    const carried = before && before.flow === flow ? this.carried.pop()?.line : undefined;
    this.paragraphs.push(new Paragraph(this.around, carried));
  }

  private end(): void {
    const paragraph = this.paragraphs.pop();
    const flow = this.flows.at(-1);
    if (!paragraph || !flow) return;
    if (paragraph.runsOn) this.carried.push({ line: paragraph, flow });
    else flow.push(...paragraph.blocks());
  }

  /** What stands in the flow that ends now, also what was to run on. */
  private endFlow(): Block[] {
    const flow = this.flows.pop() ?? [];
    const left = this.carried.at(-1);
    if (left?.flow === flow) {
      this.carried.pop();
      flow.push(...left.line.blocks());
    }
    return flow;
  }

  private closeBox(): void {
    const blocks = this.endFlow();
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.boxes.push(...blocks);
    else this.flows.at(-1)?.push(...blocks);
  }

  private openTable(name: string): void {
    const fresh = { cells: [], header: false, gone: false, merged: false };
    const table = this.tables.at(-1);
    if (name === 'tbl') this.tables.push({ rows: [], ...fresh });
    else if (table) Object.assign(table, fresh);
  }

  private describe(name: string, attribute: Attribute): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'tblHeader') table.header = true;
    else if (name === 'del') table.gone = true;
    else if (name === 'vMerge') table.merged = (attribute('val') ?? 'continue') === 'continue';
  }

  private closeCell(): void {
    const html = htmlOf(this.endFlow());
    const table = this.tables.at(-1);
    if (!table) return;
    const tag = table.header ? 'th' : 'td';
    if (!table.merged) table.cells.push(`<${tag}>${html}</${tag}>`);
    table.merged = false;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (table && !table.gone && table.cells.length > 0)
      table.rows.push(`<tr>${table.cells.join('')}</tr>`);
  }

  private closeTable(): void {
    const rows = this.tables.pop()?.rows ?? [];
    if (rows.length > 0) this.flows.at(-1)?.push({ tag: 'table', html: rows.join('') });
  }
}
