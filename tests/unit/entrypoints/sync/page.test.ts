// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type MakeActions, startMake } from '../../../../entrypoints/sync/make-actions.ts';
import { Page } from '../../../../entrypoints/sync/page.ts';
import { arrive } from '../../../../entrypoints/sync/start.ts';
import type { AlignAsk, AlignReport } from '../../../../services/align-port.ts';
import { keepRead } from '../../../../services/article-reads.ts';
import { listOwn, loadOwn, removeOwn, saveOwn } from '../../../../services/own-transcripts.ts';
import type { PageText } from '../../../../transcripts/article/page-text.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { shareOf } from '../../../../transcripts/share.ts';
import { linkOfShare } from '../../../../transcripts/share-link.ts';
import { type Answers, pretend } from '../options/background.ts';

const media = { site: 'youtube', mediaId: 'abcdefghijk' };
const open = { tabId: 4, frameId: 7, media, playedAt: 1, title: 'The weir' };
const captions = {
  language: 'en',
  automatic: true,
  cues: [{ id: 'c1', startTime: 1, endTime: 3, text: 'who opens the gates' }],
  way: 'asked',
} as const;
/** The last two turns are left out at once: what is looked at is the first. */
const article: PageText = {
  facts: { title: 'The weir', language: 'en', byline: null, publisher: 'The Gazette' },
  embeds: [media],
  url: 'https://news.example/weir',
  selected: false,
  main: null,
  whole: [
    'A low house by the weir.',
    'Gazette: Who opens the gates?',
    'Mara Oun: I do. Nobody else has the key.',
    'Gazette: And when it floods?',
    'Mara Oun: Then they open themselves.',
  ].map((text) => ({ kind: 'paragraph', lines: [[{ text }]] })),
};
const purpose = { read: null, page: null, source: null, media: null, own: null, share: null };

let answers: Answers;
let happened: string[];
let asked: AlignAsk | null;
/** What the background says on the port, to `ask`. */
let reports: (ask: AlignAsk) => AlignReport[];
let cancelled: boolean;
let page: Page;
let actions: MakeActions;
let kinds: string[];

/** All its sentences two seconds apart. */
const placed = (own: OwnTranscript): OwnTranscript => ({
  ...own,
  timing: { from: 'captions', captionLanguage: 'en', way: 'asked', wordTimes: true },
  sentences: own.sentences.map((sentence, index) => ({
    ...sentence,
    startTime: index * 2,
    endTime: index * 2 + 1,
    confidence: 0.9,
  })),
});

beforeEach(() => {
  asked = null;
  cancelled = false;
  reports = ({ own }) => [{ progress: 0.5 }, { done: placed(own) }];
  answers = {
    messages: {
      recordings: [open],
      'machine-captions': { captions },
      'save-own': ({ own }: { own: OwnTranscript }) => saveOwn(own),
    },
    grant: true,
  };
  happened = pretend(answers);
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation((() => {
    let hear: (report: AlignReport) => void = () => undefined;
    return {
      onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
      onDisconnect: { addListener: () => undefined },
      disconnect: () => (cancelled = true),
      postMessage(ask: AlignAsk) {
        asked = ask;
        for (const report of reports(ask)) queueMicrotask(() => hear(report));
      },
    };
  }) as never);
  kinds = [];
  page = new Page(() => {
    const { kind } = page.view().make;
    if (kinds.at(-1) !== kind) kinds.push(kind);
  });
  actions = startMake(page);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { id } of await listOwn()) await removeOwn(id);
});

async function preview(): Promise<void> {
  await arrive(page, { ...purpose, read: await keepRead(article) });
  for (const key of ['k3', 'k4']) page.edit({ do: 'drop', key, dropped: true });
}

describe('an article that was read on its page', () => {
  test('shows with its own recording chosen, and nothing is asked of the player', async () => {
    await preview();
    const view = page.view();
    expect(view).toMatchObject({
      step: 'preview',
      preview: { title: 'The weir', publisher: 'The Gazette', language: 'en', missing: null },
      make: { kind: 'idle' },
    });
    expect(view.preview?.recording).toMatchObject({ chosen: 'youtube:abcdefghijk' });
    expect(view.preview?.recording.choices).toMatchObject([{ title: 'The weir', from: 'page' }]);
    expect(happened).toEqual(['recordings']);
  });

  test('becomes captions at one press', async () => {
    await preview();
    page.edit({ do: 'drop', key: 'k1', dropped: true });
    await actions.start();
    expect(kinds).toEqual(['idle', 'asking-player', 'aligning', 'done']);
    expect(asked?.captions).toEqual(captions);
    expect(asked?.own.sentences.map(({ text }) => text)).toEqual([
      'I do.',
      'Nobody else has the key.',
    ]);
    expect(asked?.own.source).toMatchObject({ from: 'article', url: article.url });
    expect(page.view().make).toMatchObject({ result: { placed: 2, doubtful: 0, unplaced: 0 } });
  });

  test('changed again it stays the same transcript', async () => {
    await preview();
    await actions.start();
    const first = asked?.own.id;
    page.edit({ do: 'text', key: 'k2', text: 'I do. Only I have the key. Only I.' });
    expect(page.view().make.kind).toBe('idle');
    await actions.start();
    expect(asked?.own.id).toBe(first);
  });

  test.each([true, false])('only what was selected: %s', async (selected) => {
    await arrive(page, { ...purpose, read: await keepRead({ ...article, selected }) });
    await actions.start();
    expect(asked?.own.source.selected ?? false).toBe(selected);
  });

  test('gone from memory, other ways are left', async () => {
    await arrive(page, { ...purpose, read: 'gone', media });
    expect(page.view()).toMatchObject({ step: 'words', words: { problem: 'hand-over-lost' } });
  });
});

