import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface DeskOptions {
  /** Folder that decisions are written to. */
  library: string;
  /** Of an earlier desk, to start it again; a new one without. */
  folder?: string;
  /** File of the private list. */
  private?: string;
  /** More of its settings, as `DATABASE_URL`. */
  env?: Record<string, string>;
}

export interface DeskProcess {
  /** `http://127.0.0.1:PORT` */
  address: string;
  /** Null: there is an owner already. */
  ownerLink: string | null;
  /** Keys and embedded store. */
  folder: string;
  process: ChildProcess;
  /** What it has said so far, both streams. */
  said(): string;
  /** Ask it to end, and take its folder away unless it was given. */
  stop(): Promise<void>;
  /** As when the machine loses its power; the folder stays. */
  kill(): Promise<void>;
}

/** Milliseconds for a start on a busy machine. */
const PATIENCE = 30_000;

/**
 * A desk as `npm run desk` starts it, in a process of its own on a free port.
 * Needs `node tools/prepare.mjs` to have run.
 */
export async function startDeskProcess(options: DeskOptions): Promise<DeskProcess> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'truecue-desk-')));
  const list = options.private === undefined ? [] : ['--private', options.private];
  const child = spawn(
    process.execPath,
    [join(root, '.output/truecue-desk.mjs'), '--library', options.library, ...list],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ DATABASE_URL: '', DESK_PORT: '0', DESK_FOLDER: folder },
        ...options.env,
      },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part;
    });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  await ready(child, () => /^Truecue desk: \S+$/m.test(said));
  // The link is printed with the address; on a slow pipe a moment later.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    address: /^Truecue desk: (\S+)$/m.exec(said)?.[1] ?? '',
    ownerLink: /once: (\S+)$/m.exec(said)?.[1] ?? null,
    folder,
    process: child,
    said: () => said,
    stop: async () => {
      await end('SIGTERM');
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
  };

  async function ready(started: ChildProcess, good: () => boolean): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (!good()) {
      if (started.exitCode !== null || Date.now() > until) {
        started.kill('SIGKILL');
        throw new Error(`the desk did not start: ${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
