import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the replica's sources, also when this module runs from a bundle. */
export function replicaFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'tests/replica/player-script.ts'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The replica needs its sources: run inside the project');
    folder = parent;
  }
  return join(folder, 'tests/replica');
}

let script: Promise<string> | undefined;

/** The pages' script, bundled for a browser once per process. */
export function pageScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: replicaFolder(),
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: 'player-script.ts', formats: ['iife'], name: 'replicaPage' },
    },
  });
  const output = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    'output' in part ? part.output : [],
  );
  const chunk = output.find((part) => part.type === 'chunk');
  if (!chunk) throw new Error('The replica page script gave no output');
  return chunk.code;
}

export function styleSheet(name: string): string | null {
  const path = join(replicaFolder(), 'styles', name);
  return /^[a-z-]+\.css$/.test(name) && existsSync(path) ? readFileSync(path, 'utf8') : null;
}
