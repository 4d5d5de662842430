import type { Block, Run } from '../transcripts/article/block.ts';
import {
  BESIDE,
  inlinePlace,
  isBeside,
  isBlock,
  isHidden,
  isSkipped,
  type Place,
  SPEAKER_CLASS,
  START,
  styled,
  tagOf,
} from './article-place.ts';

/** More nodes are not read. */
const MAX_NODES = 200_000;
/** More text is not read, in UTF-16 units. */
const MAX_TEXT = 2_000_000;

/**
 * The text under `root` as blocks, in print order. Nothing in the page is changed.
 *
 * @param kept - elements whose own text is read; absent: all
 */
export function blocksIn(root: Node, kept?: ReadonlySet<Node>): Block[] {
  return new Walk(root, kept).blocks();
}

class Walk {
  private readonly size: number;
  private readonly found: Block[] = [];
  private lines: Run[][] = [[]];
  private looks = new Set<string>();
  private lists = 0;
  private tables = 0;
  private text = 0;

  constructor(
    private readonly root: Node,
    private readonly kept: ReadonlySet<Node> | undefined,
  ) {
    this.size = root.textContent?.length ?? 0;
  }

  blocks(): Block[] {
    const { root } = this;
    const places: Place[] = [START];
    let node: Node | null = root;
    let left = MAX_NODES;
    while (node && left-- > 0 && this.text < MAX_TEXT) {
      const place = places.at(-1) ?? START;
      const inner = this.enter(node, place);
      if (inner && node.firstChild) {
        places.push(inner);
        node = node.firstChild;
        continue;
      }
      if (inner) this.leave(node, inner);
      while (node && node !== root && !node.nextSibling) {
        node = node.parentNode;
        const left = places.pop();
        if (node && left) this.leave(node, left);
      }
      node = !node || node === root ? null : node.nextSibling;
    }
    this.flush(START);
    return this.found;
  }

  /** null: what is in it is not read, or was read here. */
  private enter(node: Node, place: Place): Place | null {
    if (node.nodeType === 3) {
      const parent = node.parentNode;
      if (!this.kept || (parent && this.kept.has(parent)))
        this.addText(node.nodeValue ?? '', place);
      return null;
    }
    if (node.nodeType === 9 || node.nodeType === 11) return place;
    if (node.nodeType !== 1) return null;
    const element = node as Element;
    const tag = tagOf(element);
    if (tag === 'br' || tag === 'lb') this.breakLine(place);
    if (tag === 'hr') {
      this.flush(place);
      this.found.push({ kind: 'rule', lines: [] });
    }
    if (isSkipped(tag) || isHidden(element)) return null;
    if (!isBlock(tag)) return inlinePlace(element, tag, place);
    this.flush(place);
    if (tag === 'speaker') {
      place.speaker = element.textContent?.trim() || null;
      return null;
    }
    if (tag === 'table') this.tables += 1;
    if (tag === 'tr' && this.addRow(element, place)) return null;
    return this.blockPlace(element, tag, place);
  }

  private leave(node: Node, inner: Place): void {
    if (node.nodeType === 1 && isBlock(tagOf(node as Element))) this.flush(inner);
  }

  private blockPlace(element: Element, tag: string, place: Place): Place {
    const inner = { ...place, inlineLook: '' };
    const names = element.getAttribute('class') ?? '';
    const id = element.getAttribute('id') ?? '';
    inner.look = names === '' ? `${tag}<${place.look.split('<')[0]}` : `${tag}.${names.trim()}`;
    if (BESIDE.test(tag) || (isBeside(`${names} ${id}`) && this.isSmall(element)))
      inner.aside = true;
    if (SPEAKER_CLASS.test(names)) inner.bold = true;
    const heading = /^h([1-6])$/.exec(tag);
    if (heading?.[1] || tag === 'head') {
      inner.kind = 'heading';
      inner.level = Number(heading?.[1] ?? 2);
    } else if (tag === 'li') {
      inner.kind = 'item';
      inner.item = { fresh: true };
    } else if (tag === 'dt') inner.kind = 'term';
    else if (tag === 'dd') inner.kind = 'definition';
    else if (tag === 'ol' || tag === 'ul' || tag === 'menu') {
      inner.list = this.lists++;
      inner.ordered = tag === 'ol';
    } else if (tag === 'blockquote') {
      inner.kind = 'quote';
      inner.quoted = true;
    } else if (tag === 'pre') inner.pre = true;
    else if (tag === 'sp') inner.speaker = null;
    if (/^(?:em|i)$/.test(tag)) inner.italic = true;
    return styled(element, inner);
  }

  /** Builders of pages call the box of the whole article a widget, too. */
  private isSmall(element: Element): boolean {
    return (element.textContent?.length ?? 0) < this.size * 0.3;
  }

  private addText(text: string, place: Place): void {
    const parts = place.pre ? text.split('\n') : [text.replace(/[\t\n\r ]+/g, ' ')];
    parts.forEach((part, at) => {
      if (at > 0) this.breakLine(place);
      if (part === '') return;
      this.text += part.length;
      if (part.trim() !== '') this.looks.add(place.inlineLook);
      this.lines.at(-1)?.push({
        text: part,
        ...(place.bold && { bold: true }),
        ...(place.italic && { italic: true }),
        ...(place.link && { link: true }),
      });
    });
  }

  /** Two breaks in a row part paragraphs. */
  private breakLine(place: Place): void {
    const last = this.lines.at(-1) ?? [];
    if (this.lines.length > 1 && isBlank(last)) this.flush(place);
    else this.lines.push([]);
  }

  private flush(place: Place): void {
    const lines = this.lines.filter((line) => !isBlank(line));
    const looks = [...this.looks];
    this.lines = [[]];
    this.looks = new Set();
    if (lines.length === 0) return;
    const fresh = place.item?.fresh === true;
    if (place.item) place.item.fresh = false;
    const look = looks.length === 1 && looks[0] ? looks[0] : place.look;
    this.found.push({
      kind: place.kind,
      lines,
      look,
      ...(place.level > 0 && { level: place.level }),
      ...(place.ordered && fresh && { ordered: true }),
      ...(place.list >= 0 && { list: place.list }),
      ...(place.quoted && { quoted: true }),
      ...(place.aside && { aside: true }),
      ...(place.speaker !== null && { speaker: place.speaker }),
    });
  }

  /** A row of a table that holds words; one that lays out a page is read as blocks. */
  private addRow(row: Element, place: Place): boolean {
    const cells = [...row.children].filter((cell) => /^t[dh]$/i.test(cell.localName));
    if (cells.length < 2 || row.querySelector('table, h1, h2, h3, ul, ol, blockquote'))
      return false;
    const texts = cells.map((cell) => ({
      text: cellText(cell),
      header: cell.localName.toLowerCase() === 'th',
    }));
    this.text += texts.reduce((sum, { text }) => sum + text.length, 0);
    this.found.push({
      kind: 'row',
      lines: [],
      cells: texts,
      table: this.tables,
      ...(place.aside && { aside: true }),
    });
    return true;
  }
}

function cellText(cell: Element): string {
  return blocksIn(cell)
    .flatMap(({ lines }) =>
      lines.map((line) =>
        line
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    )
    .join('\n');
}

function isBlank(line: readonly Run[]): boolean {
  return line.every(({ text }) => text.trim() === '');
}
