import { type Attribute, readPart } from './part.ts';

/** What a style says itself; what it does not say comes from the one it is based on. */
interface Style {
  name?: string;
  base?: string;
  bold?: boolean;
  italic?: boolean;
  /** 0-based. */
  outline?: number;
  list?: string;
  listLevel?: number;
}

/** Longest chain of styles followed; Word allows eleven. */
const MAX_BASES = 20;

export class Styles {
  private readonly styles = new Map<string, Style>();
  /** Of paragraphs that name none. */
  private usual: string | undefined;

  constructor(source: string | null) {
    let style: Style | undefined;
    if (source === null) return;
    readPart(source, {
      open: (name, attribute, path) => {
        if (name === 'style') style = this.add(attribute);
        else if (style && path.at(-1) === 'style') readName(style, name, attribute('val'));
        else if (style && path.at(-2) === 'style') readProperty(style, name, attribute('val'));
        else if (style && path.at(-1) === 'numPr' && path.at(-3) === 'style')
          readProperty(style, name, attribute('val'));
      },
    });
  }

  private add(attribute: Attribute): Style | undefined {
    const id = attribute('styleId');
    // Of two with one id, the first is meant (ECMA-376 17.7.4.17).
    if (id === undefined || this.styles.has(id)) return undefined;
    if (attribute('type') === 'paragraph' && isOn(attribute('default') ?? '0')) this.usual = id;
    const style = {};
    this.styles.set(id, style);
    return style;
  }

  /** undefined: no style on the way says. */
  of<Key extends keyof Style>(id: string | undefined, key: Key): Style[Key] | undefined {
    let style = this.styles.get(id ?? this.usual ?? '');
    for (let left = MAX_BASES; style && left > 0; left--) {
      if (style[key] !== undefined) return style[key];
      style = this.styles.get(style.base ?? '');
    }
    return undefined;
  }

  /** 1–6; null: no heading. What built-in styles are called is English in every Word. */
  headingLevel(id: string | undefined): number | null {
    const named = /^heading ?([1-6])?$/i.exec(this.styles.get(id ?? '')?.name ?? id ?? '');
    if (named) return Number(named[1] ?? 1);
    return levelOf(this.of(id, 'outline'));
  }
}

/** Word's outline levels are 0-based, and the tenth is the text. */
export function levelOf(outline: number | undefined): number | null {
  return outline !== undefined && outline >= 0 && outline < 6 ? outline + 1 : null;
}

/** A switch is on unless it says that it is off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

function readName(style: Style, name: string, value: string | undefined): void {
  if (value === undefined) return;
  if (name === 'name') style.name = value;
  else if (name === 'basedOn') style.base = value;
}

function readProperty(style: Style, name: string, value: string | undefined): void {
  if (name === 'b') style.bold = isOn(value);
  else if (name === 'i') style.italic = isOn(value);
  else if (name === 'outlineLvl') style.outline = Number(value);
  else if (name === 'numId' && value !== undefined) style.list = value;
  else if (name === 'ilvl') style.listLevel = Number(value);
}
