import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openShared, sharedIn } from '../../../../entrypoints/popup/own-pages.ts';

const asked = vi.hoisted(() => ({ url: undefined as string | undefined, opened: [] as string[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: async () => (asked.url === undefined ? {} : { url: asked.url }),
      create: async ({ url }: { url: string }) => asked.opened.push(url),
    },
  },
}));
vi.stubGlobal('location', { href: 'https://extension.example/popup.html?tab=3' });

const LINK = 'https://www.youtube.com/watch?v=abcdefghijk#truecue=AQJl_-0';

beforeEach(() => {
  asked.url = undefined;
  asked.opened = [];
});

describe('times in the address of the tab', () => {
  test.each([
    LINK,
    'https://www.youtube.com/watch?list=PL1&v=abcdefghijk&t=40s#truecue=AQ',
    'https://m.youtube.com/watch?v=abcdefghijk#truecue=AQ',
    // Damaged: that is said where it is used.
    'https://www.youtube.com/watch?v=abcdefghijk#truecue=',
  ])('%s', async (url) => {
    asked.url = url;
    expect(await sharedIn(Promise.resolve(3))).toBe(url);
  });

  test.each([
    ['one that may not be read', undefined],
    ['without any', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['with a moment', 'https://www.youtube.com/watch?v=abcdefghijk#t=40'],
    ['of no recording', 'https://www.youtube.com/#truecue=AQ'],
    ['of another site', 'https://www.youtube.com.example/watch?v=abcdefghijk#truecue=AQ'],
    ['not encrypted', 'http://www.youtube.com/watch?v=abcdefghijk#truecue=AQ'],
    ['too long', `https://www.youtube.com/watch?v=abcdefghijk#truecue=${'A'.repeat(8000)}`],
  ])('none in an address %s', async (_what, url) => {
    asked.url = url;
    expect(await sharedIn(Promise.resolve(3))).toBe(null);
  });

  test('none where there is no tab', async () => {
    asked.url = LINK;
    expect(await sharedIn(Promise.resolve(undefined))).toBe(null);
  });

  test('they are handed over whole', () => {
    openShared(LINK);
    const [url = ''] = asked.opened;
    expect(new URL(url).pathname).toBe('/sync.html');
    expect(new URL(url).searchParams.get('share')).toBe(LINK);
  });
});
