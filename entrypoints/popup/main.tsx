import { render } from 'preact';
import { browser } from 'wxt/browser';
import { direction, message } from '../../components/message.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { KeyCommand, PopupSettings, PopupView } from '../../components/popup/view.ts';
import {
  defaultSettings,
  loadSettings,
  saveSettings,
  watchSettings,
} from '../../services/settings.ts';
import { changeKeys, listKeys } from './keys.ts';
import { findTab, followTab } from './tab.ts';

const page = document.documentElement;
page.lang = message('messagesLanguage');
page.dir = direction();

const { signal } = new AbortController(); // the popup's life is the page's
let view: PopupView = { kind: 'waiting' };
let settings: PopupSettings = defaultSettings;
let commands: KeyCommand[] = [];

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
      onSettings={(change) => use(saveSettings(change))}
      onChangeKeys={changeKeys()}
    />,
    document.getElementById('app') ?? document.body,
  );
}

/** Draw with what `loading` brings; without it the popup still works, with the defaults. */
function use(loading: Promise<PopupSettings>): void {
  loading.then(drawWith, (error) => console.error('settings:', error));
}

function drawWith(next: PopupSettings): void {
  settings = next;
  draw();
}

use(loadSettings());
watchSettings(drawWith, signal);
listKeys().then(
  (keys) => {
    commands = keys;
    draw();
  },
  (error) => console.error('keys:', error),
);
