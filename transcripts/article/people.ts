import { isName, type Label, labelOf } from './label.ts';
import { endsAsking } from './questions.ts';
import { isPrefixWord, knownRoles, namesNobody } from './role-words.ts';
import type { Unit } from './unit.ts';

/** A label of a text that is one: the person it means, and what stands behind it. */
interface Named {
  person: string;
  /** As printed there, or the form the text uses most where that one is longer. */
  text: string;
}

export interface People {
  /** By unit; undefined: the unit has no label. */
  named: (Named | undefined)[];
  /** Every person's name as the text prints it most; initials alone are names, `Q` is none. */
  names: Map<string, string>;
  /** Persons whose label tells their role. */
  roles: Map<string, 'question' | 'answer'>;
}

/**
 * The labels of a text: what is repeated before a colon, in bold, in capitals or in
 * the markup. Short and long forms of one name, and initials, are one person.
 */
export function peopleOf(units: readonly Unit[], language: string): People {
  const labels = units.map((unit) => {
    const label = isNoTurn(unit) ? null : labelOf(unit, language);
    // "Ann Lee: a life" is a headline.
    return label && unit.level > 0 && unit.level < 3 && label.text !== '' ? null : label;
  });
  const kept = keptKeys(labels, units);
  dropBylines(labels, kept, units);
  dropCast(labels, kept, units);
  const persons = personsOf(labels, kept);
  const roles = knownRoles([...new Set(persons.values())]);
  const names = commonNames(labels, persons);
  return {
    named: labels.map((label) => {
      const person = label ? persons.get(label.key) : undefined;
      return label && person !== undefined ? { person, text: label.text } : undefined;
    }),
    names,
    roles,
  };
}

/** Where names stand before what they say, one alone in its line is the author's. */
function dropBylines(
  labels: (Label | null)[],
  kept: ReadonlySet<string>,
  units: readonly Unit[],
): void {
  const used = labels.flatMap((label) => (label && kept.has(label.key) ? [label.look] : []));
  const [first = -1, second = -1] = labels.flatMap((label, index) =>
    label && kept.has(label.key) ? [index] : [],
  );
  const [byline, opening] = [labels[first], labels[second]];
  if (
    byline &&
    opening &&
    byline.key === opening.key &&
    /^(?:\(.*\))?$/.test(byline.text) &&
    !isAsked(units[first - 1])
  )
    labels[first] = null;
  const alike = countOf(used);
  labels.forEach((label, index) => {
    if (label?.sure !== 1) return;
    if ((alike.get(label.look) ?? 0) <= used.length * 0.3) labels[index] = null;
  });
}

