import type { Block, Run } from '../transcripts/article/block.ts';
import { BlockWriter, plainText } from './article-lines.ts';
import {
  inlinePlace,
  isBeside,
  isBesideClass,
  isBlock,
  isHidden,
  isSkipped,
  isSpeaker,
  type Place,
  START,
  styled,
  tagOf,
} from './article-place.ts';

/** More nodes are not read. */
const MAX_NODES = 200_000;
/** More text is not read, in UTF-16 units. */
const MAX_TEXT = 2_000_000;

/**
 * What is kept of a page is its main text only from so many letters on, and where it is
 * that much of all: of short talks, and of those in lists and tables, teasers are kept.
 */
const MIN_MAIN = 2000;
const MIN_SHARE = 0.25;

/** The text under a node, in print order. */
interface ReadBlocks {
  whole: Block[];
  /** Which of them hold what stands in the kept elements themselves; null: none were given, or too few. */
  main: number[] | null;
}

/**
 * The text under `root` as blocks, and which of them are its main text. Nothing in the
 * page is changed.
 *
 * @param kept - the elements whose own text is the main one; null: nobody knows
 */
export function blocksIn(root: Node, kept: ReadonlySet<Node> | null = null): ReadBlocks {
  return new Walk(root, kept).blocks();
}

class Walk {
  private readonly writer = new BlockWriter();
  private size = -1;
  private lists = 0;
  private tables = 0;
  private text = 0;
  /** Of the text, what is not beside it, and what of that is kept. */
  private told = 0;
  private mainTold = 0;

  constructor(
    private readonly root: Node,
    private readonly kept: ReadonlySet<Node> | null,
  ) {}

  blocks(): ReadBlocks {
    const { root } = this;
    const places: Place[] = [START];
    let node: Node | null = root;
    let left = MAX_NODES;
    while (node && left-- > 0 && this.text < MAX_TEXT) {
      const place = places.at(-1) ?? START;
      const inner = this.enter(node, place);
      const child: Node | null = inner && node.firstChild;
      if (inner && child) {
        places.push(inner);
        node = child;
        continue;
      }
      if (inner) this.leave(node, inner);
      let next: Node | null = node === root ? null : node.nextSibling;
      while (node && node !== root && !next) {
        node = node.parentNode;
        const left = places.pop();
        if (node && left) this.leave(node, left);
        next = !node || node === root ? null : node.nextSibling;
      }
      node = next;
    }
    const { found, main } = this.writer;
    this.writer.flush(START);
    const enough = this.kept && this.mainTold >= Math.max(MIN_MAIN, this.told * MIN_SHARE);
    return { whole: found, main: enough ? main : null };
  }

  /** null: what is in it is not read, or was read here. */
  private enter(node: Node, place: Place): Place | null {
    if (node.nodeType === 3) {
      this.addText(node, place);
      return null;
    }
    if (node.nodeType === 9 || node.nodeType === 11) return place;
    if (node.nodeType !== 1) return null;
    const element = node as Element;
    const tag = tagOf(element);
    if (tag === 'br' || tag === 'lb') this.writer.breakLine(place);
    if (tag === 'hr') {
      this.writer.flush(place);
      this.writer.add({ kind: 'rule', lines: [] });
    }
    if (isSkipped(tag) || isHidden(element)) return null;
    if (!isBlock(tag)) return inlinePlace(element, tag, place);
    this.writer.flush(place);
    if (tag === 'speaker') {
      place.speaker = element.textContent?.trim() || null;
      return null;
    }
    if (tag === 'table') this.tables += 1;
    if (tag === 'tr' && this.addRow(element, place)) return null;
    return this.blockPlace(element, tag, place);
  }

  private leave(node: Node, inner: Place): void {
    if (node.nodeType === 1 && isBlock(tagOf(node as Element))) this.writer.flush(inner);
  }

  private blockPlace(element: Element, tag: string, place: Place): Place {
    const inner = { ...place, inlineLook: '' };
    const plain = !element.hasAttributes();
    const names = (!plain && element.getAttribute('class')) || '';
    const id = (!plain && element.getAttribute('id')) || '';
    inner.look = names === '' ? `${tag}<${place.look.split('<')[0]}` : `${tag}.${names.trim()}`;
    if (isBeside(tag) || (isBesideClass(`${names} ${id}`) && this.isSmall(element)))
      inner.aside = true;
    if (isSpeaker(names)) inner.bold = true;
    const heading = /^h([1-6])$/.exec(tag);
    if (heading?.[1] || tag === 'head') {
      inner.kind = 'heading';
      inner.level = Number(heading?.[1] ?? 2);
    } else if (tag === 'li') {
      inner.kind = 'item';
      inner.item = {};
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
    return plain ? inner : styled(element, names, inner);
  }

  /** Builders of pages call the box of the whole article a widget, too. */
  private isSmall(element: Element): boolean {
    if (this.size < 0) this.size = this.root.textContent?.length ?? 0;
    return (element.textContent?.length ?? 0) < this.size * 0.3;
  }

  private addText(node: Node, place: Place): void {
    const text = node.nodeValue ?? '';
    const lines = place.pre ? text.split('\n') : [text.replace(/[\t\n\r ]+/g, ' ')];
    const runs = lines.map((line) => runOf(line, place));
    const isMain = node.parentNode !== null && this.kept?.has(node.parentNode) === true;
    this.count(text.trim().length, place, isMain);
    this.writer.addText(runs, place, isMain);
  }

  private count(letters: number, { aside }: Place, isMain: boolean): void {
    this.text += letters;
    if (aside) return;
    this.told += letters;
    if (isMain) this.mainTold += letters;
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
    for (const { text } of texts) this.count(text.length, place, true);
    this.writer.add({
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
  return plainText(blocksIn(cell).whole);
}

function runOf(text: string, { bold, italic, link }: Place): Run {
  return {
    text,
    ...(bold && { bold: true }),
    ...(italic && { italic: true }),
    ...(link && { link: true }),
  };
}
