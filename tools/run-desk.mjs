/**
 * `npm run desk [-- --library DIR --private FILE --owner-link]`: sets up, and starts the
 * newsroom's report service (desk/main.ts, docs/desk.md).
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await setup();
// The desk alone: the extension need not be built for it.
const { status } = spawnSync(process.execPath, [join(root, 'tools/prepare.mjs')], {
  cwd: root,
  stdio: ['ignore', process.stderr, process.stderr],
});
if (status !== 0) process.exit(status ?? 1);
// In this process, so that an interruption reaches what has requests to end.
await import(pathToFileURL(join(root, '.output/truecue-desk.mjs')).href);
