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
const printed = [
  'Reed: When did you come to the weir?',
  'Oun: In the spring of the flood.',
  'Reed: And who keeps it now?',
  'Oun: Nobody keeps it. It keeps us.',
];
const page = pageOf(...printed);

let happened: string[];
/** What the reader brings, look by look; an error: the tab may not be read; null: no answer. */
let looks: unknown[];
let tab: { status: string; url?: string };
/** What the page says of itself before it is read. */
let standing: { state: DocumentReadyState; status: number };

beforeEach(() => {
  vi.useFakeTimers();
  happened = [];
  looks = [];
  tab = { status: 'complete', url };
  standing = { state: 'complete', status: 200 };
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async (made: { active: boolean }) => {
    happened.push(made.active ? 'open in front' : 'open behind');
    return { id: 5 };
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => tab) as never);
  vi.spyOn(fakeBrowser.tabs, 'remove').mockImplementation(async () => {
    happened.push('close');
  });
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (script: {
    func?: unknown;
  }) => {
    if (script.func) return [{ result: standing }];
    const result = looks.length > 1 ? looks.shift() : looks[0];
    happened.push('look');
    if (result instanceof Error) throw result;
    return result === null ? new Promise(() => undefined) : [{ result }];
  }) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function read(by?: string, signal = new AbortController().signal) {
  const reading = readSource(url, by, () => happened.push('loaded'), signal);
  await vi.runAllTimersAsync();
  return reading;
}

