import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { FIRST_WAIT, HOURLY } from '../../../services/outbox-plan.ts';
import type { ReportState } from '../../../transcripts/report-status.ts';
import {
  type Desk,
  emptyStorage,
  type OutboxServices,
  openDesk,
  queued,
  reportId,
  restartOutbox,
  START,
  taken,
} from './outbox-world.ts';

const HOUR = 3_600_000;
let services: OutboxServices;
let desk: Desk;

beforeEach(async () => {
  emptyStorage();
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  services = await restartOutbox();
  desk = openDesk();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const run = () => services.outbox.createOutbox(desk).run();
const keep = async (...ns: number[]) => {
  for (const n of ns) await services.reports.keepReport(queued(n));
};
const stateOf = async (n = 0): Promise<ReportState | undefined> =>
  (await services.reports.loadReport(reportId(n)))?.state;
const busy = { status: 503, retryAfter: null, text: '' };
const never = () => new Promise<never>(() => undefined);

test('what is due is sent, in the order in which it was written', async () => {
  await keep(2, 0, 1);
  await run();
  expect(desk.came).toEqual([reportId(0), reportId(1), reportId(2)]);
  expect(await stateOf()).toEqual({ kind: 'sent', at: START });
  expect(desk.wakes).toEqual([null]);
});

test('the server hears the report and nothing beside it', async () => {
  await keep(0);
  const post = vi.spyOn(desk, 'post');
  await run();
  expect(post.mock.calls).toEqual([[expect.any(String), JSON.stringify(queued().report)]]);
});

test('a failure is tried again when it is time, and no sooner', async () => {
  await keep(0);
  desk.says = () => busy;
  await run();
  const nextAt = START + FIRST_WAIT / 2;
  const failure = { kind: 'busy', status: 503 };
  expect(await stateOf()).toEqual({ kind: 'waiting', attempts: 1, nextAt, failure });
  expect(desk.wakes.at(-1)).toBe(nextAt);
  desk.says = () => taken;
  desk.time = nextAt - 1;
  await run();
  expect(desk.came).toHaveLength(1);
  desk.time = nextAt;
  await run();
  expect(await stateOf()).toEqual({ kind: 'sent', at: nextAt });
});

test('without an answer it waits, for weeks as well', async () => {
  await keep(0);
  desk.says = () => Promise.reject(new TypeError('no network'));
  for (let attempts = 1; attempts <= 80; attempts += 1) {
    await run();
    const state = await stateOf();
    expect(state).toMatchObject({ kind: 'waiting', attempts, failure: { kind: 'unreachable' } });
    desk.time = (state as { nextAt: number }).nextAt;
  }
  expect(desk.time - START).toBeGreaterThan(7 * 24 * HOUR);
});

test('what the server does not want ends there, with its words', async () => {
  await keep(0);
  desk.says = () => ({ status: 413, retryAfter: null, text: '{"error":"Too long."}' });
  await run();
  const failure = { kind: 'refused', status: 413, words: 'Too long.' };
  expect(await stateOf()).toEqual({ kind: 'refused', at: START, failure });
  desk.time += 9 * HOUR;
  await run();
  expect(desk.came).toHaveLength(1);
});

test('it is sent once, however often and whenever it is asked for', async () => {
  await keep(0, 1);
  const outbox = services.outbox.createOutbox(desk);
  await Promise.all([outbox.run(), outbox.run(), keep(2).then(() => outbox.run())]);
  expect([...desk.came].sort()).toEqual([reportId(0), reportId(1), reportId(2)]);
});

test('twenty an hour are sent, also by the next worker; the others wait their turn', async () => {
  const ns = Array.from({ length: HOURLY + 3 }, (_, n) => n);
  await keep(...ns);
  await run();
  expect(desk.came).toHaveLength(HOURLY);
  expect(await stateOf(HOURLY)).toEqual({ kind: 'waiting', attempts: 0, nextAt: null });
  expect(desk.wakes.at(-1)).toBe(START + HOUR);
  services = await restartOutbox();
  desk.time = START + HOUR - 1;
  await run();
  expect(desk.came).toHaveLength(HOURLY);
  desk.time = START + HOUR;
  await run();
  expect(desk.came).toHaveLength(HOURLY + 3);
});

test('failures count among the twenty', async () => {
  await keep(0);
  desk.says = () => busy;
  vi.spyOn(desk, 'random').mockReturnValue(0); // again at once
  for (let n = 0; n < HOURLY + 9; n += 1) await run();
  expect(desk.came).toHaveLength(HOURLY);
});

test('a clock that was years ahead does not put it off for years', async () => {
  await keep(0);
  desk.time = START + 9000 * HOUR;
  desk.says = () => busy;
  await run();
  desk.time = START;
  desk.says = () => taken;
  await run();
  expect(await stateOf()).toEqual({ kind: 'sent', at: START });
});

describe('a worker that dies', () => {
  test('with the request under way sends it again, by the same id', async () => {
    await keep(0);
    desk.says = never;
    void run();
    await vi.waitFor(() => expect(desk.came).toHaveLength(1));
    services = await restartOutbox();
    desk.says = () => taken;
    await run();
    expect(desk.came).toHaveLength(1); // planned ahead: not in a loop
    desk.time += FIRST_WAIT;
    await run();
    expect(desk.came).toEqual([reportId(0), reportId(0)]);
    expect(await stateOf()).toMatchObject({ kind: 'sent' });
  });

  test('between store and list has lost nothing', async () => {
    const { local } = fakeBrowser.storage;
    vi.spyOn(local, 'set').mockImplementationOnce(never);
    // Nothing is to be sent: nothing else writes the list.
    const state = { kind: 'handed', at: START } as const;
    void services.reports.keepReport(queued(0, { state }));
    await vi.waitFor(async () => expect(await stateOf()).toBeDefined());
    services = await restartOutbox();
    expect(await services.reports.reportsOf(queued().report.media)).toEqual([]);
    await run();
    expect(await services.reports.reportsOf(queued().report.media)).toHaveLength(1);
  });
});

describe('while it is on its way', () => {
  /** Send it, and do something before the answer. */
  async function meanwhile(doing: () => Promise<unknown>, answer = taken): Promise<void> {
    await keep(0);
    desk.says = async () => {
      await doing();
      return answer;
    };
    await run();
  }
  const withdraw = () =>
    services.reports.changeReport(reportId(0), (kept) => ({
      ...kept,
      state: { kind: 'withdrawn', at: START },
    }));

  test('withdrawn, and it arrived: then it is sent', async () => {
    await meanwhile(withdraw);
    expect(await stateOf()).toMatchObject({ kind: 'sent' });
  });

  test('withdrawn, and it did not arrive: then it stays withdrawn', async () => {
    await meanwhile(withdraw, busy);
    expect(await stateOf()).toMatchObject({ kind: 'withdrawn' });
  });

  test('deleted: then it stays deleted', async () => {
    await meanwhile(() => services.reports.removeReports([reportId(0)]));
    expect(await stateOf()).toBeUndefined();
    expect(desk.wakes.at(-1)).toBeNull();
  });
});

test('a disk that fails is no end: it is tried again', async () => {
  await keep(0);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await run();
  expect(desk.came).toEqual([]);
  expect(desk.wakes.at(-1)).toBeGreaterThan(START);
  await run();
  expect(desk.came).toEqual([reportId(0)]);
});

test('more than anybody writes are refused; what is done gives way', async () => {
  const { MAX_REPORTS } = services.reports;
  await services.store.withStore(async (store) => {
    const transaction = store.transaction('reports', 'readwrite');
    for (let n = 1; n <= MAX_REPORTS; n += 1) void transaction.store.put(queued(n));
    await transaction.done;
  });
  await expect(keep(0)).rejects.toMatchObject({ name: 'StorageFailure' });
  await services.reports.changeReport(reportId(7), (kept) => ({
    ...kept,
    state: { kind: 'withdrawn', at: START },
  }));
  await keep(0);
  expect(await stateOf(0)).toMatchObject({ kind: 'waiting' });
  expect(await stateOf(7)).toBeUndefined();
});

test('what the disk has damaged is passed over', async () => {
  await keep(0, 1);
  await services.store.withStore((store) =>
    store.put('reports', { ...queued(0), report: { ...queued(0).report, media: null } } as never),
  );
  await run();
  expect(desk.came).toEqual([reportId(1)]);
  expect(await services.reports.listReports()).toHaveLength(1);
});

describe('from a private window', () => {
  const once = () => services.outbox.sendOnce(queued(), desk);

  test('it is sent once, and nothing of it is on the disk', async () => {
    expect(await once()).toEqual({ kind: 'sent', at: START });
    expect(await services.reports.listReports()).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  test('what fails is said to have failed', async () => {
    desk.says = () => Promise.reject(new TypeError('no network'));
    expect(await once()).toMatchObject({ kind: 'refused', failure: { kind: 'unreachable' } });
  });

  test('the hourly limit is one for all windows', async () => {
    for (let n = 0; n < HOURLY; n += 1) await once();
    expect(await once()).toMatchObject({ kind: 'refused', failure: { kind: 'busy' } });
    await keep(0);
    await run();
    expect(desk.came).toHaveLength(HOURLY);
  });
});
