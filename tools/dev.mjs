/**
 * `npm run dev [-- --url ADDRESS]`: builds on every change and keeps the result
 * loaded in a Chromium with a profile of its own, on the real network.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browsers.mjs';
import { setup } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const extension = join(root, '.output/chrome-mv3-dev');
const profile = join(root, '.output/dev-profile');
const START_LATE_MS = 60_000;

const at = process.argv.indexOf('--url');
const url = at > 0 ? process.argv[at + 1] : 'https://www.youtube.com/';
if (!url || !URL.canParse(url)) {
  console.error(
    `Not an address: ${url}\nUsage: npm run dev -- --url https://www.youtube.com/watch?v=…`,
  );
  process.exit(2);
}

await setup({ browsers: ['chromium'] });
rmSync(extension, { recursive: true, force: true });
const wxt = spawn(join(root, 'node_modules/.bin/wxt'), ['-b', 'chrome', '--mv3'], {
  cwd: root,
  stdio: 'inherit',
});
const ended = Date.now() + START_LATE_MS;
while (!existsSync(join(extension, 'manifest.json'))) {
  if (Date.now() > ended || wxt.exitCode !== null) {
    console.error('The extension was not built; see above.');
    process.exit(1);
  }
  await sleep(200);
}
mkdirSync(profile, { recursive: true });
const headless =
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
if (headless) console.error('No display here: the browser runs unseen. DISPLAY names one.');
const chromium = spawn(
  findChromium(),
  [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    ...(headless ? ['--headless=new'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ],
  { stdio: 'ignore' },
);
chromium.on('exit', () => wxt.kill());
process.on('SIGINT', () => chromium.kill());
