import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { askForSite, readSource } from '../../../../entrypoints/sync/read-source.ts';

const url = 'https://news.example/weir';
const pageOf = (...texts: string[]) => ({
  facts: { title: 'The weir', language: 'en', byline: null, publisher: null },
  url,
  selected: false,
  embeds: [],
  main: null,
  whole: texts.map((text) => ({ kind: 'paragraph', lines: [[{ text }]] })),
});
const empty = pageOf();
const page = pageOf(
  'Reed: When did you come to the weir?',
  'Oun: In the spring of the flood.',
  'Reed: And who keeps it now?',
  'Oun: Nobody keeps it. It keeps us.',
);

let happened: string[];
/** What the reader brings, look by look; an error: the tab may not be read. */
let looks: unknown[];
let tab: { status: string; url?: string };

beforeEach(() => {
  vi.useFakeTimers();
  happened = [];
  looks = [];
  tab = { status: 'complete', url };
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async (made: { active: boolean }) => {
    happened.push(made.active ? 'open in front' : 'open behind');
    return { id: 5 };
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => tab) as never);
  vi.spyOn(fakeBrowser.tabs, 'remove').mockImplementation(async () => {
    happened.push('close');
  });
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async () => {
    const result = looks.length > 1 ? looks.shift() : looks[0];
    happened.push('look');
    if (result instanceof Error) throw result;
    return [{ result }];
  }) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function read(signal = new AbortController().signal) {
  const reading = readSource(url, () => happened.push('loaded'), signal);
  await vi.runAllTimersAsync();
  return reading;
}

describe('an article in a tab of its own', () => {
  test('is opened behind, read until it stays the same, and closed', async () => {
    looks = [empty, page, page];
    expect(await read()).toMatchObject({
      article: { url, segments: [{ speaker: 'Reed' }, { speaker: 'Oun' }, {}, {}] },
    });
    expect(happened).toEqual(['open behind', 'loaded', 'look', 'look', 'look', 'close']);
  });
  test.each<[string, unknown, string]>([
    ['nobody speaks there', empty, 'no-words'],
    ['the reader broke', { failed: 'internal' }, 'unreadable-page'],
    ['it could not be had', new Error('Frame with ID 0 is showing error page'), 'not-opened'],
    ['something that is no page', 7, 'unreadable-page'],
    ['an address that runs', { ...page, url: 'javascript:alert(1)' }, 'unreadable-page'],
  ])('%s: said, and closed', async (_what, result, failed) => {
    looks = [result];
    expect(await read()).toEqual({ failed });
    expect(happened.at(-1)).toBe('close');
  });
  test.each([undefined, 'https://www.youtube.com/'])('it led to another site: %s', async (at) => {
    looks = [new Error('Cannot access contents of the page')];
    tab = { status: 'complete', ...(at && { url: at }) };
    expect(await read()).toEqual({ failed: 'elsewhere' });
  });
  test('one that the viewer closed meanwhile is not looked at any more', async () => {
    looks = [new Error('No tab with id: 5')];
    vi.mocked(fakeBrowser.tabs.get)
      .mockResolvedValueOnce(tab as never)
      .mockRejectedValueOnce(new Error('No tab with id: 5'));
    expect(await read()).toEqual({ failed: 'not-opened' });
    expect(happened).toEqual(['open behind', 'loaded', 'look', 'close']);
  });
  test('one that never loads is let go', async () => {
    tab = { status: 'loading' };
    expect(await read()).toEqual({ failed: 'too-slow' });
    expect(happened).toEqual(['open behind', 'close']);
  });
  test('one the viewer no longer waits for is closed', async () => {
    tab = { status: 'loading' };
    const ended = new AbortController();
    const reading = readSource(url, () => undefined, ended.signal);
    await vi.advanceTimersByTimeAsync(500);
    ended.abort();
    await vi.advanceTimersByTimeAsync(10);
    await reading;
    expect(happened).toEqual(['open behind', 'close']);
  });
});

describe('the permission for its site', () => {
  function asked(had: boolean, granted: boolean | Error) {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(had);
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    if (granted instanceof Error) request.mockRejectedValue(granted);
    else request.mockResolvedValue(granted);
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true);
    return { request, remove };
  }
  const origins = ['https://news.example/*'];

  test('is asked for in the click itself, for this host only', () => {
    const { request } = asked(false, true);
    askForSite('https://news.example:8443/weir?x=1');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins });
  });
  test.each([
    ['given for this: taken back', false, true, 1],
    ['there before: kept', true, true, 0],
    ['refused', false, false, 0],
  ])('%s', async (_what, had, granted, removed) => {
    const { remove } = asked(had, granted);
    const access = askForSite(url);
    expect(await access.granted).toBe(granted);
    await access.giveBack();
    expect(remove).toHaveBeenCalledTimes(removed);
  });
  test('where the browser cannot ask, it is refused', async () => {
    asked(false, new Error('no gesture'));
    expect(await askForSite(url).granted).toBe(false);
  });
});
