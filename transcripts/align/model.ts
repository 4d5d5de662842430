import { CUE_START, LONG_PAUSE, MARKS, PART, PAUSE, STOP, TURN } from './marks.ts';

/**
 * How a transcript and its captions differ. All are natural logarithms of odds but
 * where it says otherwise. None is known beforehand: a first reading starts from what is
 * usual, and what it finds counts in the second.
 */
export interface Model {
  /** How many of the heard words are the printed ones, 0 to 1. */
  same: number;
  /** How many of those follow each other as printed, 0 to 1. */
  inOrder: number;
  /** Something is heard that is not printed, once. */
  unprinted: number;
  /** and for each word of it. */
  unprintedWord: number;
  /** A sentence is not spoken after one that is; and after one that is not. */
  unspoken: number;
  unspokenToo: number;
  /** Heard words per printed one. */
  ratio: number;
  /** How far lengths differ: the mean distance of the logarithm of heard to printed. */
  spread: number;
  /** By the marks of a place: how much likelier a sentence begins there. */
  places: Float64Array;
  /** and how much likelier none does. */
  inner: Float64Array;
}

/**
 * A model as all are made: with the same fields in the same order, none of them an integer at
 * first. The engine then compiles what reads by one model once, and not again for the next.
 */
export function modelOf(values: Model): Model {
  const unknown = Number.NaN;
  const model: Model = {
    same: unknown,
    inOrder: unknown,
    unprinted: unknown,
    unprintedWord: unknown,
    unspoken: unknown,
    unspokenToo: unknown,
    ratio: unknown,
    spread: unknown,
    places: values.places,
    inner: values.inner,
  };
  return Object.assign(model, values);
}

/** Of all places, those where a sentence begins, before anything is known. */
const USUAL_RATE = 0.05;
/** Most that a sentence is taken to begin at places of one kind. */
const MOST_BEGUN = 0.9;

/**
 * What texts are taken to be before anything is known of them.
 *
 * @param timed - heard words have times of their own
 */
export function usualModel(timed = false): Model {
  return modelOf({
    same: 0.6,
    inOrder: 0.6,
    unprinted: -3.5,
    unprintedWord: -0.01,
    unspoken: -3.5,
    unspokenToo: -0.3,
    ratio: 1,
    spread: 0.3,
    places: new Float64Array(MARKS).map((_, marks) => usualPlace(marks)),
    inner: new Float64Array(MARKS).map((_, marks) =>
      innerOdds(usualPlace(marks), USUAL_RATE, timed),
    ),
  });
}

/**
 * How much likelier no sentence begins at a place, of which is known how much likelier one does.
 *
 * @param rate - of all places, those where one begins
 * @param timed - by words with times of their own: between them people breathe, which says nothing
 */
export function innerOdds(odds: number, rate: number, timed: boolean): number {
  if (timed) return 0;
  return Math.log((1 - Math.min(MOST_BEGUN, rate * Math.exp(odds))) / (1 - rate));
}

function usualPlace(marks: number): number {
  return (
    (marks & STOP ? 2 : 0) +
    (marks & CUE_START ? 0.5 : 0) +
    (marks & PAUSE ? 0.7 : 0) +
    (marks & LONG_PAUSE ? 0.8 : 0) +
    (marks & PART ? 0.5 : 0) +
    (marks & TURN ? 2 : 0)
  );
}
