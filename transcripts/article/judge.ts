import { type Cut, type Part, type Turn, turnsOf } from './cut.ts';
import { isDirection } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './unit.ts';

/** How well a cut explains the page; higher is better. null: it explains nothing. */
export function scoreOf(cut: Cut, reading: Reading): number | null {
  const turns = turnsOf(cut.parts);
  const questions = turns.filter(({ role }) => role === 'question');
  const answers = turns.filter(({ role }) => role === 'answer');
  const enough = cut.weight >= 0.9 ? 1 : 2;
  if (questions.length < enough || answers.length < enough || turns.length < 3) return null;
  const { units, weights } = reading;
  const size = (turn: Turn) => turn.units.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  const asks = mean(questions.map((turn) => askingOf(turn, reading)));
  const askedBack = mean(answers.map((turn) => (asksShortly(turn, reading) ? 1 : 0)));
  const hidden = Math.min(1, hiddenIn(cut.parts, turns, reading) / questions.length);
  const ratio = Math.min(1.5, median(answers.map(size)) / Math.max(1, median(questions.map(size))));
  const all = units.reduce((sum, unit, index) => sum + (unit.aside ? 0 : (weights[index] ?? 0)), 0);
  const covered = turns.reduce((sum, turn) => sum + size(turn), 0) / Math.max(1, all);
  return (
    cut.weight -
    (cut.by === 'labels' ? 0 : duet(turns)) +
    1.2 * asks -
    0.8 * askedBack -
    0.9 * hidden +
    0.3 * ratio +
    0.8 * covered
  );
}

/**
 * Two persons who always take turns, several times under one question, are the asker
 * and the guest; what stands above them is a heading.
 */
function duet(turns: readonly Turn[]): number {
  const named = turns.flatMap(({ person }) => (person === undefined ? [] : [person]));
  if (named.length < 6 || new Set(named).size !== 2) return 0;
  const inTurns = named.slice(1).every((person, at) => person !== named[at]);
  const again = turns.some(
    ({ person }, at) =>
      person !== undefined &&
      turns[at + 2]?.person === person &&
      turns[at + 1]?.person !== undefined,
  );
  return inTurns && again ? 0.7 : 0;
}

function askingOf({ units }: Turn, { asking }: Reading): number {
  const most = Math.max(...units.slice(-2).map((index) => asking[index] ?? 0));
  // Who speaks for many paragraphs tells a story, whatever comes at its end.
  return most * Math.min(1, 4 / units.length);
}

function asksShortly({ units }: Turn, { marked, weights }: Reading): boolean {
  const last = units.at(-1) ?? -1;
  return marked[last] === true && (weights[last] ?? 0) < 200;
}

/** What stands within a turn as a paragraph of its own, and looks like another one's question. */
function hiddenIn(parts: readonly Part[], turns: readonly Turn[], reading: Reading): number {
  const { marked, weights, people, units } = reading;
  const look = questionLook(turns, units);
  const asked = new Set(turns.flatMap((turn) => (turn.role === 'question' ? turn.units : [])));
  const from = turns[0]?.units[0] ?? 0;
  const alike = units.filter(
    (unit, index) =>
      look !== null &&
      index > from &&
      !asked.has(index) &&
      !unit.aside &&
      !unit.joined &&
      lookOf(unit) === look,
  );
  const strays = turns.flatMap(({ role, units: own }) =>
    own.slice(1).filter((index) => {
      const unit = units[index];
      if (!unit || people.named[index] || unit.joined) return false;
      if (look !== null && lookOf(unit) === look) return false;
      if (!marked[index] || (weights[index] ?? 0) >= 220) return false;
      const opening = units[own[0] ?? 0];
      return role === 'answer' || unit.kind !== opening?.kind || unit.glyph !== opening.glyph;
    }),
  );
  return strays.length + alike.length + skippedIn(parts, reading);
}

/** Questions between the turns that nobody is taken to ask. */
function skippedIn(parts: readonly Part[], { marked, units, weights }: Reading): number {
  const from = parts.findIndex(({ says }) => says !== 'none');
  const to = parts.findLastIndex(({ says }) => says !== 'none');
  return units.filter((unit, index) => {
    if (index <= from || index >= to || parts[index]?.says !== 'none') return false;
    return marked[index] && !unit.aside && unit.level === 0 && (weights[index] ?? 0) < 220;
  }).length;
}

/** The look that all questions have and no answer's beginning has, where there is one. */
function questionLook(turns: readonly Turn[], units: readonly Unit[]): string | null {
  const lookAt = ({ units: own }: Turn) => {
    const opening = units[own[0] ?? 0];
    return opening ? lookOf(opening) : '';
  };
  const first = turns.find(({ role }) => role === 'question');
  const look = first ? lookAt(first) : '';
  return turns.every((turn) => (turn.role === 'question') === (lookAt(turn) === look))
    ? look
    : null;
}

function lookOf({ bold, italic, level, glyph, look, kind }: Unit): string {
  return `${bold} ${italic} ${level} ${glyph} ${kind} ${look}`;
}

