import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Wxt } from 'wxt';
import type { Io } from './truecue/io.ts';

/**
 * Puts the compiled library into the extension, as `library/catalog.json` and
 * `library/files/*`; services/catalogs.ts reads it there. A WXT hook for
 * `build:publicAssets`. Pages cannot read the files: nothing lists them as web
 * accessible. `TRUECUE_LIBRARY` names another folder than `library/`: absolute, or
 * from where the build was started. Such a build is a trial: errors are told, and what
 * is good is built.
 *
 * @throws Error naming every problem when our own library has an error
 */
export async function addLibrary(wxt: Wxt): Promise<void> {
  const out = join(wxt.config.outDir, 'library');
  await rm(out, { recursive: true, force: true }); // the catalog follows from no earlier one
  const { TRUECUE_LIBRARY } = process.env;
  const library = TRUECUE_LIBRARY ? resolve(TRUECUE_LIBRARY) : join(wxt.config.root, 'library');
  const messages: string[] = [];
  const { build } = await import('./truecue/build.ts');
  const io: Io = {
    read: () => Promise.reject(new Error('build reads no input')),
    write: () => Promise.resolve(),
    tell: (message) => messages.push(message),
  };
  const trial = TRUECUE_LIBRARY !== undefined && TRUECUE_LIBRARY !== '';
  const code = await build([library, out, '--name', 'Truecue'], io, trial);
  if (code !== 0 && !trial) throw new Error(`The library has errors:\n${messages.join('\n')}`);
  for (const message of messages) console.warn(message);
}
