import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { pathOf, purposeOf } from '../../../../entrypoints/sync/address.ts';
import { handOver, takeOver } from '../../../../entrypoints/sync/hand-over.ts';
import { loadRead } from '../../../../services/article-reads.ts';

const page = {
  facts: { title: 'The weir', language: 'en', byline: null, publisher: null },
  url: 'https://news.example/weir',
  selected: true,
  embeds: [],
  main: null,
  whole: [{ kind: 'paragraph', lines: [[{ text: 'I do.' }]] }],
};
const purpose = { read: null, page: null, source: null, media: null, own: null, share: null };

let readable: number[];

beforeEach(() => {
  readable = [0];
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

test('our page opens beside the page at once, and nothing is read before', async () => {
  const opened: { url: string; index?: number }[] = [];
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async (made: { url: string }) => {
    opened.push(made);
    return {};
  }) as never);
  await handOver({ id: 5, index: 2 }, 3);
  expect(opened).toMatchObject([{ index: 3 }]);
  expect(purposeOf(new URL(opened[0]?.url ?? '', 'https://x.example'))).toEqual({
    ...purpose,
    page: { tabId: 5, frameId: 3 },
  });
  expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled();
});

describe('the page the viewer pointed at', () => {
  test.each([
    ['the page', 0, [0], 'frame 0'],
    ['the frame that was clicked in', 3, [0, 3], 'frame 3'],
    ['the page, where that frame is another site’s', 3, [0], 'frame 0'],
  ])('is read and kept: %s', async (_what, frameId, frames, title) => {
    readable = frames;
    const read = await takeOver({ tabId: 5, frameId });
    expect(read).toMatchObject({ page: { facts: { title }, selected: true } });
    expect(await loadRead(read.key ?? '')).toMatchObject({ facts: { title } });
  });
  test('is read even where the browser has no room to keep it', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    const read = await takeOver({ tabId: 5, frameId: 0 });
    expect(read).toMatchObject({ page: { facts: { title: 'frame 0' } }, key: null });
  });
  test.each([
    ['a part of it came: nothing is taken', false, { failed: 'cut-off', key: null }],
    ['a part came, and the words were selected in that', true, { page: { selected: true } }],
  ])('%s', async (_what, selected, expected) => {
    vi.mocked(fakeBrowser.scripting.executeScript).mockImplementation((async (script: {
      func?: unknown;
    }) => [
      { result: script.func ? { state: 'interactive', status: 200 } : { ...page, selected } },
    ]) as never);
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ status: 'complete' } as never);
    expect(await takeOver({ tabId: 5, frameId: 0 })).toMatchObject(expected);
  });
  test('may not be read', async () => {
    readable = [];
    expect(await takeOver({ tabId: 5, frameId: 0 })).toEqual({ failed: 'elsewhere', key: null });
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
    [{ page: { tabId: 12, frameId: 3 } }, { page: { tabId: 12, frameId: 3 } }],
  ])('%o is read as it was written', (given, read) => {
    expect(purposeOf(new URL(pathOf(given), 'https://x.example'))).toEqual({ ...purpose, ...read });
  });
  test.each([
    ['a script', '?source=javascript:alert(1)'],
    ['what the browser would not let us read', '?source=http://a.example/'],
    ['a host that looks like another', '?source=https://paper.example@evil.example/'],
    ['a recording that is none', '?site=You%20Tube&mediaId=x'],
    ['half a recording', '?site=youtube'],
    ['a tab that is none', '?tab=-1'],
    ['a frame that is none', '?tab=3&frame=<b>'],
  ])('%s is left out', (_what, query) => {
    expect(purposeOf(new URL(`https://x.example/sync.html${query}`))).toEqual(purpose);
  });
});
