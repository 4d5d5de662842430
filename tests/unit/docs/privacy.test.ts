import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../../wxt.config.ts';

const root = resolve(import.meta.dirname, '../../..');

const page = readFileSync(join(root, 'docs/privacy.md'), 'utf8');

async function manifestFor(browser: string) {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is made for each browser');
  return manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

describe.each(['chrome', 'firefox'])('docs/privacy.md says why, of all that %s', (browser) => {
  test('asks for', async () => {
    const made = await manifestFor(browser);
    const asked = [
      ...(made.permissions ?? []),
      ...(made.host_permissions ?? []),
      ...(made.optional_host_permissions ?? []),
      ...(made.optional_permissions ?? []),
    ];
    expect(asked).toContain('storage');
    expect(asked.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
  test('lets our pages load', async () => {
    const { content_security_policy: policy } = await manifestFor(browser);
    const rules = String((policy as { extension_pages: string }).extension_pages).split('; ');
    expect(rules).toContain("default-src 'none'");
    expect(rules.filter((rule) => !page.includes(`\`${rule}\``))).toEqual([]);
  });
});
