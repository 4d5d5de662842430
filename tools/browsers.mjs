// Where the browsers are. No dependencies: setup runs this before anything is installed.
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
