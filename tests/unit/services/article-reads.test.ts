import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { checkPageArticle, keepRead, loadRead } from '../../../services/article-reads.ts';
import type { PageArticle } from '../../../transcripts/article/segment.ts';

const article: PageArticle = {
  title: 'The weir',
  language: 'en',
  segments: [{ speaker: 'Mara Oun', role: 'answer', text: 'I do.' }],
  embeds: [{ site: 'youtube', mediaId: 'abcdefghijk' }],
  url: 'https://news.example/weir',
  publisher: 'The Gazette',
  selected: false,
};

beforeEach(() => fakeBrowser.reset());

test('an article that was read waits, also for a page that is loaded anew', async () => {
  const key = await keepRead(article);
  expect(await loadRead(key)).toEqual(article);
  expect(await loadRead(key)).toEqual(article);
  expect(await loadRead('another')).toBe(null);
});

test('it is never written to the disk', async () => {
  await keepRead(article);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
});

test('a few wait at once; the oldest goes', async () => {
  const keys: string[] = [];
  for (let index = 0; index < 6; index++) {
    keys.push(await keepRead({ ...article, title: `Article ${index}` }));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const left = await Promise.all(keys.map((key) => loadRead(key)));
  expect(left.map((one) => one?.title ?? null)).toEqual([
    null,
    null,
    ...[2, 3, 4, 5].map((index) => `Article ${index}`),
  ]);
});

describe('what a page brings is not trusted', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'article'],
    ['no segments', { ...article, segments: {} }],
    ['no address', { ...article, url: undefined }],
    ['an address that runs', { ...article, url: 'javascript:alert(1)' }],
  ])('%s is no article', (_what, value) => {
    expect(checkPageArticle(value)).toBe(null);
  });
  test('what has not the right shape is left out, the rest kept', () => {
    const checked = checkPageArticle({
      ...article,
      title: 7,
      publisher: 'x'.repeat(5000),
      segments: [
        ...article.segments,
        { role: 'shout', text: 'No.' },
        { role: 'answer', text: '' },
        { role: 'answer', text: { html: '<b>' } },
        null,
        { role: 'question', speaker: 9, text: 'Who?' },
      ],
      embeds: [...article.embeds, { site: 'You Tube', mediaId: 'x' }, { site: 'youtube' }],
    });
    expect(checked).toEqual({
      ...article,
      title: null,
      publisher: 'x'.repeat(500),
      segments: [...article.segments, { role: 'question', text: 'Who?' }],
    });
  });
  test('no more than a long interview', () => {
    const long = { role: 'answer', text: 'x'.repeat(900_000) };
    const checked = checkPageArticle({ ...article, segments: [long, long, long, long] });
    expect(checked?.segments).toHaveLength(2);
  });
});
