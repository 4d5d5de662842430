import { signedSeconds } from '../../components/localized.ts';
import { message } from '../../components/message.ts';
import type { ActionName } from '../../components/timing/actions.ts';
import { clockTime } from '../../components/timing/times.ts';
import type { BarPart } from '../../components/timing/view.ts';
import { momentOf } from '../../services/remote-line.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { nextAfter, nextDoubt } from '../../transcripts/timing/heard.ts';
import {
  forget,
  isNotSpoken,
  moveTo,
  setEnd,
  setStart,
  shiftAfter,
  tapped,
  unplace,
} from '../../transcripts/timing/place.ts';
import { spreadBetween, sureBefore } from '../../transcripts/timing/spread.ts';
import type { Work } from './work.ts';

/** Seconds. */
const STEP_BACK = 3;
const BEFORE_TAP = 2;
const BEFORE_SENTENCE = 1;
const SHIFT_STEP = 0.1;

const RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** What is done to the work; `fit` is another's. */
type Acts = Record<Exclude<ActionName, 'fit'>, (work: Work, event: Timed) => void>;

/** An event, by its time stamp. */
interface Timed {
  timeStamp: number;
}

export const acts: Acts = {
  tap,
  'undo-tap': undoTap,
  play: (work) => send(work, work.video.playing() ? 'pause' : 'play'),
  back: (work, event) => leap(work, event, -STEP_BACK),
  forward: (work, event) => leap(work, event, STEP_BACK),
  slower: (work) => changeRate(work, -1),
  faster: (work) => changeRate(work, 1),
  previous: (work) => {
    const before = work.shown.filter((index) => index < work.selected).at(-1);
    if (before !== undefined) work.select(before);
  },
  next: (work) => work.select(nextAfter(work.own, work.shown, work.selected, false)),
  hear: (work) => playFrom(work, 0, true),
  go: (work) => playFrom(work, BEFORE_SENTENCE, false),
  start: (work, event) => setNow(work, event, 'start'),
  end: (work, event) => setNow(work, event, 'end'),
  'not-spoken': toggleSpoken,
  earlier: (work) => shift(work, -SHIFT_STEP, true),
  later: (work) => shift(work, SHIFT_STEP, true),
  shift: (work) => {
    const placed = work.own.sentences[work.selected]?.startTime != null;
    work.shifting = placed && !work.shifting;
    work.draw();
  },
  'heard-now': (work) => work.select(work.heard),
  doubt: (work) => {
    const next = nextDoubt(work.own, work.shown, work.selected);
    if (next === null) work.say(message('timingSaidNoDoubt'));
    else work.select(next);
  },
  turns: (work) => {
    work.turns = !work.turns;
    work.draw();
  },
  'zoom-in': (work) => work.setZoom(-1),
  'zoom-out': (work) => work.setZoom(1),
  undo: (work) => {
    if (work.step('undo')) work.say(message('timingSaidUndo'));
  },
  redo: (work) => {
    if (work.step('redo')) work.say(message('timingSaidRedo'));
  },
  keys: (work) => {
    work.keysOpen = true;
    work.draw();
  },
};

/** A part of a bar was moved. */
export function setPart(work: Work, part: BarPart, index: number, time: number, nudged: boolean) {
  if (part === 'start') work.change('start', index, setStart(work.own, index, time), nudged);
  else if (part === 'end') work.change('end', index, setEnd(work.own, index, time), nudged);
  else work.change('move', index, moveTo(work.own, index, time), nudged);
}

/** All from the selected sentence on moves by so many seconds. */
export function shift(work: Work, seconds: number, nudged = false): void {
  const { selected } = work;
  const before = work.own.sentences[selected]?.startTime;
  if (!work.change('shift', selected, shiftAfter(work.own, selected, seconds), nudged)) return;
  const after = work.own.sentences[selected]?.startTime;
  if (before == null || after == null) return;
  const moved = signedSeconds(after - before, message('messagesLanguage'));
  work.say(message('timingSaidShift', moved));
}

/** Spread what nobody placed between what the viewer did. */
export function spread(work: Work): void {
  work.fit = { kind: 'idle' };
  if (!work.change('spread', null, spreadBetween(work.own))) work.draw();
}