describe('what stands between words and captions', () => {
  test('no recording is chosen, or every word left out', async () => {
    answers.messages.recordings = [];
    await arrive(page, purpose);
    page.words.type('Q: Who opens the gates?\n\nA: I do. Nobody else has the key.');
    page.words.usePasted();
    await vi.waitFor(() => expect(page.view().step).toBe('preview'));
    await actions.start();
    expect(page.view().preview?.missing).toBe('recording');
    page.recording.type('https://youtu.be/abcdefghijk');
    page.recording.useAddress();
    expect(page.view().preview?.missing).toBe(null);
    for (const { key } of page.view().preview?.segments ?? [])
      page.edit({ do: 'drop', key, dropped: true });
    expect(page.view().preview?.missing).toBe('words');
    expect(kinds).toEqual(['idle']);
  });

  test('the recording is open nowhere', async () => {
    await preview();
    answers.messages.recordings = [];
    await actions.start();
    expect(page.view().make).toEqual({ kind: 'not-open', failed: false });
    answers.messages.recordings = [open];
    await page.making.retry();
    expect(page.view().make.kind).toBe('done');
  });

  test.each<[string, object, object]>([
    [
      'the ways that gave nothing',
      { tried: [{ way: 'asked', failed: 'not-playing' }] },
      { tried: [{ way: 'asked', failed: 'not-playing' }], gone: false },
    ],
    ['the tab was closed', { failed: 'gone' }, { tried: [], gone: true }],
  ])('no captions: %s', async (_why, answer, shown) => {
    await preview();
    answers.messages['machine-captions'] = answer;
    await actions.start();
    expect(page.view().make).toEqual({ kind: 'no-captions', ...shown });
    expect(asked).toBe(null);
  });

  test('captions of another language: said before anything is made', async () => {
    await preview();
    answers.messages['machine-captions'] = { captions: { ...captions, language: 'ko' } };
    await actions.start();
    expect(page.view().make).toEqual({ kind: 'foreign', captionLanguage: 'ko', carrier: null });
    await page.making.alignAnyway();
    expect(page.view().make.kind).toBe('done');
  });

  test.each(['nothing-fits', 'storage', 'internal'] as const)('failed: %s', async (failed) => {
    await preview();
    reports = () => [{ failed }];
    await actions.start();
    expect(page.view().make).toEqual({ kind: 'failed', reason: failed });
  });

  test('cancelled while it is aligned', async () => {
    await preview();
    reports = () => [{ progress: 0.2 }];
    const making = actions.start();
    await vi.waitFor(() => expect(page.view().make.kind).toBe('aligning'));
    page.making.cancel();
    await making;
    expect(cancelled).toBe(true);
    expect(page.view().make.kind).toBe('idle');
  });
});

describe('an older transcript of the recording in this language', () => {
  async function older(): Promise<OwnTranscript> {
    await preview();
    await actions.start();
    const own = page.making.made;
    if (!own) throw new Error('nothing was made');
    const [first, ...others] = own.sentences;
    if (!first) throw new Error('no sentence');
    const kept = { ...own, sentences: [{ ...first, by: 'hand' as const }, ...others] };
    await saveOwn(kept);
    asked = null;
    page = new Page(() => undefined);
    actions = startMake(page);
    return kept;
  }

  test('is replaced only after a question, and keeps what was set by hand', async () => {
    const before = await older();
    await preview();
    await actions.start();
    expect(page.view().make).toEqual({ kind: 'exists', title: 'The weir' });
    expect(asked).toBe(null);
    await actions.replace();
    expect(asked).toMatchObject({ own: { id: before.id } });
    const times = (asked as AlignAsk | null)?.own.sentences.map(({ startTime }) => startTime);
    expect(times).toEqual([0, null, null]);
  });

  test('opened to be changed: a passage left out needs no times anew', async () => {
    const before = await older();
    await arrive(page, { ...purpose, own: before.id });
    expect(page.view()).toMatchObject({ preview: { existing: true }, make: { kind: 'done' } });
    page.edit({ do: 'drop', key: 'k1', dropped: true });
    await actions.start();
    expect(asked).toBe(null);
    const stored = await loadOwn(before.id);
    expect(stored?.sentences.map(({ id, startTime }) => [id, startTime])).toEqual([
      ['s2', 2],
      ['s3', 4],
    ]);
  });

  test.each(['opened', 'pasted'])(
    'its times, by a link that is %s, find their words',
    async (how) => {
      const before = await older();
      const link = linkOfShare(shareOf(before)) ?? '';
      await arrive(page, { ...purpose, ...(how === 'opened' && { share: link }) });
      if (how === 'pasted') {
        page.words.type(link);
        page.words.usePasted();
      }
      expect(page.view()).toMatchObject({
        step: 'words',
        words: { shared: true, article: { host: 'news.example' } },
      });
      page.words.type('Other words. None of them is known.');
      page.words.usePasted();
      await vi.waitFor(() => expect(page.view().words.problem).toBe('share-differs'));
      page.words.type('Who opens the gates?\n\nI do. Nobody else has the key.');
      page.words.usePasted();
      await vi.waitFor(() => expect(page.view().step).toBe('preview'));
      expect(page.view().preview).toMatchObject({ timed: true, from: 'shared' });
      const own = page.current();
      expect(own?.sentences.filter(({ startTime }) => startTime !== null)).toHaveLength(3);
      expect(own?.media).toEqual(media);
    },
  );

  test('one that is not here', async () => {
    await arrive(page, { ...purpose, own: crypto.randomUUID() });
    expect(page.view()).toMatchObject({ step: 'words', words: { problem: 'own-lost' } });
  });
});
