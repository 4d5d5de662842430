import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  emptyStorage,
  type OutboxServices,
  openDesk,
  queued,
  restartOutbox,
  taken,
} from './outbox-world.ts';

let services: OutboxServices;
let kept: typeof import('../../../services/kept.ts');

beforeEach(async () => {
  emptyStorage();
  services = await restartOutbox();
  kept = await import('../../../services/kept.ts');
});
afterEach(() => vi.restoreAllMocks());

test('reports are counted, and erased whatever became of them', async () => {
  const { reports } = services;
  await reports.keepReport(queued(0));
  await reports.keepReport(queued(1, { state: { kind: 'sent', at: 1 } }));
  expect(await kept.countKept()).toMatchObject({ reports: 2 });
  expect(await kept.eraseKept()).toMatchObject({ bundles: 0, recordings: 0, reports: 0 });
  expect(await reports.listReports()).toEqual([]);
});

test('one that is being sent meanwhile does not come back', async () => {
  const desk = openDesk();
  desk.says = async () => {
    await kept.eraseKept();
    return taken;
  };
  await services.reports.keepReport(queued(0));
  await services.outbox.createOutbox(desk).run();
  expect(desk.came).toHaveLength(1);
  expect(await services.reports.listReports()).toEqual([]);
});
