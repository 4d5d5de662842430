import { browser } from 'wxt/browser';
import { type MediaRef, mediaKey } from '../transcripts/media.ts';
import type { Placement } from '../transcripts/status.ts';

/** What the viewer set for one recording. It stays on this machine. */
export interface RecordingChoices {
  /** Seconds; positive: captions later. */
  offset?: number;
  placement?: Placement;
  /** The transcript chosen among several: `OtherTranscript.id`. */
  transcript?: string;
  /** The viewer was told, once, that the words exist elsewhere. */
  offered?: true;
}

const KEY = 'recordings';
/** Recordings remembered; the one set longest ago is forgotten first. */
const MAX_RECORDINGS = 500;
const MAX_OFFSET = 3600;
/** Longest id of a transcript: a catalog's address and a bundle's id. */
const MAX_ID = 2500;
const placements = new Set<unknown>(['bottom', 'top', 'below']);

type Stored = Record<string, RecordingChoices>;

async function readAll(): Promise<Stored> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Stored) : {};
}

/** The choices for `media`; empty when none were made. */
export async function loadChoices(media: MediaRef): Promise<RecordingChoices> {
  const found = (await readAll())[mediaKey(media)];
  const choices: RecordingChoices = {};
  const offset = found?.offset;
  if (typeof offset === 'number' && Math.abs(offset) <= MAX_OFFSET) choices.offset = offset;
  if (found?.placement && placements.has(found.placement)) choices.placement = found.placement;
  const transcript = found?.transcript;
  if (typeof transcript === 'string' && transcript.length <= MAX_ID)
    choices.transcript = transcript;
  if (found?.offered === true) choices.offered = true;
  return choices;
}

/** Remember `choices` for `media`. In the background only, one at a time, as settings are. */
export async function saveChoices(media: MediaRef, choices: RecordingChoices): Promise<undefined> {
  const { [mediaKey(media)]: _, ...others } = await readAll();
  const kept = Object.entries(others).slice(-(MAX_RECORDINGS - 1));
  await browser.storage.local.set({
    [KEY]: { ...Object.fromEntries(kept), [mediaKey(media)]: choices },
  });
}

/** How many recordings are remembered. */
export async function countRecordings(): Promise<number> {
  return Object.keys(await readAll()).length;
}

/** Forget what was chosen for any recording. In the background, one at a time with the saving. */
export async function forgetRecordings(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