/**
 * Is what the cut finds a talk of persons? Help pages and quizzes have questions and
 * answers, too: nobody says "I" there, and the page says so of itself.
 */
export function isInterview(cut: Cut, reading: Reading): boolean {
  if (isContents(reading)) return false;
  const turns = turnsOf(cut.parts);
  const questions = turns.filter(({ role }) => role === 'question');
  const answers = turns.filter(({ role }) => role === 'answer');
  const share = (some: Turn[], signs: readonly boolean[]) =>
    mean(some.map(({ units }) => (units.some((index) => signs[index]) ? 1 : 0)));
  const persons = turns.some(
    ({ person }) => person !== undefined && !reading.people.roles.has(person),
  );
  const asks = mean(questions.map((turn) => askingOf(turn, reading)));
  if (asks < (persons ? 0.15 : 0.3)) return false;
  // A list of questions.
  if (!persons && mean(answers.map((turn) => (asksShortly(turn, reading) ? 1 : 0))) > 0.6)
    return false;
  if (cut.gain !== undefined && !isPlainTalk(cut.gain, questions, reading)) return false;
  // Who tells a story says who speaks: "…," she said.
  if (/^dashes/.test(cut.by) && share(turns, tagged(cut.parts)) > 0.25) return false;
  let evidence = reading.claims * 0.9;
  // Help pages say "we", and never "I".
  const heard = answers.length / (answers.length + 2);
  const own = heard * share(answers, reading.self) + 0.15 * share(answers, reading.first);
  evidence += 1.6 * Math.min(1, own / 0.5);
  if (persons) evidence += 1.2;
  if (/^(?:.*label|dashes|glyph|answers: (?:quote|\P{L}))/u.test(cut.by)) evidence += 0.4;
  // Who writes for a help page asks all its questions.
  if (cut.gain !== undefined && asks < 0.9) evidence += 0.6;
  // Spoken words are quoted; what a help page tells is not.
  const quoted = answers.filter(({ units }) => reading.units[units[0] ?? 0]?.quoted).length;
  if (quoted > answers.length * 0.6) evidence += 1;
  if (laughs(answers, cut.parts)) evidence += 0.8;
  // Who asks a guest says "you" sooner or later, where the language has to say it.
  if (reading.claims === 0 && !persons && questions.length > 2 && SAYS_YOU.test(reading.language)) {
    if (share(questions, reading.second) === 0) evidence -= 0.8;
  }
  // Who is asked about themselves answers without a "you"; a shop says "we".
  const told = share(answers, reading.second) + share(answers, reading.first);
  if (share(questions, reading.second) - told > 0.7) evidence += 0.9;
  if (reading.denies) evidence -= 2.2;
  // "How do I return it?" – "You can…"
  const ended = questions.filter(({ units }) => units.some((index) => reading.marked[index]));
  const helps = share(ended, reading.self) - share(ended, reading.second);
  if (helps > 0.2 && !/^(?:ja|ko|zh|th)$/.test(reading.language)) evidence -= 1.5;
  return evidence >= (persons && !reading.denies ? 0.4 : 0.9);
}

/** Under a recording stands what is asked there, question after question. */
function isContents({ people }: Reading): boolean {
  const asked = people.named.map((one) => one && people.roles.get(one.person) === 'question');
  const unanswered = asked.filter((asks, index) => asks && asked[index + 1]);
  return unanswered.length > asked.filter(Boolean).length / 2;
}

/** Paragraphs without any mark are a talk only where many of them ask, and all of them take turns. */
function isPlainTalk(gain: number, questions: readonly Turn[], reading: Reading): boolean {
  const { asking, claims } = reading;
  // Who tells of others quotes what they ask.
  const ended = questions.filter(({ units: own }) => {
    const last = own.at(-1) ?? -1;
    return (asking[last] ?? 0) >= 0.7 && !/["”»]$/.test(reading.units[last]?.bare ?? '');
  }).length;
  return gain > (claims > 0 ? 8 : 12) && questions.length > 2 && ended >= questions.length * 0.25;
}

function tagged(parts: readonly Part[]): boolean[] {
  return parts.map(({ text }) => /[,?!…]["”»]?\s?[—–-]\s?\p{Ll}/u.test(text));
}

const SAYS_YOU = /^(?:en|de|fr|nl|sv|ru|uk)$/;

const LAUGH =
  /[([（【]\s?[^()[\]（）【】]{0,16}(?:laugh|smil|nod|lach|läch|rire|rit|sourit|ris[ao]s|ríe|ride|śmie|смех|сме[её]|смі|ضحك|بتسم|צוחק|מחייך|gül|tertawa|cười|웃|끄덕|笑|うなず)/iu;

function laughs(answers: readonly Turn[], parts: readonly Part[]): boolean {
  return answers.some(
    ({ units }) =>
      units.some((index) => LAUGH.test(parts[index]?.text ?? '')) ||
      (units.length === 1 && isDirection(parts[units[0] ?? 0]?.text ?? '')),
  );
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
