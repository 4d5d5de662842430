import type { Bundle, Track } from '../bundle.ts';
import type { Cue } from '../cue.ts';
import type { Finding } from './finding.ts';

/** The id that all tracks share: `q12` for `q12.1`, where a translation split it. */
function rootId(id: string): string {
  return id.replace(/\.\d+$/, '');
}

/** The cues of a track by root id, in their order. */
export function byRoot(track: Track): ReadonlyMap<string, Cue[]> {
  const roots = new Map<string, Cue[]>();
  for (const cue of track.cues) {
    const root = rootId(cue.id);
    const known = roots.get(root);
    if (known) known.push(cue);
    else roots.set(root, [cue]);
  }
  return roots;
}

/**
 * The track that `track` says the same words as: the one it was translated from,
 * else the first; null for that one itself.
 */
export function originalOf(track: Track, bundle: Bundle): Track | null {
  const named = bundle.tracks.find((other) => other.language === track.translationOf);
  const original = named ?? bundle.tracks[0];
  return original === undefined || original === track ? null : original;
}

/** What one track says and another does not, by the ids of the cues. */
export function lintSharedIds(bundle: Bundle): Finding[] {
  return bundle.tracks.flatMap((track, index) => {
    const original = originalOf(track, bundle);
    if (!original || track.cues.length === 0) return [];
    const theirs = byRoot(original);
    const ours = byRoot(track);
    const missing = stretches([...theirs.keys()], (root) => !ours.has(root));
    const strange = stretches([...ours.keys()], (root) => !theirs.has(root));
    return [
      ...missing.map(({ ids, before }): Finding => {
        const above = before === undefined ? undefined : ours.get(before)?.at(-1)?.id;
        const message = `${named(ids)} of ${original.language} not in this track: nothing is shown then.`;
        const hint = 'Add the cue here, with the same id; or split ids as q12.1, q12.2.';
        const place = { track: index, cue: above ?? track.cues[0]?.id ?? null };
        return { place, code: 'missing-in-track', severity: 'warning', message, hint };
      }),
      ...strange.map(({ ids }): Finding => {
        const message = `${named(ids)} not in ${original.language}: reports and corrections miss the words.`;
        const hint = `Use the id of the same words in ${original.language}.`;
        const place = { track: index, cue: ours.get(ids[0] ?? '')?.[0]?.id ?? null };
        return { place, code: 'not-in-original', severity: 'warning', message, hint };
      }),
    ];
  });
}

/** Runs of neighbours that `wanted` picks, each with the id before it. */
function stretches(ids: readonly string[], wanted: (id: string) => boolean) {
  const found: { ids: string[]; before: string | undefined }[] = [];
  let open: string[] | undefined;
  for (const [i, id] of ids.entries()) {
    if (!wanted(id)) open = undefined;
    else if (open) open.push(id);
    else {
      open = [id];
      found.push({ ids: open, before: ids[i - 1] });
    }
  }
  return found;
}

function named(ids: readonly string[]): string {
  const [first = ''] = ids;
  return ids.length === 1
    ? `The cue ${first} is`
    : `${ids.length} cues, ${first} to ${ids.at(-1)}, are`;
}
