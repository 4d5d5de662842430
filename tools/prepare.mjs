// Bundles what runs in Node, which reads no TypeScript: the command, the core
// for outsiders, and the benches. Run after installing, and before each use.
import { existsSync } from 'node:fs';
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

/** A module that is not written yet fails when it is used, not before. */
const laterModules = {
  name: 'later-modules',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.') || !source.endsWith('.ts')) return null;
    return existsSync(resolve(dirname(importer), source)) ? null : `\0later:${source}`;
  },
  load(id) {
    if (!id.startsWith('\0later:')) return null;
    const message = JSON.stringify(`${id.slice('\0later:'.length)} does not exist yet`);
    return { code: `throw new Error(${message});\nexport {};`, syntheticNamedExports: true };
  },
};

const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);

function bundle({ entry, file, inline, parts, external = [] }) {
  return build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [laterModules],
    ssr: inline ? { noExternal: true, external: [...builtins, ...external] } : { external: true },
    build: {
      ssr: entry,
      outDir: output,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        output: parts
          ? { entryFileNames: file, chunkFileNames: `${parts}/[name].mjs` }
          : { entryFileNames: file, codeSplitting: false },
      },
    },
  });
}

const present = bundles.filter(({ entry }) => existsSync(join(root, entry)));
await Promise.all(present.map(bundle));
