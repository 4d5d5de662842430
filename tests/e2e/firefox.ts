import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../tools/browsers.mjs';
import { startProxy } from '../replica/proxy.ts';
import type { LaunchOptions, Session } from './browsers.ts';
import { spareFirstStart } from './firefox-profile.ts';

const addonId = 'truecue@truecue.example';
/** Firefox draws this at random for each profile; ours is always the same. */
const uuid = '7a1c3f0e-52b4-4c5e-9d38-1f6b0a9e4c21';
const evalAllowed =
  "script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; upgrade-insecure-requests;";
/** Milliseconds; after it puppeteer gives up waiting for a load it never hears. */
const gotoPatience = 1500;

export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const { extension, headless = true, lang = 'en-US' } = options;
  const size = options.windowSize ?? { width: 1280, height: 720 };
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found; name one in TRUECUE_FIREFOX');
  const proxy = await startProxy(options.port);
  const start = (profile: string | undefined) =>
    puppeteer.launch({
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      executablePath,
      headless,
      acceptInsecureCerts: true,
      defaultViewport: headless ? size : null,
      args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
      extraPrefsFirefox: {
        ...preferences(proxy.port, lang),
        // Granted in the click that asks, without a prompt, which has no page to press in.
        'extensions.webextOptionalPermissionPrompts': !options.permissions?.length,
        ...options.preferences,
      },
      ...(profile !== undefined && { userDataDir: profile }),
    });
  if (options.profile !== undefined) await spareFirstStart(options.profile, start);
  const browser = await start(options.profile);
  const extensionOrigin = extension ? `moz-extension://${uuid}` : null;
  if (extension) await browser.installExtension(extension);
  let inside: Page | null = null;

  const extensionPage = async (path: string): Promise<Page> => {
    if (!extensionOrigin) throw new Error('This session has no extension');
    return openUnheard(browser, `${extensionOrigin}/${path}`);
  };
  /** A page of the extension that stays open, to run things in; every extension has a manifest. */
  const within = async (): Promise<Page> => {
    if (!inside || inside.isClosed()) inside = await extensionPage('popup.html');
    return inside;
  };
  return {
    kind: 'firefox',
    browser,
    extensionOrigin,
    newPage: () => browser.newPage(),
    extensionPage,
    async background<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A) {
      const page = await within();
      return (await page.evaluate(run as never, ...args)) as R;
    },
    async reloadExtension() {
      const page = await within();
      inside = null;
      await page.evaluate('setTimeout(() => browser.runtime.reload(), 0)').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      if (!page.isClosed()) await page.close().catch(() => undefined);
    },
    async killBackground() {
      // A page of the browser's own: its scripts may do what the browser may.
      const page = await openUnheard(browser, 'about:support');
      await page.evaluate(async (id) => {
        const { WebExtensionPolicy } = globalThis as unknown as Privileged;
        await WebExtensionPolicy.getByID(id).extension.terminateBackground();
      }, addonId);
      await page.close();
    },
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

interface Privileged {
  WebExtensionPolicy: {
    getByID(id: string): { extension: { terminateBackground(): Promise<void> } };
  };
}

/** Open a page that `goto` never hears the load of: the extension's, or the browser's own. */
async function openUnheard(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url, { timeout: gotoPatience }).catch(() => null);
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const arrived = await page
      .evaluate((to) => location.href === to && document.readyState === 'complete', url)
      .catch(() => false); // it is just being left
    if (arrived) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not open`);
}

function preferences(proxyPort: number, lang: string): Record<string, unknown> {
  return {
    // Every name leads to the replica, so nothing leaves this machine.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.trr.mode': 5,
    'media.autoplay.default': 0,
    'media.volume_scale': '0.0',
    'full-screen-api.warning.timeout': 0,
    'full-screen-api.transition-duration.enter': '0 0',
    'full-screen-api.transition-duration.leave': '0 0',
    'intl.accept_languages': lang,
    'intl.locale.requested': lang,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    // Firefox 140 holds what puppeteer sends to pages of an extension to
    // their policy, and `waitForFunction` needs eval.
    'extensions.webextensions.base-content-security-policy.v3': evalAllowed,
    'extensions.webextensions.default-content-security-policy.v3': evalAllowed,
  };
}
