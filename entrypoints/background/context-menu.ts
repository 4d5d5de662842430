import { browser } from 'wxt/browser';
import { askFrame } from '../../services/messages.ts';
import { handOver } from '../sync/hand-over.ts';

const USE_PAGE = 'use-page';
const REPORT = 'report';

/** Our ways in the context menu: from an article's page to captions, and from a wrong caption to a report. */
export function offerInMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(createEntries, (error: unknown) => {
      console.error('context menu:', error);
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (tab?.id === undefined) return;
    const doing =
      menuItemId === USE_PAGE
        ? handOver({ id: tab.id, index: tab.index }, frameId)
        : menuItemId === REPORT &&
          askFrame(tab.id, frameId ?? 0, 'act', { action: { do: 'report' } });
    if (doing) doing.catch((error: unknown) => console.error('context menu:', error));
  });
}

function createEntries(): void {
  browser.contextMenus.create({
    id: REPORT,
    title: browser.i18n.getMessage('reportInCaption'),
    contexts: ['page', 'frame', 'video', 'selection'],
    // The hosts on which captions show, and no other.
    documentUrlPatterns: browser.runtime.getManifest().host_permissions ?? [],
  });
  browser.contextMenus.create({
    id: USE_PAGE,
    title: browser.i18n.getMessage('usePageTranscript'),
    contexts: ['page', 'selection'],
    documentUrlPatterns: ['https://*/*', 'http://*/*'],
  });
}
