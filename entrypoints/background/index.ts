import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { BackgroundMessages } from '../../services/background-messages.ts';
import { addCatalog, changeCatalog, lookAtCatalog } from '../../services/catalog-lists.ts';
import { inTurn } from '../../services/in-turn.ts';
import { countKept, eraseKept } from '../../services/kept.ts';
import { answerMessages } from '../../services/messages.ts';
import { loadOwn } from '../../services/own-transcripts.ts';
import { saveChoices } from '../../services/recordings.ts';
import { saveSettings } from '../../services/settings.ts';
import { serveAligning } from './aligning.ts';
import { begin, find } from './answers.ts';
import { offerInMenu } from './context-menu.ts';
import { forgetTab, framesOf, rememberFrame } from './frames.ts';
import { pressed, rememberUnassigned } from './keys.ts';
import { lookAgain } from './look-again.ts';
import { machineCaptions } from './machine-captions.ts';
import { serveOpenTabs } from './open-tabs.ts';
import { dropOwn, keepOwn, restoreOwn } from './own.ts';
import { relayPorts } from './port-relay.ts';
import { bringRemote, openRecordings } from './recordings.ts';
import { openTicket } from './report-tickets.ts';
import { openReportWindow } from './report-window.ts';
import { changeKept, queueReport, reportPlace } from './reports.ts';
import { keepSending } from './reports-sending.ts';
import { keepCatalogs, refresh } from './updates.ts';

export default defineBackground({
  type: 'module',
  main: () => {
    // What scripts in other people's pages ask. Of anything else a page, if it got hold of
    // their process, could read what is watched elsewhere, or send reports.
    answerMessages<BackgroundMessages>({
      find: ({ media }, sender) => find(media, sender),
      begin: (ask, sender) => begin(ask, sender),
      played: ({ media }, sender) => rememberFrame(sender, media),
      'change-settings': ({ change }) => inTurn(() => saveSettings(change)),
      // A private window leaves nothing on the disk.
      remember: ({ media, choices }, { incognito }) =>
        incognito ? undefined : inTurn(() => saveChoices(media, choices)),
      'open-report': (ask, sender) => openTicket(ask, sender),
      'report-window': (ask, sender) => openReportWindow(ask, sender),
    });
    const ours: Parameters<typeof answerMessages<BackgroundMessages>>[0] = {
      frames: ({ tabId }) => framesOf(tabId),
      'look-at-catalog': ({ address }) => lookAtCatalog(address),
      'add-catalog': ({ url, publicKey }) => addCatalog(url, publicKey),
      'change-catalog': ({ url, change }) => changeCatalog(url, change),
      'update-catalogs': ({ url }) => refresh(url),
      'machine-captions': (ask) => machineCaptions(ask),
      kept: () => countKept(),
      'erase-kept': async () => {
        const left = await eraseKept();
        await lookAgain(); // corrections of the viewer's went with their reports
        return left;
      },
      recordings: (_, sender) => openRecordings(sender),
      'bring-remote': ({ tabId, frameId }) => bringRemote(tabId, frameId),
      'report-place': ({ ticket }, sender) => reportPlace(ticket, sender),
      'queue-report': (ask, sender) => queueReport(ask, sender),
      'change-report': ({ id, change }) => changeKept(id, change),
      'save-own': async ({ own }, sender) => void (await keepOwn(own, sender)),
      'load-own': ({ id }) => loadOwn(id),
      'remove-own': ({ id }) => dropOwn(id),
      'restore-own': ({ text }) => restoreOwn(text),
    };
    answerMessages(ours, undefined, browser.runtime.getURL('/' as never));
    serveAligning();
    relayPorts();
    offerInMenu();
    keepCatalogs();
    keepSending();
    browser.commands.onCommand.addListener((name) => void pressed(name));
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
    browser.runtime.onInstalled.addListener(() => {
      void rememberUnassigned();
      void serveOpenTabs();
    });
  },
});
