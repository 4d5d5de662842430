import type { OwnSentence, OwnTranscript } from '../own.ts';
import { alignAcross } from './across.ts';
import { beadsOf, type Shape } from './across-beads.ts';
import { type Carried, lettersOf, reelOf, type Turn } from './across-reel.ts';
import type { AlignInput, Placements } from './align-types.ts';

const TURNS: readonly Shape[] = [
  { a: 1, b: 1, cost: 0 },
  { a: 1, b: 0, cost: 3 },
  { a: 0, b: 1, cost: 3 },
  // One speaker's paragraphs may stand as several segments.
  { a: 1, b: 2, cost: 2 },
  { a: 2, b: 1, cost: 2 },
];
/** A question is no answer; but who asks may be told wrongly. */
const OTHER_ROLE = 6;

/** How sure the first sentence of a turn is that has one counterpart, and the others at most. */
const TURN_SURE = 0.7;
const INNER_SURE = 0.6;

/**
 * Give a transcript the times of another one of the same article, in another language.
 * Turns go with turns by order, speaker's role and length; inside them sentences go with
 * sentences as they would with captions in that language. What has no counterpart, or one
 * that is not heard, has no time. What the viewer or a file placed stays.
 *
 * @param from - aligned already
 * @returns `to` with times and `timing.from` "carried"; the rest, `updatedAt` too, as it was
 */
export function carryTurns(from: OwnTranscript, to: OwnTranscript): OwnTranscript {
  const given = turnsOf(from);
  const wanted = turnsOf(to);
  const reel = reelOf(from, given);
  const matched = matchedTurns(given, wanted);
  const asked = wanted.flatMap((turn) => turn.sentences);
  const fixed = new Map<number, number>();
  const sure = new Map<number, number>();
  let first = 0;
  for (const [index, turn] of wanted.entries()) {
    const own = matched.get(index);
    const start = own && reel.startOf(own.sentences[0] ?? -1);
    if (start !== undefined) fixed.set(first, start);
    turn.sentences.forEach((sentence, nth) => {
      if (own) sure.set(sentence, nth === 0 ? TURN_SURE : INNER_SURE);
    });
    first += turn.sentences.length;
  }
  const placements = placementsOf({
    sentences: wanted.flatMap((turn) =>
      turn.sentences.map((index, nth) => ({
        text: to.sentences[index]?.text ?? '',
        turn: nth === 0,
      })),
    ),
    captions: reel.cues,
    language: to.language,
    captionLanguage: from.language,
    fixed,
  });
  const carried = new Map<number, Carried>();
  for (const [place, index] of asked.entries()) {
    const placement = placements[place];
    const found = placement && reel.heardAt(placement.startTime, placement.endTime);
    if (!placement || !found) continue;
    const most = Math.max(
      placement.confidence < 1 ? placement.confidence : 0,
      sure.get(index) ?? 0,
    );
    carried.set(index, { ...found, confidence: Math.min(most, found.confidence) });
  }
  return {
    ...to,
    timing: { from: 'carried', captionLanguage: null, way: null, wordTimes: false },
    sentences: to.sentences.map((sentence, index) => withTimes(sentence, carried.get(index))),
  };
}

function placementsOf(input: AlignInput): Placements {
  const work = alignAcross(input);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** By wanted turn: the given one it goes with. */
function matchedTurns(given: readonly Turn[], wanted: readonly Turn[]): Map<number, Turn> {
  const a = given.map(({ letters }) => letters);
  const b = wanted.map(({ letters }) => letters);
  const differ = (i: number, j: number) => (given[i]?.role === wanted[j]?.role ? 0 : OTHER_ROLE);
  const pairs = (ratio?: number) =>
    beadsOf(a, b, TURNS, differ, ratio).filter(
      ({ fromA, toA, fromB, toB }) => toA > fromA && toB > fromB,
    );
  // What one of them lacks bends the ratio of the wholes; most pairs have the true one.
  const ratios = pairs()
    .map(({ fromA, fromB }) => (b[fromB] ?? 0) / Math.max(1, a[fromA] ?? 0))
    .sort((x, y) => x - y);
  const matched = new Map<number, Turn>();
  for (const { fromA, fromB } of pairs(ratios[ratios.length >> 1])) {
    const turn = given[fromA];
    if (turn && turn.role === wanted[fromB]?.role) matched.set(fromB, turn);
  }
  return matched;
}

function withTimes(sentence: OwnSentence, carried: Carried | undefined): OwnSentence {
  const { by, startTime } = sentence;
  if ((by === 'hand' || by === 'file') && startTime !== null) return sentence;
  const { points: _, ...words } = sentence;
  const times = carried ?? { startTime: null, endTime: null, confidence: 0 };
  return { ...words, ...times, by: 'machine' };
}

function turnsOf({ segments, sentences }: OwnTranscript): Turn[] {
  const turns: Turn[] = [];
  let last = -1;
  for (const [index, { segment, text }] of sentences.entries()) {
    const own = segments[segment];
    if (!own || own.dropped) continue;
    let turn = turns.at(-1);
    if (!turn || segment !== last) {
      turn = { role: own.role, sentences: [], letters: 0 };
      turns.push(turn);
    }
    last = segment;
    turn.sentences.push(index);
    turn.letters += lettersOf(text);
  }
  return turns;
}
