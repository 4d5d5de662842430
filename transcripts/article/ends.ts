import { isHeadline } from './by-look.ts';
import { type Cut, type Part, type Turn, turnsOf } from './cut.ts';
import { isSound } from './marks.ts';
import type { Reading } from './reading.ts';
import { dropTeasers } from './teasers.ts';
import type { Unit } from './unit.ts';

const CONTACT = /[\w.+-]+@[\w-]+\.\w|https?:\/\/|www\./u;
const APPEAL =
  /subscri|newsletter|donat|support (?:us|our)|sign up|follow us|join us|abonn|spende|unterstütz|faites un don|suscr[ií]|dona\b|assine|apoie|iscriviti|подпи|поддерж|підпи|підтрим|اشترك|تبرع|תרמו|הירשמו|abone|bağış|langgan|donasi|đăng ký|ủng hộ|구독|후원|購読|登録|寄付|订阅|訂閱|捐|扫码/iu;

/** Take out of a cut what nobody of the talk says: credits, biographies, appeals. */
export function trimmed(cut: Cut, reading: Reading): Cut {
  const parts = cut.parts.map((part, index): Part => {
    const unit = reading.units[index];
    if (!unit || part.says === 'none') return part;
    const stray =
      unit.aside || (unit.credit && part.person === undefined && part.says !== 'question');
    const beside = isSound(unit.text) && part.person === undefined;
    const unanswered = part.says === 'question' && cut.parts[index + 1]?.says === 'question';
    const appeal = unanswered && unit.text.length < 200 && APPEAL.test(unit.text);
    return stray || beside || (appeal && part.person === undefined)
      ? { ...part, says: 'none' }
      : part;
  });
  dropTeasers(parts, reading);
  dropSlanted(parts, reading);
  dropPreface(parts, reading);
  dropBiography(parts, reading);
  endTalk(parts, reading);
  dropAppeal(parts, reading);
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

/**
 * A question in the introduction, and what follows it for long without an "I", though
 * the answers say it.
 */
function dropPreface(parts: Part[], reading: Reading): void {
  const turns = turnsOf(parts);
  const [question, preface, ...others] = turns;
  if (question?.role !== 'question' || preface?.role !== 'answer') return;
  if (turns.some(({ person }) => person !== undefined)) return;
  const { first, units, weights } = reading;
  const speaks = (turn: Turn) =>
    turn.units.some((index) => first[index] || units[index]?.quoted || units[index]?.direction);
  const answers = others.filter(({ role }) => role === 'answer');
  const size = preface.units.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  const short = size < 120 || preface.units.length < 2;
  const told = preface.units.map((index) => units[index]?.text ?? '').join(' ');
  const named = namesOfTitle(reading.title).some((name) => told.includes(name));
  if ((short && !named) || speaks(preface) || answers.length < 2) return;
  if (answers.filter(speaks).length < answers.length * 0.6) return;
  for (const index of [...question.units, ...preface.units]) {
    parts[index] = { says: 'none', text: parts[index]?.text ?? '' };
  }
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
  const { units, people } = reading;
  const last = openings(parts).at(-1);
  if (last === undefined) return;
  const ruledBefore = units
    .slice(0, last + 1)
    .filter((unit, i) => unit.ruled && parts[i]?.says !== 'none').length;
  const names = [...people.names.values()].flatMap((name) => name.split(' '));
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
      (unit.ruled && ruledBefore < 2) ||
      unit.level > 0 ||
      ((unit.bold || ending) && isHeadline(unit)) ||
      (single && !unit.joined && !reading.self[index] && !unit.quoted && !unit.direction) ||
      unit.credit ||
      (unit.aside && index > last + 1) ||
      (unit.italic && units[last]?.italic !== true && !unit.direction) ||
      (unit.linked && unit.line === 0) ||
      other(unit) ||
      isBiography(reading, index, names);
    if (ended) parts[index] = { says: 'none', text: parts[index]?.text ?? '' };
  }
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

/** "Ann Lee is a writer…": a person named in the third one, nobody says "I". */
function isBiography(reading: Reading, index: number, names: readonly string[]): boolean {
  const unit = reading.units[index];
  if (!unit || reading.first[index] || unit.quoted || unit.direction) return false;
  if (CONTACT.test(unit.text) && unit.text.length < 300) return true;
  const opening = unit.bare.slice(0, 60);
  const named = names.some((name) => name.length > 2 && opening.includes(name));
  return (
    named ||
    TITLED.test(unit.bare) ||
    namesOfTitle(reading.title).some((name) => opening.includes(name))
  );
}

const TITLED =
  /^(?:\p{Lu}[\p{L}.'-]+\s){2,4}(?:\([^)]*\)\s?|,[^,]*,\s)?(?:is|was|lives|works|writes|ist|lebt|est|vit|es|é|è|vive|är|jest|—|–)\s/u;

function namesOfTitle(title: string): string[] {
  const words = title.match(/(?<=^|[\p{L},:]\s)\p{Lu}\p{Ll}{2,}\s\p{Lu}\p{Ll}{2,}/gu) ?? [];
  return words.flatMap((pair) => [pair, pair.split(' ')[1] ?? pair]);
}

/** The author's own lines in the shape of an answer: the last item of a list, not like the others. */
function dropBiography(parts: Part[], reading: Reading): void {
  const { units, first } = reading;
  const answers = parts.flatMap((part, index) => (part.says === 'answer' ? [index] : []));
  const last = answers.at(-1);
  const unit = last === undefined ? undefined : units[last];
  if (last === undefined || !unit || answers.length < 4 || unit.joined) return;
  if (parts[last]?.person !== undefined) return;
  const others = answers.slice(0, -1);
  const share = (test: (index: number) => boolean) => others.filter(test).length / others.length;
  const quoted = share(
    (index) => units[index]?.quoted === true || units[index]?.direction === true,
  );
  const before = parts.slice(0, last).findLast((part) => part.says !== 'none');
  const follows = before?.says === 'answer';
  const unlike = quoted >= 0.7 && !unit.quoted && !unit.direction;
  const single = share((index) => parts[index - 1]?.says === 'question') > 0.8;
  if (
    unlike ||
    (follows && single && unit.kind === 'item' && !first[last] && !unit.quoted && !unit.direction)
  ) {
    parts[last] = { says: 'none', text: parts[last]?.text ?? '' };
    if (!follows) dropLastQuestion(parts, reading, last);
  }
}

/** "About the author", taken for a question. */
function dropLastQuestion(parts: Part[], { marked }: Reading, before: number): void {
  for (let index = before - 1; index >= 0 && parts[index]?.says !== 'answer'; index--) {
    if (!marked[index]) parts[index] = { says: 'none', text: parts[index]?.text ?? '' };
  }
}

/** "Enjoyed this? Support us": what is said to the reader, at the end. */
function dropAppeal(parts: Part[], reading: Reading): void {
  const { units, first, asking } = reading;
  const last = parts.findLastIndex((part) => part.says === 'question' && part.person === undefined);
  const question = units[last];
  if (last < 0 || !question || parts.slice(last).some((part) => part.person !== undefined)) return;
  const answers = units.flatMap((_, index) =>
    index > last && parts[index]?.says === 'answer' ? [index] : [],
  );
  const appealing = (text: string) => text.length < 300 && APPEAL.test(text);
  const answered = answers.some((index) => first[index]);
  const told = answers.length > 0 && answers.every((index) => appealing(units[index]?.text ?? ''));
  const others = parts.flatMap((part, index) =>
    part.says === 'question' && index < last ? [asking[index] ?? 0] : [],
  );
  const asked = others.filter((sure) => sure >= 0.7).length >= others.length * 0.6;
  const said = answers.some((index) => units[index]?.quoted || units[index]?.direction);
  // "Comments", "About us": the headings that follow look the same.
  const unlike = answers.length > 0 && asking[last] === 0 && asked && !said && isHeadline(question);
  if (answered || !(told || unlike || appealing(question.text))) return;
  // "Thank you." is said to the guest, whatever the reader is told then.
  const own = unlike || appealing(question.text) || (asking[last] ?? 0) >= 0.7;
  for (let index = own ? last : last + 1; index < parts.length; index++) {
    parts[index] = { says: 'none', text: parts[index]?.text ?? '' };
  }
}
