import { render } from 'preact';
import { browser } from 'wxt/browser';
import { direction, message } from '../../components/message.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { KeyCommand, PopupSettings, PopupView } from '../../components/popup/view.ts';
import { askBackground } from '../../services/messages.ts';
import { defaultSettings, loadSettings, watchSettings } from '../../services/settings.ts';
import { watchingFrom } from '../../services/watching-consent.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { pathOf } from '../sync/address.ts';
import { handOver, openBeside } from '../sync/hand-over.ts';
import { changeKeys, listKeys } from './keys.ts';
import { openShared, openTimes, openWords, sharedIn } from './own-pages.ts';
import { findTab, followTab } from './tab.ts';

const page = document.documentElement;
page.lang = message('messagesLanguage');
page.dir = direction();

const { signal } = new AbortController(); // the popup's life is the page's
let view: PopupView = { kind: 'waiting' };
let settings: PopupSettings = defaultSettings;
let commands: KeyCommand[] = [];
/** Link to another viewer's times, in the tab's address; null: there is none. */
let shared: string | null = null;

const tab = followTab(findTab(new URL(location.href)), (next) => {
  view = next;
  draw();
});

function draw(): void {
  render(
    <Popup
      view={view}
      settings={settings}
      commands={commands}
      language={browser.i18n.getUILanguage()}
      onToggle={() => tab.act({ do: 'toggle' })}
      onPrimary={(id) => tab.act({ do: 'primary', id })}
      onSecondary={(id) => tab.act({ do: 'secondary', id })}
      onPlacement={(placement) => tab.act({ do: 'placement', placement })}
      onOffset={(offset) => tab.act({ do: 'offset', offset })}
      onRetry={() => tab.act({ do: 'retry' })}
      onRefresh={() => tab.refresh()}
      onFrame={(frameId) => tab.refresh(frameId)}
      onReport={() => void tab.act({ do: 'report' }).then(() => window.close())}
      onTranscript={(id) => tab.act({ do: 'transcript', id })}
      onOwnTimes={(id) => openTimes(id, tab.place())}
      onOwnWords={openWords}
      onGrant={grant}
      onUsePage={() => void usePage()}
      onUseShared={shared === null ? undefined : useShared}
      onMake={(media, source) => void make(media, source)}
      onLists={() => void browser.runtime.openOptionsPage()}
      onSettings={(change) => use(askBackground('change-settings', { change }), takeSettings)}
      onChangeKeys={changeKeys()}
    />,
    document.getElementById('app') ?? document.body,
  );
}

/** Nothing may be awaited before the request: it must still be the viewer's click. */
function grant(host: string): void {
  browser.permissions.request(watchingFrom(host)).then(
    (granted) => void (granted && tab.act({ do: 'retry' })),
    (error) => console.error('popup:', error),
  );
}

/** The click on us allows the page to be read; what comes of it shows in a tab of its own. */
async function usePage(): Promise<void> {
  const id = await findTab(new URL(location.href));
  if (id === undefined) return;
  const { index } = await browser.tabs.get(id);
  await handOver({ id, index });
  window.close();
}

function useShared(): void {
  if (shared === null) return;
  openShared(shared);
  window.close();
}

async function make(media: MediaRef, source: string | null): Promise<void> {
  await openBeside(pathOf({ media, ...(source !== null && { source }) }), undefined);
  window.close();
}

/** Draw with what `loading` brings; without it the popup still works, with the defaults. */
function use<T>(loading: Promise<T>, take: (loaded: T) => void): void {
  loading.then(
    (loaded) => {
      take(loaded);
      draw();
    },
    (error) => console.error('popup:', error),
  );
}

const takeSettings = (next: PopupSettings) => {
  settings = next;
};
use(loadSettings(), takeSettings);
use(listKeys(), (keys) => {
  commands = keys;
});
use(sharedIn(findTab(new URL(location.href))), (link) => {
  shared = link;
});
watchSettings((next) => {
  takeSettings(next);
  draw();
}, signal);