/** Where what is said ends in full stops, names above it without any list who takes part. */
function dropCast(
  labels: (Label | null)[],
  kept: ReadonlySet<string>,
  units: readonly Unit[],
): void {
  const named = labels.flatMap((label, index) => (label && kept.has(label.key) ? [index] : []));
  const ended = named.map((index) => {
    const said = labels[index]?.text || (units[index + 1]?.bare ?? '');
    return /[.!?。！？؟…]["”»」』]?$/u.test(bareOf(said));
  });
  const opening = ended.indexOf(true);
  if (ended.filter(Boolean).length < (named.length - opening) * 0.8) return;
  const cast = named.slice(0, opening);
  const sure = cast.every((index) => {
    const { key = '', text = '' } = labels[index] ?? {};
    return !namesNobody(key) && (opening > 1 || (isPrefixWord(key) && isName(bareOf(text))));
  });
  if (sure) for (const index of cast) labels[index] = null;
}

/** Without what stands in brackets at its end. */
function bareOf(said: string): string {
  return said.replace(/\s?[(（][^()（）]*[)）]$/u, '');
}

function isAsked(unit: Unit | undefined): boolean {
  return unit?.level === 0 && endsAsking(unit.text);
}

function isNoTurn(unit: Unit): boolean {
  return unit.speaker === null && (unit.aside || unit.linkShare > 0.7);
}

const MAX_PEOPLE = 150;

function keptKeys(labels: readonly (Label | null)[], units: readonly Unit[]): Set<string> {
  const found = labels.flatMap((label) => (label ? [label] : []));
  const counts = countOf(found.map(({ key }) => key));
  const roles = knownRoles([...counts.keys()]);
  const sure = new Set(found.filter((label) => label.sure === 2).map(({ key }) => key));
  const kept = new Set<string>();
  for (const [key, count] of counts) {
    // In bold or alone on its line it is a name only where it is so again and again.
    if (roles.has(key) || (count >= 2 && (sure.has(key) || key.length > 1))) kept.add(key);
  }
  for (const key of answeringKeys(labels, units)) kept.add(key);
  // So many are no speakers.
  if (kept.size > MAX_PEOPLE) return new Set();
  const total = found.filter(({ key }) => kept.has(key)).length;
  if (kept.size === 0 || total < 3) return total >= 2 && roles.size > 0 ? kept : new Set();
  let left = MAX_PEOPLE;
  labels.forEach((label, index) => {
    if (!label || kept.has(label.key) || label.sure < 2 || left-- <= 0) return;
    const longer = label.short !== null || [...kept].some((key) => shortens(key, label.key));
    if (longer && label.text !== '' && units[index]?.level === 0) kept.add(label.key);
  });
  return kept;
}

/** Where each of several questions is answered behind a name, all those names are, however rare. */
function answeringKeys(labels: readonly (Label | null)[], units: readonly Unit[]): string[] {
  const answering = new Set<number>();
  let all = 0;
  const asks = units.map(({ text }) => endsAsking(text));
  const last = asks.lastIndexOf(true);
  labels.forEach((label, index) => {
    if (label?.sure !== 2 || label.text === '' || isPrefixWord(label.key)) return;
    all++;
    if (asks[index - 1] || answering.has(index - 1)) answering.add(index);
  });
  const asked = [...answering].filter((index) => asks[index - 1]).length;
  if (asked < 2 || answering.size < 3 || answering.size < all * 0.7) return [];
  // What stands behind the last answer may be anything.
  return [...answering].flatMap((index) => (index > last + 1 ? [] : (labels[index]?.key ?? [])));
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Every kept key's person: the key of the longest name that it shortens. */
function personsOf(labels: readonly (Label | null)[], kept: Set<string>): Map<string, string> {
  const persons = new Map<string, string>();
  const keys = [...kept].sort((a, b) => b.length - a.length);
  for (const label of labels) {
    if (label?.short && kept.has(label.key)) persons.set(label.short.toLowerCase(), label.key);
  }
  for (const key of keys) {
    if (persons.has(key)) continue;
    const longer = keys.filter((other) => other !== key && shortens(key, other));
    persons.set(key, longer.length === 1 ? (longer[0] ?? key) : key);
  }
  return persons;
}

/** `lee` of `ann lee`, `al` of `ann lee`, `dr. lee` of `lee`'s longer forms. */
function shortens(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/u);
  if (words.length < 2) return isSurname(short, long);
  // Who answer together are nobody's longer name.
  if (words.some((word) => /^(?:and|et|und|och|og|y|e|ed|i|и|і|й|та|ve|dan|&)$/.test(word)))
    return false;
  if (short.length >= 2 && words.includes(short)) return true;
  const letters = short.replace(/[.\s]/gu, '');
  const initials = words.map((word) => word[0] ?? '').join('');
  if (letters.length >= 2 && letters === initials) return true;
  const parts = short.split(/[\s-]+/u);
  return (
    parts.length >= 2 && parts.length < words.length && parts.every((part) => words.includes(part))
  );
}

/** The first one or two letters of a name of up to four. */
function isSurname(short: string, long: string): boolean {
  const name =
    /^(?:[\p{Script=Hangul}\p{Script=Han}]{1,3}|[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4})$/u;
  if (!name.test(short) || long.length === short.length) return false;
  return (
    (long.startsWith(short) && name.test(long.slice(short.length))) ||
    (long.endsWith(short) && name.test(long.slice(0, -short.length)))
  );
}

function commonNames(
  labels: readonly (Label | null)[],
  persons: Map<string, string>,
): Map<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const label of labels) {
    const person = label ? persons.get(label.key) : undefined;
    if (!label || person === undefined) continue;
    const counts = forms.get(person) ?? new Map<string, number>();
    counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
    forms.set(person, counts);
  }
  return new Map(
    [...forms].map(([person, counts]) => {
      const [name = person] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      return [person, name];
    }),
  );
}
