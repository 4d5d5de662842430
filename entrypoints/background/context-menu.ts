import { browser } from 'wxt/browser';
import { handOver } from '../sync/hand-over.ts';

const USE_PAGE = 'use-page';

/** The way from an article's page to captions, in the menu of the page and of what is selected. */
export function offerInMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(createEntry, (error: unknown) => {
      console.error('context menu:', error);
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== USE_PAGE || tab?.id === undefined) return;
    handOver({ id: tab.id, index: tab.index }, frameId).catch((error: unknown) => {
      console.error('context menu:', error);
    });
  });
}

function createEntry(): void {
  browser.contextMenus.create({
    id: USE_PAGE,
    title: browser.i18n.getMessage('usePageTranscript'),
    contexts: ['page', 'selection'],
    documentUrlPatterns: ['https://*/*', 'http://*/*'],
  });
}
