import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bundle, Change } from '../../../transcripts/bundle.ts';
import { type CatalogWorld, interview, openCatalogWorld, type Services } from './catalog-world.ts';
import { queued, reportId, START, written } from './outbox-world.ts';

type Outcomes = typeof import('../../../services/report-outcomes.ts');
type Reports = typeof import('../../../services/outbox-reports.ts');

let world: CatalogWorld;
let services: Services;
let outcomes: Outcomes;
let reports: Reports;

const print = createHash('sha256').update(reportId(0)).digest('hex').slice(0, 16);
const reason = { en: 'Said so.', ko: '그렇게 말했습니다.' };
const change = (revision: number, ...prints: string[]): Change => ({
  revision,
  at: '2026-11-26T10:00:00Z',
  outcomes: prints.map((report) => ({ report, result: 'fixed', reason })),
});
const weir = (revision: number, ...changes: Change[]): Bundle => ({
  ...interview('weir', 'abcdefghijk', revision, `revision ${revision}`),
  changes,
});

/** The publisher's list as it is now, and the viewer's copy of it. */
async function publish(version: number, bundle: Bundle): Promise<void> {
  await world.publish({ bundles: [bundle], version });
  const tell = () => undefined;
  await services.updates.updateCatalog(world.row, { version: null, tell });
}
const sent = { state: { kind: 'sent', at: START } } as const;
const stateNow = async () => (await reports.loadReport(reportId(0)))?.state;

beforeEach(async () => {
  world = await openCatalogWorld();
  services = await world.restart();
  outcomes = await import('../../../services/report-outcomes.ts');
  reports = await import('../../../services/outbox-reports.ts');
  const { browser } = await import('wxt/browser');
  await browser.storage.local.set({ catalogs: [world.row] });
});
afterEach(async () => {
  await world.close();
  vi.unstubAllGlobals();
});

test('fixed, in the publisher’s words, though nobody watches it; its correction ends', async () => {
  await reports.keepReport(queued(0, sent));
  await publish(1, weir(2));
  expect(await outcomes.settleReports(START)).toEqual([]);
  expect((await reports.loadReport(reportId(0)))?.lookedAt).toBe(0); // nothing newer
  await publish(2, weir(3, change(3, print)));
  const settled = await outcomes.settleReports(START + 5);
  expect(settled.map(({ report }) => report.id)).toEqual([reportId(0)]);
  expect(await reports.loadReport(reportId(0))).toMatchObject({
    state: { kind: 'settled', at: START + 5, outcome: { result: 'fixed', revision: 3, reason } },
    applied: false,
  });
  expect(await outcomes.settleReports(START + 9)).toEqual([]); // told once
});

test('a revision without it is looked into once', async () => {
  await reports.keepReport(queued(0, sent));
  await publish(1, weir(3, change(3, 'f'.repeat(16))));
  await outcomes.settleReports(START);
  expect(await reports.loadReport(reportId(0))).toMatchObject({ lookedAt: 3, ...sent });
  await publish(2, weir(4, change(4, print), change(3, 'f'.repeat(16))));
  await outcomes.settleReports(START);
  expect(await stateNow()).toMatchObject({ kind: 'settled', outcome: { revision: 4 } });
});

describe('only what may have an outcome', () => {
  test.each([
    ['handed to the viewer', { kind: 'handed', at: 1 }, 'settled'],
    ['under way, perhaps arrived', { kind: 'waiting', attempts: 1, nextAt: 2 }, 'settled'],
    ['never sent', { kind: 'waiting', attempts: 0, nextAt: 2 }, 'waiting'],
    ['withdrawn', { kind: 'withdrawn', at: 1 }, 'withdrawn'],
  ] as const)('%s', async (_what, state, becomes) => {
    await reports.keepReport(queued(0, { state }));
    await publish(1, weir(3, change(3, print)));
    await outcomes.settleReports(START);
    expect((await stateNow())?.kind).toBe(becomes);
  });

  test('of this transcript, not of another about the same recording', async () => {
    const report = written(0, { bundle: { ...written().bundle, id: 'other' } });
    await reports.keepReport(queued(0, { ...sent, report }));
    await publish(1, weir(3, change(3, print)));
    expect(await outcomes.settleReports(START)).toEqual([]);
  });
});

test('of two answers the newer counts', () => {
  const declined = { ...change(5), outcomes: [{ report: print, result: 'declined' as const }] };
  const bundle = weir(6, declined, change(4, print));
  expect(outcomes.outcomeIn(bundle, print)).toEqual({ result: 'declined', revision: 5 });
  expect(outcomes.outcomeIn(bundle, 'f'.repeat(16))).toBeNull();
});
