import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { pathOf, purposeOf } from '../../../../entrypoints/sync/address.ts';
import { handOver } from '../../../../entrypoints/sync/hand-over.ts';
import { loadRead } from '../../../../services/article-reads.ts';

const page = {
  facts: { title: 'The weir', language: 'en', byline: null, publisher: null },
  url: 'https://news.example/weir',
  selected: true,
  embeds: [],
  main: null,
  whole: [{ kind: 'paragraph', lines: [[{ text: 'I do.' }]] }],
};
const purpose = { read: null, unread: null, source: null, media: null, own: null, share: null };

let opened: { url: string; index?: number }[];
let readable: number[];

beforeEach(() => {
  opened = [];
  readable = [0];
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async (made: { url: string }) => {
    opened.push(made);
    return {};
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: {
    target: { frameIds: number[] };
  }) => {
    const [frameId = -1] = injection.target.frameIds;
    if (!readable.includes(frameId)) throw new Error('no access');
    const facts = { ...page.facts, title: `frame ${frameId}` };
    return [{ result: { ...page, facts } }];
  }) as never);
});
afterEach(() => vi.restoreAllMocks());

const opens = () => purposeOf(new URL(opened[0]?.url ?? '', 'https://x.example'));

describe('a page is read by the viewer’s click, and its words go on beside it', () => {
  test.each([
    ['the page', 0, [0], 'frame 0'],
    ['the frame that was clicked in', 3, [0, 3], 'frame 3'],
    ['the page, where that frame is another site’s', 3, [0], 'frame 0'],
  ])('%s', async (_what, frameId, frames, title) => {
    readable = frames;
    await handOver({ id: 5, index: 2 }, frameId);
    expect(opened).toMatchObject([{ index: 3 }]);
    expect(await loadRead(opens().read ?? '')).toMatchObject({
      facts: { title },
      selected: true,
    });
  });
  test('what the browser has no room for is said there', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    await handOver({ id: 5 });
    expect(opens()).toEqual({ ...purpose, unread: 'unreadable-page' });
  });
  test('what may not be read is said there', async () => {
    readable = [];
    await handOver({ id: 5 });
    expect(opens()).toEqual({ ...purpose, unread: 'elsewhere' });
  });
});

describe('the address of the page', () => {
  const media = { site: 'youtube', mediaId: 'abcdefghijk' };
  test.each([
    [{ media }, { media }],
    [
      { media, source: 'https://a.example/b?c=d&e' },
      { media, source: 'https://a.example/b?c=d&e' },
    ],
    [{ own: 'x' }, { own: 'x' }],
    [
      { share: 'https://www.youtube.com/watch?v=abcdefghijk&t=4s#truecue=AQJl_-0' },
      { share: 'https://www.youtube.com/watch?v=abcdefghijk&t=4s#truecue=AQJl_-0' },
    ],
    [{ unread: 'elsewhere' as const }, { unread: 'elsewhere' }],
  ])('%o is read as it was written', (given, read) => {
    expect(purposeOf(new URL(pathOf(given), 'https://x.example'))).toEqual({ ...purpose, ...read });
  });
  test.each([
    ['a script', '?source=javascript:alert(1)'],
    ['what the browser would not let us read', '?source=http://a.example/'],
    ['a recording that is none', '?site=You%20Tube&mediaId=x'],
    ['half a recording', '?site=youtube'],
    ['a reason nobody gave', '?unread=<b>'],
  ])('%s is left out', (_what, query) => {
    expect(purposeOf(new URL(`https://x.example/sync.html${query}`))).toEqual(purpose);
  });
});
