import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureCatalog } from './catalog-rounds.ts';
import { type CatalogRow, rowsOf, tellSpread } from './catalog-row.ts';
import { runWxt } from './wxt.ts';

let version: string | null = null;

/** The browser's name and version, once it ran. */
export const browser = () => version;

/**
 * A catalog of a million entries, and one of ten thousand: built, served, added,
 * searched and updated, by the extension in a browser. `--entries N`: one of N only.
 */
export async function run(): Promise<CatalogRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-bench-'));
  try {
    const outDir = join(folder, 'output');
    const extension = await runWxt({ command: 'build', browser: 'chrome', outDir });
    const rows: CatalogRow[] = [];
    for (const entries of sizes(process.argv)) {
      const measured = await measureCatalog(entries, extension, join(folder, `${entries}`));
      version = measured.version;
      tellSpread(measured.figures);
      rows.push(...rowsOf(measured.figures));
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function sizes(args: readonly string[]): number[] {
  const at = args.indexOf('--entries');
  if (at < 0) return [10_000, 1_000_000];
  const entries = Number(args[at + 1]);
  if (!Number.isInteger(entries) || entries < 1000)
    throw new RangeError(`--entries: ${args[at + 1]} is no number from 1000 on`);
  return [entries];
}
