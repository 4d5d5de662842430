// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupCallbacks, PopupView } from '../../../components/popup/view.ts';
import type { SessionStatus } from '../../../transcripts/status.ts';
import { media, showing } from './showing.ts';
import { silent } from './silent.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

function draw(view: PopupView, callbacks: Partial<PopupCallbacks> = {}, language = 'en') {
  render(
    <Popup
      view={view}
      settings={{ enabled: true, secondAbove: false, size: 1, lift: true, announce: false }}
      commands={[{ name: 'toggle-captions', description: 'Captions on or off', shortcut: '' }]}
      language={language}
      {...silent}
      {...callbacks}
    />,
    document.body,
  );
  return document.body;
}

/** Two more transcripts of the recording; one has no title. */
const others = [
  {
    id: 'https://a.example/catalog.json harbour',
    title: { ko: '항구', en: 'The harbour' },
    publisher: 'The Herald',
    languages: ['ko', 'en'],
  },
  {
    id: 'https://b.example/catalog.json agency',
    title: {},
    publisher: 'An Agency',
    languages: ['ar'],
  },
];

const frame = (status: SessionStatus, embedded = false): PopupView => ({
  kind: 'frame',
  status,
  others: [],
  embedded,
});
const find = (selector: string) => document.body.querySelector<HTMLElement>(selector);
const press = (selector: string) => act(() => find(selector)?.click());

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

describe('what the viewer does', () => {
  test('choosing a language, and turning off', async () => {
    const onPrimary = vi.fn();
    const onToggle = vi.fn();
    draw(frame(showing), { onPrimary, onToggle });
    await press('.track:has([lang="ar"]) input');
    await press('.switch.main input');
    expect(onPrimary).toHaveBeenCalledExactlyOnceWith('2');
    expect(onToggle).toHaveBeenCalledOnce();
  });

  test('quick presses of the timing add up, and its keys step as a spin button’s', async () => {
    const onOffset = vi.fn();
    draw(frame({ ...showing, offset: 0.2 }), { onOffset });
    await press('[aria-label="Move captions later"]');
    await press('[aria-label="Move captions later"]');
    expect(onOffset.mock.calls).toEqual([[0.3], [0.4]]);
    const value = find('[role="spinbutton"]');
    await act(() => {
      value?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
    });
    expect(onOffset).toHaveBeenLastCalledWith(-0.6);
    expect(value?.textContent).toBe('\u22120.6 sec');
  });

  test('a failure that can be tried again offers one button', async () => {
    const onRetry = vi.fn();
    draw(frame({ kind: 'failed', media, reason: 'storage', retry: true }), { onRetry });
    await press('button.primary');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('another transcript can be chosen; its button says which', async () => {
    const onTranscript = vi.fn();
    draw(frame({ ...showing, others }), { onTranscript });
    const button = find('.other-transcripts li:nth-child(2) button');
    const described = document.getElementById(button?.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('An Agency');
    await act(() => button?.click());
    expect(onTranscript).toHaveBeenCalledExactlyOnceWith('https://b.example/catalog.json agency');
  });

  test('a permission that is wanted is asked for by one button', async () => {
    const onGrant = vi.fn();
    draw(frame({ kind: 'needs-permission', origin: 'captions.example.org' }), { onGrant });
    expect(find('button.primary')?.textContent).toBe('Allow access to captions.example.org');
    await press('button.primary');
    expect(onGrant).toHaveBeenCalledExactlyOnceWith('captions.example.org');
  });

  test.each<[string, PopupView, string]>([
    [
      'of a video without a transcript',
      frame({ kind: 'no-transcript', media }),
      '.told button:last-child',
    ],
    ['of any video', frame(showing), 'button.link'],
    ['without a video', { kind: 'no-video' }, 'button.link'],
  ])('the lists of transcripts are one press away %s', async (_where, view, button) => {
    const onLists = vi.fn();
    draw(view, { onLists });
    await press(button);
    expect(onLists).toHaveBeenCalledOnce();
  });

  test.each([
    ['a page without a video', { kind: 'no-video' }, true],
    ['an article with a video', frame({ kind: 'no-transcript', media }, true), true],
    ['the video’s own page', frame({ kind: 'no-transcript', media }, false), false],
  ] satisfies [string, PopupView, boolean][])(
    'the words of the page can be used: %s',
    async (_where, view, offered) => {
      const onUsePage = vi.fn();
      draw(view, { onUsePage });
      await press('.told .primary');
      expect(onUsePage).toHaveBeenCalledTimes(offered ? 1 : 0);
    },
  );

  test('captions can be made for a video without a transcript', async () => {
    const onMake = vi.fn();
    draw(frame({ kind: 'no-transcript', media }), { onMake });
    await press('.told button');
    expect(onMake).toHaveBeenCalledExactlyOnceWith(media, null);
  });

  test('from the article that is named, or without one that can be read', async () => {
    const onMake = vi.fn();
    const offered = (url: string) =>
      frame({
        kind: 'source-offered',
        media,
        transcript: { ...showing.transcript, sources: [{ url }] },
      });
    draw(offered('https://news.example/harbour'), { onMake });
    await press('.told .primary');
    draw(offered('http://news.example/harbour'), { onMake });
    await press('.told .primary');
    expect(onMake.mock.calls).toEqual([
      [media, 'https://news.example/harbour'],
      [media, null],
    ]);
  });

  test('another video of the page can be turned to', async () => {
    const onFrame = vi.fn();
    const others = [{ frameId: 7, title: null }];
    draw({ kind: 'frame', status: showing, others, embedded: false }, { onFrame });
    await press('.others button');
    expect(onFrame).toHaveBeenCalledExactlyOnceWith(7);
  });

  test('a command without a key says so', () => {
    expect(draw({ kind: 'no-video' }).textContent).toContain('not set');
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
