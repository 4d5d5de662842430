import type { Surroundings } from './body.ts';
import { type Block, escapeHtml, Line } from './html.ts';
import type { Attribute } from './part.ts';
import { isOn, levelOf } from './styles.ts';
import { symbol } from './symbols.ts';

/** How a run's words look, as far as it says itself. */
interface Look {
  style?: string | undefined;
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  struck?: boolean;
  raised?: 'sup' | 'sub' | undefined;
}

/** A field: something Word works out, between its instruction and its end. */
interface Field {
  instruction: string;
  /** Where it leads, once the instruction is read; until then, where that around it does. */
  address: string | undefined;
}

/** UTF-16 units; an address is shorter. */
const MAX_INSTRUCTION = 5000;

/** Inside a run, in place of words. */
const LETTERS: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

const RAISED: Record<string, 'sup' | 'sub'> = { superscript: 'sup', subscript: 'sub' };

/** A paragraph being read. */
export class Paragraph {
  /** What boxes that hang on it say. */
  readonly boxes: Block[];
  /** Its mark was deleted. */
  runsOn = false;
  private readonly line: Line;
  private style: string | undefined;
  private outline: number | undefined;
  private list: string | undefined;
  private level: number | undefined;
  private look: Look = {};
  private readonly links: string[] = [];
  private readonly fields: Field[] = [];

  /** @param before - what runs on into this one */
  constructor(
    private readonly around: Surroundings,
    before?: Paragraph,
  ) {
    this.line = before?.line ?? new Line();
    this.boxes = before?.boxes ?? [];
  }

  open(name: string, attribute: Attribute, path: readonly string[]): void {
    const parent = path.at(-1) ?? '';
    const value = attribute('val');
    if (name === 'r') this.look = {};
    else if (name === 'hyperlink')
      this.links.push(this.around.relations.address(attribute('r:id') ?? '') ?? '#');
    else if (parent === 'pPr' || parent === 'numPr') this.describe(name, value);
    else if (parent === 'rPr') {
      if (path.at(-2) === 'r') this.dress(name, value);
      else if (name === 'del') this.runsOn = true;
    } else if (parent === 'r' || parent === ':Fallback') this.openInRun(name, attribute);
  }

  text(text: string, element: string): void {
    const field = this.fields.at(-1);
    if (element === 't') this.add(escapeHtml(text));
    else if (element === 'instrText' && field)
      field.instruction = (field.instruction + text).slice(0, MAX_INSTRUCTION);
  }

  close(name: string): void {
    if (name === 'hyperlink') this.links.pop();
  }

  /** Itself unless it is empty, then its boxes. */
  blocks(): Block[] {
    const html = this.line.finish();
    if (html === '') return this.boxes;
    const level = this.heading();
    const { lists } = this.around;
    const item = level === null ? lists.item(this.style, this.list, this.level) : null;
    return [{ tag: level === null ? 'p' : `h${level}`, html, item }, ...this.boxes];
  }

  private heading(): number | null {
    return levelOf(this.outline) ?? this.around.styles.headingLevel(this.style);
  }

  private describe(name: string, value: string | undefined): void {
    if (name === 'pStyle') this.style = value;
    else if (name === 'outlineLvl') this.outline = Number(value);
    else if (name === 'numId') this.list = value;
    else if (name === 'ilvl') this.level = Number(value);
  }

  private dress(name: string, value: string | undefined): void {
    const { look } = this;
    if (name === 'rStyle') look.style = value;
    else if (name === 'b') look.bold = isOn(value);
    else if (name === 'i') look.italic = isOn(value);
    else if (name === 'vanish') look.hidden = isOn(value);
    else if (name === 'strike') look.struck = isOn(value);
    else if (name === 'vertAlign') look.raised = RAISED[value ?? ''];
  }

  private openInRun(name: string, attribute: Attribute): void {
    if (LETTERS[name] !== undefined) this.add(LETTERS[name]);
    else if (name === 'cr') this.add('<br>');
    else if (name === 'br' && /^(?:textWrapping)?$/.test(attribute('type') ?? '')) this.add('<br>');
    else if (name === 'sym')
      this.add(escapeHtml(symbol(attribute('font') ?? '', attribute('char') ?? '')));
    else if (name === 'fldChar') this.turnField(attribute('fldCharType'));
  }

  private turnField(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: '', address: field?.address });
    else if (type === 'end') this.fields.pop();
    else if (type === 'separate' && field)
      field.address = /^\s*HYPERLINK[^"]*"([^"]*)"/.exec(field.instruction)?.[1] ?? field.address;
  }

  private add(html: string): void {
    if (html === '' || this.look.hidden) return;
    const address = this.links.at(-1) ?? this.fields.at(-1)?.address;
    this.line.add(html, [
      ...(address === undefined ? [] : [`a href="${escapeHtml(address)}"`]),
      ...(this.is('bold') ? ['strong'] : []),
      ...(this.is('italic') ? ['em'] : []),
      ...(this.look.struck ? ['s'] : []),
      ...(this.look.raised ? [this.look.raised] : []),
    ]);
  }

  /** What a run does not say, its styles say; two that say it undo each other (ECMA-376 17.7.3). */
  private is(key: 'bold' | 'italic'): boolean {
    const { styles } = this.around;
    const own = this.look[key];
    if (own !== undefined) return own;
    const { style } = this.look;
    const run = style !== undefined && styles.of(style, key) === true;
    return run !== (this.heading() === null && styles.of(this.style, key) === true);
  }
}
