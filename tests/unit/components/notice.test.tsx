// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Notice, type NoticeLink } from '../../../components/player/Notice.tsx';
import { offerOf } from '../../../components/player/offer.ts';
import type { Source } from '../../../transcripts/bundle.ts';
import { drawingRoot } from './root.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

const onDismiss = vi.fn();
const onFollow = vi.fn();
const root = drawingRoot();

function draw(words: string | null, links: NoticeLink[] = []): void {
  const calls = { onDismiss, onFollow };
  render(<Notice words={words} links={links} dismissal="Close" {...calls} />, root.element);
}

describe('the notice', () => {
  test('is an empty live region first, and its words are news then', () => {
    draw(null, [{ label: 'Read it', url: 'https://example.org/a' }]);
    const region = root.element.querySelector('[role="status"]');
    expect(region?.textContent).toBe('');
    expect(root.element.querySelector('a, button')).toBeNull();
    draw('Said.');
    expect(root.element.querySelector('[role="status"]')).toBe(region);
    expect(region?.textContent).toBe('Said.');
  });

  test('words of others stay words', () => {
    draw('<img src=x onerror=alert(1)>', [{ label: '<b>x</b>', url: 'https://example.org/a' }]);
    expect(root.element.querySelector('img, b')).toBeNull();
    expect(root.element.textContent).toContain('<img src=x onerror=alert(1)> <b>x</b>');
  });

  test('a link opens beside the video, and tells nobody where it was', () => {
    draw('Said.', [{ label: 'Read it', url: 'https://example.org/a' }]);
    const link = root.element.querySelector('a');
    expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
    link?.addEventListener('click', (event) => event.preventDefault());
    act(() => link?.click());
    expect(onFollow).toHaveBeenCalledTimes(1);
    expect(onDismiss).not.toHaveBeenCalled();
    act(() => root.element.querySelector('button')?.click());
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });
});

const source = (name: string, more: Partial<Source> = {}): Source => ({
  url: `https://example.org/${name}`,
  publisher: 'The Example Daily',
  language: 'en',
  ...more,
});

describe('an offer', () => {
  test.each<[string, Source[], string, string[]]>([
    [
      'one article',
      [source('a')],
      'The Example Daily has published an accurate transcript of this interview.',
      ['a: Read it'],
    ],
    [
      'in another language',
      [source('a', { language: 'ko' })],
      'The Example Daily has published an accurate transcript of this interview.',
      ['a: Read it in Korean'],
    ],
    [
      'in another land’s form of the reader’s language',
      [source('a', { language: 'en-GB' })],
      'The Example Daily has published an accurate transcript of this interview.',
      ['a: Read it'],
    ],
    [
      'of nobody known',
      [{ url: 'https://example.org/a' }],
      'An accurate transcript of this interview has been published.',
      ['a: Read it'],
    ],
    [
      'two that nothing tells apart',
      [source('a'), source('b')],
      'The Example Daily has published accurate transcripts of this interview.',
      ['a: Read the first', 'b: Read the second'],
    ],
    [
      'two languages, the reader’s first',
      [source('a', { language: 'ko' }), source('b', { language: 'en-GB' })],
      'The Example Daily has published accurate transcripts of this interview.',
      ['b: Read it in British English', 'a: Read it in Korean'],
    ],
    [
      'two publishers',
      [source('a'), source('b', { publisher: 'Harbour Post' })],
      'An accurate transcript of this interview has been published.',
      ['a: The Example Daily', 'b: Harbour Post'],
    ],
    [
      'more than there is room for',
      [source('a', { language: 'fr' }), source('b', { language: 'ko' }), source('c')],
      'The Example Daily has published accurate transcripts of this interview.',
      ['c: Read it in English', 'a: Read it in French'],
    ],
  ])('%s', (_what, sources, words, links) => {
    const offer = offerOf(sources);
    expect(offer?.words).toBe(words);
    expect(offer?.links.map(({ url, label }) => `${url.slice(20)}: ${label}`)).toEqual(links);
  });

  test('leads to https and http only', () => {
    expect(offerOf([source('a', { url: 'javascript:alert(1)' })])).toBeNull();
    const links = offerOf([source('a', { url: 'data:text/html,x' }), source('b')])?.links;
    expect(links).toEqual([{ url: 'https://example.org/b', label: 'Read it' }]);
  });

  test('a name without end is cut', () => {
    const words = offerOf([source('a', { publisher: 'x'.repeat(5000) })])?.words ?? '';
    expect(words.length).toBeLessThan(130);
  });
});
