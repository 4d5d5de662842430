// Bundles what runs in Node, which reads no TypeScript: the commands, the desk, the demo, the
// core for outsiders, and the benches. Run after installing, and by all that must be up to date:
// desk, demo, benches, tests. `truecue` and `publish` begin at once, as they were bundled last.
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(root, '.output');

/**
 * npm packages are bundled, except into the benches, which run from this folder. Of the
 * command, each part is a file of its own: none is read and held for another's sake.
 */
const bundles = [
  { entry: 'tools/truecue/main.ts', file: 'truecue.mjs', inline: true, parts: 'truecue' },
  { entry: 'tools/publish/main.ts', file: 'publish.mjs', inline: true },
  { entry: 'transcripts/index.ts', file: 'truecue-core.mjs', inline: true },
  { entry: 'tools/formats.ts', file: 'truecue-formats.mjs', inline: true },
  { entry: 'tests/bench/main.ts', file: 'bench.mjs', inline: false },
  { entry: 'tools/demo/main.ts', file: 'demo.mjs', inline: false },
  // Its databases bring parts that are no script, or look for them where they are installed.
  { entry: 'desk/main.ts', file: 'truecue-desk.mjs', inline: true, external: ['libsql', 'pg'] },
];

const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);

function bundle({ entry, file, inline, parts, external = [] }) {
  return build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: inline ? { noExternal: true, external: [...builtins, ...external] } : { external: true },
    build: {
      ssr: entry,
      outDir: output,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        // Advice for authors of plugins; a newcomer would take it for a fault.
        checks: { pluginTimings: false },
        output: parts
          ? { entryFileNames: file, chunkFileNames: `${parts}/[name].mjs` }
          : { entryFileNames: file, codeSplitting: false },
      },
    },
  });
}

await Promise.all(bundles.map(bundle));
