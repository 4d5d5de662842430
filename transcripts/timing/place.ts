import type { OwnSentence, OwnTranscript } from '../own.ts';
import { isDropped, MIN_LENGTH, naturalEnd } from './length.ts';

/** Times closer than this are one moment. Seconds. */
const SAME = 0.0015;

/**
 * Sentence `index` is heard from `time` on: the viewer pressed a key at its first word.
 *
 * Its end follows from what comes next unless the viewer set it; the sentence spoken
 * before gives way, or stands on until this one.
 *
 * @param time - seconds of media time; kept within the recording
 * @throws RangeError if there is no such sentence, or `time` is no number
 */
export function tapped(own: OwnTranscript, index: number, time: number): OwnTranscript {
  const was = sentenceOf(own, index);
  const start = withinStart(own, time);
  const end = endWasSet(own, index, start) ? was.endTime : naturalEnd(own, index, start);
  return afterBefore(placed(own, index, start, end ?? start), index, was.startTime);
}

/** Only the start of sentence `index` changes: its end stays where it can. As `tapped`. */
export function setStart(own: OwnTranscript, index: number, time: number): OwnTranscript {
  const was = sentenceOf(own, index);
  const start = withinStart(own, time);
  const stays = was.endTime !== null && was.endTime >= start + MIN_LENGTH;
  const end = stays ? was.endTime : naturalEnd(own, index, start);
  return afterBefore(placed(own, index, start, end ?? start), index, was.startTime);
}

/** Sentence `index` ends at `time`, or as soon after its start as it can. Unplaced: no change. */
export function setEnd(own: OwnTranscript, index: number, time: number): OwnTranscript {
  const { startTime } = sentenceOf(own, index);
  const asked = within(own, time);
  if (startTime === null) return own;
  return placed(own, index, startTime, Math.max(startTime + MIN_LENGTH, asked));
}

/** The whole sentence moves, to start at `time`; it keeps its length. Unplaced: no change. */
export function moveTo(own: OwnTranscript, index: number, time: number): OwnTranscript {
  const { startTime, endTime } = sentenceOf(own, index);
  const asked = within(own, time);
  if (startTime === null || endTime === null) return own;
  const length = endTime - startTime;
  const latest = Math.max(0, (own.duration ?? Number.POSITIVE_INFINITY) - length);
  return replaced(own, index, (sentence) => byHand(shifted(sentence, Math.min(asked, latest))));
}

/**
 * Everything heard from sentence `index` on, itself with it, moves by `delta` seconds;
 * by less where the first or last would leave the recording.
 *
 * Only `index` counts as set by hand then: the viewer listened to no other.
 */
export function shiftAfter(own: OwnTranscript, index: number, delta: number): OwnTranscript {
  const { startTime: from } = sentenceOf(own, index);
  if (Number.isNaN(delta)) throw new RangeError('shiftAfter: delta is NaN');
  if (from === null) return own;
  const moves = ({ startTime }: OwnSentence) => startTime !== null && startTime >= from - SAME;
  const last = own.sentences.reduce((at, { endTime }) => Math.max(at, endTime ?? 0), 0);
  const room = own.duration === null ? delta : Math.max(0, own.duration - last);
  const step = rounded(Math.max(-from, Math.min(delta, room)));
  if (step === 0) return own;
  const sentences = own.sentences.map((sentence) =>
    moves(sentence) ? shifted(sentence, (sentence.startTime ?? 0) + step) : sentence,
  );
  const next = replaced({ ...own, sentences }, index, byHand);
  return afterBefore(next, index, from);
}

/** Nobody says sentence `index` in this recording. A machine does not place it again. */
export function unplace(own: OwnTranscript, index: number): OwnTranscript {
  return replaced(own, index, (sentence) => byHand(withoutTimes(sentence)));
}

/** Where sentence `index` is heard is open again, also to a machine. */
export function forget(own: OwnTranscript, index: number): OwnTranscript {
  return replaced(own, index, (sentence) => ({
    ...withoutTimes(sentence),
    confidence: 0,
    by: 'machine',
  }));
}

