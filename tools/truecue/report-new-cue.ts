import type { Bundle } from '../../transcripts/bundle.ts';

/**
 * An id for a cue that is put in: `q12a` after `q12` or `q12.2`. No track has it, for
 * tracks share ids for the same words.
 *
 * @param near - id of the cue beside it
 */
export function freshId(near: string, bundle: Bundle): string {
  const taken = new Set(bundle.tracks.flatMap(({ cues }) => cues.map(({ id }) => rootOf(id))));
  const root = rootOf(near).replace(/(\d)[a-z]$/, '$1');
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    if (!taken.has(root + letter)) return root + letter;
  }
  let number = 2;
  while (taken.has(`${root}z${number}`)) number += 1;
  return `${root}z${number}`;
}

/** `q12` of `q12.1`. */
function rootOf(id: string): string {
  return id.replace(/\.\d+$/, '');
}
