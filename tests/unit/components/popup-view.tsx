import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupCallbacks, PopupView } from '../../../components/popup/view.ts';
import type { SessionStatus } from '../../../transcripts/status.ts';
import { silent } from './silent.ts';

/** The popup as it shows `view`. */
export function draw(view: PopupView, callbacks: Partial<PopupCallbacks> = {}, language = 'en') {
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
export const others = [
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

export const frame = (status: SessionStatus, embedded = false): PopupView => ({
  kind: 'frame',
  status,
  others: [],
  embedded,
});
export const find = (selector: string) => document.body.querySelector<HTMLElement>(selector);
export const press = (selector: string) => act(() => find(selector)?.click());
