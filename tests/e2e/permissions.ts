import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from './browsers.ts';

/** `UNPACKED` by the command line, in Chromium's `ManifestLocation`. */
const COMMAND_LINE = 8;

interface PermissionSet {
  api?: string[];
  explicit_host?: string[];
  manifest_permissions?: string[];
  scriptable_host?: string[];
}

interface ExtensionPreferences {
  location?: number;
  path?: string;
  granted_permissions?: PermissionSet;
  runtime_granted_permissions?: PermissionSet;
}

interface Preferences {
  extensions?: { settings?: Record<string, ExtensionPreferences> };
}

/**
 * Let Chromium grant `patterns` without a prompt when the extension asks for them:
 * as if the viewer had said yes before, and taken the permission away again.
 *
 * To be called while no browser uses the profile, and then the extension must be
 * loaded by the command line: an installation over the pipe forgets this.
 *
 * @param patterns - such as `https://captions.example/*`
 */
export async function willGrant(
  profile: string,
  extension: string,
  patterns: readonly string[],
): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = await readPreferences(file);
  const path = await realpath(extension);
  const id = unpackedId(path);
  const known = preferences.extensions?.settings?.[id] ?? { location: COMMAND_LINE, path };
  const mine = {
    ...known,
    granted_permissions: withHosts(known.granted_permissions, patterns),
    runtime_granted_permissions: withHosts(known.runtime_granted_permissions, patterns),
    // And in private windows, where the viewer must allow an extension first.
    incognito: true,
  };
  const settings = { ...preferences.extensions?.settings, [id]: mine };
  await mkdir(join(profile, 'Default'), { recursive: true });
  const changed = { ...preferences, extensions: { ...preferences.extensions, settings } };
  await writeFile(file, JSON.stringify(changed));
}

/** A profile that was never used has none. */
async function readPreferences(file: string): Promise<Preferences> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Preferences;
}

function withHosts(set: PermissionSet | undefined, patterns: readonly string[]): PermissionSet {
  return {
    api: [],
    manifest_permissions: [],
    scriptable_host: [],
    ...set,
    explicit_host: [...new Set([...(set?.explicit_host ?? []), ...patterns])],
  };
}

/** The id Chromium gives an unpacked extension: the hash of its folder's path, in letters. */
function unpackedId(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

interface PermissionsApi {
  permissions: {
    contains(asked: { origins: string[] }): Promise<boolean>;
    request(asked: { origins: string[] }): Promise<boolean>;
    remove(asked: { origins: string[] }): Promise<boolean>;
  };
}

/** Whether the extension has the permission for `pattern` now. */
export function hasPermission(session: Session, pattern: string): Promise<boolean> {
  return session.background((origin) => {
    const { permissions } = (globalThis as unknown as { chrome: PermissionsApi }).chrome;
    return permissions.contains({ origins: [origin] });
  }, pattern);
}

/** As the viewer does on the browser's own pages. It is granted again when asked for. */
export async function takePermission(session: Session, pattern: string): Promise<void> {
  await session.background(async (origin) => {
    const { permissions } = (globalThis as unknown as { chrome: PermissionsApi }).chrome;
    await permissions.remove({ origins: [origin] });
  }, pattern);
}

/** Ask for a permission in a click, as a page of the extension does; it is granted (`permissions`). */
export async function grant(session: Session, pattern: string): Promise<void> {
  const page = await session.extensionPage('popup.html');
  await page.evaluate((origin) => {
    const { permissions } = (globalThis as unknown as { chrome: PermissionsApi }).chrome;
    const button = document.createElement('button');
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    button.onclick = async () => {
      const granted = await permissions.request({ origins: [origin] });
      document.title = `granted: ${granted}`;
    };
    document.body.append(button);
  }, pattern);
  await page.bringToFront();
  await page.mouse.click(40, 40);
  await page.waitForFunction(() => document.title === 'granted: true', { timeout: 5000 });
  await page.close();
}
