import { render } from 'preact';
import { act } from 'preact/test-utils';
import { SyncPage } from '../../../../components/sync/SyncPage.tsx';
import type {
  MakeView,
  PreviewView,
  SyncCallbacks,
  SyncView,
  WordsView,
} from '../../../../components/sync/view.ts';
import { draftOf } from '../../../../entrypoints/sync/draft.ts';

const media = { site: 'youtube', mediaId: 'abcdefghijk' };
export const words: WordsView = {
  article: null,
  shared: false,
  state: 'asking',
  problem: null,
  takeable: false,
  pasted: '',
};
export const read = draftOf([
  { role: 'narration', text: 'A low house by the weir.' },
  { role: 'question', speaker: 'Gazette', text: 'Who opens <b>the</b> gates?' },
  { role: 'answer', speaker: 'Mara Oun', text: 'I do. Nobody else.' },
]);
export const preview: PreviewView = {
  title: 'The weir',
  publisher: 'The Gazette',
  url: 'https://news.example/weir',
  from: 'article',
  selected: false,
  segments: read.segments,
  way: null,
  ways: [],
  canUndo: false,
  anew: false,
  recording: {
    choices: [
      { key: 'youtube:abcdefghijk', media, title: 'The weir', from: 'page', address: null },
    ],
    chosen: 'youtube:abcdefghijk',
    address: '',
    addressFault: false,
  },
  language: 'en',
  languages: ['en', 'ko'],
  encoding: null,
  lost: null,
  timed: false,
  existing: false,
  missing: null,
};

export const calls: string[] = [];
export const on = new Proxy({} as SyncCallbacks, {
  get: (_target, name) => () => calls.push(String(name)),
});

/** Draws the page into the document, and gives what it says. */
export function draw(change: Partial<SyncView>, callbacks: SyncCallbacks = on): string {
  const view: SyncView = { step: 'words', words, preview: null, make: { kind: 'idle' }, ...change };
  act(() => render(<SyncPage view={view} on={callbacks} />, document.body));
  return (document.body.textContent ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ');
}
export const drawMake = (make: MakeView, change: Partial<PreviewView> = {}) =>
  draw({ step: 'preview', preview: { ...preview, ...change }, make });

export const find = <E extends HTMLElement>(selector: string) =>
  document.body.querySelector<E>(selector) as E;
/** Press the button with this name. */
export function press(name: string): void {
  const named = (one: Element) => {
    const heard = one.cloneNode(true) as Element;
    for (const unheard of heard.querySelectorAll('[aria-hidden="true"]')) unheard.remove();
    return one.getAttribute('aria-label') ?? heard.textContent?.trim();
  };
  const buttons = [...document.body.querySelectorAll('button')];
  const button = buttons.find((one) => named(one) === name);
  if (!button) throw new Error(`no “${name}” in ${buttons.map(named)}`);
  button.focus();
  act(() => button.click());
}
