import type { Block, BlockKind, Run } from './block.ts';
import { isDirection, leadingGlyph, opensQuoted, squeezed, withoutTimes } from './marks.ts';
import { wordCount } from './script.ts';
import { isCaption, isCredit, isPromo } from './wording.ts';

/** The smallest stretch that one speaker says: a line, or the part of it in another look. */
export interface Unit {
  kind: BlockKind;
  /** Without time marks; with its leading mark and label. */
  text: string;
  /** Without the leading mark. */
  bare: string;
  glyph: string | null;
  /** All of it is bold. */
  bold: boolean;
  italic: boolean;
  /** It opens in bold up to this letter of `bare`; 0: it does not. */
  boldUpTo: number;
  level: number;
  ordered: boolean;
  list: number;
  quote: boolean;
  /** It opens with a quotation mark. */
  quoted: boolean;
  direction: boolean;
  look: string;
  /** The speaker that the markup names. */
  speaker: string | null;
  /** A time mark stood in it. */
  timed: boolean;
  /** Beside the text: captions, teasers, credits. */
  aside: boolean;
  /** It begins as teasers and appeals do. */
  teaser: boolean;
  /** It begins as lines about the text do. */
  credit: boolean;
  /** All of it is a link. */
  linked: boolean;
  /** How much of it is, 0 to 1. */
  linkShare: number;
  /** Which block it is of, and how many lines that has. */
  block: number;
  line: number;
  lines: number;
  /** It goes on in the line of the unit before. */
  joined: boolean;
}

/** Units of blocks, in order; empty ones left out. */
export function unitsOf(blocks: readonly Block[]): Unit[] {
  const units: Unit[] = [];
  blocks.forEach((block, index) => {
    const lines = block.lines.filter((line) => textOf(line) !== '');
    lines.forEach((line, at) => {
      for (const part of partsOf(line)) {
        const unit = unitOf(part.runs, block, { index, at, count: lines.length });
        if (unit.text === '' && !unit.timed) continue;
        units.push({ ...unit, joined: part.joined });
      }
    });
  });
  return units.filter((unit) => unit.text !== '' || unit.speaker !== null);
}

function textOf(runs: readonly Run[]): string {
  return squeezed(runs.map(({ text }) => text).join(''));
}

/** A question in bold or italics and its answer may share a line. */
function partsOf(line: Run[]): { runs: Run[]; joined: boolean }[] {
  for (const look of ['bold', 'italic'] as const) {
    const end = line.findIndex((run) => !run[look] && run.text.trim() !== '');
    if (end <= 0) continue;
    const lead = textOf(line.slice(0, end));
    const rest = textOf(line.slice(end));
    if (lead.length < 4 || !/[?？؟.!。！…]["”»」』)]?$/u.test(lead)) continue;
    if (wordCount(lead) < 2 || /^[\p{Ll}:：,]/u.test(rest)) continue;
    return [
      { runs: line.slice(0, end), joined: false },
      { runs: line.slice(end), joined: true },
    ];
  }
  return [{ runs: line, joined: false }];
}

function unitOf(
  runs: readonly Run[],
  block: Block,
  place: { index: number; at: number; count: number },
): Omit<Unit, 'joined'> {
  const whole = textOf(runs);
  const { text, timed } = withoutTimes(whole);
  const { glyph, rest } = leadingGlyph(text);
  const bare = glyph === null ? text : squeezed(rest);
  const letters = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const linked = letters.length > 0 && letters.every((run) => run.link);
  return {
    kind: block.kind,
    text,
    bare,
    glyph,
    bold: letters.length > 0 && letters.every((run) => run.bold),
    italic: letters.length > 0 && letters.every((run) => run.italic),
    boldUpTo: boldLead(runs, bare),
    level: block.kind === 'heading' ? (block.level ?? 2) : 0,
    ordered: block.ordered === true,
    list: block.list ?? -1,
    quote: block.quoted === true || block.kind === 'quote',
    quoted: opensQuoted(bare),
    direction: isDirection(bare),
    look: block.look ?? '',
    speaker: block.speaker ?? null,
    timed,
    aside:
      block.aside === true ||
      (linked && !block.level && wordCount(bare) > 2) ||
      isCaption(bare) ||
      /^https?:\/\/\S+$/.test(bare),
    teaser: isPromo(bare),
    credit: isCredit(bare),
    linked,
    linkShare: lengthOf(runs.filter((run) => run.link)) / Math.max(1, lengthOf(runs)),
    block: place.index,
    line: place.at,
    lines: place.count,
  };
}

function boldLead(runs: readonly Run[], bare: string): number {
  let lead = '';
  for (const run of runs) {
    if (!run.bold && run.text.trim() !== '') break;
    lead += run.text;
  }
  const plain = squeezed(withoutTimes(squeezed(lead)).text);
  const opening = leadingGlyph(plain);
  const start = opening.glyph === null ? plain : squeezed(opening.rest);
  return start !== '' && bare.startsWith(start) ? start.length : 0;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.trim().length, 0);
}
