/**
 * `npm run demo [-- --exit]`: sets up, builds, and shows captions over the demo interview
 * (tools/demo/main.ts). Where there is a display its window stays open, unless `--exit` is given.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

await setup({ browsers: ['chromium'], fonts: true });
run('npm', ['run', '--silent', 'prepare']);
run('npm', ['run', '--silent', 'build:chromium']);
// In this process, so that an interruption reaches what has a browser to close.
await import(pathToFileURL(join(root, '.output/demo.mjs')).href);
