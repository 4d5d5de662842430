import { turnsOf } from './cut.ts';
import type { Reading } from './reading.ts';

interface Voice {
  person: string;
  turns: number;
  weight: number;
  asking: number;
  marks: number;
  /** Turns in which another speaker's name is said. */
  calls: number;
  first: number;
  /** How often each other one spoke right before. */
  after: Map<string, number>;
}

/**
 * Who asks, of two or more named persons. No sign is trusted alone: a guest may ask
 * back, and a host may tell a story.
 */
export function askersOf(reading: Reading): Set<string> {
  const { people } = reading;
  const voices = voicesOf(reading);
  const known = new Set(
    voices
      .filter(({ person }) => people.roles.get(person) === 'question')
      .map(({ person }) => person),
  );
  const open = voices.filter(({ person }) => !people.roles.has(person));
  const turns = voices.reduce((sum, voice) => sum + voice.turns, 0);
  const asked = voices
    .filter(({ person }) => known.has(person))
    .reduce((sum, voice) => sum + voice.turns, 0);
  // A word from the audience does not make the host a guest.
  if (known.size > 0 && (open.length < 2 || asked >= turns * 0.25)) return known;
  if (known.size === 0 && open.length < voices.length)
    return new Set(open.map(({ person }) => person));
  const scores = open.map((voice) => scoreOf(voice, voices, reading));
  return new Set([...known, ...bestSide(open, scores)]);
}

/** More persons are told apart by their scores alone. */
const MAX_SIDES = 8;

/** Which persons ask, so that as many turns as can be answer somebody on the other side. */
function bestSide(voices: readonly Voice[], scores: readonly number[]): string[] {
  const count = voices.length;
  if (count > MAX_SIDES) {
    const order = scores
      .map((_, index) => index)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const falling = order.map((index) => scores[index] ?? 0);
    return order.slice(0, widestGap(falling)).map((index) => voices[index]?.person ?? '');
  }
  let best = 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let side = 1; side < (1 << count) - 1; side++) {
    let value = 0;
    let across = 0;
    let edges = 0;
    voices.forEach((voice, index) => {
      const asks = (side >> index) & 1;
      value += asks ? (scores[index] ?? 0) : -(scores[index] ?? 0);
      for (const [other, times] of voice.after) {
        const at = voices.findIndex(({ person }) => person === other);
        if (at < 0) continue;
        edges += times;
        if (((side >> at) & 1) !== asks) across += times;
      }
    });
    value += edges > 0 ? (4 * across) / edges : 0;
    if (value > most) [most, best] = [value, side];
  }
  return voices.filter((_, index) => (best >> index) & 1).map(({ person }) => person);
}

/** After how many of the falling scores the others are far below. */
function widestGap(scores: readonly number[]): number {
  let at = 1;
  let widest = -1;
  for (let i = 1; i < scores.length; i++) {
    const gap = (scores[i - 1] ?? 0) - (scores[i] ?? 0);
    if (gap > widest) [widest, at] = [gap, i];
  }
  return at;
}

function voicesOf({ people, units, asking, marked, weights }: Reading): Voice[] {
  const last = people.named.findLastIndex((named) => named !== undefined);
  const parts = units.map((unit, index) => {
    const named = people.named[index];
    if (!named)
      return {
        says: unit.level > 0 || unit.aside || index > last + 2 ? 'none' : 'on',
        text: '',
      } as const;
    return { says: 'answer', person: named.person, text: named.text } as const;
  });
  const voices = new Map<string, Voice>();
  let before: string | undefined;
  turnsOf(parts).forEach((turn, at) => {
    const person = turn.person ?? '';
    const voice = voices.get(person) ?? {
      person,
      turns: 0,
      weight: 0,
      asking: 0,
      marks: 0,
      calls: 0,
      first: at,
      after: new Map<string, number>(),
    };
    // What is told between a question and its answer stands behind the question.
    const ends = turn.units.filter((index) => (weights[index] ?? 0) > 0).slice(-2);
    voice.turns += 1;
    voice.weight += turn.units.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
    voice.asking += Math.max(0, ...ends.map((index) => asking[index] ?? 0));
    if (ends.some((index) => marked[index])) voice.marks += 1;
    const words = turn.units
      .map((index) => people.named[index]?.text ?? units[index]?.bare ?? '')
      .join(' ');
    if (callsAnother(words, person, people.names)) voice.calls += 1;
    if (before !== undefined) voice.after.set(before, (voice.after.get(before) ?? 0) + 1);
    before = person;
    voices.set(person, voice);
  });
  return [...voices.values()];
}

