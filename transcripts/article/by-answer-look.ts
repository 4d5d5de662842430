import { isThanks } from './alternate.ts';
import { type Look, repeated } from './by-look.ts';
import type { Cut, Part } from './cut.ts';
import { isQuoted, opensQuoted } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './unit.ts';

/** Looks by which a page may tell its answers. */
function answerLooksOf({ units }: Reading): Look[] {
  const looks: Look[] = [
    { by: 'answers: item', weight: 0.55, is: (unit) => unit.kind === 'item' },
    { by: 'answers: quote', weight: 0.6, is: (unit) => unit.quote },
    { by: 'answers: bold', weight: 0.45, is: (unit) => unit.bold },
    { by: 'answers: italic', weight: 0.45, is: (unit) => unit.italic },
    { by: 'answers: quoted', weight: 0.5, is: (unit) => isAllQuoted(unit) || unit.direction },
  ];
  for (const glyph of repeated(units.map((unit) => unit.glyph ?? ''))) {
    looks.push({ by: `answers: ${glyph}`, weight: 0.55, is: (unit) => unit.glyph === glyph });
  }
  return looks;
}

/** What is quoted only in part is told. */
function isAllQuoted({ quoted, bare }: Unit): boolean {
  const closed = bare.slice(1).search(/["”»“」』]/u);
  return quoted && (isQuoted(bare) || closed < 0 || !/\s\S/.test(bare.slice(closed + 2)));
}

/** Answers share a look; the paragraphs right before them are the questions. */
export function cutsByAnswerLook(reading: Reading): Cut[] {
  return answerLooksOf(reading).flatMap((look) => {
    const answers = stretched(reading, look);
    if (answers.filter(Boolean).length < 2) return [];
    return [{ by: look.by, weight: look.weight, parts: partsByAnswers(reading, answers) }];
  });
}

/** A quotation that is not closed goes on in the next paragraphs. */
function stretched({ units, people }: Reading, look: Look): boolean[] {
  const answers = units.map((unit, index) => {
    const named = people.named[index];
    if (named && people.roles.get(named.person) !== 'question') {
      return (
        look.is({ ...unit, bare: named.text, quoted: opensQuoted(named.text) }, index) ||
        look.is(unit, index)
      );
    }
    return look.is(unit, index) && !unit.aside && unit.level === 0;
  });
  if (look.by !== 'answers: quoted') return answers;
  let open = 0;
  units.forEach((unit, index) => {
    if (answers[index]) open = /["”»“」』][.,。]?$/u.test(unit.bare) ? 0 : 8;
    else if (open > 0 && unit.level === 0) {
      answers[index] = true;
      open = /["”»“」』][.,。]?$/u.test(unit.bare) ? 0 : open - 1;
    }
  });
  return answers;
}

function partsByAnswers(reading: Reading, answers: readonly boolean[]): Part[] {
  const { units, asking, people } = reading;
  const parts = units.map((unit, index): Part => {
    const named = people.named[index];
    const text = named?.text ?? unit.bare;
    if (!answers[index]) return { says: 'none', text };
    return { says: 'answer', text, ...(named && { person: named.person }) };
  });
  const usual = usualLook(units, answers);
  let begun = false;
  let run: number[] = [];
  units.forEach((unit, index) => {
    if (!answers[index]) {
      const alike = usual === null || lookKey(unit) === usual;
      if (alike && !unit.aside && !unit.credit && !unit.direction) run.push(index);
      return;
    }
    if (run.length > 0) {
      for (const asked of questionsIn(run, asking, begun)) {
        parts[asked] = { says: 'question', text: parts[asked]?.text ?? '' };
      }
      begun = true;
    } else if (!begun) parts[index] = { says: 'none', text: unit.text };
    run = [];
  });
  const [after = -1] = run;
  if (isThanks(units[after]?.bare ?? ''))
    parts[after] = { says: 'question', text: parts[after]?.text ?? '' };
  return parts;
}

/** Of the paragraphs before an answer; before the first one stands the introduction too. */
function questionsIn(run: readonly number[], asking: readonly number[], begun: boolean): number[] {
  let from = run.length - 1;
  while (begun && from > 0 && (asking[run[from - 1] ?? -1] ?? 0) >= 0.5) from--;
  return run.slice(from);
}

/** What most paragraphs right before an answer look like; null: now this, now that. */
function usualLook(units: readonly Unit[], answers: readonly boolean[]): string | null {
  const keys = units.flatMap((unit, index) =>
    !answers[index] && answers[index + 1] ? [lookKey(unit)] : [],
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [key, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= keys.length * 0.7 ? key : null;
}

function lookKey({ level, bold, italic, glyph }: Unit): string {
  return `${level} ${bold} ${italic} ${glyph}`;
}
