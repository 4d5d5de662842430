import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';

const ADDON = 'truecue@truecue.example';
/** Milliseconds for what says nothing when it is done. */
const SETTLE = 1500;
const wait = (ms = SETTLE) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Let the extension into Firefox's private windows, as its viewer does in about:addons, and
 * open one. New tabs of the session come up in it from now on.
 *
 * @returns opens an address in it
 */
export async function openPrivateWindow({
  browser,
}: Session): Promise<(url: string) => Promise<Page>> {
  // A page of the browser's own: its scripts may do what the browser may.
  const inside = await browser.newPage();
  inside.goto('about:support', { timeout: SETTLE }).catch(() => null);
  await wait();
  await inside.evaluate(async (id) => {
    const firefox = globalThis as unknown as Privileged;
    const { ChromeUtils, Services } = firefox;
    const load = (name: string) =>
      ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`);
    const { ExtensionPermissions } = load('ExtensionPermissions');
    const { AddonManager } = load('AddonManager');
    const permissions = ['internal:privateBrowsingAllowed'];
    await ExtensionPermissions.add(id, { permissions, origins: [] });
    await (await AddonManager.getAddonByID(id)).reload();
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    firefox.opened = window.OpenBrowserWindow({ private: true });
  }, ADDON);
  await wait();
  return async (url) => {
    const before = await browser.pages();
    await inside.evaluate(() => {
      const { gBrowser } = (globalThis as unknown as Privileged).opened;
      gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
    });
    for (const end = Date.now() + 10_000; Date.now() < end; await wait(100)) {
      const page = (await browser.pages()).find((one) => !before.includes(one));
      if (!page) continue;
      // Firefox does not tell of every load: whether it is there is asked below.
      page.goto(url, { timeout: SETTLE }).catch(() => null);
      await page.waitForFunction((to) => location.href === to, { timeout: 10_000 }, url);
      return page;
    }
    throw new Error('The private window opened no tab');
  };
}

interface FirefoxWindow {
  OpenBrowserWindow(options: object): FirefoxWindow;
  gBrowser: { selectedTab: object; addTrustedTab(url: string): object };
}

interface Privileged {
  ChromeUtils: {
    importESModule(url: string): {
      ExtensionPermissions: { add(id: string, given: object): Promise<void> };
      AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    };
  };
  Services: { wm: { getMostRecentWindow(kind: string): FirefoxWindow } };
  opened: FirefoxWindow;
}
