import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { openTicket } from '../../../../entrypoints/background/report-tickets.ts';
import { queueReport, reportPlace } from '../../../../entrypoints/background/reports.ts';
import { loadBundle } from '../../../../services/bundles.ts';
import { type FoundEntry, findEntries } from '../../../../services/catalogs.ts';
import { loadReport } from '../../../../services/outbox-reports.ts';
import type { Bundle } from '../../../../transcripts/bundle.ts';
import type { MediaRef } from '../../../../transcripts/media.ts';
import type { Report } from '../../../../transcripts/report.ts';
import { reportId, written } from '../../services/outbox-world.ts';
import { bundle } from '../../transcripts/written-bundle.ts';

vi.mock('../../../../services/catalogs.ts');
vi.mock('../../../../services/bundles.ts');

const sender = { tabId: 3, frameId: 5, incognito: false };
const desk = { to: 'email', address: 'desk@desk.example' } as const;
const github = { to: 'github', repository: 'harbour/captions' } as const;
const open = { id: 'p', name: { en: 'P' } };
const withheld = { id: 'q', name: { en: 'Q' }, nameWithheld: true };

/** The store stays open from test to test: each has a recording and a report of its own. */
let media: MediaRef;
let id: string;
let tests = 0;

/** One transcript is listed for the recording: what the reports of these tests are about. */
function list(speakers: Bundle['speakers'], named = 'weir') {
  const rest = { notices: [], sources: [], glossary: [], changes: [], report: [desk, github] };
  const words = {
    ...bundle({ id: named, media: [media], ...rest }),
    speakers,
  } as unknown as Bundle;
  const entry = { id: named, bundle: 'hash', catalog: 'https://a.example/', catalogName: 'A' };
  vi.mocked(findEntries).mockResolvedValue([entry as FoundEntry]);
  vi.mocked(loadBundle).mockResolvedValue({ bundle: words, sha256: 'hash' });
}

const queue = (more: Partial<Report> = {}) =>
  queueReport(
    { report: written(0, { id, media, ...more }), route: desk, applied: false, title: {} },
    sender,
  );

beforeEach(() => {
  tests += 1;
  id = reportId(tests);
  media = { site: 'youtube', mediaId: String(tests).padStart(11, 'a') };
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

test.each<[string, () => void, Partial<Report>, boolean]>([
  ['nobody’s name is withheld', () => list([open]), {}, false],
  ['one of two names is withheld', () => list([open, withheld]), {}, true],
  ['it is about privacy', () => list([open]), { category: 'privacy' }, true],
  ['the transcript is not listed', () => list([open], 'another'), {}, true],
  ['the lists cannot be read', () => vi.mocked(findEntries).mockRejectedValue(Error()), {}, true],
])('a report is guarded from being published: %s', async (_why, arrange, more, guarded) => {
  arrange();
  await queue(more);
  expect(await loadReport(id)).toMatchObject({ guarded });
});

test('a report knows its ways, also when its transcript is gone', async () => {
  list([open]);
  await queue();
  expect(await loadReport(id)).toMatchObject({ routes: [desk, github, { to: 'file' }] });
});

test('the dialog is told of the reports of this caption that are open, and how to send one', async () => {
  list([open]);
  await queue({ cueId: 'q1' });
  const ask = (cueId: string | null, incognito = false) =>
    openTicket(
      { media, language: 'en', cueId, mediaTime: 1, offset: 0, transcript: null, platform: null },
      { ...sender, incognito },
    ).then(({ ticket }) => reportPlace(ticket, sender));
  expect(await ask('q1')).toMatchObject({
    place: { bundle: { id: 'weir' }, cue: { id: 'q1' } },
    routes: [desk, github, { to: 'file' }],
    keeps: true,
    mine: [{ report: { id } }],
    tabId: 3,
    frameId: 5,
  });
  expect(await ask(null)).toMatchObject({ place: { cue: null }, mine: [] });
  expect(await ask('q1', true)).toMatchObject({ keeps: false });
  expect(await reportPlace('no ticket', sender)).toBeNull();
  list([open], 'another');
  expect(await ask('q1')).toMatchObject({ place: { bundle: { id: 'another' } }, mine: [] });
});
