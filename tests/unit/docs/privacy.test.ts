import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../../wxt.config.ts';

const root = resolve(import.meta.dirname, '../../..');

test.each(['chrome', 'firefox'])(
  'docs/privacy.md says why, of all that %s asks for',
  async (browser) => {
    const { manifest } = config;
    if (typeof manifest !== 'function') throw new Error('the manifest is made for each browser');
    const made = await manifest({
      browser,
      manifestVersion: 3,
      mode: 'production',
      command: 'build',
    });
    const asked = [
      ...(made.permissions ?? []),
      ...(made.host_permissions ?? []),
      ...(made.optional_host_permissions ?? []),
      ...(made.optional_permissions ?? []),
    ];
    const page = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
    expect(asked).toContain('storage');
    expect(asked.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  },
);
