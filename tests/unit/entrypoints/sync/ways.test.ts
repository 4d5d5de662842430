// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hashOfWords } from '../../../../entrypoints/sync/own-words.ts';
import { Page } from '../../../../entrypoints/sync/page.ts';
import { arrive } from '../../../../entrypoints/sync/start.ts';
import { keepRead } from '../../../../services/article-reads.ts';
import type { PageText } from '../../../../transcripts/article/page-text.ts';
import { pretend } from '../options/background.ts';

const media = { site: 'youtube', mediaId: 'abcdefghijk' };
const blocks = (...texts: string[]): PageText['whole'] =>
  texts.map((text) => ({ kind: 'paragraph', lines: [[{ text }]] }));
const article: PageText = {
  facts: { title: 'The weir', language: 'en', byline: null, publisher: 'The Gazette' },
  embeds: [media],
  url: 'https://news.example/weir',
  selected: false,
  main: null,
  whole: blocks(
    'A low house by the weir.',
    'Gazette: Who opens the gates?',
    'Mara Oun: I do. Nobody else has the key.',
    'Gazette: And when it floods?',
    'Mara Oun: Then they open themselves.',
  ),
};

let page: Page;

beforeEach(() => {
  pretend({ messages: { recordings: [] }, grant: true });
  page = new Page(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

async function open(change: Partial<PageText> = {}): Promise<void> {
  const read = await keepRead({ ...article, ...change });
  await arrive(page, { read, page: null, source: null, media: null, own: null, share: null });
}

describe('how a page is read', () => {
  test('chosen anew, it becomes a transcript of that; undone, of the first', async () => {
    await open();
    page.edit({ do: 'drop', key: 'k3', dropped: true });
    expect(page.view().preview).toMatchObject({ way: 'labels' });
    const first = page.current()?.source;
    expect(first).toMatchObject({ way: 'labels' });
    page.edit({ do: 'way', by: 'one voice' });
    const view = page.view().preview;
    expect(view).toMatchObject({ way: 'one voice', segments: { length: 5 } });
    expect(view?.segments.every(({ role, dropped }) => role === 'answer' && !dropped)).toBe(true);
    const second = page.current()?.source;
    expect(second).toMatchObject({ way: 'one voice' });
    expect(second?.sha256).toBe(await hashOfWords(view?.segments ?? []));
    page.edit({ do: 'way', by: 'no such' });
    page.edit({ do: 'undo' });
    expect(page.view().preview).toMatchObject({ way: 'labels' });
    expect(page.current()?.source).toEqual(first);
    expect(page.view().preview?.segments.filter(({ dropped }) => dropped)).toHaveLength(2);
  });

  test('where nobody is seen to speak, all of it can be taken as a speech', async () => {
    const text = ['Fellow citizens.', 'The weir is old. We shall mend it.'];
    await open({ whole: blocks(...text) });
    expect(page.view()).toMatchObject({
      step: 'words',
      words: { problem: 'no-words', takeable: true },
    });
    page.words.takeAll();
    await vi.waitFor(() => expect(page.view().step).toBe('preview'));
    expect(page.view().preview).toMatchObject({ way: 'one voice', url: article.url });
    expect(page.view().preview?.segments.map((one) => one.text)).toEqual(text);
    page.otherWords();
    expect(page.view().words).toMatchObject({ problem: null, takeable: false });
    await open({ whole: [] });
    expect(page.view().words).toMatchObject({ problem: 'no-words', takeable: false });
  });

  test('a selection without turns is a speech at once', async () => {
    const whole = blocks('One two.');
    await open({ whole, selected: true });
    expect(page.view().preview?.segments).toMatchObject([{ role: 'answer', text: 'One two.' }]);
  });
});
