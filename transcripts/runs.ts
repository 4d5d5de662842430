import type { Cue, Run } from './cue.ts';

/** A line that is nothing but a bracketed word or two: a sound, a gesture. */
const BRACKETED =
  /^\s*(?:\([^()\n]{1,60}\)|（[^（）\n]{1,60}）|\[[^[\]\n]{1,60}\]|【[^【】\n]{1,60}】|♪[^\n]*)\s*$/u;
/** The same before or after speech: "(Sighs) I don't know." Square brackets only ever hold sounds. */
const EDGE = /^(\s*(?:\([^()\n]{1,40}\)|（[^（）\n]{1,40}）|\[[^[\]\n]{1,60}\]))(?=\s|$)/u;

/**
 * The text in stretches to be painted, joined equal to `cue.text`.
 *
 * A track's own runs stand as they are. Elsewhere brackets tell what is not
 * speech, the way printed interviews write it: on a line of its own, or first on it.
 */
export function paintedRuns(cue: Cue): Run[] {
  if (cue.runs) return cue.runs;
  if (!/[([（【♪]/.test(cue.text)) return [{ text: cue.text }];
  const runs: Run[] = [];
  cue.text.split('\n').forEach((line, index) => {
    if (index > 0) runs.push({ text: '\n' });
    if (BRACKETED.test(line)) runs.push({ text: line, kind: 'gesture' });
    else {
      const first = EDGE.exec(line)?.[1] ?? '';
      if (first) runs.push({ text: first, kind: 'gesture' });
      if (line.length > first.length) runs.push({ text: line.slice(first.length) });
    }
  });
  return runs;
}
