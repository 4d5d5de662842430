import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** What every launch says. */
export interface LaunchOptions {
  /** Folder of a build; null: no extension. */
  extension: string | null;
  /** Port of the replica, which gets every request of the browser. */
  port: number;
  /** Default true. */
  headless?: boolean;
  /** Language of the interface and of requests, such as `ko`. Default `en-US`. */
  lang?: string;
  /** Size of the page. Default 1280×720. */
  windowSize?: { width: number; height: number };
  /** Folder kept between launches; default: a throw-away one. */
  profile?: string;
  /**
   * Patterns of hosts, such as `https://captions.example/*`, that the viewer grants
   * when the extension asks for them (in a click, as always). In Chromium only these,
   * any other question stays open for ever; in Firefox with one of them every host is
   * granted. Needs `profile` in Chromium.
   */
  permissions?: string[];
  /** Further preferences, for Firefox only. */
  preferences?: Record<string, unknown>;
}

/** A running browser of either kind, with the extension in it. */
export interface Session {
  kind: 'chromium' | 'firefox';
  browser: Browser;
  /** Where the extension's pages are: `chrome-extension://…` or `moz-extension://…`; null without. */
  extensionOrigin: string | null;
  newPage(): Promise<Page>;
  /** Open a page of the extension, such as `popup.html`, in a tab. */
  extensionPage(path: string): Promise<Page>;
  /**
   * Run a function inside the extension: in its service worker (Chromium), or in
   * one of its pages (Firefox). It sees `chrome`, and must return plain data.
   */
  background<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** As after an update: content scripts already in pages lose their extension. */
  reloadExtension(): Promise<void>;
  /** Stop the background as the browser does when it pleases; the next event starts it anew. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

/** The browser that TRUECUE_BROWSER names; Chromium by default. */
export const browserName = process.env.TRUECUE_BROWSER === 'firefox' ? 'firefox' : 'chromium';

export function launch(options: LaunchOptions): Promise<Session> {
  return browserName === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
