import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { OutboxReport } from '../../services/outbox-report.ts';
import { type Life, type Shared, step } from './outbox-browser.ts';

type Entry = typeof import('./outbox-entry.ts');

/** A worker of the extension, with the outbox's own code in it. */
export interface Worker {
  /** Keep and announce a report; resolves once it is stored. */
  keep(report: OutboxReport): Promise<void>;
  run(): Promise<void>;
  list(): Promise<OutboxReport[]>;
  /** Resolves when it is killed: nothing of it goes on; a request under way may still arrive. */
  killed: Promise<'killed'>;
  /** Kill it now. */
  kill(): void;
}

interface WorkerWorld {
  now(): number;
  random(): number;
  wakeAt(at: number | null): void;
  /** Milliseconds. */
  patience: number;
  /** Steps until it is killed; Infinity: it is not. */
  life: number;
}

export interface Workers {
  start(world: WorkerWorld): Promise<Worker>;
}

/**
 * Starts one worker after another on one disk; each has the modules' state to itself.
 *
 * @param folder - for the outbox's code, made into one file
 */
export async function openWorkers(folder: string): Promise<Workers> {
  const shared = globalThis as unknown as Shared;
  shared.outboxDisk = { local: new Map(), session: new Map() };
  const file = await bundleInto(folder);
  let started = 0;
  return {
    async start({ now, random, wakeAt, patience, life: left }) {
      let ended: () => void = () => undefined;
      const killed = new Promise<'killed'>((resolve) => {
        ended = () => resolve('killed');
      });
      const life: Life = { left, ended };
      shared.outboxLife = life;
      started += 1; // another address is another module
      const entry = (await import(`${file}?${started}`)) as Entry;
      const outbox = entry.createOutbox({
        now,
        random,
        wakeAt: (at) => (life.left > 0 ? wakeAt(at) : undefined),
        async post(url, body) {
          await step(life);
          const posted = await entry.post(url, body, patience).catch((error) => ({ error }));
          await step(life);
          if ('error' in posted) throw posted.error;
          return posted;
        },
      });
      return {
        keep: (report) => entry.keepReport(report),
        run: () => outbox.run(),
        list: () => entry.listReports(),
        killed,
        kill() {
          life.left = 0;
        },
      };
    },
  };
}

async function bundleInto(folder: string): Promise<string> {
  const root = process.cwd();
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { 'wxt/browser': join(root, 'tests/bench/outbox-browser.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/bench/outbox-entry.ts',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'outbox.mjs', codeSplitting: false } },
    },
  });
  return pathToFileURL(join(folder, 'outbox.mjs')).href;
}
