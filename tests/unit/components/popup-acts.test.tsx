// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PopupView } from '../../../components/popup/view.ts';
import { draw, find, frame, others, press } from './popup-view.tsx';
import { media, showing } from './showing.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

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

  test('the button gone, what came of it has the focus; but nothing before the first press', () => {
    const away = frame({ kind: 'failed', media, reason: 'host-unreachable', retry: true });
    draw({ kind: 'waiting' });
    draw(away);
    expect(document.activeElement).toBe(document.body);
    find('button.primary')?.focus();
    draw(frame({ kind: 'loading', media }));
    expect(document.activeElement).toBe(find('h1'));
    draw(away);
    expect(document.activeElement).toBe(find('h1'));
    draw(frame(showing));
    expect(document.activeElement?.textContent).toBe('The harbour pilot');
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
