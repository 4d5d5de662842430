import type { Cut, Part } from './cut.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './unit.ts';

/** A look that some paragraphs of a page share. */
export interface Look {
  by: string;
  weight: number;
  is(unit: Unit, index: number): boolean;
}

function looksOf({ units }: Reading): Look[] {
  const looks: Look[] = [
    { by: 'term', weight: 0.95, is: (unit) => unit.kind === 'term' },
    { by: 'bold', weight: 0.65, is: (unit) => unit.bold && unit.level === 0 },
    { by: 'bold or heading', weight: 0.55, is: (unit) => unit.bold || unit.level > 1 },
    { by: 'quote', weight: 0.4, is: (unit) => unit.quote },
    { by: 'italic', weight: 0.5, is: (unit) => unit.italic && unit.level === 0 },
    {
      by: 'ordered',
      weight: 0.5,
      is: (unit) => unit.kind === 'item' && unit.ordered && unit.line === 0,
    },
  ];
  for (const level of [1, 2, 3, 4, 5, 6]) {
    looks.push({ by: `h${level}`, weight: 0.6, is: (unit) => unit.level === level });
  }
  for (const glyph of repeated(units.map((unit) => unit.glyph ?? ''))) {
    looks.push({ by: `glyph ${glyph}`, weight: 0.6, is: (unit) => unit.glyph === glyph });
  }
  for (const look of repeated(units.map((unit) => (/[. ]/.test(unit.look) ? unit.look : ''))).slice(
    0,
    12,
  )) {
    looks.push({ by: `look ${look}`, weight: 0.45, is: (unit) => unit.look === look });
  }
  return looks;
}

/** Values that occur three times or more, but not almost everywhere. */
export function repeated(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2 && count < values.length * 0.8)
    .sort((a, b) => b[1] - a[1])
    .map(([value]) => value);
}

/** Questions share a look, answers are what stands between them. */
export function cutsByLook(reading: Reading): Cut[] {
  return looksOf(reading).flatMap((look) => {
    const parts = partsByLook(reading, look);
    return parts ? [{ by: look.by, weight: look.weight, parts }] : [];
  });
}

function partsByLook(reading: Reading, look: Look): Part[] | null {
  const { units, asking } = reading;
  const claimed = units.map(
    (unit, index) => look.is(unit, index) && !unit.aside && !unit.direction,
  );
  const count = claimed.filter(Boolean).length;
  const glyphs = look.by.startsWith('glyph');
  // A mark that opens one paragraph after the other opens what both say.
  const again = claimed.filter((is, index) => is && claimed[index + 1]).length;
  if (count < 2 || (glyphs && again > count * 0.4)) return null;
  const leads = claimed.filter((is, index) => is && units[index + 1]?.joined).length;
  const mostlyLeads = leads * 2 > count;
  const ended = claimed.filter((is, i) => is && /[\p{P}]$/u.test(units[i]?.bare ?? '')).length;
  const mostlyEnded = ended >= count * 0.7;

  // Headings of other pages are links; those of a list of contents all are.
  const plain = claimed.filter((is, index) => is && !units[index]?.linked).length;

  const asks = claimed.map((is, index) => {
    const unit = units[index];
    if (!is || !unit || unit.credit || (unit.linked && plain > 1)) return false;
    if ((asking[index] ?? 0) >= 0.7) return true;
    // "RELATED", "Early years": a subheading has no full stop where the questions have.
    if (mostlyEnded && isHeadline(unit)) return isAnswered(reading, claimed, index);
    return mostlyLeads === (units[index + 1]?.joined === true);
  });
  const first = asks.findIndex((is, index) => is && opensTalk(reading, asks, index, look));
  if (first < 0) return null;
  // What is selected to be copied begins behind its mark.
  const cut = glyphs && reading.marked[0] === true && first > 1;
  if (cut) asks[0] = true;
  const begin = cut ? 0 : glyphs ? beginOf(reading, first) : first;
  return units.map((unit, index) => {
    const part = partOf(reading, index, unit, asks[index] === true, index >= begin);
    const subheading = claimed[index] && !asks[index] && !units[index + 1]?.joined;
    return subheading && isHeadline(unit) ? { ...part, says: 'none' } : part;
  });
}

/** Short, and without a full stop. */
export function isHeadline({ bare }: Unit): boolean {
  return bare.length < 60 && !/[\p{P}]$/u.test(bare);
}

/**
 * A standfirst may look like the questions, and address the reader: without a mark of a
 * question, the first one needs an answer by somebody who says "I".
 */
function opensTalk(
  reading: Reading,
  asks: readonly boolean[],
  index: number,
  { by }: Look,
): boolean {
  const sure = reading.asking[index] ?? 0;
  if (sure >= 0.7) return true;
  const next = asks.indexOf(true, index + 1);
  // Short, to somebody, and the next question is not far.
  const near = next > 0 && next - index < 4;
  if (near && (reading.weights[index] ?? 0) < 40) return true;
  if (sure >= 0.5 || by.startsWith('glyph')) return isAnswered(reading, asks, index);
  // A statement opens it where all that follows, and that is not much, says "I".
  const answer = reading.self.slice(index + 1, next);
  return next > 0 && answer.length > 0 && answer.length < 3 && answer.every(Boolean);
}

/** Somebody says "I" before the next question. */
function isAnswered({ first, units }: Reading, asks: readonly boolean[], index: number): boolean {
  const next = asks.indexOf(true, index + 1);
  const end = next < 0 ? index + 4 : Math.min(next, index + 20);
  return units
    .slice(index + 1, end)
    .some((unit, at) => first[index + 1 + at] === true || unit.quoted || unit.direction);
}

/** The second page of a talk begins inside an answer: all that stands before says "I". */
function beginOf({ units, first: says, claims, weights }: Reading, first: number): number {
  const before = units.flatMap((unit, index) =>
    index < first && unit.level === 0 && !unit.aside && !unit.credit ? [index] : [],
  );
  const size = (some: readonly number[]) =>
    some.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  const own = before.filter((index) => says[index] === true || units[index]?.quoted === true);
  const [begin] = before;
  if (begin === undefined || before.length > 6 || claims === 1) return first;
  return says[begin] && size(own) >= size(before) * 0.7 ? begin : first;
}

function partOf(reading: Reading, index: number, unit: Unit, asks: boolean, begun: boolean): Part {
  const named = reading.people.named[index];
  const text = named?.text ?? unit.bare;
  if (!begun) return { says: 'none', text };
  const role = named && reading.people.roles.get(named.person);
  if (asks || role === 'question') {
    return { says: 'question', text, ...(named && !role && { person: named.person }) };
  }
  if (named && !unit.aside) {
    return { says: 'answer', text, ...(role !== 'answer' && { person: named.person }) };
  }
  return { says: unit.level > 0 || unit.aside ? 'none' : 'answer', text };
}
