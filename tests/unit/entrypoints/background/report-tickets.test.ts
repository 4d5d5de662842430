import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import {
  isPrivate,
  openTicket,
  useTicket,
} from '../../../../entrypoints/background/report-tickets.ts';
import type { ReportOpening } from '../../../../services/report-messages.ts';

const player = { tabId: 7, frameId: 2, incognito: false };
const dialog = { tabId: 7, frameId: 9, incognito: false };
const opening: ReportOpening = {
  media: { site: 'youtube', mediaId: 'abcdefghijk' },
  language: 'en',
  cueId: 'q1',
  mediaTime: 3,
  offset: -0.4,
  transcript: 'https://gazette.example/catalog.json bell',
  platform: null,
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
});

describe('a ticket', () => {
  test('leads back to where the viewer was, also after the worker was killed', async () => {
    const { ticket } = await openTicket(opening, player);
    expect(await useTicket(ticket, dialog)).toMatchObject({ opening, tabId: 7, frameId: 2 });
    expect(await useTicket('another', dialog)).toBeNull();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  test('ends after an hour, and gives way to twenty others', async () => {
    const { ticket } = await openTicket(opening, player);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_001 });
    expect(await useTicket(ticket, dialog)).toBeNull();
    const fresh = await openTicket(opening, player);
    for (let n = 0; n < 20; n += 1) await openTicket(opening, player);
    expect(await useTicket(fresh.ticket, dialog)).toBeNull();
  });

  test('of a private window makes its dialog private, wherever that stands', async () => {
    const { ticket } = await openTicket(opening, { ...player, incognito: true });
    const window = { tabId: 12, frameId: 0, incognito: false };
    expect(await isPrivate(window)).toBe(false);
    await useTicket(ticket, window);
    expect(await isPrivate(window)).toBe(true);
    expect(await isPrivate(dialog)).toBe(false);
    expect(await isPrivate({ ...dialog, incognito: true })).toBe(true);
  });

  test.each<[string, unknown]>([
    ['no recording', { ...opening, media: { site: 'You Tube', mediaId: 'x' } }],
    ['no language', { ...opening, language: 'no tag!' }],
    ['no moment', { ...opening, mediaTime: Number.NaN }],
    ['nothing', null],
  ])('is not given for %s', async (_what, ask) => {
    await expect(openTicket(ask as ReportOpening, player)).rejects.toThrow(RangeError);
  });

  test('keeps of what the page may have said no more than is used', async () => {
    const long = {
      ...opening,
      cueId: 'q'.repeat(900),
      offset: Number.POSITIVE_INFINITY,
      transcript: 't'.repeat(9000),
      platform: 'a\u0000b\t'.repeat(900),
    };
    const { ticket } = await openTicket(long, player);
    const found = await useTicket(ticket, dialog);
    expect(found?.opening).toMatchObject({ cueId: null, offset: 0, transcript: null });
    expect(found?.opening.platform).toHaveLength(500);
  });
});
