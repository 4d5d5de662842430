import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { adapters } from './sites/index.ts';
import { addLibrary } from './tools/wxt-library.ts';
import { shortenLocalematcher } from './tools/wxt-localematcher.ts';
import { shortenMessages } from './tools/wxt-messages.ts';
import { shortenPolyfill } from './tools/wxt-polyfill.ts';
import { shortenReadability } from './tools/wxt-readability.ts';

/** What pages of ours may load: docs/privacy.md says why, one by one. */
const policy = (browser: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self' https:",
    ...(browser === 'firefox' ? ["frame-src 'self'"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const videoSites = adapters.flatMap(({ matches }) => matches);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: ({ browser }) => ({
    plugins: [preact(), shortenPolyfill(browser), shortenReadability(), shortenLocalematcher()],
    build: { target: 'es2023', modulePreload: false },
  }),
  manifest: ({ browser, command }) => ({
    // Under `npm run dev` scripts come from a server on this machine.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: policy(browser) },
    }),
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'alarms',
      // The viewer's own transcripts: from a page they click on, and never evicted.
      'activeTab',
      'contextMenus',
      'unlimitedStorage',
    ],
    host_permissions: videoSites,
    // One host at a time, when the viewer adds a list that is kept there.
    optional_host_permissions: ['https://*/*'],
    ...(browser !== 'firefox' && { minimum_chrome_version: '137' }),
    // Chromium assigns at most four suggested keys.
    commands: {
      'toggle-captions': {
        suggested_key: { default: 'Alt+C' },
        description: '__MSG_commandToggle__',
      },
      'next-language': {
        suggested_key: { default: 'Alt+L' },
        description: '__MSG_commandNextLanguage__',
      },
      'both-languages': {
        suggested_key: { default: 'Alt+U' },
        description: '__MSG_commandBothLanguages__',
      },
      'report-mistake': {
        suggested_key: { default: 'Alt+R' },
        description: '__MSG_commandReport__',
      },
    },
    // The dialog over the picture. A page that puts it there itself has no ticket for it.
    web_accessible_resources: [
      {
        resources: ['report.html'],
        matches: videoSites,
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'truecue@truecue.example',
          strict_min_version: '140.0',
          // What a large list's host can see is asked for when one is added (services/watching-consent.ts).
          data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
        },
      },
    }),
  }),
  // The browser is opened by tools/dev.mjs: WXT's own runner wants branded Chrome.
  webExt: { disabled: true },
  hooks: {
    async 'build:publicAssets'(wxt, files) {
      shortenMessages(wxt, files);
      // Only Firefox posts reports from a frame (entrypoints/sender.ts).
      const sender = files.findIndex((file) => file.relativeDest === 'sender.html');
      if (wxt.config.browser !== 'firefox' && sender >= 0) files.splice(sender, 1);
      await addLibrary(wxt);
    },
  },
  zip: {
    excludeSources: ['demo/**', '.output/**', 'docs/images/**', '**/*.webm'],
  },
});