function callsAnother(text: string, person: string, names: ReadonlyMap<string, string>): boolean {
  return [...names].some(([other, name]) => {
    if (other === person) return false;
    return namesOf(other, name).some((word) => text.includes(word));
  });
}

function namesOf(person: string, name: string): string[] {
  const words = [...name.split(' '), ...person.split(' ').map(capitalised)];
  return words.filter((word) => word.length > 2 && /\p{L}/u.test(word)).map(capitalised);
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function scoreOf(voice: Voice, voices: readonly Voice[], reading: Reading): number {
  const turns = voices.reduce((sum, { turns }) => sum + turns, 0);
  const mean = voices.reduce((sum, { weight }) => sum + weight, 0) / turns;
  const asked = voices.reduce((sum, { asking }) => sum + asking, 0) / turns;
  const marks = voices.reduce((sum, { marks }) => sum + marks, 0) / turns;
  const own = voice.weight / voice.turns;
  let score =
    1.5 * (voice.asking / voice.turns - asked) + 1.5 * (voice.marks / voice.turns - marks);
  score -= Math.max(-1.2, Math.min(1.2, Math.log2((own + 1) / (mean + 1)) * 0.6));
  // Who opens asks; who speaks in every second turn leads the talk.
  if (voice.first === 0) score += 0.6;
  score += 0.8 * (voice.turns / turns - 1 / voices.length);
  score += 0.6 * Math.min(1, (voice.calls / voice.turns) * 3);
  return score + printedSigns(voice.person, voices, reading);
}

/** What title, byline and the paragraphs around the talk tell of a person. */
function printedSigns(person: string, voices: readonly Voice[], reading: Reading): number {
  const names = namesOf(person, reading.people.names.get(person) ?? '');
  const inTitle = (one: string) =>
    namesOf(one, reading.people.names.get(one) ?? '').some((word) => reading.title.includes(word));
  const titled = voices.filter((voice) => inTitle(voice.person)).length;
  let score = 0;
  if (titled > 0 && titled < voices.length && inTitle(person)) score -= 1.2;
  if (names.some((word) => reading.byline.includes(word))) score += 1.5;
  const publisher = reading.publisher.toLowerCase();
  if (publisher !== '' && names.some((word) => publisher.includes(word.toLowerCase())))
    score += 1.5;
  const told = reading.units.filter((_, index) => !reading.people.named[index]).slice(0, 40);
  for (const text of [reading.title, ...told.map((unit) => unit.text)]) {
    for (const word of names) {
      const at = text.indexOf(word);
      if (at < 0) continue;
      const before = text.slice(Math.max(0, at - 40), at);
      if (ASKER_BEFORE.test(before)) score += 1;
      if (GUEST_BEFORE.test(before)) score -= 1;
      break;
    }
  }
  return Math.max(-2.5, Math.min(2.5, score));
}

const ASKER_BEFORE =
  /(?:interviewers?|host(?:ed by)?|moderat\p{L}+|interviewed by|by|par|von|por|di|a cura di|ведущ\p{L}+|беседовал\p{L}*|розмовля\p{L}+|聞き手|主持人?|记者|記者|기자|진행|interview)\s?(?:[:：=]\s?|\s)(?:[\p{Lu}][\p{L}.'-]*\s)*$/iu;
const GUEST_BEFORE =
  /(?:narrator|interviewees?|guests?|interviews|with|mit|avec|con|com|med|met|z|с|со|з|із|với|ile|مع|עם|專訪|专访|访|对话)(?:\s?[:：]\s?|\s)(?:[\p{Lu}][\p{L}.'-]*\s)*$/iu;
