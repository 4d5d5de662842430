import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { OutboxWorld } from '../../../services/outbox.ts';
import type { OutboxReport } from '../../../services/outbox-report.ts';
import type { Posted } from '../../../services/report-post.ts';
import type { Report } from '../../../transcripts/report.ts';

export const URL_OF_DESK = 'https://desk.example/v1/reports';
export const START = Date.parse('2026-11-25T10:00:00Z');

/** UUIDs that tell their number. */
export function reportId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export function written(n = 0, more: Partial<Report> = {}): Report {
  return {
    schema: 'truecue-report/1',
    id: reportId(n),
    createdAt: '2026-11-25T09:59:00Z',
    bundle: { id: 'weir', revision: 2, sha256: 'a'.repeat(64) },
    media: { site: 'youtube', mediaId: 'abcdefghijk' },
    language: 'en',
    cueId: 'q1',
    mediaTime: 12.3,
    quoted: 'The sluice is shot.',
    category: 'misheard',
    suggestion: { text: 'The sluice is shut.' },
    client: '0.1.0',
    ...more,
  };
}

/** As it is queued: it waits, and is due. */
export function queued(n = 0, more: Partial<OutboxReport> = {}): OutboxReport {
  return {
    report: written(n),
    route: { to: 'https', url: URL_OF_DESK },
    state: { kind: 'waiting', attempts: 0, nextAt: START },
    applied: true,
    title: { en: 'The weir' },
    queuedAt: START + n,
    routes: [{ to: 'https', url: URL_OF_DESK }, { to: 'file' }],
    guarded: false,
    lookedAt: 0,
    ...more,
  };
}

/** A server that answers what it is told to, and a clock that stands. */
export interface Desk extends OutboxWorld {
  time: number;
  wakes: (number | null)[];
  /** Ids in the order in which they came. */
  came: string[];
  /** What it says to a report; by default it takes it. */
  says: (report: Report) => Promise<Posted> | Posted;
}

export const taken: Posted = { status: 201, retryAfter: null, text: '' };

export function openDesk(): Desk {
  const desk: Desk = {
    time: START,
    wakes: [],
    came: [],
    says: () => taken,
    now: () => desk.time,
    random: () => 0.5,
    wakeAt: (at) => void desk.wakes.push(at),
    async post(_url, body) {
      const report = JSON.parse(body) as Report;
      desk.came.push(report.id);
      return desk.says(report);
    },
  };
  return desk;
}

export interface OutboxServices {
  outbox: typeof import('../../../services/outbox.ts');
  reports: typeof import('../../../services/outbox-reports.ts');
  store: typeof import('../../../services/store.ts');
}

/** As after the worker was killed: what was in memory is gone. */
export async function restartOutbox(): Promise<OutboxServices> {
  vi.resetModules();
  const [outbox, reports, store] = await Promise.all([
    import('../../../services/outbox.ts'),
    import('../../../services/outbox-reports.ts'),
    import('../../../services/store.ts'),
  ]);
  return { outbox, reports, store };
}

/** Nothing stored. */
export function emptyStorage(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
}