describe('an article in a tab of its own', () => {
  test('is opened behind, read until it stays the same, and closed', async () => {
    looks = [empty, page, page];
    expect(await read()).toMatchObject({
      page: { url },
      way: { by: 'labels', segments: [{ speaker: 'Reed' }, { speaker: 'Oun' }, {}, {}] },
    });
    expect(happened).toEqual(['open behind', 'loaded', 'look', 'look', 'look', 'close']);
  });
  test.each<[string, unknown, string]>([
    ['nobody speaks there', empty, 'wordless'],
    ['the reader broke', { failed: 'internal' }, 'unreadable'],
    ['it never answers', null, 'too-slow'],
    ['it could not be had', new Error('Frame with ID 0 is showing error page'), 'not-opened'],
    ['something that is no page', 7, 'unreadable'],
    ['an address that runs', { ...page, url: 'javascript:alert(1)' }, 'unreadable'],
  ])('%s: said, and closed', async (_what, result, failed) => {
    looks = [result];
    expect(await read()).toMatchObject({ failed });
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
    expect(await read()).toEqual({ failed: 'closed' });
    expect(happened).toEqual(['open behind', 'loaded', 'look', 'close']);
  });
  test.each([
    [401, 'locked'],
    [403, 'locked'],
    [404, 'not-found'],
    [410, 'not-found'],
    [429, 'site-error'],
    [503, 'site-error'],
  ])('status %d: said, whatever words stand on its page', async (status, failed) => {
    standing = { state: 'complete', status };
    looks = [page];
    expect(await read()).toEqual({ failed });
    expect(happened).toEqual(['open behind', 'loaded', 'close']);
  });
  test('words that a slow script writes are waited for, not for ever', async () => {
    looks = [...Array.from({ length: 9 }, () => empty), page];
    expect(await read()).toMatchObject({ page: { url } });
    looks = [...Array.from({ length: 30 }, () => empty), page];
    expect(await read()).toMatchObject({ failed: 'wordless' });
  });
  test('a page on which nobody is seen to speak comes along: it may be a speech', async () => {
    looks = [pageOf('Fellow citizens.', 'The weir is old. We shall mend it.')];
    expect(await read()).toMatchObject({ failed: 'wordless', page: { url, title: 'The weir' } });
    const chosen = await read('one voice');
    expect(chosen).toMatchObject({ way: { by: 'one voice', segments: { length: 2 } } });
  });
  test('words that change at every look are taken all the same', async () => {
    looks = Array.from({ length: 30 }, (_, n) => pageOf(...printed, `Oun: Read by ${10 ** n}.`));
    expect(await read()).toMatchObject({ page: { url } });
    expect(happened.filter((one) => one === 'look')).toHaveLength(4);
  });
  test('a page on its way to another of the site is looked at once more', async () => {
    looks = [new Error('Frame with ID 0 was removed.'), page, page];
    expect(await read()).toMatchObject({ page: { url } });
  });
  test('what never ends loading beside the text is not waited for', async () => {
    tab = { status: 'loading', url };
    standing = { state: 'interactive', status: 200 };
    looks = [page];
    expect(await read()).toMatchObject({ page: { url } });
  });
  test.each(['loading', 'interactive'] as const)(
    'of which a part came, and the tab is done: said, not taken for all (%s)',
    async (state) => {
      standing = { state, status: 200 };
      looks = [page];
      expect(await read()).toEqual({ failed: 'cut-off' });
      expect(happened).toEqual(['open behind', 'loaded', 'close']);
    },
  );
  test('one that comes to its end while it is asked about is whole', async () => {
    standing = { state: 'interactive', status: 200 };
    vi.mocked(fakeBrowser.tabs.get).mockImplementation((async () => {
      // Not the first time: that is when the tab is waited for.
      if (happened.includes('loaded')) standing = { state: 'complete', status: 200 };
      return tab;
    }) as never);
    looks = [page];
    expect(await read()).toMatchObject({ page: { url } });
  });
  test('where Firefox does not tell the address, an empty tab is not taken for another site', async () => {
    tab = { status: 'complete' };
    looks = [page];
    const reading = readSource(
      url,
      undefined,
      () => happened.push('loaded'),
      new AbortController().signal,
    );
    await vi.advanceTimersByTimeAsync(2000);
    expect(happened).toEqual(['open behind']);
    tab = { status: 'loading' };
    await vi.advanceTimersByTimeAsync(200);
    tab = { status: 'complete', url };
    await vi.runAllTimersAsync();
    expect(await reading).toMatchObject({ page: { url } });
  });
  test('one that never loads is let go', async () => {
    tab = { status: 'loading' };
    standing = { state: 'loading', status: 0 };
    expect(await read()).toEqual({ failed: 'too-slow' });
    expect(happened).toEqual(['open behind', 'close']);
  });
  test('one the viewer no longer waits for is closed', async () => {
    tab = { status: 'loading' };
    const ended = new AbortController();
    const reading = readSource(url, undefined, () => undefined, ended.signal);
    await vi.advanceTimersByTimeAsync(500);
    ended.abort();
    expect(happened).toEqual(['open behind', 'close']); // at once: our page may be going
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
  const { signal } = new AbortController();

  test('is asked for in the click itself, for this host only', async () => {
    const { request } = asked(false, true);
    const { giveBack } = askForSite('https://news.example:8443/weir?x=1', signal);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins });
    await giveBack();
  });
  test.each([
    ['given for this: taken back', false, true, 1],
    ['there before: kept', true, true, 0],
    ['refused', false, false, 0],
  ])('%s', async (_what, had, granted, removed) => {
    const { remove } = asked(had, granted);
    const access = askForSite(url, signal);
    expect(await access.granted).toBe(granted);
    await access.giveBack();
    expect(remove).toHaveBeenCalledTimes(removed);
  });
  test('is taken back as soon as the reading is left, and once', async () => {
    const { remove } = asked(false, true);
    const left = new AbortController();
    const access = askForSite(url, left.signal);
    await access.granted;
    left.abort();
    await access.giveBack();
    expect(remove).toHaveBeenCalledTimes(1);
  });
  test('stays for the next reading that was begun meanwhile, and goes with it', async () => {
    const { remove } = asked(false, true);
    const first = askForSite(url, signal);
    asked(true, true); // by now it is there
    const second = askForSite(url, signal);
    await first.giveBack();
    expect(remove).not.toHaveBeenCalled();
    await second.giveBack();
    expect(remove).toHaveBeenCalledTimes(1);
  });
  test('where the browser cannot ask, it is refused', async () => {
    asked(false, new Error('no gesture'));
    expect(await askForSite(url, signal).granted).toBe(false);
  });
});
