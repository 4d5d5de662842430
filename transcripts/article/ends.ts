import { FULL_NAME, TALK } from './alternate.ts';
import { isHeadline } from './by-look.ts';
import { type Cut, type Part, turnsOf } from './cut.ts';
import { isSound } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './unit.ts';
import { holdsPromo } from './wording.ts';

const NAMED = new RegExp(`^${FULL_NAME.source},? [\\p{Ll}(–—]`, 'u');
const CONTACT = /[\w.+-]+@[\w-]+\.\w|https?:\/\/|www\./u;
/** Take out of a cut what nobody of the talk says: credits, biographies, appeals. */
export function trimmed(cut: Cut, reading: Reading): Cut {
  const parts = cut.parts.map((part, index): Part => {
    const unit = reading.units[index];
    if (!unit || part.says === 'none') return part;
    const stray =
      unit.aside || (unit.credit && part.person === undefined && part.says !== 'question');
    const beside = isSound(unit.text) && part.person === undefined;
    return stray || beside ? { ...part, says: 'none' } : part;
  });
  dropSlanted(parts, reading);
  dropAppeals(parts, reading);
  endTalk(parts, reading);
  return { ...cut, parts };
}

/** A paragraph in italics among upright ones is a caption, or a word of the editors. */
function dropSlanted(parts: Part[], { units, people }: Reading): void {
  const said = units.filter((_, index) => parts[index]?.says === 'answer');
  const slanted = said.filter((unit) => unit.italic);
  if (said.length < 5 || slanted.length > said.length * 0.2) return;
  units.forEach((unit, index) => {
    const part = parts[index];
    if (!part || !unit.italic || unit.joined || unit.direction || people.named[index]) return;
    if (part.says === 'answer' || part.says === 'on')
      parts[index] = { says: 'none', text: part.text };
  });
}

function openings(parts: readonly Part[]): number[] {
  let before: Part['says'] = 'none';
  return parts.flatMap((part, index) => {
    if (part.says === 'none') return [];
    const opens = part.says !== 'on' && (before !== part.says || part.person !== undefined);
    if (part.says !== 'on') before = part.says;
    return opens ? [index] : [];
  });
}

/** After the last change of speakers, the talk ends where something else begins. */
function endTalk(parts: Part[], reading: Reading): void {
  const { units } = reading;
  const last = openings(parts).at(-1);
  if (last === undefined) return;
  const other = otherShape(parts, units, last);
  const single = ofOneParagraph(parts);
  const signed = units.filter(
    (unit, i) => parts[i]?.says === 'answer' && /\p{P}$/u.test(unit.bare),
  );
  const ending =
    signed.length > 0.9 * parts.filter(({ says }, i) => i <= last && says === 'answer').length;
  let ended = false;
  // The name may stand in a line of its own.
  const from = parts[last]?.text === '' ? last + 2 : last + 1;
  for (let index = from; index < units.length; index++) {
    const unit = units[index];
    if (!unit) continue;
    if (unit.joined && index === last + 1) continue;
    ended ||=
      unit.level > 0 ||
      ((unit.bold || ending) && isHeadline(unit)) ||
      (single && !unit.joined && !isSpoken(unit, index, reading)) ||
      unit.credit ||
      (parts[index]?.says === 'none' && (!unit.aside || index > last + 1)) ||
      other(unit) ||
      (!reading.first[index] && !unit.quoted && isBiography(unit));
    if (ended) parts[index] = { says: 'none', text: parts[index]?.text ?? '' };
  }
}

function isSpoken(unit: Unit, index: number, { self, language }: Reading): boolean {
  return (
    self[index] === true ||
    unit.quoted ||
    unit.direction ||
    TALK[language]?.test(unit.bare) === true
  );
}

/** Nearly all turns but the last are one paragraph each: what follows that one is no answer. */
function ofOneParagraph(parts: readonly Part[]): boolean {
  const turns = turnsOf(parts).slice(0, -1);
  const long = turns.filter(
    ({ units }) => units.filter((index) => parts[index]?.text).length > 1,
  ).length;
  return turns.length > 9 && long <= turns.length * 0.1;
}

/** Where nearly all answers are items, quotations…, what is none of these is no answer. */
function otherShape(
  parts: readonly Part[],
  units: Reading['units'],
  last: number,
): (unit: Unit) => boolean {
  const answers = units.filter((_, index) => index < last && parts[index]?.says === 'answer');
  const share = (test: (unit: Unit) => boolean) =>
    answers.length >= 2 && answers.filter(test).length >= answers.length * 0.85;
  const kinds = (['item', 'definition'] as const).filter((kind) =>
    share((unit) => unit.kind === kind),
  );
  const quote = share((unit) => unit.quote);
  const quoted = share((unit) => unit.quoted || unit.direction);
  return (unit) =>
    kinds.some((kind) => unit.kind !== kind) ||
    (quote && !unit.quote) ||
    (quoted && !unit.quoted && !unit.direction && !unit.joined);
}

/** "Ann Lee is a writer…", and where to write to her. */
function isBiography({ bare }: Unit): boolean {
  return NAMED.test(bare) || (CONTACT.test(bare) && bare.length < 300);
}

/** "Enjoyed this? Support us": what is said to the reader between the questions, or after the last. */
function dropAppeals(parts: Part[], { units, first, marked }: Reading): void {
  units.forEach(({ text }, index) => {
    const part = parts[index];
    if (part?.says !== 'question' || part.person !== undefined || first[index + 1]) return;
    const told = marked[index] && holdsPromo(units[index + 1]?.text ?? '');
    if (!holdsPromo(text) && !told) return;
    const next = parts.findIndex(({ says }, at) => at > index && says === 'question');
    const end = next < 0 ? parts.length : index + 1;
    if (next > end) return;
    for (let at = index; at < end; at++) parts[at] = { says: 'none', text: parts[at]?.text ?? '' };
  });
}
