// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupCallbacks, PopupView } from '../../../components/popup/view.ts';
import type { SessionStatus } from '../../../transcripts/status.ts';
import { media, showing } from './showing.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

function draw(view: PopupView, callbacks: Partial<PopupCallbacks> = {}, language = 'en') {
  const none = () => undefined;
  render(
    <Popup
      view={view}
      settings={{ enabled: true, secondAbove: false, size: 1, lift: true, announce: false }}
      commands={[{ name: 'toggle-captions', description: 'Captions on or off', shortcut: '' }]}
      language={language}
      onToggle={none}
      onPrimary={none}
      onSecondary={none}
      onPlacement={none}
      onOffset={none}
      onRetry={none}
      onRefresh={none}
      onFrame={none}
      onSettings={none}
      onChangeKeys={null}
      {...callbacks}
    />,
    document.body,
  );
  return document.body;
}

const frame = (status: SessionStatus): PopupView => ({ kind: 'frame', status, others: [] });
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

  test('another video of the page can be turned to', async () => {
    const onFrame = vi.fn();
    const others = [{ frameId: 7, title: null }];
    draw({ kind: 'frame', status: showing, others }, { onFrame });
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
