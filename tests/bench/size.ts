import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { injectedSizes, SENTRY, sumOf } from './gzipped.ts';
import { runWxt } from './wxt.ts';

export type SizeRow = {
  subject: 'truecue';
  /** The one script every page of a video site gets; gzip -9. */
  sentryGzipBytes: number;
  matchedGzipBytes: number;
  /** What viewers download, for Chromium. */
  zipBytes: number;
  firefoxZipBytes: number;
};

/** How much the extension puts into pages, and how much is downloaded; built anew, with its library. */
export async function run(): Promise<SizeRow[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'truecue-bench-'));
  try {
    const built = await runWxt({ command: 'zip', browser: 'chrome', outDir });
    const zipBytes = await zipSize(outDir, 'chrome');
    await runWxt({ command: 'zip', browser: 'firefox', outDir });
    const sizes = await injectedSizes(built);
    for (const [file, bytes] of sizes) console.error(`size: ${file} ${bytes}`);
    return [
      {
        subject: 'truecue',
        sentryGzipBytes: sizes.get(SENTRY) ?? Number.NaN,
        matchedGzipBytes: sumOf(sizes),
        zipBytes,
        firefoxZipBytes: await zipSize(outDir, 'firefox'),
      },
    ];
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function zipSize(folder: string, browser: string): Promise<number> {
  const zip = (await readdir(folder)).find((file) => file.endsWith(`-${browser}.zip`));
  if (!zip) throw new Error(`size: no zip for ${browser} in ${folder}`);
  return (await stat(join(folder, zip))).size;
}
