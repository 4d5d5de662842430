import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { keepCatalogs, refresh } from '../../../../entrypoints/background/updates.ts';
import type { CatalogRow } from '../../../../services/catalog-rows.ts';
import { loadStates } from '../../../../services/catalog-states.ts';
import { forgetCatalog, updateCatalogs } from '../../../../services/catalog-updates.ts';

vi.mock('../../../../services/catalog-states.ts');
vi.mock('../../../../services/catalog-updates.ts');
vi.mock('../../../../entrypoints/background/reports.ts');
vi.mock('../../../../entrypoints/background/look-again.ts');

const MINUTE = 60_000;
const DAY = 24 * 60;
const URL = 'https://a.example/catalog.json';
const row: CatalogRow = { url: URL, publicKey: 'ours', enabled: true };
const builtin: CatalogRow = { url: 'builtin:', enabled: true };

/** Minutes until an alarm; null: none is planned. */
async function minutesTo(name: string): Promise<number | null> {
  const alarm = await fakeBrowser.alarms.get(name);
  return alarm ? (alarm.scheduledTime - Date.now()) / MINUTE : null;
}

function fail(reason: string | null): void {
  const problem = reason === null ? null : { reason, at: 0 };
  vi.mocked(loadStates).mockResolvedValue({ [URL]: { problem } } as never);
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T10:00:00Z') });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.mocked(updateCatalogs).mockReset().mockResolvedValue(false);
  vi.mocked(forgetCatalog).mockReset();
  fail(null);
  await fakeBrowser.storage.local.set({ catalogs: [builtin, row] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the next update', () => {
  test('is a day away', async () => {
    await refresh();
    expect(await minutesTo('catalogs')).toBe(DAY);
    expect(await minutesTo('catalogs-soon')).toBeNull();
    const { catalogsDue } = await fakeBrowser.storage.local.get('catalogsDue');
    expect(catalogsDue).toBe(Date.now() + DAY * MINUTE); // the browser may forget its alarms
  });

  test('is planned, and this one made, where the disk takes no note of it', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    vi.spyOn(console, 'warn').mockReturnValue();
    await refresh();
    expect(updateCatalogs).toHaveBeenCalledOnce();
    expect(await minutesTo('catalogs')).toBe(DAY);
  });

  test('is soon while one is under way: the worker may be killed', async () => {
    let planned: number | null = null;
    vi.mocked(updateCatalogs).mockImplementation(async () => {
      planned = await minutesTo('catalogs-soon');
      return false;
    });
    await refresh();
    expect(planned).toBe(5);
  });

  test('after a failure is later each time, but not later than half a day', async () => {
    fail('unreachable');
    const waits: (number | null)[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await refresh();
      waits.push(await minutesTo('catalogs-soon'));
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 720, 720]);
    fail(null);
    await refresh();
    expect(await minutesTo('catalogs-soon')).toBeNull();
    fail('server-error');
    await refresh();
    expect(await minutesTo('catalogs-soon')).toBe(15);
  });

  test.each([
    ['what will not be over by itself', 'bad-signature', [row]],
    ['a list that is off', 'unreachable', [{ ...row, enabled: false }]],
    ['a list that is gone', 'unreachable', [builtin]],
  ])('is not hurried by %s', async (_what, reason, catalogs) => {
    fail(reason);
    await fakeBrowser.storage.local.set({ catalogs });
    await refresh();
    expect(await minutesTo('catalogs-soon')).toBeNull();
  });
});

describe('at the start of the worker', () => {
  const start = async (catalogsDue?: unknown) => {
    if (catalogsDue !== undefined) await fakeBrowser.storage.local.set({ catalogsDue });
    keepCatalogs();
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));
  };
  const inMinutes = (minutes: number) => Date.now() + minutes * MINUTE;

  test.each([
    ['nothing was planned', undefined, 'catalogs', DAY],
    ['it is planned', 90, 'catalogs', 90],
    ['it was due while the browser was closed', -90, 'catalogs-soon', 5.5],
    ['the clock was wrong', 10 * DAY, 'catalogs', DAY],
  ])('%s', async (_what, due, name, minutes) => {
    await start(due && inMinutes(due));
    expect(await minutesTo(name)).toBeCloseTo(minutes);
  });

  test('an alarm that is set stays as it is', async () => {
    fakeBrowser.alarms.create('catalogs', { delayInMinutes: 7 });
    await start(inMinutes(90));
    await settled();
    expect(await minutesTo('catalogs')).toBeCloseTo(7);
    expect(await minutesTo('catalogs-soon')).toBeNull();
  });

  test('our alarms ask the hosts, and no others', async () => {
    await start();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'reports', scheduledTime: 0 });
    await settled();
    expect(updateCatalogs).not.toHaveBeenCalled();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'catalogs', scheduledTime: 0 });
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'catalogs-soon', scheduledTime: 0 });
    await vi.waitFor(() => expect(updateCatalogs).toHaveBeenCalledTimes(2));
  });
});

describe('a change of the lists', () => {
  const off = { ...row, enabled: false };
  const keyless: CatalogRow = { url: URL, enabled: true };

  test.each<[string, CatalogRow[], CatalogRow[], string[] | null]>([
    ['a new one is fetched', [builtin], [builtin, row], [URL]],
    ['one that is switched on is fetched', [off], [row], [URL]],
    ['one with another key is fetched', [row], [{ ...row, publicKey: 'other' }], [URL]],
    ['one taken without a signature is fetched', [row], [{ ...keyless, unsigned: true }], [URL]],
    ['the key just seen first changes nothing', [keyless], [row], null],
    ['another order changes nothing', [builtin, row], [row, builtin], null],
    ['one that is switched off is not asked', [row], [off], null],
    ['what came with the extension is not asked', [row], [row, builtin], null],
  ])('%s', async (_what, before, rows, asked) => {
    await fakeBrowser.storage.local.set({ catalogs: before });
    keepCatalogs();
    await fakeBrowser.storage.local.set({ catalogs: rows });
    await settled();
    expect(vi.mocked(updateCatalogs).mock.calls).toEqual(asked ? [[asked]] : []);
    expect(forgetCatalog).not.toHaveBeenCalled();
  });

  test('one that was removed is forgotten', async () => {
    keepCatalogs();
    await fakeBrowser.storage.local.set({ catalogs: [] });
    await settled();
    expect(vi.mocked(forgetCatalog).mock.calls).toEqual([[URL]]);
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
