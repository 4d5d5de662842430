import type { FoundEntry } from '../../services/catalogs.ts';
import { rankOf } from '../../services/languages.ts';
import { loadSettings } from '../../services/settings.ts';
import { MAX_TRANSCRIPTS } from '../../transcripts/merge.ts';

/** `OtherTranscript.id` of an entry. */
export function idOf({ catalog, id }: Pick<FoundEntry, 'catalog' | 'id'>): string {
  return `${catalog} ${id}`;
}

/**
 * The transcripts that are looked at: the viewer's choice, then their order of catalogs, of
 * one catalog first what is in a language of theirs. What two catalogs list stands once.
 *
 * @param entries - in the viewer's order of catalogs
 * @param chosen - `OtherTranscript.id`
 */
export async function inOrder(
  entries: readonly FoundEntry[],
  chosen: string | undefined,
): Promise<FoundEntry[]> {
  const first = entries.filter((entry) => idOf(entry) === chosen);
  const seen = new Set<string>();
  return [...first, ...(await nearestFirst(entries))]
    .filter((entry) => {
      const known = seen.has(entry.bundle) || seen.has(idOf(entry));
      seen.add(entry.bundle).add(idOf(entry));
      return !known;
    })
    .slice(0, MAX_TRANSCRIPTS);
}

async function nearestFirst(entries: readonly FoundEntry[]): Promise<readonly FoundEntry[]> {
  if (entries.length < 2) return entries;
  const { languages } = await loadSettings();
  const wanted = [...languages, ...navigator.languages];
  const catalogs = [...new Set(entries.map(({ catalog }) => catalog))];
  return entries
    .map((entry) => ({
      entry,
      place: catalogs.indexOf(entry.catalog),
      rank: Math.min(rankOf(entry.languages, wanted), wanted.length),
    }))
    .sort((a, b) => a.place - b.place || a.rank - b.rank)
    .map(({ entry }) => entry);
}
