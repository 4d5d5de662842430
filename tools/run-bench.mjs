/** `npm run bench -- NAME [--json]`: sets up what that bench needs, and runs it (tests/bench/main.ts). */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** These need a browser; those that need the extension build it themselves, with transcripts of their own. */
const browsers = {
  catalog: ['chromium'],
  extract: ['chromium'],
  sync: ['chromium'],
  first: ['chromium'],
};
const name = process.argv[2] ?? '';

function run(command, args, stdout = process.stderr) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', stdout, process.stderr],
  });
  if (status !== 0) process.exit(status ?? 1);
}

await setup({
  browsers: Object.hasOwn(browsers, name) ? browsers[name] : [],
  postgresql: name === 'desk',
});
run('npm', ['run', '--silent', 'prepare']);
run(process.execPath, [join(root, '.output/bench.mjs'), ...process.argv.slice(2)], process.stdout);
