// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startMake } from '../../../../entrypoints/sync/make-actions.ts';
import type { Obtained } from '../../../../entrypoints/sync/obtained.ts';
import { Page } from '../../../../entrypoints/sync/page.ts';
import { arrive } from '../../../../entrypoints/sync/start.ts';
import { loadOwn, removeOwn, saveOwn } from '../../../../services/own-transcripts.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { pretend } from '../options/background.ts';

const own: OwnTranscript = {
  schema: 'truecue-own/1',
  id: '5d0c4f1a-6f0b-4c1e-9a57-0d6a4a7b1c11',
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  media: { site: 'youtube', mediaId: 'abcdefghijk' },
  duration: null,
  title: 'The weir',
  language: 'en',
  source: {
    from: 'article',
    url: 'https://news.example/weir',
    publisher: 'The Gazette',
    sha256: '0'.repeat(64),
  },
  timing: { from: 'captions', captionLanguage: 'en', way: 'asked', wordTimes: false },
  segments: [{ role: 'answer', speaker: null, text: 'I open the gates.' }],
  sentences: [
    {
      id: 's1',
      segment: 0,
      text: 'I open the gates.',
      startTime: 4,
      endTime: 6,
      confidence: 1,
      by: 'hand',
    },
  ],
};
const fresh: Obtained = {
  title: 'The weir',
  language: 'en',
  segments: [{ role: 'answer', text: 'The gates are gone.', time: { startTime: 1, endTime: 2 } }],
  way: null,
  ways: [],
  embeds: [own.media],
  source: { from: 'article', url: 'https://news.example/weir', publisher: 'The Gazette' },
  selected: false,
  encoding: null,
};

let page: Page;

/** The new words were taken, after the viewer had corrected and saved those of before. */
beforeEach(async () => {
  pretend({
    messages: {
      recordings: [],
      'save-own': (asked: { own: OwnTranscript }) => saveOwn(asked.own),
    },
    grant: true,
  });
  await saveOwn(own);
  page = new Page(() => undefined);
  const nothing = { read: null, page: null, source: null, media: null, share: null };
  await arrive(page, { ...nothing, own: own.id });
  page.edit({ do: 'text', key: 'k0', text: 'I open all the gates.' });
  page.making.show({ kind: 'idle' });
  await page.take(fresh, own);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await removeOwn(own.id);
});

const undo = () => page.edit({ do: 'undo' });
const texts = () => page.view().preview?.segments.map(({ text }) => text);
const shown = () => vi.waitFor(() => expect(page.view().make.kind).toBe('done'));

test('the article’s new words give way to those of before, after what was done with them', async () => {
  expect(page.view()).toMatchObject({
    preview: { anew: true, canUndo: true, existing: true },
    make: { kind: 'idle' },
  });
  page.edit({ do: 'drop', key: 'k0', dropped: true });
  undo();
  expect(texts()).toEqual(['The gates are gone.']);
  undo();
  await shown();
  expect(texts()).toEqual(['I open all the gates.']);
  expect(page.view().preview).toMatchObject({ anew: false, canUndo: true });
  undo(); // and on, to what was corrected before
  expect(texts()).toEqual(['I open the gates.']);
});

test('times that another window has set meanwhile stay', async () => {
  await saveOwn({ ...own, title: 'Set since' });
  undo();
  await shown();
  expect(page.making.made?.title).toBe('Set since');
});

test('saved, they give way all the same: to the words with their times', async () => {
  await startMake(page).start();
  await shown();
  expect((await loadOwn(own.id))?.sentences).toMatchObject([{ text: 'The gates are gone.' }]);
  undo();
  await vi.waitFor(async () => expect((await loadOwn(own.id))?.sentences).toEqual(own.sentences));
  await shown();
});
