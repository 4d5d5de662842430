import { ANSWERS, ASKS, isThanks, speakersOf } from './alternate.ts';
import type { Cut, Part } from './cut.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './unit.ts';

/** Its mark; items of a numbered list have one, too. */
function markOf({ glyph, kind, ordered, line }: Unit): string | null {
  return glyph ?? (kind === 'item' && ordered && line === 0 ? '1' : null);
}

/** The same mark opens what both say: only the order tells them apart. */
export function cutsByDashes(reading: Reading): Cut[] {
  const glyphs = new Set(reading.units.map(markOf).filter((glyph) => glyph !== null));
  return [...glyphs].flatMap((glyph) => {
    const opens = reading.units.map(
      (unit) => markOf(unit) === glyph && !unit.aside && unit.level === 0,
    );
    const starts = opens.flatMap((is, index) => (is ? [index] : []));
    // Where other paragraphs follow nearly all of them, the mark is one speaker's alone.
    const alone = starts.filter((index) => {
      const next = reading.units[index + 1];
      return next !== undefined && markOf(next) !== glyph;
    });
    // What is heard when, in a recording.
    const timed = starts.filter((index) => /^\d+:\d\d/.test(reading.units[index]?.bare ?? ''));
    if (starts.length < 4 || alone.length > starts.length * 0.75 || timed.length > 1) return [];
    // An answer may have lost its mark.
    const said = reading.units.flatMap((unit, index) =>
      opens[index] || (opens[index - 1] && reading.marked[index - 1] && !unit.aside && !unit.level)
        ? [index]
        : [],
    );
    const { states } = speakersOf(reading, said, true);
    const roleOf = new Map(said.map((index, at) => [index, states[at]]));
    const parts = reading.units.map((unit, index): Part => {
      const state = roleOf.get(index);
      const text = unit.bare;
      if (state !== undefined) return { says: state === ASKS ? 'question' : 'answer', text };
      return { says: unit.level > 0 || unit.aside ? 'none' : 'on', text };
    });
    return [{ by: `dashes ${glyph}`, weight: 0.5, parts }];
  });
}

/** No mark at all: paragraphs, or lines, of a question and its answer in turn. */
export function cutsByOrder(reading: Reading): Cut[] {
  const { units, title, marked } = reading;
  const told = units.flatMap((unit, index) =>
    unit.level === 0 &&
    !unit.aside &&
    !unit.credit &&
    !unit.linked &&
    unit.kind !== 'row' &&
    !(index < 9 && !marked[index] && title.includes(unit.bare))
      ? [index]
      : [],
  );
  const dashed = told.filter((index) => units[index]?.glyph === '—' || units[index]?.glyph === '-');
  if (told.length < 4 || dashed.length > told.length * 0.6) return [];
  const { states, gain } = speakersOf(reading, told, false);
  // A statement that nobody answers is asked of nobody.
  const last = states.findLastIndex((state) => state === ASKS || state === ANSWERS);
  const final = told[last] ?? -1;
  if (states[last] === ASKS && !reading.asking[final] && !isThanks(units[final]?.bare ?? ''))
    states[last] = 0;
  const roleOf = new Map(told.map((index, at) => [index, states[at]]));
  const parts = units.map((unit, index): Part => {
    const state = roleOf.get(index);
    const says = state === ASKS ? 'question' : state === ANSWERS ? 'answer' : 'none';
    return { says, text: unit.bare };
  });
  return [{ by: 'order', weight: -0.4, gain, parts }];
}
