import { cpus } from 'node:os';
import { setup } from '../scratch.ts';
import type { Bench, Row } from './row.ts';

/** Loaded when asked for: each brings libraries the others do without. */
const benches: Record<string, () => Promise<Bench>> = {
  catalog: () => import('./catalog.ts'),
  desk: () => import('./desk.ts'),
  extract: () => import('./extract.ts'),
  first: () => import('./first.ts'),
  outbox: () => import('./outbox.ts'),
  parse: () => import('./parse.ts'),
  size: () => import('./size.ts'),
  sync: () => import('./sync.ts'),
};

const [name = '', ...flags] = process.argv.slice(2);
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [--json]`);
  process.exitCode = 2;
} else {
  setup();
  const bench = await load();
  const rows = await bench.run();
  printTable(rows);
  if (flags.includes('--json')) {
    const browser = bench.browser?.() ?? null;
    console.log(JSON.stringify({ bench: name, machine: machine(browser), rows }));
  }
}

function machine(browser: string | null) {
  const cores = cpus();
  return { cpu: cores[0]?.model.trim() ?? '', cores: cores.length, node: process.version, browser };
}

function printTable(rows: readonly Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => show(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

function show(value: string | number | null | undefined): string {
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 2 });
  return value ?? '';
}
