import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runWxt } from './wxt.ts';

const SENTRY = 'content-scripts/sentry.js';
/** Everything that comes into a frame whose recording has a transcript; styles only where there are. */
const MATCHED = [
  SENTRY,
  'content-scripts/captions.js',
  'youtube-bridge.js',
  'content-scripts/sentry.css',
  'content-scripts/captions.css',
];

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
    const sizes = new Map<string, number>();
    for (const file of MATCHED)
      if (file.endsWith('.js') || existsSync(join(built, file)))
        sizes.set(file, gzipSync(await readFile(join(built, file)), { level: 9 }).length);
    for (const [file, bytes] of sizes) console.error(`size: ${file} ${bytes}`);
    return [
      {
        subject: 'truecue',
        sentryGzipBytes: sizes.get(SENTRY) ?? Number.NaN,
        matchedGzipBytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
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
