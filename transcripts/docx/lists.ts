import { readPart } from './part.ts';
import type { Styles } from './styles.ts';

/** How the levels of a list look. */
interface Look {
  /** By level, 0-based: whether it counts. */
  counts: Map<number, boolean>;
  /** The level that paragraphs of a style are on. */
  levels: Map<string, number>;
  /** It looks as the list of this style does. */
  style?: string;
}

/** Longest chain of lists that look like another. */
const MAX_HOPS = 5;

/** The lists of a document; the part is called its numbering. */
export class Lists {
  private readonly looks = new Map<string, Look>();
  private readonly lookOf = new Map<string, string>();

  constructor(
    source: string | null,
    private readonly styles: Styles,
  ) {
    let look: Look | undefined;
    let list = '';
    let level = 0;
    if (source === null) return;
    readPart(source, {
      open: (name, attribute, path) => {
        const value = attribute('val');
        const parent = path.at(-1);
        if (name === 'abstractNum') {
          look = { counts: new Map(), levels: new Map() };
          this.looks.set(attribute('abstractNumId') ?? '', look);
        } else if (name === 'num') list = attribute('numId') ?? '';
        else if (name === 'abstractNumId' && parent === 'num') this.lookOf.set(list, value ?? '');
        else if (!look || path.at(1) !== 'abstractNum') return;
        else if (name === 'lvl') {
          level = Number(attribute('ilvl') ?? 0);
          look.counts.set(level, true);
        } else if (name === 'numFmt') look.counts.set(level, value !== 'bullet');
        else if (name === 'pStyle' && value !== undefined) look.levels.set(value, level);
        else if (name === 'numStyleLink' && value !== undefined) look.style = value;
      },
    });
  }

  /**
   * The level a paragraph is on, 0-based, and whether that counts; null: it is of no list.
   *
   * @param list - what the paragraph says itself, as is `level`
   */
  item(
    style: string | undefined,
    list: string | undefined,
    level: number | undefined,
  ): { level: number; ordered: boolean } | null {
    const look = this.look(list ?? this.styles.of(style, 'list'));
    if (!look) return null;
    const own = list === undefined ? this.styles.of(style, 'listLevel') : undefined;
    const at = level ?? own ?? look.levels.get(style ?? '') ?? 0;
    const ordered = look.counts.get(at);
    return ordered === undefined ? null : { level: at, ordered };
  }

  private look(list: string | undefined): Look | undefined {
    let look = this.looks.get(this.lookOf.get(list ?? '') ?? '');
    for (let left = MAX_HOPS; look?.style !== undefined && left > 0; left--)
      look = this.looks.get(this.lookOf.get(this.styles.of(look.style, 'list') ?? '') ?? '');
    return look;
  }
}
