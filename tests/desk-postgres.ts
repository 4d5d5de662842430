import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A PostgreSQL of the machine's own, on loopback, in a folder that goes with it. */
export interface PostgresServer {
  /** An empty database. */
  create(): Promise<string>;
  /** A copy of one that nobody is connected to. */
  copy(url: string): Promise<string>;
  stop(): Promise<void>;
}

/** Debian's place for them; null: the package is not installed. */
function postgresFolder(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.find((version) => existsSync(join(root, version, 'bin/initdb')));
  return found ? join(root, found, 'bin') : null;
}

/** Where the machine has none, the set-up may bring it, or says what to type. */
function installed(): string {
  const setup = join(import.meta.dirname, '../tools/setup.mjs');
  const { stderr } = spawnSync(process.execPath, [setup, '--postgresql'], { encoding: 'utf8' });
  const bin = postgresFolder();
  if (bin === null) throw new Error(stderr.trim());
  return bin;
}

/**
 * @param durable - as in service: a commit waits for the disk
 * @throws Error with the line to type when there is no PostgreSQL
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const bin = postgresFolder() ?? installed();
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  await hand(folder);
  const port = await freePort();
  const cluster = join(folder, 'cluster');
  const quick = durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off'];
  const options = ['-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-k', folder, ...quick];
  await asPostgres(join(bin, 'initdb'), [
    ...['-D', cluster, '-U', 'desk', '-A', 'trust', '-E', 'UTF8'],
    ...['--no-sync', '--locale=C'],
  ]);
  const control = join(bin, 'pg_ctl');
  await asPostgres(control, [
    ...['-D', cluster, '-l', join(folder, 'log'), '-w', '-o', options.join(' '), 'start'],
  ]);
  const address = (database: string) => `postgres://desk@127.0.0.1:${port}/${database}`;
  let made = 0;
  const create = async (template: string | null) => {
    made += 1;
    const name = `desk_${process.pid}_${made}`;
    const client = new pg.Client({ connectionString: address('postgres') });
    await client.connect();
    try {
      await client.query(`create database ${name}${template ? ` template ${template}` : ''}`);
    } finally {
      await client.end();
    }
    return address(name);
  };
  return {
    create: () => create(null),
    copy: (url) => create(new URL(url).pathname.slice(1)),
    stop: async () => {
      await asPostgres(control, ['-D', cluster, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The server refuses to be root's. */
const AS_ROOT = process.getuid?.() === 0;

async function hand(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  if (AS_ROOT) spawnSync('chown', ['postgres', folder]);
}

async function asPostgres(command: string, args: readonly string[]): Promise<void> {
  const cwd = tmpdir();
  if (!AS_ROOT) await run(command, args, { cwd });
  else await run('runuser', ['-u', 'postgres', '--', command, ...args], { cwd });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
