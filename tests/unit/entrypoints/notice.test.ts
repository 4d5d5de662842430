// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { Notice } from '../../../entrypoints/captions.content/notice.tsx';
import type { Player, SiteAdapter } from '../../../sites/adapter.ts';
import { youtube } from '../../../sites/youtube.ts';
import { buildPage, media, notice } from './session-world.ts';

const seen = vi.fn();
let video: HTMLVideoElement;
let ended: AbortController;
let line: Notice;

beforeEach(() => {
  fakeBrowser.i18n.getMessage = (key) => String(key);
  vi.useFakeTimers();
  video = buildPage();
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

/** An offer over the page's player. */
function open(more: Partial<ConstructorParameters<typeof Notice>[0]> = {}): HTMLElement {
  const player = youtube.findPlayer(document, media) as Player;
  const adapter: SiteAdapter = youtube;
  const offer = { words: 'Said.', links: [{ label: 'Read it', url: 'https://example.org/' }] };
  const stay = { dismissal: 'Close', stays: 20_000, ofPlay: true, seen };
  line = new Notice({ adapter, player, ...offer, ...stay, ...more }, ended.signal);
  vi.advanceTimersByTime(100);
  return document.querySelector('truecue-notice') as HTMLElement;
}

function set(state: Record<string, unknown>, event: string): void {
  Object.assign(video, state);
  video.dispatchEvent(new Event(event));
}

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

describe('a line over the picture', () => {
  test('counts as seen after some seconds of play, and goes after twenty', () => {
    open();
    set({ paused: true }, 'pause');
    seconds(60);
    expect(seen).not.toHaveBeenCalled();
    set({ paused: false }, 'play');
    seconds(5);
    expect(seen).toHaveBeenCalledTimes(1);
    seconds(14);
    expect(notice()).toBe('Said.');
    seconds(2);
    expect(notice()).toBeNull();
    seconds(60);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test('that is news goes after a while, playing or not', () => {
    set({ paused: true }, 'pause');
    open({ stays: 8000, ofPlay: false });
    seconds(7.5);
    expect(notice()).toBe('Said.');
    seconds(1);
    expect(notice()).toBeNull();
  });

  test.each<[string, (host: HTMLElement, on: boolean) => void]>([
    [
      'an advertisement plays',
      (_host, on) => {
        document.querySelector('#movie_player')?.classList.toggle('ad-showing', on);
        set({}, 'pause'); // the class is observed a moment later
      },
    ],
    ['the video stands at its end', (_host, on) => set({ ended: on }, on ? 'ended' : 'seeked')],
    [
      'it is pointed at',
      (host, on) => host.dispatchEvent(new Event(on ? 'pointerenter' : 'pointerleave')),
    ],
    ['it has the focus', (host, on) => host.dispatchEvent(new Event(on ? 'focusin' : 'focusout'))],
    [
      'nobody sees the tab',
      (_host, on) => {
        Object.defineProperty(document, 'hidden', { value: on, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
  ])('waits while %s', (_what, happen) => {
    const host = open();
    seconds(10);
    happen(host, true);
    seconds(60);
    expect(notice()).toBe('Said.');
    happen(host, false);
    seconds(9.5);
    expect(notice()).toBe('Said.');
    seconds(1);
    expect(notice()).toBeNull();
  });

  test('is hidden during an advertisement and at the end', () => {
    const host = open();
    set({ ended: true }, 'ended');
    expect(host.hasAttribute('data-away')).toBe(true);
    set({ ended: false }, 'seeked');
    expect(host.hasAttribute('data-away')).toBe(false);
  });

  test('stands below where captions are at the top', () => {
    const host = open();
    expect(host.dataset.edge ?? 'top').toBe('top');
    line.stand('top');
    expect(host.dataset.edge).toBe('bottom');
    line.stand('below');
    expect(host.dataset.edge).toBe('top');
  });

  test('does not come back once it is closed', () => {
    const host = open();
    line.close();
    line.stand('top');
    set({}, 'pause');
    expect(host.isConnected).toBe(false);
  });

  test('keeps from the player what is its own: clicks, Enter, Space and Escape', () => {
    const heard: string[] = [];
    const player = document.querySelector('#movie_player');
    for (const type of ['click', 'dblclick', 'pointerdown', 'mousedown', 'touchstart', 'keydown'])
      player?.addEventListener(type, (event) =>
        heard.push(event instanceof KeyboardEvent ? event.key : type),
      );
    const host = open();
    const button = host.shadowRoot?.querySelector('button');
    const fire = (event: Event) => button?.dispatchEvent(event);
    const how = { bubbles: true, composed: true };
    for (const type of ['dblclick', 'pointerdown', 'mousedown', 'touchstart'])
      fire(new MouseEvent(type, how));
    for (const key of ['k', ' ', 'Enter', 'ArrowLeft'])
      fire(new KeyboardEvent('keydown', { key, ...how }));
    expect(heard).toEqual(['k', 'ArrowLeft']);
    fire(new KeyboardEvent('keydown', { key: 'Escape', ...how }));
    expect(notice()).toBeNull();
    expect(seen).toHaveBeenCalledTimes(1);
    expect(heard).toEqual(['k', 'ArrowLeft']);
  });
});
