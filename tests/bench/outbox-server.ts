import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';

/** Longer than a sender waits. Milliseconds. */
export const PATIENCE = 150;

/** What goes wrong, and how often; the rest is answered as it should be. */
const faults = [
  ['dropped', 0.1],
  ['late', 0.05],
  ['doubled', 0.05],
  ['fails', 0.1],
  ['fails-after-storing', 0.05],
  ['busy', 0.06],
  ['dies', 0.03],
] as const;

type Fault = (typeof faults)[number][0] | 'none';

export interface BadServer {
  url: string;
  /** Requests that reached it. */
  requests(): number;
  /** Ids as they stand in its store, each as often as it is there. */
  stored(): string[];
  close(): Promise<void>;
}

/** Reports of which it wants none, each time they come. */
export function isUnwanted(id: string): boolean {
  return id.endsWith('7') && Number(id.slice(-3)) % 3 === 1;
}

/**
 * A server with a database on the disk and the manners of a bad day. It knows a report
 * by its id, as servers should; nothing but that keeps its table from holding one twice.
 *
 * @param file - of its database
 * @param random - as `Math.random`
 * @param now - the senders' clock, for dates in `Retry-After`
 */
export async function startBadServer(
  file: string,
  random: () => number,
  now: () => number,
): Promise<BadServer> {
  let requests = 0;
  let port = 0;
  let server: Server;
  let database: InstanceType<typeof Database>;
  let rising: Promise<void> | null = null;

  function open(): void {
    database = new Database(file);
    database.exec('create table if not exists reports (id text not null, body text not null)');
  }
  function store(id: string, body: string): void {
    const known = database.prepare('select 1 from reports where id = ?').get(id);
    if (!known) database.prepare('insert into reports values (?, ?)').run(id, body);
  }
  async function listen(): Promise<void> {
    open();
    server = createServer(
      (request, response) => void answer(request, response).catch(() => response.destroy()),
    );
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }
  /** As a process that is killed: what was answered is answered, and the rest hears nothing. */
  async function die(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    database.close();
    await listen();
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests += 1;
    const fault = drawn(random());
    if (fault === 'dropped') return void request.socket.destroy();
    const body = await textOf(request);
    const { id } = JSON.parse(body) as { id: string };
    if (fault === 'fails') return end(response, 500);
    if (fault === 'busy') return end(response, 429, { 'retry-after': wait(random(), now()) });
    if (isUnwanted(id)) return end(response, 413, {}, { error: 'Too large for us.' });
    store(id, body);
    if (fault === 'doubled') store(id, body);
    if (fault === 'dies') {
      rising ??= die().finally(() => {
        rising = null;
      });
      return;
    }
    if (fault === 'late') await sleep(PATIENCE * 1.5, undefined, { ref: false });
    end(response, fault === 'fails-after-storing' ? 502 : 201, {}, {});
  }

  await listen();
  return {
    get url() {
      return `http://127.0.0.1:${port}/v1/reports`;
    },
    requests: () => requests,
    stored() {
      const rows = database.prepare('select id from reports').all() as { id: string }[];
      return rows.map(({ id }) => id);
    },
    async close() {
      await rising;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
    },
  };
}

function drawn(chance: number): Fault {
  let sum = 0;
  for (const [fault, share] of faults) {
    sum += share;
    if (chance < sum) return fault;
  }
  return 'none';
}

function wait(chance: number, now: number): string {
  const seconds = Math.round(chance * 7200);
  return chance < 0.5 ? String(seconds) : new Date(now + seconds * 1000).toUTCString();
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  said: object = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(said));
}
