import { browser } from 'wxt/browser';
import type { BeginReply } from '../../services/background-messages.ts';
import { type LoadedBundle, loadBundle } from '../../services/bundles.ts';
import { CatalogError } from '../../services/catalog-files.ts';
import { type FoundEntry, findEntries } from '../../services/catalogs.ts';
import { newerArrived, patiently } from '../../services/fresher.ts';
import { watchingFrom } from '../../services/watching-consent.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import { correct } from '../../transcripts/corrections.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { mergeBundles, pickTogether } from '../../transcripts/merge.ts';
import { OWN_CATALOG, type OwnInfo } from '../../transcripts/own.ts';
import type {
  Failed,
  FailureReason,
  OtherTranscript,
  TranscriptPart,
} from '../../transcripts/status.ts';
import { transcriptInfo } from '../../transcripts/track-choices.ts';
import { idOf, inOrder } from './entry-order.ts';
import { type OwnWords, ownWordsOf } from './own.ts';
import { correctionsOf } from './report-corrections.ts';

/** The words for a recording, out of all that there is for it. */
interface Words {
  bundle: Bundle;
  parts: TranscriptPart[];
  others: OtherTranscript[];
  stale: boolean;
  /** The transcript the viewer chose is listed, but could not be had so far. */
  missed?: boolean;
  /** They are the viewer's own: how each track was made. */
  own?: OwnInfo[];
}

interface LookOptions {
  /** What is fetched may be written to the disk: false in private windows. */
  keep: boolean;
  /** `OtherTranscript.id` that the viewer prefers for this recording. */
  chosen: string | undefined;
}

/** A transcript of a recording, as its file says it. */
export interface Loaded {
  /** null: the viewer's own. */
  entry: FoundEntry | null;
  /** `OtherTranscript.id`. */
  id: string;
  bundle: Bundle;
  /** Of the file it was read from. */
  sha256: string;
  own?: OwnInfo[];
}

/** What the catalogs list for a recording, in the viewer's order. Never rejects. */
export async function entriesOf(
  media: MediaRef,
  keep: boolean,
): Promise<{ entries: FoundEntry[] } | Failed> {
  try {
    return { entries: await findEntries(media, { keep }) };
  } catch (error) {
    console.error('truecue: a catalog cannot be read', error);
    if (!(error instanceof CatalogError)) return { failed: 'catalog-damaged' };
    return { failed: error.failure, ...(await hostToAllow(error.failure, error.url)) };
  }
}

/**
 * The transcripts of a recording: the viewer's own first, then what the catalogs list,
 * those that go together merged into one, with the viewer's corrections in them. One that
 * cannot be loaded is passed over if another can. Never rejects.
 *
 * @returns `offered`: the words are only known to exist elsewhere
 */
export async function wordsOf(
  media: MediaRef,
  options: LookOptions,
): Promise<Words | Exclude<BeginReply, { bundle: unknown }>> {
  const loaded = await partsOf(media, options);
  if ('failed' in loaded) return loaded;
  const { together, others, missed } = loaded;
  const bundles = await withCorrections(together, media);
  const bundle = mergeBundles(bundles, media);
  if (bundle.tracks.length === 0) return { offered: transcriptInfo(bundle, media) };
  const [only] = together.length === 1 ? together : [];
  return {
    bundle,
    parts: together.map(partOf),
    others: others.map(otherOf),
    stale: together.some(({ entry }) => entry?.stale),
    ...(missed && { missed }),
    ...(only?.own && { own: only.own }),
  };
}

/** What {@link wordsOf} merges, in order of the recording, and what it does not show. Never rejects. */
export async function partsOf(
  media: MediaRef,
  { keep, chosen }: LookOptions,
): Promise<
  | { together: Loaded[]; others: Loaded[]; missed: boolean }
  | Extract<BeginReply, { failed: FailureReason }>
> {
  const looking = entriesOf(media, keep);
  const own = await ownWordsOf(media, chosen);
  const found = own.length > 0 ? await withoutDelay(looking) : await looking;
  if ('failed' in found) return found;
  const entries = await inOrder(found.entries, chosen);
  const loading = entries.map((entry) => loadBundle(entry, { keep }));
  const answers = await loadAll(own.length > 0 ? [asLoaded(own), ...loading] : loading);
  if (own.length > 0) answers.shift();
  const listed = entries.flatMap((entry, index): Loaded[] => {
    const answer = answers[index];
    return answer && 'bundle' in answer ? [{ entry, id: idOf(entry), ...answer }] : [];
  });
  const picked = pickTogether(ownFirst(own, listed, chosen), media);
  if (picked.together.length > 0) {
    const wanted = entries.some((entry) => idOf(entry) === chosen);
    return { ...picked, missed: wanted && !listed.some(({ id }) => id === chosen) };
  }
  const at = answers.findIndex((answer) => answer && 'failed' in answer);
  const failure = answers[at];
  const failed = failure && 'failed' in failure ? failure.failed : 'bundle-missing';
  return {
    failed,
    listed: entries.length > 0,
    ...(await hostToAllow(failed, entries[at]?.catalog)),
  };
}

/** Where a host did not answer because the browser does not let us ask it. */
async function hostToAllow(
  failed: FailureReason,
  catalog: string | undefined,
): Promise<{ host?: string }> {
  if (failed !== 'host-unreachable' || catalog === undefined) return {};
  const host = new URL(catalog).hostname;
  return (await browser.permissions.contains(watchingFrom(host))) ? {} : { host };
}

/** The viewer's own words are nobody's to be corrected. */
async function withCorrections(together: readonly Loaded[], media: MediaRef): Promise<Bundle[]> {
  const reports = await correctionsOf(media);
  return together.map(({ entry, bundle }) => (entry ? correct(bundle, reports) : bundle));
}

/** There are words already: a host that drips must not hold them up. */
async function withoutDelay(
  looking: ReturnType<typeof entriesOf>,
): Promise<{ entries: FoundEntry[] }> {
  const found = await patiently(looking);
  if (found) return 'entries' in found ? found : { entries: [] };
  void looking.then((late) => 'entries' in late && late.entries.length > 0 && newerArrived());
  return { entries: [] };
}

function asLoaded([first]: readonly OwnWords[]): Promise<LoadedBundle> {
  return Promise.resolve(
    first ? { bundle: first.bundle, sha256: first.sha256 } : { failed: 'internal' },
  );
}

/** The viewer made them, so they go before all but what the viewer chose. */
function ownFirst(
  own: readonly OwnWords[],
  listed: readonly Loaded[],
  chosen: string | undefined,
): Loaded[] {
  const mine = own.map((words): Loaded => ({ entry: null, ...words }));
  const first = listed.filter(({ id }) => id === chosen);
  return [...first, ...mine, ...listed.filter((one) => !first.includes(one))];
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
  // Nobody corrected what the viewer changes; and it changes many times while it is made.
  const revision = entry ? bundle.revision : 1;
  return { id: bundle.id, revision, sha256, catalog: entry?.catalog ?? OWN_CATALOG };
}

function otherOf({ entry, id, bundle }: Loaded): OtherTranscript {
  return {
    id,
    title: bundle.title,
    publisher: bundle.tracks[0]?.provenance?.publisher ?? entry?.catalogName ?? '',
    languages: [...new Set(bundle.tracks.map(({ language }) => language))],
  };
}
