// Where the browsers are. No dependencies: setup runs this before anything is installed.
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where setup.mjs fetches browsers to on systems whose packages only install a snap. */
export const fetchedBrowsers = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  '.output/browsers',
);

/**
 * A Chromium that loads unpacked extensions; branded Chrome no longer does.
 * @returns {string | null}
 */
export function findChromium() {
  return find('TRUECUE_CHROMIUM', [
    '/usr/bin/chromium',
    'chromium',
    '/usr/bin/chromium-browser',
    'chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...fetched('chrome', 'chrome-linux64/chrome'),
  ]);
}

/** @returns {string | null} */
export function findFirefox() {
  return find('TRUECUE_FIREFOX', [
    '/usr/bin/firefox-esr',
    'firefox-esr',
    '/usr/bin/firefox',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...fetched('firefox', 'firefox/firefox'),
  ]);
}

/**
 * @param {string} variable - names a browser; then no other is looked for
 * @param {string[]} candidates - paths, or names to look for in PATH
 */
function find(variable, candidates) {
  const named = process.env[variable];
  if (named) return usable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const candidate of candidates) {
    const paths = candidate.includes('/')
      ? [candidate]
      : folders.map((folder) => join(folder, candidate));
    const path = paths.find(usable);
    if (path) return path;
  }
  return null;
}

/**
 * Builds that `browsers install` keeps: one folder a version.
 * @param {string} name
 * @param {string} program - path in a version's folder
 */
function fetched(name, program) {
  try {
    const versions = readdirSync(join(fetchedBrowsers, name)).sort().reverse();
    return versions.map((version) => join(fetchedBrowsers, name, version, program));
  } catch {
    return []; // none was ever fetched
  }
}

/** @param {string} path */
function usable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnapStub(path);
  } catch {
    return false;
  }
}

/**
 * Ubuntu's `chromium-browser` is a script that tells of the snap.
 * @param {string} path
 */
function isSnapStub(path) {
  if (statSync(path).size > 20_000) return false;
  const text = readFileSync(path, 'latin1');
  return text.startsWith('#!') && /\bsnap\b/.test(text);
}
