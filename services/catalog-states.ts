import { browser } from 'wxt/browser';
import type { CatalogState } from '../transcripts/catalog-failure.ts';
import { inTurn } from './in-turn.ts';

/** By the catalog's `url`. Written by the background only; pages draw it. */
export type CatalogStates = Record<string, CatalogState>;

/** How far an update is. In the session's memory: a browser that was closed is not updating. */
export interface UpdateProgress {
  /** Files here and files wanted; `total` 0: not known yet. */
  done: number;
  total: number;
  /** Milliseconds since the epoch. */
  at: number;
}

const STATES = 'catalogState';
const PROGRESS = 'catalogProgress';

function readObject<T>(stored: unknown): Record<string, T> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, T>) : {};
}

export async function loadStates(): Promise<CatalogStates> {
  return readObject((await browser.storage.local.get(STATES))[STATES]);
}

/** Change the state of one catalog; null forgets it. @throws when it cannot be stored */
export function changeState(
  url: string,
  change: (state: CatalogState | undefined) => CatalogState | null,
): Promise<void> {
  return inTurn(async () => {
    const { [url]: known, ...others } = await loadStates();
    const state = change(known);
    await browser.storage.local.set({ [STATES]: state ? { ...others, [url]: state } : others });
  });
}

export async function loadProgress(): Promise<Record<string, UpdateProgress>> {
  return readObject((await browser.storage.session.get(PROGRESS))[PROGRESS]);
}

/** Say how far the update of one catalog is; null: it is over. */
export function tellProgress(url: string, progress: UpdateProgress | null): Promise<void> {
  return inTurn(async () => {
    const { [url]: _, ...others } = await loadProgress();
    const value = progress ? { ...others, [url]: progress } : others;
    await browser.storage.session.set({ [PROGRESS]: value });
  });
}

export function watchStates(changed: (states: CatalogStates) => void, signal: AbortSignal): void {
  watch('local', STATES, (value) => changed(readObject(value)), signal);
}

export function watchProgress(
  changed: (progress: Record<string, UpdateProgress>) => void,
  signal: AbortSignal,
): void {
  watch('session', PROGRESS, (value) => changed(readObject(value)), signal);
}

function watch(
  area: string,
  key: string,
  changed: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, where: string) => {
    const change = where === area ? changes[key] : undefined;
    if (change) changed(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
