/** A paragraph, or a table. */
export interface Block {
  /** Its tag; of a list's item, that of one outside it. */
  tag: string;
  /** What stands between its tags. */
  html: string;
  /** Where it is a list's: how deep, 0-based. */
  item?: { level: number; ordered: boolean } | null;
}

/** Word has nine levels. */
const MAX_LEVEL = 8;

/** Blocks as HTML; items that follow each other make lists within lists. */
export function htmlOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  const open: string[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) parts.push(`</li></${open.pop()}>`);
  };
  for (const { tag, html, item } of blocks) {
    if (!item) {
      closeTo(0);
      parts.push(`<${tag}>${html}</${tag}>`);
      continue;
    }
    const list = item.ordered ? 'ol' : 'ul';
    const depth = Math.min(Math.max(item.level, 0), MAX_LEVEL) + 1;
    closeTo(depth);
    if (open.length === depth && open.at(-1) !== list) closeTo(depth - 1);
    if (open.length === depth) parts.push('</li><li>');
    while (open.length < depth) {
      open.push(open.length === depth - 1 ? list : 'ul');
      parts.push(`<${open.at(-1)}><li>`);
    }
    parts.push(html);
  }
  closeTo(0);
  return parts.join('');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Words with tags around those that look alike, however often Word parts them. */
export class Line {
  private readonly parts: string[] = [];
  private tags: readonly string[] = [];

  /** @param tags - what to put around it, the outermost first, attributes included */
  add(html: string, tags: readonly string[]): void {
    let same = 0;
    while (same < tags.length && tags[same] === this.tags[same]) same++;
    this.closeTo(same);
    for (const tag of tags.slice(same)) this.parts.push(`<${tag}>`);
    this.tags = tags;
    this.parts.push(html);
  }

  finish(): string {
    this.closeTo(0);
    return this.parts.join('');
  }

  private closeTo(depth: number): void {
    for (const tag of this.tags.slice(depth).reverse())
      this.parts.push(`</${tag.split(' ', 1)[0]}>`);
    this.tags = this.tags.slice(0, depth);
  }
}
