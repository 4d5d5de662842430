/**
 * `npm run truecue`, `npm run publish`: runs a bundled command of `.output`; in a fresh clone
 * sets up and bundles first.
 *
 *   node tools/run-built.mjs NAME [arguments of the command]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, '.output', `${process.argv[2]}.mjs`);

if (!existsSync(command)) {
  const { setup } = await import('./setup.mjs');
  await setup();
  // `npm ci` bundles too; packages may have been there without it.
  if (!existsSync(command)) {
    const { status } = spawnSync(process.execPath, [join(root, 'tools/prepare.mjs')], {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
process.argv.splice(1, 2, command);
await import(pathToFileURL(command).href);
