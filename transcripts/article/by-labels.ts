import { TALK } from './alternate.ts';
import type { Cut, Part } from './cut.ts';
import { isDirection, opensQuoted } from './marks.ts';
import type { Reading } from './reading.ts';
import { askersOf } from './roles.ts';

/** Everybody is named; who asks is told by the names' words, or by votes. */
export function cutsByLabels(reading: Reading): Cut[] {
  const { people } = reading;
  const persons = [...people.names.keys()];
  if (persons.length === 0) return [];
  const cuts: Cut[] = [];
  if (persons.length >= 2) {
    const askers = askersOf(reading);
    if (!onlyQuoted(reading))
      cuts.push({ by: 'labels', weight: 0.9, parts: partsByLabels(reading, askers) });
  }
  const onlyAskers = persons.every((person) => people.roles.get(person) === 'question');
  if (persons.length === 1 || onlyAskers) {
    cuts.push({ by: 'asker labelled', weight: 0.6, parts: partsByAsker(reading) });
  }
  const noAskers = ![...people.roles.values()].includes('question');
  if (noAskers)
    cuts.push({ by: 'answers labelled', weight: 0.6, parts: partsByAnswerers(reading) });
  return cuts;
}

/** What is named is quoted, and what is not is not: those named answer, all of them. */
function onlyQuoted({ people, units }: Reading): boolean {
  const named = people.named.flatMap((one) => (one ? [one.text] : []));
  const first = people.named.findIndex((one) => one !== undefined);
  const others = units.filter(
    (unit, index) => index > first && !people.named[index] && !unit.aside,
  );
  const quoted = named.filter(opensQuoted).length;
  return (
    quoted > named.length * 0.7 &&
    others.filter((unit) => !unit.quoted).length > Math.max(1, named.length * 0.3)
  );
}

function partsByLabels(reading: Reading, askers: ReadonlySet<string>): Part[] {
  const { units, people } = reading;
  const [, second] = people.named;
  return units.map((unit, index): Part => {
    const named = people.named[index];
    // What is selected to be copied begins behind its label.
    if (index === 0 && !named && second && !askers.has(second.person) && unit.level === 0)
      return { says: 'question', text: unit.bare };
    if (!named) {
      const beside =
        unit.level > 0 ||
        unit.aside ||
        unit.speaker !== null ||
        isToldBetween(reading, askers, index);
      return { says: beside ? 'none' : 'on', text: unit.bare };
    }
    const says = askers.has(named.person) ? 'question' : 'answer';
    return { says, person: named.person, text: named.text };
  });
}

/** Told in a paragraph of its own between a question and its answer: who asks has asked. */
function isToldBetween(reading: Reading, askers: ReadonlySet<string>, index: number): boolean {
  const { people, marked, first, second, units, language } = reading;
  const before = people.named[index - 1];
  const after = people.named[index + 1];
  if (!before || !after || !askers.has(before.person) || askers.has(after.person)) return false;
  const text = units[index]?.bare ?? '';
  const spoken = marked[index] || first[index] || second[index] || TALK[language]?.test(text);
  return marked[index - 1] === true && !spoken && !opensQuoted(text) && !isDirection(text);
}

/** Only who asks is named: what follows a question in a new paragraph is the answer. */
function partsByAsker(reading: Reading): Part[] {
  const { units, people } = reading;
  let begun = false;
  let bare = false;
  return units.map((unit, index): Part => {
    const named = people.named[index];
    if (named) {
      begun = true;
      bare = named.text === '';
      return { says: 'question', person: named.person, text: named.text };
    }
    if (!begun || unit.level > 0 || unit.aside) return { says: 'none', text: unit.bare };
    // The label stood alone in its line: this is the question.
    if (bare) {
      bare = false;
      return { says: 'on', text: unit.bare };
    }
    return { says: 'answer', text: unit.bare };
  });
}

/** Only who answers is named: the question is what stands right before. */
function partsByAnswerers(reading: Reading): Part[] {
  const { units, people, asking } = reading;
  const levelOf = (index: number) => units[index]?.level ?? 0;
  const parts = units.map((unit, index): Part => {
    const named = people.named[index];
    if (named && people.roles.get(named.person) !== 'question') {
      return { says: 'answer', person: named.person, text: named.text };
    }
    return { says: unit.level > 0 || unit.aside ? 'none' : 'on', text: named?.text ?? unit.bare };
  });
  const answers = parts.flatMap(({ says }, index) => (says === 'answer' ? [index] : []));
  const asked = answers.filter((index) => (asking[index - 1] ?? 0) >= 0.7);
  const closed = onlyQuoted(reading);
  const mostly = asked.length >= answers.length * 0.5;
  const headed = asked.filter((index) => levelOf(index - 1) > 0).length > asked.length * 0.7;
  answers.forEach((index, at) => {
    const before = parts[index - 1];
    if (!before || before.says === 'answer' || units[index - 1]?.aside) return;
    // Who is named again had been asked something in between.
    const again = parts[answers[at - 1] ?? -1]?.person === parts[index]?.person;
    if (
      (asking[index - 1] ?? 0) >= 0.5 ||
      (mostly && (again || closed) && (headed ? levelOf(index - 1) > 0 : before.says === 'on'))
    ) {
      parts[index - 1] = { says: 'question', text: before.text };
    }
  });
  return parts;
}
