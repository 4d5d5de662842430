import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResolvedPublicFile, Wxt } from 'wxt';

type Messages = Record<string, { message: string; description?: string }>;

/**
 * Ships the message catalogues without what only translators read: a WXT hook for
 * `build:publicAssets`. In the source each message has a description.
 */
export function shortenMessages(_wxt: Wxt, files: ResolvedPublicFile[]): void {
  const out = mkdtempSync(join(tmpdir(), 'truecue-messages-'));
  process.once('exit', () => rmSync(out, { recursive: true, force: true })); // copied by then
  files.forEach((file, index) => {
    if (!('absoluteSrc' in file) || !/^_locales.\w+.messages\.json$/.test(file.relativeDest))
      return;
    const absoluteSrc = join(out, `${index}.json`);
    writeFileSync(absoluteSrc, withoutDescriptions(readFileSync(file.absoluteSrc, 'utf8')));
    files[index] = { absoluteSrc, relativeDest: file.relativeDest };
  });
}

/** The same messages, with their placeholders, which browsers need. */
export function withoutDescriptions(source: string): string {
  const messages = JSON.parse(source) as Messages;
  const short = Object.entries(messages).map(([key, { description: _, ...rest }]) => [key, rest]);
  return JSON.stringify(Object.fromEntries(short));
}
