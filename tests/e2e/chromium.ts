import type { Browser, Target, WebWorker } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../tools/browsers.mjs';
import type { LaunchOptions, Session } from './browsers.ts';
import { willGrant } from './permissions.ts';

const scheme = 'chrome-extension://';
/** A worker that is just being started has none of what extensions may do. */
const ready = 'typeof chrome !== "undefined" && chrome.storage !== undefined';
/** Milliseconds; after an update the worker starts twice. */
const settle = 600;

export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const { extension, port, headless = true, lang = 'en-US', profile, permissions } = options;
  const size = options.windowSize ?? { width: 1280, height: 720 };
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; name one in TRUECUE_CHROMIUM');
  // From the command line, since only there the profile's permissions are heard.
  const named = permissions ? extension : null;
  if (named && permissions) {
    if (profile === undefined) throw new TypeError('Permissions need a profile');
    await willGrant(profile, named, permissions);
  }
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: headless ? size : null,
    // Installed over the pipe: so it can be installed again, which is an update.
    // `runtime.reload()` would leave it disabled here.
    pipe: true,
    enableExtensions: extension && !named ? [extension] : extension !== null,
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    ...(profile !== undefined && { userDataDir: profile }),
    args: [
      ...(named
        ? [`--load-extension=${named}`, '--disable-features=DisableLoadExtensionCommandLineSwitch']
        : []),
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
    ],
  });
  const worker = extension ? await serviceWorker(browser) : null;
  const extensionOrigin = worker ? worker.url().split('/').slice(0, 3).join('/') : null;
  const address = (path: string) => {
    if (!extensionOrigin) throw new Error('This session has no extension');
    return `${extensionOrigin}/${path}`;
  };
  return {
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
      if (!extension) throw new Error('This session has no extension');
      const restarted = new Promise<void>((resolve) => {
        browser.on('targetcreated', (target) => {
          if (target.type() === 'service_worker') resolve();
        });
      });
      await browser.installExtension(extension);
      await restarted;
      await new Promise((resolve) => setTimeout(resolve, settle));
    },
    async killBackground() {
      // One that is still spoken to would come back paused, for a debugger to look at.
      for (const target of browser.targets().filter(isWorker)) {
        const worker = await inTime(target.worker());
        await worker?.client.detach().catch(() => undefined);
      }
      const client = await browser.target().createCDPSession();
      const running = async () => (await client.send('Target.getTargets')).targetInfos.filter(ours);
      for (const { targetId } of await running())
        await client.send('Target.closeTarget', { targetId });
      for (const end = Date.now() + 10_000; (await running()).length > 0; ) {
        if (Date.now() > end) throw new Error('The service worker does not stop');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await client.detach();
    },
    close: () => browser.close(),
  };
}

function ours({ type, url }: { type: string; url: string }): boolean {
  return type === 'service_worker' && url.startsWith(scheme);
}

function isWorker(target: Target): boolean {
  return ours({ type: target.type(), url: target.url() });
}

/** The extension's worker, once it runs and answers. */
async function serviceWorker(browser: Browser): Promise<WebWorker> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    await browser.waitForTarget(isWorker, { timeout: 15_000 });
    // The newest first: one that was spoken to before an update stays listed, dead.
    for (const target of browser.targets().filter(isWorker).reverse()) {
      const worker = await inTime(target.worker());
      if (worker && (await inTime(worker.evaluate(ready)))) return worker;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The extension has no service worker that answers');
}

/** A worker that is just being replaced never answers. */
function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, 700, null));
  return Promise.race([answer.catch(() => null), patience]);
}
