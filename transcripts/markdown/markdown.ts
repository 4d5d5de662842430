import { escapeText, inlineHtml } from './inline.ts';

/** Lists and quotes within each other; deeper is read as text. */
const MAX_DEPTH = 20;

const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])( {1,4}(?! )| (?= )|$)/;
const TAG =
  /^ {0,3}<(?:!--|\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fig\w+|footer|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/>]|$))/i;
const NAMED = /^ {0,3}\[([^[\]]{1,200})\]:[ \t]*\S/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Markdown (CommonMark, with GitHub's tables) as HTML; tags in it stay, so it is not trusted. */
export function markdownHtml(source: string): string {
  const lines = source.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n');
  const names = new Set<string>();
  for (const line of lines) {
    const name = NAMED.exec(line)?.[1];
    if (name !== undefined) names.add(keyOf(name));
  }
  const inline = (text: string) => inlineHtml(text, (name) => names.has(keyOf(name)));
  return new Reader(lines, inline, 0).html();
}

function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Reads lines that stand in one list's item, one quote, or the file. */
class Reader {
  private readonly parts: string[] = [];
  private paragraph: string[] = [];
  private at = 0;

  constructor(
    private readonly lines: readonly string[],
    private readonly inline: (text: string) => string,
    private readonly depth: number,
    /** Whether paragraphs have no tags: those of a list without blank lines. */
    private readonly tight = false,
  ) {}

  html(): string {
    while (this.at < this.lines.length) this.read(this.lines[this.at] ?? '');
    this.endParagraph();
    return this.parts.join('');
  }

  private read(line: string): void {
    if (FENCE.test(line)) this.readFence(line);
    else if (QUOTE.test(line) && this.depth < MAX_DEPTH) this.readQuote();
    else if (this.beginsItem(line)) this.readList(line);
    else if (TAG.test(line)) this.readTags();
    else if (this.paragraph.length === 0 && /^ {4} *[^ ]/.test(line)) this.readCode();
    else if (this.beginsTable(line)) this.readTable(line);
    else {
      this.readLine(line);
      this.at++;
    }
  }

  private readLine(line: string): void {
    const begun = this.paragraph.length > 0;
    const underline = begun ? UNDERLINE.exec(line)?.[1] : undefined;
    const heading = HEADING.exec(line);
    if (line.trim() === '') this.endParagraph();
    else if (underline) this.endParagraph(underline.startsWith('=') ? 'h1' : 'h2');
    else if (heading) {
      this.endParagraph();
      const text = (heading[2] ?? '').trim().replace(/(?:^|[ \t])#{1,99}$/, '');
      this.add(`h${heading[1]?.length}`, this.inline(text.trim()));
    } else if (RULE.test(line)) {
      this.endParagraph();
      this.parts.push('<hr>');
    } else if (begun || !NAMED.test(line)) this.paragraph.push(line);
  }

  private add(tag: string, html: string): void {
    this.parts.push(`<${tag}>${html}</${tag}>`);
  }

  private endParagraph(tag = 'p'): void {
    if (this.paragraph.length === 0) return;
    const text = this.paragraph.map((line) => line.trimStart()).join('\n');
    const html = this.inline(text.trimEnd());
    if (tag === 'p' && this.tight) this.parts.push(html);
    else this.add(tag, html);
    this.paragraph = [];
  }

  private beginsItem(line: string): boolean {
    const found = ITEM.exec(line);
    if (!found || this.depth >= MAX_DEPTH || RULE.test(line)) return false;
    // `-` under a paragraph makes a heading of it.
    if (this.paragraph.length > 0 && UNDERLINE.test(line)) return false;
    // In a paragraph, a number is most likely one of the sentence's.
    return this.paragraph.length === 0 || (found[3] !== '' && !/^(?!1[.)])\d/.test(found[2] ?? ''));
  }

  /** Whether the line ends a paragraph, also one that runs on without its mark. */
  private interrupts(line: string): boolean {
    return (
      line.trim() === '' ||
      [FENCE, HEADING, RULE, QUOTE, ITEM, TAG].some((begins) => begins.test(line))
    );
  }

  private readFence(line: string): void {
    this.endParagraph();
    const fence = FENCE.exec(line)?.[1] ?? '';
    const code: string[] = [];
    for (this.at++; this.at < this.lines.length; this.at++) {
      const text = (this.lines[this.at] ?? '').trim();
      if (text.startsWith(fence) && text === fence.charAt(0).repeat(text.length)) break;
      code.push(this.lines[this.at] ?? '');
    }
    this.at++;
    this.add('pre', `<code>${escapeText(code.join('\n'))}</code>`);
  }

  private readCode(): void {
    const code: string[] = [];
    for (; /^(?: {4}|\s*$)/.test(this.lines[this.at] ?? 'x'); this.at++)
      code.push((this.lines[this.at] ?? '').slice(4));
    this.add('pre', `<code>${escapeText(code.join('\n').trimEnd())}</code>`);
  }

  private readTags(): void {
    this.endParagraph();
    for (; (this.lines[this.at] ?? '').trim() !== ''; this.at++)
      this.parts.push(this.lines[this.at] ?? '', '\n');
  }

  private readQuote(): void {
    this.endParagraph();
    const inner: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? '';
      if (!QUOTE.test(line) && this.interrupts(line)) break;
      inner.push(line.replace(QUOTE, ''));
    }
    this.add('blockquote', new Reader(inner, this.inline, this.depth + 1).html());
  }

  private readList(first: string): void {
    this.endParagraph();
    const kind = ITEM.exec(first)?.[2]?.at(-1);
    const items: string[][] = [];
    let loose = false;
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? '';
      const found = ITEM.exec(line);
      if (!found || found[2]?.at(-1) !== kind || RULE.test(line)) break;
      const item = this.readItem(line, found[0].length + (found[3] === '' ? 1 : 0));
      const blank = item.findLastIndex((one) => one.trim() !== '') + 1;
      const goesOn = ITEM.exec(this.lines[this.at] ?? '')?.[2]?.at(-1) === kind;
      loose ||= (goesOn && blank < item.length) || item.slice(0, blank).includes('');
      items.push(item);
    }
    const html = items.map((item) => {
      const inner = new Reader(item, this.inline, this.depth + 1, !loose).html();
      return `<li>${inner}</li>`;
    });
    this.add(/\d/.test(first.trimStart().charAt(0)) ? 'ol' : 'ul', html.join(''));
  }

  /** An item's lines, without what they are set in by. */
  private readItem(first: string, width: number): string[] {
    const item = [first.slice(width)];
    for (this.at++; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? '';
      const isSetIn = line.startsWith(' '.repeat(width));
      const runsOn = item.at(-1)?.trim() !== '' && !this.interrupts(line);
      if (line.trim() !== '' && !isSetIn && !runsOn) break;
      item.push(line.trim() === '' ? '' : isSetIn ? line.slice(width) : line.trimStart());
    }
    return item;
  }

  private beginsTable(line: string): boolean {
    const next = this.lines[this.at + 1] ?? '';
    return (
      line.includes('|') && DELIMITERS.test(next) && cellsOf(line).length === cellsOf(next).length
    );
  }

  private readTable(head: string): void {
    this.endParagraph();
    const row = (line: string, tag: string) =>
      this.add(
        'tr',
        cellsOf(line)
          .map((cell) => `<${tag}>${this.inline(cell)}</${tag}>`)
          .join(''),
      );
    this.parts.push('<table>');
    row(head, 'th');
    for (this.at += 2; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? '';
      if (this.interrupts(line)) break;
      row(line, 'td');
    }
    this.parts.push('</table>');
  }
}

function cellsOf(line: string): string[] {
  const text = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return text.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
