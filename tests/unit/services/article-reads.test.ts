import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { keepRead, loadRead } from '../../../services/article-reads.ts';
import type { PageText } from '../../../transcripts/article/page-text.ts';

const page: PageText = {
  facts: { title: 'The weir', language: 'en', byline: null, publisher: 'The Gazette' },
  url: 'https://news.example/weir',
  selected: false,
  embeds: [{ site: 'youtube', mediaId: 'abcdefghijk' }],
  main: null,
  whole: [{ kind: 'paragraph', lines: [[{ text: 'I do.' }]] }],
};

beforeEach(() => fakeBrowser.reset());

test('an article that was read waits, also for a page that is loaded anew', async () => {
  const key = await keepRead(page);
  expect(await loadRead(key)).toEqual(page);
  expect(await loadRead(key)).toEqual(page);
  expect(await loadRead('another')).toBe(null);
});

test('it is never written to the disk', async () => {
  await keepRead(page);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
});

test('a few wait at once; the oldest goes', async () => {
  const keys: string[] = [];
  for (let index = 0; index < 6; index++) {
    keys.push(await keepRead({ ...page, url: `https://news.example/${index}` }));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const left = await Promise.all(keys.map((key) => loadRead(key)));
  expect(left.map((one) => one?.url.slice(-1) ?? null)).toEqual([
    null,
    null,
    ...['2', '3', '4', '5'],
  ]);
});
