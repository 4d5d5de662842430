import { browser } from 'wxt/browser';
import { type MediaRef, sameMedia } from '../transcripts/media.ts';
import type { OwnRow, OwnTranscript } from '../transcripts/own.ts';
import { checkOwn } from '../transcripts/own-check.ts';
import { rowOf } from '../transcripts/own-rows.ts';
import { inTurn } from './in-turn.ts';
import { askBackground } from './messages.ts';
import { StorageFailure, withStore } from './store.ts';

/** The list; what it lists is in the store. */
const KEY = 'transcripts';
/** More than anybody makes; a hostile backup must not fill the disk. */
export const MAX_OWN = 1000;

/** The viewer's own transcripts, the one changed last first. @throws when storage is broken */
export async function listOwn(): Promise<OwnRow[]> {
  return readRows((await browser.storage.local.get(KEY))[KEY]);
}

let known: Promise<OwnRow[]> | undefined;

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && KEY in changes) known = undefined;
});

/** Rows of one recording, the one changed last first; from memory: each page of a site asks. */
export async function ownOf(media: MediaRef): Promise<OwnRow[]> {
  if (!known) {
    const reading = listOwn();
    known = reading;
    reading.catch(() => {
      if (known === reading) known = undefined; // the next question tries again
    });
  }
  return (await known).filter((row) => sameMedia(row.media, media));
}

/** A transcript with its words; null: it is not here, or the disk has damaged it. @throws StorageFailure */
export async function loadOwn(id: string): Promise<OwnTranscript | null> {
  // Firefox keeps the store from pages in private windows; the background is in none.
  if (browser.extension.inIncognitoContext) return askBackground('load-own', { id });
  const stored = await withStore((store) => store.get('own', id));
  if (stored === undefined) return null;
  const checked = checkOwn(stored);
  if (!checked) console.error('own transcripts: damaged on the disk', id);
  return checked?.own ?? null;
}

/**
 * Store a transcript, in place of the one with its id. In the background only, where
 * one change waits for the other.
 *
 * @throws RangeError for what is no transcript; StorageFailure: the one before is still there
 */
export function saveOwn(own: OwnTranscript): Promise<void> {
  const checked = checkOwn(own);
  if (!checked) throw new RangeError('saveOwn: no transcript of ours, or too large');
  return inTurn(async () => {
    const rows = await listOwn();
    if (rows.length >= MAX_OWN && !rows.some(({ id }) => id === own.id)) {
      throw new StorageFailure(new RangeError(`more than ${MAX_OWN} transcripts`));
    }
    await withStore((store) => store.put('own', checked.own));
    await writeRows([rowOf(checked.own), ...rows]);
  });
}

/** @throws StorageFailure */
export function removeOwn(id: string): Promise<void> {
  return inTurn(async () => {
    await withStore((store) => store.delete('own', id));
    await writeRows(await listOwn());
  });
}

/** Call `changed` whenever the list changes, until `signal` aborts. */
export function watchOwn(changed: (rows: OwnRow[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) changed(readRows(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** The list as the store has it: what a browser that was killed left between both is mended. */
async function writeRows(rows: readonly OwnRow[]): Promise<void> {
  const ids = await withStore((store) => store.getAllKeys('own'));
  const byId = new Map<string, OwnRow>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  const all = await Promise.all(ids.map(async (id) => byId.get(id) ?? rowFromStore(id)));
  const listed = all.filter((row) => row !== null).sort(laterFirst);
  await browser.storage.local.set({ [KEY]: listed });
  known = undefined; // browsers tell of the change in their own time
}

async function rowFromStore(id: string): Promise<OwnRow | null> {
  const own = await loadOwn(id);
  return own && rowOf(own);
}

const laterFirst = (a: OwnRow, b: OwnRow) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt);

function readRows(stored: unknown): OwnRow[] {
  return Array.isArray(stored) ? stored.filter(isRow) : [];
}

function isRow(value: unknown): value is OwnRow {
  const row = (typeof value === 'object' && value !== null ? value : {}) as Partial<OwnRow>;
  const texts = [row.id, row.language, row.updatedAt, row.media?.site, row.media?.mediaId];
  return (
    texts.every((text) => typeof text === 'string') &&
    [row.title, row.publisher].every((text) => text === null || typeof text === 'string') &&
    Number.isInteger(row.placed) &&
    Number.isInteger(row.sentences)
  );
}
