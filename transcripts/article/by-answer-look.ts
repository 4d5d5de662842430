import { isThanks } from './alternate.ts';
import { type Look, repeated } from './by-look.ts';
import type { Cut, Part } from './cut.ts';
import { opensQuoted } from './marks.ts';
import type { Reading } from './reading.ts';

/** Looks by which a page may tell its answers. */
function answerLooksOf({ units }: Reading): Look[] {
  const looks: Look[] = [
    { by: 'answers: item', weight: 0.55, is: (unit) => unit.kind === 'item' },
    { by: 'answers: quote', weight: 0.6, is: (unit) => unit.quote },
    { by: 'answers: bold', weight: 0.45, is: (unit) => unit.bold },
    { by: 'answers: italic', weight: 0.45, is: (unit) => unit.italic },
    { by: 'answers: quoted', weight: 0.5, is: (unit) => unit.quoted || unit.direction },
  ];
  for (const glyph of repeated(units.map((unit) => unit.glyph ?? ''))) {
    looks.push({ by: `answers: ${glyph}`, weight: 0.55, is: (unit) => unit.glyph === glyph });
  }
  return looks;
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
      return look.is({ ...unit, quoted: opensQuoted(named.text) }, index);
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
  const { units, people, asking } = reading;
  const parts = units.map((unit, index): Part => {
    const named = people.named[index];
    const text = named?.text ?? unit.bare;
    if (!answers[index]) return { says: 'none', text };
    return { says: 'answer', text, ...(named && { person: named.person }) };
  });
  let begun = false;
  let before = -1;
  units.forEach((unit, index) => {
    if (!answers[index]) {
      if (!unit.aside && !unit.credit && !unit.direction) before = index;
      return;
    }
    const asked = parts[before];
    if (asked) {
      parts[before] = { ...asked, says: 'question' };
      // One question may have several paragraphs.
      for (let at = before - 1; begun && (asking[at] ?? 0) >= 0.5; at--) {
        const also = parts[at];
        if (also?.says !== 'none' || units[at]?.aside) break;
        parts[at] = { ...also, says: 'question' };
      }
      begun = true;
    } else if (!begun) parts[index] = { says: 'none', text: unit.text };
    before = -1;
  });
  // Thanks are not answered.
  const after = answers.lastIndexOf(true) + 1;
  const thanks = parts[after];
  if (thanks && isThanks(thanks.text)) parts[after] = { ...thanks, says: 'question' };
  return parts;
}
