import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { BackgroundMessages } from '../../../../services/background-messages.ts';
import { reportId, URL_OF_DESK, written } from '../../services/outbox-world.ts';
import { openTabs, type Told } from './own-world.ts';

type Ask = BackgroundMessages['queue-report']['ask'];
type Modules = typeof import('../../../../entrypoints/background/reports.ts') & {
  reports: typeof import('../../../../services/outbox-reports.ts');
};

const sender = { tabId: 3, frameId: 5, incognito: false };
const ask = (more: Partial<Ask> = {}): Ask => ({
  report: written(),
  route: { to: 'https', url: URL_OF_DESK },
  applied: true,
  title: { en: 'The weir' },
  ...more,
});

let background: Modules;
let told: Told[];
let answers: (() => Response | Promise<Response>)[];
let asked: RequestInit[];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  answers = [];
  asked = [];
  vi.stubGlobal('fetch', async (url: string, options: RequestInit) => {
    if (url !== URL_OF_DESK) return new Response(null, { status: 404 });
    asked.push(options);
    return answers.shift()?.() ?? new Response(null, { status: 201 });
  });
  vi.resetModules();
  background = {
    ...(await import('../../../../entrypoints/background/reports.ts')),
    reports: await import('../../../../services/outbox-reports.ts'),
  };
  told = await openTabs([{ id: 1, media: [written().media] }]);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const stateOf = async () => (await background.reports.loadReport(reportId(0)))?.state;
const change = (to: Parameters<Modules['changeKept']>[1]) => background.changeKept(reportId(0), to);
const down = () => new Response(null, { status: 503 });

describe('a report that is queued', () => {
  test('is kept, sent, and shows at once', async () => {
    const kept = await background.queueReport(ask(), sender);
    expect(kept).toMatchObject({ report: written(), state: { kind: 'sent' }, applied: true });
    expect(await stateOf()).toMatchObject({ kind: 'sent' });
    expect(told).toContainEqual({ tabId: 1, frameId: 0, type: 'look-again' });
  });

  test('tells its server nothing beside the report', async () => {
    await background.queueReport(ask(), sender);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(written()),
    });
  });

  test('is stored before it is sent: where it cannot be, nothing is', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(background.queueReport(ask(), sender)).rejects.toThrow('storage');
    expect(asked).toEqual([]);
  });

  test('for the viewer to send is only kept', async () => {
    const route = { to: 'github', repository: 'a/b' } as const;
    const kept = await background.queueReport(ask({ route }), sender);
    expect(kept.state.kind).toBe('handed');
    expect(asked).toEqual([]);
  });

  test('in a private window leaves nothing here', async () => {
    const kept = await background.queueReport(ask(), { ...sender, incognito: true });
    expect(kept).toMatchObject({ state: { kind: 'sent' }, applied: false });
    expect(asked).toHaveLength(1);
    expect(await background.reports.listReports()).toEqual([]);
    expect(told).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['no report', { report: { ...written(), id: 'x' } }],
    ['a way over plain http', { route: { to: 'https', url: 'http://desk.example/' } }],
    ['a way with a name in it', { route: { to: 'https', url: 'https://a@b.example/' } }],
    ['no way', { route: null }],
  ])('is refused: %s', async (_what, more) => {
    await expect(background.queueReport(ask(more as Partial<Ask>), sender)).rejects.toThrow(
      RangeError,
    );
    expect(await background.reports.listReports()).toEqual([]);
  });
});

describe('a change', () => {
  test('retry sends what waits, and what was refused', async () => {
    answers = [down, () => new Response('{"error":"No."}', { status: 422 })];
    await background.queueReport(ask(), sender);
    expect(await stateOf()).toMatchObject({ kind: 'waiting', attempts: 1 });
    await change('retry');
    expect(await stateOf()).toMatchObject({ kind: 'refused', failure: { words: 'No.' } });
    await change('retry');
    expect(await stateOf()).toMatchObject({ kind: 'sent' });
    await change('retry');
    expect(asked).toHaveLength(3);
  });

  test('withdrawn, it is not sent; sent, it is not withdrawn', async () => {
    answers = [down];
    await background.queueReport(ask(), sender);
    await change('withdraw');
    expect(await stateOf()).toMatchObject({ kind: 'withdrawn' });
    await change('retry');
    await change('withdraw');
    expect(await stateOf()).toMatchObject({ kind: 'sent' });
  });

  test('another way is another attempt, or hands it over', async () => {
    answers = [down];
    await background.queueReport(ask(), sender);
    await change({ route: { to: 'https', url: 'ftp://desk.example/' } as never });
    expect(await stateOf()).toMatchObject({ kind: 'waiting' });
    await change({ route: { to: 'email', address: 'desk@desk.example' } });
    expect(await stateOf()).toMatchObject({ kind: 'handed' });
    await change({ route: { to: 'https', url: URL_OF_DESK } });
    expect(await stateOf()).toMatchObject({ kind: 'sent' });
  });

  test.each(['undo', 'apply', 'remove'] as const)('%s: the frames look again', async (what) => {
    await background.queueReport(ask(), sender);
    told.length = 0;
    await change(what);
    expect(told).toEqual([{ tabId: 1, frameId: 0, type: 'look-again' }]);
    const kept = await background.reports.loadReport(reportId(0));
    expect(kept?.applied ?? null).toBe({ undo: false, apply: true, remove: null }[what]);
  });
});
