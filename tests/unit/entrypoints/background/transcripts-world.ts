import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type LoadedBundle, loadBundle } from '../../../../services/bundles.ts';
import { type FoundEntry, findEntries } from '../../../../services/catalogs.ts';
import { listenToReading } from '../../../../services/fresher.ts';
import type { Bundle, MapSegment } from '../../../../transcripts/bundle.ts';
import { bundle } from '../../transcripts/written-bundle.ts';

export const media = { site: 'youtube', mediaId: 'abcdefghij1' };
export const DAILY = 'https://daily.example/catalog.json';
export const HERALD = 'https://herald.example/catalog.json';
/** Told when something newer came. */
export const newer = vi.fn();

const loads = new Map<string, Promise<LoadedBundle>>();

/** A catalog lists a bundle, and this is what loading it brings. */
export function list(catalog: string, id: string, answer: LoadedBundle | Promise<LoadedBundle>) {
  const sha256 = `hash of ${id}`;
  loads.set(sha256, Promise.resolve(answer));
  const entry: FoundEntry = {
    key: '0',
    bundle: sha256,
    id,
    revision: 2,
    languages: ['en'],
    title: { en: id },
    catalog,
    catalogName: catalog === DAILY ? 'The Daily' : 'The Herald',
    stale: catalog === HERALD,
    whole: true,
  };
  return entry;
}

/** A bundle as it was loaded; `map`: where in the recording it is heard. */
export function words(id: string, map?: MapSegment[], more: object = {}): LoadedBundle {
  const made = {
    ...bundle({ id, title: { en: `Title of ${id}` }, ...more }),
    media: [{ ...media, duration: 60, ...(map && { map }) }],
  };
  const defaults = {
    speakers: [],
    notices: [],
    sources: [],
    glossary: [],
    report: [],
    changes: [],
  };
  return {
    bundle: { ...defaults, ...made } as unknown as Bundle,
    sha256: `hash of ${id}`,
  };
}
/** Heard for ten seconds from there. */
export const from = (mediaStart: number) => [{ bundleStart: 0, mediaStart, length: 10 }];

/** What the catalogs list. */
export function find(...entries: FoundEntry[]) {
  vi.mocked(findEntries).mockResolvedValue(entries);
}

/** Which hosts the browser lets us read. */
export const hosts: { allowed(origins: string[]): boolean } = { allowed: () => true };

/** Catalogs and bundles must be mocked by the test's own file. */
export function setUp(): void {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  hosts.allowed = () => true;
  fakeBrowser.permissions.contains = (({ origins = [] }: { origins?: string[] }) =>
    Promise.resolve(hosts.allowed(origins))) as never;
  loads.clear();
  vi.mocked(loadBundle).mockImplementation(
    (entry) => loads.get(entry.bundle) ?? Promise.reject(new Error('not listed')),
  );
  listenToReading({ newer, damage: () => undefined });
  vi.spyOn(console, 'error').mockReturnValue();
}

export function tidy(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
}
