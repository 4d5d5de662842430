import type { Cue, Run } from '../cue.ts';
import { paintedRuns } from '../runs.ts';

/** A few words in brackets after a whole sentence: “I know. (Sighs)”. */
const AFTER_STOP =
  /(?<=[.?!…。？！؟।]["'”’»」』]?\s?)(?:\([^().?!…]{1,40}\)|（[^（）。？！…]{1,40}）|\[[^[\]]{1,60}\])(?=\s|$)/gu;

/**
 * The text in runs where it tells of gestures and sounds: as `paintedRuns` has it, and
 * also after a sentence. Undefined where all of it is speech.
 */
export function gestureRuns(cue: Cue): Run[] | undefined {
  const runs = paintedRuns(cue).flatMap((run) => (run.kind ? [run] : parted(run.text)));
  return runs.some((run) => run.kind) ? runs : undefined;
}

function parted(text: string): Run[] {
  const runs: Run[] = [];
  let last = 0;
  for (const { 0: words, index } of text.matchAll(AFTER_STOP)) {
    if (index > last) runs.push({ text: text.slice(last, index) });
    runs.push({ text: words, kind: 'gesture' });
    last = index + words.length;
  }
  if (last < text.length) runs.push({ text: text.slice(last) });
  return runs;
}
