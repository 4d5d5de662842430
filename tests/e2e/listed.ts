import type { Session } from './browsers.ts';

export const INCLUDED = 'Included with Truecue';
export const KEY = 'A'.repeat(43);
const day = 24 * 60 * 60 * 1000;
const from = (days: number) => new Date(Date.now() + days * day).toISOString();

export const state = {
  version: 3,
  name: 'The Example Daily',
  homepage: 'https://example.org/',
  entries: 1204,
  bytes: 3_400_000,
  whole: true,
  updatedAt: from(-3),
  validUntil: from(30),
  checkedAt: from(-1),
  fingerprint: '3f2a 9c01 77de 4b10',
};
/** Lists as they are stored; none is on, so that nobody is asked for them. */
export const daily = { url: 'https://daily.example/catalog.json', publicKey: KEY, enabled: false };
export const weekly = {
  url: 'https://weekly.example/catalog.json',
  unsigned: true,
  enabled: false,
};
export const builtin = { url: 'builtin:', enabled: true };
export const problem = { reason: 'no-permission', at: from(-0.1) };
const states: Record<string, object> = {
  [daily.url]: state,
  [weekly.url]: {
    ...state,
    name: 'صحيفة الأسبوع',
    fingerprint: null,
    whole: false,
    validUntil: from(-2),
    problem,
  },
};

/** Put into the extension's storage; `memory`: into the session's. */
export async function store(session: Session, items: object, memory: object = {}): Promise<void> {
  await session.background(
    async (local, volatile) => {
      const { storage } = (globalThis as unknown as { chrome: StorageApi }).chrome;
      await storage.local.set(local);
      await storage.session.set(volatile);
    },
    items,
    memory,
  );
}

interface StoredRow {
  url: string;
  enabled: boolean;
}

/** Have these lists, and know of each what there is to know. */
export async function storeLists(session: Session, ...catalogs: StoredRow[]): Promise<void> {
  const known = catalogs.filter(({ url }) => url in states);
  const catalogState = Object.fromEntries(known.map(({ url }) => [url, states[url]]));
  await store(session, { catalogs, catalogState });
}

/** Addresses of the lists, in the order in which they are stored. */
export async function storedOrder(session: Session): Promise<string[]> {
  const rows = await session.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: StorageApi }).chrome;
    return (await storage.local.get('catalogs')).catalogs;
  });
  return (rows as { url: string }[]).map(({ url }) => url);
}

/** As at first. The background forgets what it knew of the lists, in its own time. */
export async function forgetLists(session: Session): Promise<void> {
  await session.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: StorageApi }).chrome;
    await storage.local.remove(['catalogs', 'recordings']);
    const known = async () => (await storage.local.get('catalogState')).catalogState ?? {};
    for (const end = Date.now() + 5000; Object.keys(await known()).length > 0; ) {
      if (Date.now() > end) throw new Error('The lists are still known');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await storage.session.remove('catalogProgress');
  });
}

interface StorageApi {
  storage: {
    local: {
      set(items: object): Promise<void>;
      get(key: string): Promise<Record<string, unknown>>;
      remove(keys: string[]): Promise<void>;
    };
    session: { set(items: object): Promise<void>; remove(key: string): Promise<void> };
  };
}
