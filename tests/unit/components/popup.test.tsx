// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PopupView } from '../../../components/popup/view.ts';
import { draw, find, frame, others, press } from './popup-view.tsx';
import { media, showing } from './showing.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

describe('each state says its thing', () => {
  test.each<[string, PopupView, string]>([
    ['showing', frame(showing), 'Words by The Example Daily'],
    ['off', frame({ kind: 'off', media, was: showing }), 'The harbour pilot'],
    ['unsupported', frame({ kind: 'unsupported' }), 'It works on YouTube'],
    ['no video', { kind: 'no-video' }, 'It works on YouTube'],
    ['waiting', { kind: 'waiting' }, 'Looking at this page'],
    ['unreachable', { kind: 'unreachable' }, 'did not answer'],
    ['searching', frame({ kind: 'searching', media }), 'Looking for a transcript'],
    ['no transcript', frame({ kind: 'no-transcript', media }), 'sent to no one'],
    [
      'source offered',
      frame({ kind: 'source-offered', media, transcript: showing.transcript }),
      'not yet captioned',
    ],
    [
      'needs permission',
      frame({ kind: 'needs-permission', origin: 'captions.example.org' }),
      'captions.example.org',
    ],
    ['loading', frame({ kind: 'loading', media }), 'Fetching the captions'],
    ['aligning', frame({ kind: 'aligning', progress: 0.4 }), 'Timing the words'],
    ['ended', frame({ kind: 'ended', media }), 'has ended'],
    [
      'failed',
      frame({ kind: 'failed', media, reason: 'bundle-missing', retry: false }),
      'could not be fetched',
    ],
    [
      'failed for want of a host',
      frame({ kind: 'failed', media, reason: 'host-unreachable', retry: true }),
      'its host does not answer',
    ],
  ])('%s', (_state, view, words) => {
    expect(draw(view).textContent).toContain(words);
  });
});

describe('what is said about the words', () => {
  test('the title stands in the language nearest to the viewer’s, and is marked as such', () => {
    draw(frame(showing), {}, 'ko-KR');
    expect(find('h1')?.textContent).toBe('항만 도선사');
    expect(find('h1')?.lang).toBe('ko');
  });

  test('doubts, a stale list and an advertisement are told', () => {
    const text = draw(
      frame({ ...showing, doubts: ['length-differs', 'aligned'], stale: true, ad: true }),
    ).textContent;
    for (const words of ['length differs', 'set by machine', 'past its date', 'advertisement'])
      expect(text).toContain(words);
  });

  test('the transcript that was chosen can be asked for again, where it is missing', () => {
    const onRetry = vi.fn();
    expect(draw(frame(showing)).querySelector('header button')).toBe(null);
    draw(frame({ ...showing, doubts: ['choice-missing'] }), { onRetry });
    press('header button');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('other transcripts are named with their publishers and languages', () => {
    expect(draw(frame(showing)).textContent).not.toContain('Other transcripts');
    draw(frame({ ...showing, others }), {}, 'ko');
    const rows = [...document.body.querySelectorAll('.other-transcripts li')];
    expect(rows.map((row) => [...row.querySelectorAll('p')].map((p) => p.textContent))).toEqual([
      ['항구', 'The Herald', 'Korean, English'],
      ['Interview', 'An Agency', 'Arabic'],
    ]);
    expect(rows[0]?.querySelector('p')?.lang).toBe('ko');
  });

  test('every article that holds the words is a link, and no two read alike', () => {
    const source = (path: string, language: string, publisher?: string) => ({
      url: `https://example.org/${path}`,
      language,
      ...(publisher && { publisher }),
    });
    const links = () => [...document.body.querySelectorAll('a')].map((link) => link.textContent);
    const offer = (...sources: ReturnType<typeof source>[]) =>
      draw(
        frame({
          kind: 'source-offered',
          media,
          transcript: { ...showing.transcript, sources },
        }),
      );
    offer(source('1', 'en', 'The Daily'));
    expect(links()).toEqual(['Read the article in The Daily']);
    offer(source('1', 'en', 'The Daily'), source('2', 'en', 'The Daily'), source('3', 'en'));
    expect(links()).toEqual([
      'Read the article in The Daily (1 of 2)',
      'Read the article in The Daily (2 of 2)',
      'Read the article',
    ]);
    offer(source('1', 'en', 'The Daily'), source('2', 'ko', 'The Daily'));
    expect(links()).toEqual([
      'Read the article in The Daily · English',
      'Read the article in The Daily · Korean',
    ]);
    offer({ ...source('1', 'en'), url: 'javascript:alert(1)' }, source('2', 'en'));
    expect(links()).toEqual(['Read the article']);
  });

  test('an address that is not http is not a link', () => {
    const url = 'javascript:alert(1)';
    const tracks = showing.tracks.map((track) => ({ ...track, provenance: { url } }));
    draw(frame({ ...showing, tracks }));
    expect(find('a')).toBeNull();
  });

  test('a name in a transcript is text, not markup', () => {
    const title = { en: '<img src=x onerror=alert(1)>' };
    draw(frame({ ...showing, transcript: { ...showing.transcript, title } }));
    expect(find('h1')?.textContent).toBe(title.en);
    expect(find('img')).toBeNull();
  });
});

test('choices drawn later are a group of their own', () => {
  draw(frame(showing));
  draw(frame({ ...showing, secondary: showing.tracks[1]?.id ?? '' }));
  const groups = [...document.body.querySelectorAll('fieldset')].map((fieldset) => [
    ...new Set([...fieldset.querySelectorAll('input')].map((input) => input.name)),
  ]);
  expect(groups.length).toBeGreaterThan(2);
  expect(groups.every((names) => names.length === 1)).toBe(true);
  expect(new Set(groups.flat()).size).toBe(groups.length);
});
