import type { TtmlStyle, TtmlStyles } from './ttml-style.ts';
import type { Attributes } from './xml.ts';

/** A region's own styles; more are not looked at. */
const MAX_STYLES = 20;
/** What part of a region's height is above its text, by `tts:displayAlign`. */
const ABOVE = new Map([
  ['center', 0.5],
  ['after', 1],
]);

/** The `<region>` elements of a document's head, as far as captions keep where they stand. */
export class TtmlRegions {
  private readonly sources = new Map<string, Attributes[]>();
  private readonly known = new Map<string, boolean>();
  /** What is said of the region being read; what it says itself is the last. */
  private open: Attributes[] = [];

  constructor(private readonly styles: TtmlStyles) {}

  add(attributes: Attributes): void {
    this.open = [attributes];
    const id = attributes['xml:id'] ?? attributes.id;
    if (id !== undefined) this.sources.set(id, this.open);
  }

  /** A style within the region. */
  addStyle(attributes: Attributes): void {
    if (this.open.length < MAX_STYLES) this.open.splice(-1, 0, attributes);
  }

  /** Whether its text begins in the upper half of the picture; false where nothing says so in per cent. */
  isTop(id: string): boolean {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const parts = (this.sources.get(id) ?? []).map((attributes) => this.styles.of(attributes));
    const style: TtmlStyle = Object.assign({}, ...parts);
    const above = ABOVE.get(style.align ?? '') ?? 0;
    const height = above === 0 ? 0 : (style.extent ?? Number.NaN);
    const top = (style.origin ?? Number.NaN) + above * height < 50;
    this.known.set(id, top);
    return top;
  }
}
