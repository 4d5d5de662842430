import { browser } from 'wxt/browser';
import type { BackgroundMessages } from '../../services/background-messages.ts';
import type { Sender } from '../../services/messages.ts';
import { windowPath } from '../report/address.ts';

/** Of a window beside the video. Pixels. */
const WIDTH = 560;
const HEIGHT = 720;

type Asked = BackgroundMessages['report-window']['ask'];

/** Open what stands in no picture in a window, or where there are no windows in a tab. */
export async function openReportWindow(ask: Asked, sender: Sender): Promise<undefined> {
  const url = browser.runtime.getURL(pathOf(ask, sender) as never);
  const window = { url, type: 'popup', width: WIDTH, height: HEIGHT } as const;
  try {
    // Chromium shows a page of ours in no private window: then in one of the others.
    if (sender.incognito) await browser.windows.create({ ...window, incognito: true });
    else await browser.windows.create(window);
  } catch {
    const opened = sender.incognito ? browser.windows.create(window) : Promise.reject();
    await opened.catch(() => browser.tabs.create({ url }));
  }
}

function pathOf(ask: Asked, { tabId, frameId }: Sender): string {
  if ('ticket' in ask) return windowPath(ask.ticket);
  const query = new URLSearchParams({ own: ask.own });
  if (tabId !== undefined) {
    query.set('tab', String(tabId));
    query.set('frame', String(frameId));
  }
  return `/timing.html?${query}`;
}