function tap(work: Work, event: Timed): void {
  const index = work.selected;
  const time = playedTime(work, event);
  if (work.video.state() && !work.video.playing()) send(work, 'play');
  else if (time === null || !work.own.sentences[index]) work.say(message('timingSaidWait'));
  else tapAt(work, index, time);
}

function tapAt(work: Work, index: number, time: number): void {
  const placed = tapped(work.own, index, time);
  work.change('tap', index, work.turns ? withSpread(placed, index) : placed);
  const next = nextAfter(work.own, work.shown, index, work.turns);
  if (next === index) work.say(message('timingSaidLast'));
  else work.say(saidPlace('timingSaidTap', work, index));
  work.select(next);
}

/** With what lies between this turn and the one set before. */
function withSpread(own: OwnTranscript, index: number): OwnTranscript {
  const before = sureBefore(own, index);
  return before < 0 ? own : spreadBetween(own, before, index);
}

function undoTap(work: Work): void {
  const step = work.step('undo');
  if (!step) return;
  work.say(message('timingSaidUndo'));
  const { kind, index, changes } = step;
  const time = changes.find((change) => change.index === index)?.after.startTime;
  if (kind === 'tap' && time != null) seek(work, time - BEFORE_TAP);
}

function setNow(work: Work, event: Timed, edge: 'start' | 'end'): void {
  const { selected, own } = work;
  const time = work.timeAt(momentOf(event));
  if (time === null || !own.sentences[selected]) {
    work.say(message('timingSaidWait'));
    return;
  }
  const set = edge === 'start' ? setStart : setEnd;
  if (work.change(edge, selected, set(own, selected, time)))
    work.say(saidPlace('timingSaidTap', work, selected, edge));
}

function toggleSpoken(work: Work): void {
  const { selected, own } = work;
  const sentence = own.sentences[selected];
  if (!sentence) return;
  const again = isNotSpoken(sentence);
  work.change(
    again ? 'forget' : 'not-spoken',
    selected,
    again ? forget(own, selected) : unplace(own, selected),
  );
  work.say(saidPlace(again ? 'timingSaidOpen' : 'timingSaidNotSpoken', work, selected));
  if (!again) work.select(nextAfter(own, work.shown, selected, false));
}

function playFrom(work: Work, before: number, only: boolean): void {
  const sentence = work.own.sentences[work.selected];
  if (sentence?.startTime == null || sentence.endTime === null) return;
  const from = Math.max(0, sentence.startTime - before);
  seek(work, from);
  send(work, 'play');
  if (only) work.hearing = { from, to: sentence.endTime, begun: false };
}

function leap(work: Work, event: Timed, seconds: number): void {
  const time = work.timeAt(momentOf(event));
  if (time !== null) seek(work, time + seconds);
}

export function seek(work: Work, time: number): void {
  work.hearing = null;
  work.video.send({ do: 'seek', time: Math.max(0, time) });
}

function send(work: Work, what: 'play' | 'pause'): void {
  work.hearing = null;
  work.video.send({ do: what });
}

function changeRate(work: Work, step: -1 | 1): void {
  const rate = work.video.rate();
  if (rate === null) return;
  const next =
    step > 0 ? RATES.find((value) => value > rate) : RATES.findLast((value) => value < rate);
  if (next !== undefined) work.video.send({ do: 'rate', rate: next });
}

/** Media time at an event, where it runs; null: it stands, or an advertisement plays. */
function playedTime(work: Work, event: Timed): number | null {
  const state = work.video.state();
  return state && state.rate > 0 ? work.timeAt(momentOf(event)) : null;
}

function saidPlace(
  key: 'timingSaidTap' | 'timingSaidOpen' | 'timingSaidNotSpoken',
  work: Work,
  index: number,
  edge: 'start' | 'end' = 'start',
): string {
  const sentence = work.own.sentences[index];
  const time = edge === 'start' ? sentence?.startTime : sentence?.endTime;
  return message(key, String(work.shown.indexOf(index) + 1), time == null ? '' : clockTime(time));
}