/** The viewer said that nobody says it. */
export function isNotSpoken({ startTime, by }: OwnSentence): boolean {
  return startTime === null && by === 'hand';
}

function sentenceOf(own: OwnTranscript, index: number): OwnSentence {
  const sentence = own.sentences[index];
  if (!sentence) throw new RangeError(`no sentence ${index}`);
  return sentence;
}

/** A moment of the recording, in whole milliseconds. */
function within({ duration }: OwnTranscript, time: number): number {
  if (Number.isNaN(time)) throw new RangeError('a time is NaN');
  return rounded(Math.max(0, Math.min(time, duration ?? time)));
}

/** One at which a sentence can begin and still has room to end. */
function withinStart(own: OwnTranscript, time: number): number {
  const latest = (own.duration ?? Number.POSITIVE_INFINITY) - MIN_LENGTH;
  return within(own, Math.min(time, latest));
}

function rounded(time: number): number {
  return Number.isFinite(time) ? Math.round(time * 1000) / 1000 : time;
}

/** The viewer set this end by hand: it is not where it would be by itself. */
function endWasSet(own: OwnTranscript, index: number, start: number): boolean {
  const { by, startTime, endTime } = sentenceOf(own, index);
  if (by !== 'hand' || startTime === null || endTime === null) return false;
  if (endTime < start + MIN_LENGTH) return false;
  return Math.abs(naturalEnd(own, index, startTime) - endTime) > SAME;
}

/**
 * The sentence heard before `index` ends where that begins now: earlier where it would
 * run into it, later where it ended at the old start.
 */
function afterBefore(own: OwnTranscript, index: number, oldStart: number | null): OwnTranscript {
  const start = sentenceOf(own, index).startTime;
  if (start === null) return own;
  let before = -1;
  own.sentences.forEach(({ startTime }, other) => {
    if (other === index || startTime === null || startTime >= start) return;
    if (startTime < (own.sentences[before]?.startTime ?? 0) || isDropped(own, other)) return;
    before = other;
  });
  const previous = own.sentences[before];
  if (previous?.startTime == null || previous.endTime === null) return own;
  const touched = oldStart !== null && Math.abs(previous.endTime - oldStart) <= SAME;
  if (previous.endTime <= start && !touched) return own;
  const end = touched ? naturalEnd(own, before, previous.startTime) : start;
  const clipped = Math.max(previous.startTime + MIN_LENGTH, Math.min(end, start));
  return replaced(own, before, (sentence) => withPoints({ ...sentence, endTime: clipped }));
}

function placed(own: OwnTranscript, index: number, start: number, end: number): OwnTranscript {
  return replaced(own, index, (sentence) =>
    withPoints(byHand({ ...sentence, startTime: start, endTime: rounded(end) })),
  );
}

function replaced(
  own: OwnTranscript,
  index: number,
  change: (sentence: OwnSentence) => OwnSentence,
): OwnTranscript {
  return { ...own, sentences: own.sentences.with(index, change(sentenceOf(own, index))) };
}

function byHand(sentence: OwnSentence): OwnSentence {
  return { ...sentence, confidence: 1, by: 'hand' };
}

function withoutTimes({ points: _, ...sentence }: OwnSentence): OwnSentence {
  return { ...sentence, startTime: null, endTime: null };
}

/** To start at `start`, its end and the times inside along with it. */
function shifted(sentence: OwnSentence, start: number): OwnSentence {
  const { startTime, endTime, points } = sentence;
  if (startTime === null || endTime === null) return sentence;
  const step = start - startTime;
  return {
    ...sentence,
    startTime: rounded(start),
    endTime: rounded(endTime + step),
    ...(points && { points: points.map(({ offset, time }) => ({ offset, time: time + step })) }),
  };
}

/** The times inside are of use only where all of them still lie inside. */
function withPoints(sentence: OwnSentence): OwnSentence {
  const { points, ...rest } = sentence;
  const { startTime, endTime } = sentence;
  if (!points || startTime === null || endTime === null) return rest;
  const inner = points.filter(({ offset }) => offset > 0);
  const fits = inner.every(({ time }) => time > startTime && time < endTime);
  return fits ? { ...rest, points: inner } : rest;
}
