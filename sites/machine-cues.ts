import type { Cue } from '../transcripts/cue.ts';

/** What was said and when: sounds are left out, and no cue runs into the next. */
export function spokenCues(cues: readonly Cue[]): Cue[] {
  return withoutOverlaps(cues.flatMap(spokenPart));
}

/** The cue without what is no speech; none when nothing is left. */
function spokenPart({ id, startTime, endTime, text, runs, words, turn }: Cue): Cue[] {
  const said = runs
    ? runs.flatMap((run) => (run.kind === undefined ? [run.text] : [])).join('')
    : text;
  const own = said.replace(/[^\S\n]+/g, ' ').trim();
  if (own === '') return [];
  return [{ id, startTime, endTime, text: own, ...(words && { words }), ...(turn && { turn }) }];
}

/** What people wrote may stand on screen together; then it is one cue, or the first ends early. */
function withoutOverlaps(cues: readonly Cue[]): Cue[] {
  const apart: Cue[] = [];
  for (const cue of cues) {
    const before = apart.at(-1);
    if (before && before.startTime === cue.startTime) {
      before.text += `\n${cue.text}`;
      before.endTime = Math.max(before.endTime, cue.endTime);
      continue;
    }
    if (before) before.endTime = Math.min(before.endTime, cue.startTime);
    apart.push({ ...cue });
  }
  return apart;
}
