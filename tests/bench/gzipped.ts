import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const SENTRY = 'content-scripts/sentry.js';
/** Everything that comes into a frame whose recording has a transcript; styles only where there are. */
const MATCHED = [
  SENTRY,
  'content-scripts/captions.js',
  'youtube-bridge.js',
  'content-scripts/sentry.css',
  'content-scripts/captions.css',
];

/**
 * What a built extension brings into a page it has words for.
 *
 * @param built - its folder
 * @returns bytes by file, gzip -9
 */
export async function injectedSizes(built: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const file of MATCHED)
    if (file.endsWith('.js') || existsSync(join(built, file)))
      sizes.set(file, await gzippedSize(join(built, file)));
  return sizes;
}

/** Bytes of a file, gzip -9. */
export async function gzippedSize(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).length;
}

/** The sum of what `injectedSizes` gives. */
export function sumOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}
