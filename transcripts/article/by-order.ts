import type { Cut, Part } from './cut.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './unit.ts';

const THANKS =
  /^(?:(?:many )?thank|vielen dank|danke|merci|(?:muchas )?gracias|(?:muito )?obrigad|grazie|спасибо|дякую|شكرا|תודה|teşekkür|terima kasih|cảm ơn|감사합니다|고맙습니다|(?:どうも)?ありがとう|谢谢|謝謝)/iu;

/** How much a unit speaks for being a question, in log odds. */
function lean(reading: Reading, index: number): number {
  const { units, marked, asking, weights, first, second } = reading;
  const length = weights[index] ?? 0;
  const sure = asking[index] ?? 0;
  let odds = marked[index] ? 2.6 : sure >= 0.7 ? 0.9 : sure >= 0.5 ? -0.7 : -2.2;
  if (length < 120 && THANKS.test(units[index]?.bare ?? '')) odds += 2;
  if (length > 260) odds -= Math.min(2.5, (length - 260) / 160);
  else if (length < 120) odds += 0.3;
  if (first[index]) odds -= 0.7;
  if (second[index]) odds += 0.5;
  return odds;
}

/**
 * The likeliest speakers of turns that alternate: 0 asks, 1 answers.
 *
 * @param odds - of each unit being a question
 * @param again - what it costs that the same one speaks again: asking, answering
 */
function alternate(odds: readonly number[], again: [number, number]): number[] {
  const back: [number, number][] = [];
  let asks = 0;
  let answers = -1;
  odds.forEach((odd, index) => {
    const toAsk = index === 0 ? [asks, Number.NEGATIVE_INFINITY] : [asks - again[0], answers];
    const toAnswer = index === 0 ? [Number.NEGATIVE_INFINITY, answers] : [asks, answers - again[1]];
    back.push([better(toAsk), better(toAnswer)]);
    asks = Math.max(...toAsk) + odd / 2;
    answers = Math.max(...toAnswer) - odd / 2;
  });
  const states: number[] = [];
  let state = asks > answers ? 0 : 1;
  for (let index = odds.length - 1; index >= 0; index--) {
    states[index] = state;
    state = back[index]?.[state as 0 | 1] ?? 0;
  }
  return states;
}

function better([asks = 0, answers = 0]: number[]): number {
  return asks >= answers ? 0 : 1;
}

/** Its mark; items of a numbered list have one, too. */
function markOf({ glyph, kind, ordered, line }: Unit): string | null {
  return glyph ?? (kind === 'item' && ordered && line === 0 ? '1' : null);
}

/** The same mark opens what both say: only the order tells them apart. */
export function cutsByDashes(reading: Reading): Cut[] {
  const glyphs = new Set(reading.units.map(markOf).filter((glyph) => glyph !== null));
  return [...glyphs].flatMap((glyph) => {
    const starts = reading.units.flatMap((unit, index) =>
      markOf(unit) === glyph && !unit.aside && unit.level === 0 ? [index] : [],
    );
    // Where other paragraphs follow nearly all of them, the mark is one speaker's alone.
    const alone = starts.filter((index) => {
      const next = reading.units[index + 1];
      return next !== undefined && markOf(next) !== glyph;
    });
    if (starts.length < 4 || alone.length > starts.length * 0.75) return [];
    const states = alternate(
      starts.map((index) => lean(reading, index)),
      [7, 7.5],
    );
    const roleOf = new Map(starts.map((index, at) => [index, states[at]]));
    const parts = reading.units.map((unit, index): Part => {
      const state = roleOf.get(index);
      const text = unit.bare;
      if (state !== undefined) return { says: state === 0 ? 'question' : 'answer', text };
      return { says: unit.level > 0 || unit.aside ? 'none' : 'on', text };
    });
    return [{ by: `dashes ${glyph}`, weight: 0.5, parts }];
  });
}

/** Nearly all marks stand at even places, or at odd ones: both speak a paragraph at a time. */
function inTurns(spoken: readonly number[], marked: readonly boolean[]): boolean {
  const places = spoken.flatMap((index, at) => (marked[index] ? [at] : []));
  const odd = places.filter((at) => at % 2 === 1).length;
  return places.length >= 5 && Math.max(odd, places.length - odd) >= places.length * 0.8;
}

/** No mark at all: paragraphs, or lines, of a question and its answer in turn. */
export function cutsByOrder(reading: Reading): Cut[] {
  const { units, marked, first, second, asking } = reading;
  const told = units.flatMap((unit, index) =>
    unit.level === 0 && !unit.aside && !unit.credit && !unit.linked && unit.kind !== 'row'
      ? [index]
      : [],
  );
  const opening = told.findIndex((index, at) => {
    if (!marked[index]) return false;
    // A rhetorical question of the introduction has no other after it for long.
    return told.slice(at + 2, at + 8).some((later) => marked[later]);
  });
  if (opening < 0) return [];
  // What greets and addresses right before the first question may belong to it.
  let start = opening;
  for (let at = opening - 1; at >= Math.max(0, opening - 4); at--) {
    const [before = -1, after = -1] = [told[at], told[at + 1]];
    const addressed = second[before] && (asking[before] ?? 0) >= 0.5;
    if (addressed && (at + 1 === start || first[after])) start = at;
  }
  const spoken = told.slice(start);
  const dashed = spoken.filter(
    (index) => units[index]?.glyph === '—' || units[index]?.glyph === '-',
  );
  if (dashed.length > spoken.length * 0.6) return [];
  const states = alternate(
    spoken.map((index) => lean(reading, index)),
    [2.2, inTurns(spoken, marked) ? 2.5 : 0.5],
  );
  const roleOf = new Map(spoken.map((index, at) => [index, states[at]]));
  const parts = units.map((unit, index): Part => {
    const state = roleOf.get(index);
    if (state === undefined) return { says: 'none', text: unit.bare };
    return { says: state === 0 ? 'question' : 'answer', text: unit.bare };
  });
  return [{ by: 'order', weight: -0.4, parts }];
}
