import type { OwnSentence, OwnTiming, OwnTranscript } from '../own.ts';

/** What the viewer did. */
export type StepKind =
  | 'tap'
  | 'start'
  | 'end'
  | 'move'
  | 'shift'
  | 'not-spoken'
  | 'forget'
  | 'spread'
  | 'fit';

interface Change {
  index: number;
  before: OwnSentence;
  after: OwnSentence;
}

/** One thing that can be undone. */
export interface Step {
  kind: StepKind;
  /** The sentence it was about; null: many. */
  index: number | null;
  changes: readonly Change[];
  timing: { before: OwnTiming; after: OwnTiming };
}

/** A transcript while its times are worked on. */
export interface Editing {
  own: OwnTranscript;
  /** Latest last. */
  done: readonly Step[];
  undone: readonly Step[];
}

/** Most steps kept, and most changes of sentences in all of them: fits change thousands. */
const MAX_STEPS = 1000;
const MAX_CHANGES = 200_000;

export function begin(own: OwnTranscript): Editing {
  return { own, done: [], undone: [] };
}

/**
 * `next` takes the place of what there is. Nothing changed: the same editing.
 *
 * @param joined - it goes on with the last step, where that was of the same kind and sentence
 * @throws RangeError if `next` is of other sentences
 */
export function edited(
  editing: Editing,
  kind: StepKind,
  index: number | null,
  next: OwnTranscript,
  joined = false,
): Editing {
  const changes = changesBetween(editing.own, next);
  if (changes.length === 0) return editing;
  const step: Step = {
    kind,
    index,
    changes,
    timing: { before: editing.own.timing, after: next.timing },
  };
  const last = editing.done.at(-1);
  const goesOn = joined && last?.kind === kind && last.index === index;
  const done = goesOn
    ? [...editing.done.slice(0, -1), merged(last, step)]
    : [...editing.done, step];
  return { own: next, done: bounded(done), undone: [] };
}

/** One step back, and which; null: there is none. */
export function undo({ own, done, undone }: Editing): { editing: Editing; step: Step } | null {
  const step = done.at(-1);
  if (!step) return null;
  const sentences = own.sentences.slice();
  for (const { index, before } of step.changes) sentences[index] = before;
  const back = { ...own, timing: step.timing.before, sentences };
  return { editing: { own: back, done: done.slice(0, -1), undone: [...undone, step] }, step };
}

/** The last step undone, done again; null: there is none. */
export function redo({ own, done, undone }: Editing): { editing: Editing; step: Step } | null {
  const step = undone.at(-1);
  if (!step) return null;
  const sentences = own.sentences.slice();
  for (const { index, after } of step.changes) sentences[index] = after;
  const again = { ...own, timing: step.timing.after, sentences };
  return { editing: { own: again, done: [...done, step], undone: undone.slice(0, -1) }, step };
}

function changesBetween(own: OwnTranscript, next: OwnTranscript): Change[] {
  if (own.sentences.length !== next.sentences.length)
    throw new RangeError(`${next.sentences.length} sentences, not ${own.sentences.length}`);
  return own.sentences.flatMap((before, index) => {
    const after = next.sentences[index];
    return !after || sameTimes(before, after) ? [] : [{ index, before, after }];
  });
}

function sameTimes(a: OwnSentence, b: OwnSentence): boolean {
  if (a === b) return true;
  const same =
    a.startTime === b.startTime &&
    a.endTime === b.endTime &&
    a.by === b.by &&
    a.confidence === b.confidence;
  return same && JSON.stringify(a.points) === JSON.stringify(b.points);
}

function merged(first: Step, second: Step): Step {
  const changes = new Map(first.changes.map((change) => [change.index, change]));
  for (const change of second.changes) {
    const before = changes.get(change.index)?.before ?? change.before;
    changes.set(change.index, { ...change, before });
  }
  const timing = { before: first.timing.before, after: second.timing.after };
  return { ...second, changes: [...changes.values()], timing };
}

/** The oldest steps are forgotten first; the last one is always kept. */
function bounded(steps: readonly Step[]): readonly Step[] {
  let changes = 0;
  let kept = 0;
  while (kept < Math.min(steps.length, MAX_STEPS)) {
    changes += steps[steps.length - 1 - kept]?.changes.length ?? 0;
    if (changes > MAX_CHANGES && kept > 0) break;
    kept += 1;
  }
  return steps.slice(steps.length - kept);
}
