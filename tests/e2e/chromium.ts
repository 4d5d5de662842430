import type { Browser, WebWorker } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../tools/browsers.mjs';
import type { LaunchOptions, Session } from './browsers.ts';

const scheme = 'chrome-extension://';

export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const { extension, port, headless = true, lang = 'en-US' } = options;
  const size = options.windowSize ?? { width: 1280, height: 720 };
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; name one in TRUECUE_CHROMIUM');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: headless ? size : null,
    enableExtensions: true, // takes --disable-extensions away
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-field-trial-config',
      '--ignore-certificate-errors',
      '--autoplay-policy=no-user-gesture-required',
      '--mute-audio',
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      `--window-size=${size.width},${size.height}`,
      // Every name leads to the replica, so nothing leaves this machine.
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
    ],
  });
  const worker = extension ? await serviceWorker(browser) : null;
  const origin = worker ? new URL(worker.url()).origin.replace(/^null$/, '') : null;
  const extensionOrigin = worker
    ? origin || worker.url().slice(0, worker.url().indexOf('/', scheme.length))
    : null;
  const address = (path: string) => {
    if (!extensionOrigin) throw new Error('This session has no extension');
    return `${extensionOrigin}/${path}`;
  };
  const session: Session = {
    kind: 'chromium',
    browser,
    extensionOrigin,
    newPage: () => browser.newPage(),
    async extensionPage(path) {
      const page = await browser.newPage();
      await page.goto(address(path));
      return page;
    },
    async background<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A) {
      const found = await serviceWorker(browser);
      return (await found.evaluate(run as never, ...args)) as R;
    },
    async reloadExtension() {
      const found = await serviceWorker(browser);
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', (target) => {
          if (target.url().startsWith(scheme)) resolve();
        });
      });
      await found.evaluate('setTimeout(() => chrome.runtime.reload(), 0)').catch(() => undefined);
      await gone;
      await serviceWorker(browser);
    },
    close: () => browser.close(),
  };
  return session;
}

/** The extension's worker, once it runs. */
async function serviceWorker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(scheme),
    { timeout: 15_000 },
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The extension has no service worker');
  return worker;
}
