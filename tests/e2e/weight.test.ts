import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzippedSize, injectedSizes, SENTRY, sumOf } from '../bench/gzipped.ts';
import { browserName } from './browsers.ts';
import { extensionDir } from './world.ts';

// The goals are higher (docs/measuring.md); what was gained is kept for what is worth it.
test('what comes into pages is light', async () => {
  const sizes = await injectedSizes(extensionDir);
  expect(sizes.get(SENTRY)).toBeLessThanOrEqual(6_000);
  expect(sumOf(sizes)).toBeLessThanOrEqual(39_500);
  // Into an article, at the viewer's click.
  expect(await gzippedSize(join(extensionDir, 'read-article.js'))).toBeLessThanOrEqual(13_000);
  // Into the player's frame, at another.
  expect(await gzippedSize(join(extensionDir, 'machine-captions.js'))).toBeLessThanOrEqual(15_000);
});

test('what only Firefox uses is not downloaded elsewhere', async () => {
  const files = await readdir(extensionDir);
  expect(files.includes('sender.html')).toBe(browserName === 'firefox');
});

test('what is downloaded is light', async () => {
  const entries = await readdir(extensionDir, { recursive: true, withFileTypes: true });
  let bytes = 22;
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // Two headers, with the name in each, around what a zip keeps of a file.
    bytes += 76 + 2 * Buffer.byteLength(path.slice(extensionDir.length + 1));
    bytes += deflateRawSync(await readFile(path), { level: 9 }).length;
  }
  expect(bytes).toBeLessThanOrEqual(385_000);
});
