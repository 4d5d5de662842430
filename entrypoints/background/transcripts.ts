import { type LoadedBundle, loadBundle } from '../../services/bundles.ts';
import { CatalogError } from '../../services/catalog-files.ts';
import { type FoundEntry, findEntries } from '../../services/catalogs.ts';
import { newerArrived, patiently } from '../../services/fresher.ts';
import type { BeginReply } from '../../services/messages.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { MAX_TRANSCRIPTS, mergeBundles, pickTogether } from '../../transcripts/merge.ts';
import type { FailureReason, OtherTranscript, TranscriptPart } from '../../transcripts/status.ts';
import { transcriptInfo } from '../../transcripts/track-choices.ts';

/** The words for a recording, out of all that is listed for it. */
export interface Words {
  bundle: Bundle;
  parts: TranscriptPart[];
  others: OtherTranscript[];
  stale: boolean;
}

interface LookOptions {
  /** What is fetched may be written to the disk: false in private windows. */
  keep: boolean;
  /** `OtherTranscript.id` that the viewer prefers for this recording. */
  chosen: string | undefined;
}

interface Loaded {
  entry: FoundEntry;
  bundle: Bundle;
  /** Of the file it was read from. */
  sha256: string;
}

/** What the catalogs list for a recording, in the viewer's order. Never rejects. */
export async function entriesOf(
  media: MediaRef,
  keep: boolean,
): Promise<{ entries: FoundEntry[] } | { failed: FailureReason }> {
  try {
    return { entries: await findEntries(media, { keep }) };
  } catch (error) {
    console.error('truecue: a catalog cannot be read', error);
    return { failed: error instanceof CatalogError ? error.failure : 'catalog-damaged' };
  }
}

/**
 * The transcripts of a recording, those that go together merged into one. One that
 * cannot be loaded is passed over if another can. Never rejects.
 *
 * @returns `offered`: the words are only known to exist elsewhere
 */
export async function wordsOf(
  media: MediaRef,
  { keep, chosen }: LookOptions,
): Promise<Words | Exclude<BeginReply, { bundle: unknown }>> {
  const found = await entriesOf(media, keep);
  if ('failed' in found) return found;
  const entries = inOrder(found.entries, chosen);
  const answers = await loadAll(entries.map((entry) => loadBundle(entry, { keep })));
  const loaded = entries.flatMap((entry, index): Loaded[] => {
    const answer = answers[index];
    return answer && 'bundle' in answer ? [{ entry, ...answer }] : [];
  });
  const { together, others } = pickTogether(loaded, media);
  if (together.length === 0) {
    const failure = answers.find((answer) => answer && 'failed' in answer);
    const failed = failure && 'failed' in failure ? failure.failed : 'bundle-missing';
    return { failed, listed: entries.length > 0 };
  }
  const bundle = mergeBundles(
    together.map((one) => one.bundle),
    media,
  );
  if (bundle.tracks.length === 0) return { offered: transcriptInfo(bundle, media) };
  return {
    bundle,
    parts: together.map(partOf),
    others: others.map(otherOf),
    stale: together.some(({ entry }) => entry.stale),
  };
}

/** `OtherTranscript.id` of an entry. */
function idOf({ catalog, id }: FoundEntry): string {
  return `${catalog} ${id}`;
}

/** The viewer's choice, then their order of catalogs; what two catalogs list stands once. */
function inOrder(entries: readonly FoundEntry[], chosen: string | undefined): FoundEntry[] {
  const first = entries.filter((entry) => idOf(entry) === chosen);
  const seen = new Set<string>();
  return [...first, ...entries]
    .filter((entry) => {
      const known = seen.has(entry.bundle) || seen.has(idOf(entry));
      seen.add(entry.bundle).add(idOf(entry));
      return !known;
    })
    .slice(0, MAX_TRANSCRIPTS);
}

/**
 * What has been loaded, in the order given. Once there are words, whatever takes much
 * longer is left out (undefined): a host that drips must not hold up the others'. When
 * it is here after all, the frames are told to ask again.
 */
async function loadAll(loading: Promise<LoadedBundle>[]): Promise<(LoadedBundle | undefined)[]> {
  const answers: (LoadedBundle | undefined)[] = loading.map(() => undefined);
  const storing = loading.map(async (one, index) => {
    const answer = await one;
    answers[index] = answer;
    return answer;
  });
  const all = Promise.all(storing);
  const words = storing.map((one) => one.then((answer) => hasWords(answer) || Promise.reject()));
  await Promise.any(words).catch(() => all); // none has words: all have answered
  if (await patiently(all)) return answers;
  const inTime = [...answers];
  storing.forEach((late, index) => {
    if (!inTime[index]) void late.then((answer) => hasWords(answer) && newerArrived());
  });
  return inTime;
}

function hasWords(answer: LoadedBundle): boolean {
  return 'bundle' in answer && answer.bundle.tracks.length > 0;
}

function partOf({ entry, bundle, sha256 }: Loaded): TranscriptPart {
  return { id: bundle.id, revision: bundle.revision, sha256, catalog: entry.catalog };
}

function otherOf({ entry, bundle }: Loaded): OtherTranscript {
  return {
    id: idOf(entry),
    title: bundle.title,
    publisher: bundle.tracks[0]?.provenance?.publisher ?? entry.catalogName,
    languages: [...new Set(bundle.tracks.map(({ language }) => language))],
  };
}
