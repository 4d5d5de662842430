// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ago, size } from '../../../components/options/quantities.ts';
import type { KeptView } from '../../../components/options/view.ts';
import { button, draw, find, now } from './options-view.tsx';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

const known = (bundles: number, bytes: number, recordings: number, reports = 0): KeptView => ({
  kind: 'known',
  figures: { bundles, bytes, recordings, reports },
  eraseFailed: false,
});
const lines = () => [...document.body.querySelectorAll('.kept li')].map((line) => line.textContent);

describe('what is kept', () => {
  test.each<[string, KeptView, string[]]>([
    [
      'several',
      known(12, 3_412_345, 5),
      ['12 transcripts of videos you watched, 3.4\u00a0MB', 'Settings for 5 videos'],
    ],
    [
      'one of each',
      known(1, 310_000, 1),
      ['1 transcript of a video you watched, 310\u00a0kB', 'Settings for 1 video'],
    ],
    ['transcripts only', known(2, 1, 0), ['2 transcripts of videos you watched, 1\u00a0kB']],
    ['settings only', known(0, 0, 2), ['Settings for 2 videos']],
    ['one report', known(0, 0, 0, 1), ['1 report of a mistake']],
    ['reports', known(0, 0, 0, 3), ['3 reports of mistakes']],
  ])('%s', (_what, kept, said) => {
    draw({ kept });
    expect(lines()).toEqual(said);
  });

  test('nothing: and there is nothing to erase', () => {
    expect(draw({ kept: known(0, 0, 0) })).toContain('Nothing about the videos you watched.');
    expect(() => button('Erase')).toThrow(RangeError);
  });

  test('of private windows: never anything', () => {
    expect(draw({})).toContain('In private windows nothing about a video is ever kept.');
  });

  test('not known: it can be asked again', async () => {
    const onKept = vi.fn();
    draw({ kept: { kind: 'unknown' } }, { onKept });
    await act(() => button('Try again').click());
    expect(onKept).toHaveBeenCalledOnce();
  });

  test('erasing asks first; then the focus is at the heading', async () => {
    const onErase = vi.fn();
    const kept = known(12, 3_412_345, 5);
    draw({ kept }, { onErase });
    await act(() => button('Erase').click());
    expect(onErase).not.toHaveBeenCalled();
    expect(find('.confirm')?.textContent).toContain('lists and general settings stay');
    await act(() => button('Erase').click());
    expect(onErase).toHaveBeenCalledOnce();
    await act(() => void draw({ kept: known(0, 0, 0) }, { onErase }));
    expect(document.activeElement?.id).toBe('kept');
  });

  test('what could not be erased is still there, and said', () => {
    const text = draw({
      kept: { ...known(1, 1, 0), eraseFailed: true } as KeptView,
    });
    expect(text).toContain('could not be erased');
    expect(lines()).toHaveLength(1);
  });
});

describe('amounts', () => {
  test.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [999_400, '999 kB'],
    [1_000_000, '1 MB'],
    [1_250_000_000, '1.3 GB'],
  ])('%d bytes', (bytes, said) => {
    expect(size(bytes, 'en')).toBe(said.replace(' ', '\u00a0'));
  });

  test.each([
    [-59, null],
    [600, null],
    [-60, '1 minute ago'],
    [-3599, '59 minutes ago'],
    [-3600, '1 hour ago'],
    [-86_400, 'yesterday'],
    [-6 * 86_400, '6 days ago'],
    [-8 * 86_400, 'November 17, 2026'],
  ])('%d seconds from now', (seconds, said) => {
    const date = new Date(now + seconds * 1000).toISOString();
    expect(ago(date, now, 'en')).toBe(said);
  });

  test('what is no date was no time ago', () => {
    expect(ago('yesterday', now, 'en')).toBeNull();
  });
});
