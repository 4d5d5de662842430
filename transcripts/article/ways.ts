import { type Cut, segmentsOf, type Turn, turnsOf } from './cut.ts';
import { introduced } from './introduced.ts';
import { isInterview } from './judge.ts';
import type { Printed } from './printed.ts';
import { namesNobody } from './role-words.ts';
import type { Segment } from './segment.ts';
import { ONE_VOICE, type WayKind, wayKindOf } from './way-kind.ts';

/** A whole reading of a page: one of those that a viewer can choose from. */
export interface Way {
  /** Names it on this page, and on the same page read again. */
  by: string;
  kind: WayKind;
  /** The sign that stands before what is said; null: none does. */
  mark: string | null;
  /** How many of its segments are questions. */
  questions: number;
  segments: Segment[];
}

/** More are not offered, beside one voice. */
const MAX_CUTS = 4;
/** Two that share as much of their turns, or of their words, are hardly different. */
const ALIKE = 0.9;

/** Somebody is seen to speak there. */
export function isTalk({ ranked, reading }: Printed): boolean {
  return ranked[0] !== undefined && isInterview(ranked[0].cut, reading);
}

/** As it is read where nobody says otherwise; null: nobody is seen to speak there. */
export function bestWay(printed: Printed): Way | null {
  const [best] = printed.ranked;
  return best && isTalk(printed) ? cutWay(best.cut, printed) : null;
}

/** The way of this name; the best one where there is none such, as once the page has changed. */
export function wayBy(printed: Printed, by: string | undefined): Way | null {
  if (by === ONE_VOICE) return oneVoice(printed);
  const found = printed.ranked.find(({ cut }) => cut.by === by);
  return found ? cutWay(found.cut, printed) : bestWay(printed);
}

/**
 * The ways that really differ, the best first, then by how well they explain the page, and
 * last all of it as one voice. Empty: there are no words.
 */
export function waysOf(printed: Printed): Way[] {
  const { ranked, reading } = printed;
  const cuts: Cut[] = [];
  const seen: Spoken[] = [];
  for (const { cut } of ranked) {
    if (cuts.length === MAX_CUTS) break;
    const spoken = spokenOf(cut, reading.weights);
    if (seen.some((other) => alike(other, spoken))) continue;
    seen.push(spoken);
    cuts.push(cut);
  }
  const voice = oneVoice(printed);
  return voice ? [...cuts.map((cut) => cutWay(cut, printed)), voice] : [];
}

function cutWay(best: Cut, { reading }: Printed): Way {
  const { cut, names: once } = introduced(best, reading);
  const { names, roles } = reading.people;
  // `Q` stands for nobody, but the initial of a name does.
  const named = [...names].filter(([person, name]) => !roles.has(person) || !namesNobody(name));
  const own = once.map((name): [string, string] => [name, name]);
  return wayOf(best.by, segmentsOf(cut, reading.units, new Map([...named, ...own])));
}

/**
 * Paragraph by paragraph, all of it spoken, nobody knows by whom; headings and what stands
 * beside the text are not. null: there are no words.
 */
export function oneVoice({ units }: Printed): Way | null {
  const segments: Segment[] = [];
  let block = -1;
  for (const { text, block: own, joined, aside, level } of units) {
    if (text === '') continue;
    const last = segments.at(-1);
    if (last && own === block) last.text += `${joined ? ' ' : '\n'}${text}`;
    else segments.push({ role: aside || level > 0 ? 'narration' : 'answer', text });
    block = own;
  }
  return segments.length > 0 ? wayOf(ONE_VOICE, segments) : null;
}

function wayOf(by: string, segments: Segment[]): Way {
  const questions = segments.filter(({ role }) => role === 'question').length;
  return { by, ...wayKindOf(by), questions, segments };
}

/** What a cut makes of the page: where turns begin, and how much each side says of it. */
interface Spoken {
  starts: Set<string>;
  /** By unit, see weight(); below 0 for questions. */
  said: Map<number, number>;
}

function spokenOf(cut: Cut, weights: readonly number[]): Spoken {
  const turns = turnsOf(cut.parts);
  const sign = ({ role }: Turn) => (role === 'question' ? -1 : 1);
  return {
    starts: new Set(turns.map((turn) => `${turn.role} ${turn.units[0]}`)),
    said: new Map(
      turns.flatMap((turn) =>
        turn.units.map((index): [number, number] => [index, sign(turn) * (weights[index] ?? 0)]),
      ),
    ),
  };
}

function alike(a: Spoken, b: Spoken): boolean {
  const shared = [...a.starts].filter((start) => b.starts.has(start)).length;
  if (shared < ALIKE * (a.starts.size + b.starts.size - shared)) return false;
  let [same, all] = [0, 0];
  for (const index of new Set([...a.said.keys(), ...b.said.keys()])) {
    const [here = 0, there = 0] = [a.said.get(index), b.said.get(index)];
    const size = Math.max(Math.abs(here), Math.abs(there));
    all += size;
    if (here === there) same += size;
  }
  return same >= ALIKE * all;
}
