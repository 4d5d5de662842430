import { type Attributes, localName } from './xml.ts';

/** What a style says of the things that captions keep. */
export interface TtmlStyle {
  italic?: boolean;
  /** Not there, or there and unseen. */
  hidden?: boolean;
  ruby?: string;
  preserve?: boolean;
  /** Of a region, in per cent of the picture's height. */
  origin?: number;
  extent?: number;
  align?: string;
}

/** An element names a few styles; what comes after these is not looked at. */
const MAX_NAMES = 20;

/** The `<style>` elements of a document's head. */
export class TtmlStyles {
  private readonly sources = new Map<string, Attributes>();
  private readonly known = new Map<string, TtmlStyle>();

  add(attributes: Attributes): void {
    const id = attributes['xml:id'] ?? attributes.id;
    if (id !== undefined) this.sources.set(id, attributes);
  }

  /** What an element's attributes say, its own before those of the styles it names. */
  of(attributes: Attributes): TtmlStyle {
    const own = ownStyle(attributes);
    if (attributes.style === undefined) return own;
    let style: TtmlStyle = {};
    for (const name of attributes.style.trim().split(/\s+/, MAX_NAMES)) {
      style = { ...style, ...this.named(name) };
    }
    return { ...style, ...own };
  }

  private named(name: string): TtmlStyle | undefined {
    const source = this.sources.get(name);
    if (source === undefined || this.known.has(name)) return this.known.get(name);
    this.known.set(name, {}); // styles that name each other end here
    const style = this.of(source);
    this.known.set(name, style);
    return style;
  }
}

function ownStyle(attributes: Attributes): TtmlStyle {
  const style: TtmlStyle = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.includes(':')) continue;
    switch (localName(name)) {
      case 'fontStyle':
        style.italic = value === 'italic' || value === 'oblique';
        break;
      case 'display':
        style.hidden = value === 'none';
        break;
      case 'visibility':
        style.hidden = value === 'hidden';
        break;
      case 'ruby':
        style.ruby = value;
        break;
      case 'space':
        style.preserve = value === 'preserve';
        break;
      case 'origin':
        style.origin = height(value);
        break;
      case 'extent':
        style.extent = height(value);
        break;
      case 'displayAlign':
        style.align = value;
    }
  }
  return style;
}

/** The second of two lengths, where it is a percentage; else NaN. */
function height(value: string): number {
  return Number(/^\s*\S+\s+(-?\d{1,9}(?:\.\d{1,9})?)%\s*$/.exec(value)?.[1]);
}
