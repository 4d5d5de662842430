import type { CatalogEntry, CatalogFile } from '../transcripts/catalog.ts';
import { entriesFor, fileFor } from '../transcripts/match.ts';
import { CatalogError, readPage } from './catalog-files.ts';
import { damageFound, newerArrived, patiently } from './fresher.ts';
import { keepLoose, keptNotes, readKept } from './kept-files.ts';
import type { CatalogHead } from './store.ts';
import { fetchWatched } from './watched-files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Most bytes of an entry page. */
const MAX_PAGE_BYTES = 2_000_000;
/** Pages looked through for one of an older version. */
const MAX_OLDER_PAGES = 32;
/** Pages that came from the network, by hash. */
const fetched = new Map<string, Promise<Bytes>>();
const MAX_FETCHED = 8;

/**
 * The entries of a catalog for a key that its index holds, from memory, from the disk,
 * or, of a large catalog, from its host.
 *
 * @throws CatalogError
 */
export async function entriesIn(
  head: CatalogHead,
  key: string,
  keep: boolean,
): Promise<CatalogEntry[]> {
  const { url, catalog } = head;
  const page = fileFor(catalog.pages, key);
  if (!page) throw new CatalogError('damaged', `${url}: no page for the key ${key}`);
  const kept = await readKept(page.sha256, keep);
  if (kept) return entriesFor(readPage(kept), key);
  if (catalog.whole) {
    damageFound();
    throw new CatalogError('damaged', `${url}: a page is gone`);
  }
  const fetching = fetchPage(url, page, keep);
  fetching.catch(() => undefined); // it may fail while we look
  const older = await keptPageOf(head, key, keep);
  if (!older) return entriesFor(readPage(await fetching), key);
  // An older page now is better than this one in a while.
  const fresh = await patiently(fetching);
  if (fresh) return entriesFor(readPage(fresh), key);
  fetching.then(newerArrived, () => undefined); // the older one stays, as if nothing had been asked
  return older;
}

/** Asked for once, whoever asks meanwhile; and in private windows there is no disk to find it on. */
function fetchPage(url: string, page: CatalogFile, keep: boolean): Promise<Bytes> {
  const known = fetched.get(page.sha256);
  if (known) return known;
  const fetching = fetchNow(url, page, keep);
  fetched.set(page.sha256, fetching);
  const [oldest] = fetched.keys();
  if (fetched.size > MAX_FETCHED && oldest !== undefined) fetched.delete(oldest);
  fetching.catch(() => fetched.delete(page.sha256)); // the next question tries again
  return fetching;
}

async function fetchNow(url: string, page: CatalogFile, keep: boolean): Promise<Bytes> {
  try {
    const bytes = await fetchWatched(url, page, MAX_PAGE_BYTES);
    if (keep) await keepLoose({ sha256: page.sha256, kind: 'page', catalog: url }, bytes);
    return bytes;
  } catch (error) {
    throw new CatalogError('unreachable', `${url}: the page of entries cannot be had`, error, url);
  }
}

/** The entries of an older version's page that is still here; null: there is none. */
async function keptPageOf({ url }: CatalogHead, key: string, keep: boolean) {
  const pages = (await keptNotes())
    .filter((note) => note.kind === 'page' && note.catalog === url)
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { sha256 } of pages.slice(0, MAX_OLDER_PAGES)) {
    const bytes = await readKept(sha256, keep);
    const entries = bytes ? entriesFor(readPage(bytes), key) : [];
    if (entries.length > 0) return entries;
  }
  return null;
}
