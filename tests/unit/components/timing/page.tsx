import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { TimingPage } from '../../../../components/timing/TimingPage.tsx';
import type {
  MediaClock,
  TimingCallbacks,
  TimingView,
} from '../../../../components/timing/view.ts';
import { shownSentences } from '../../../../transcripts/timing/heard.ts';
import { at, hand, notSpoken, open, transcript } from '../../transcripts/timing/untimed.ts';

/** One of each kind: by hand, by a machine, doubtful, not spoken, without a time. */
export const own = transcript(
  [hand(1, 2), at(3, 5), at(6, 8, { confidence: 0.3 }), notSpoken, open],
  { title: 'The mill' },
);

export const view: TimingView = {
  own,
  shown: shownSentences(own),
  selected: 1,
  looks: 0,
  heard: -1,
  turns: false,
  line: { kind: 'there', paused: true, ad: false, rate: 1, refused: false },
  saving: 'saved',
  fit: { kind: 'idle' },
  canUndo: false,
  canRedo: false,
  doubts: 2,
  zoom: 10,
  shifting: false,
  keysOpen: false,
  letters: true,
  said: '',
};

export const callbacks = {
  act: vi.fn<TimingCallbacks['act']>(),
  select: vi.fn<TimingCallbacks['select']>(),
  seek: vi.fn<TimingCallbacks['seek']>(),
  set: vi.fn<TimingCallbacks['set']>(),
  shift: vi.fn<TimingCallbacks['shift']>(),
  closeShift: vi.fn<TimingCallbacks['closeShift']>(),
  spread: vi.fn<TimingCallbacks['spread']>(),
  cancelFit: vi.fn<TimingCallbacks['cancelFit']>(),
  closeFit: vi.fn<TimingCallbacks['closeFit']>(),
  openVideo: vi.fn<TimingCallbacks['openVideo']>(),
  saveAgain: vi.fn<TimingCallbacks['saveAgain']>(),
  saveFile: vi.fn<TimingCallbacks['saveFile']>(),
  letters: vi.fn<TimingCallbacks['letters']>(),
  closeKeys: vi.fn<TimingCallbacks['closeKeys']>(),
};

/** Media time as the page is told. */
export const clock: MediaClock & { time: number | null } = {
  time: 4,
  now: () => clock.time,
  moving: () => false,
};

/** Draw the page; returns all its words. */
export function draw(change: Partial<TimingView> = {}): string {
  act(() => {
    render(
      <TimingPage view={{ ...view, ...change }} clock={clock} {...callbacks} />,
      document.body,
    );
  });
  return document.body.textContent ?? '';
}

export function find<E extends Element = HTMLElement>(selector: string): E {
  const found = document.body.querySelector<E>(selector);
  if (!found) throw new RangeError(`nothing is ${selector}`);
  return found;
}

/** The button whose words begin so. */
export function button(words: string): HTMLButtonElement {
  const all = [...document.body.querySelectorAll('button')];
  const found = all.find(({ textContent }) => textContent?.startsWith(words));
  if (!found) throw new RangeError(`no button “${words}”`);
  return found;
}
