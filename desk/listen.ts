import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

type Answer = Parameters<typeof serve>[0]['fetch'];
type Server = ReturnType<typeof serve>;

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:8790` */
  address: string;
  /** Who answers from now on; until then: 503. */
  answer(answer: Answer): void;
  /** Ends what is begun, takes nothing new. */
  close(): Promise<void>;
}

/** @throws what the system says, where the port cannot be had */
export async function listen(host: string, port: number): Promise<Listening> {
  let answer: Answer = () => new Response(null, { status: 503 });
  const server = serve({ fetch: (asked, env) => answer(asked, env), hostname: host, port });
  return {
    address: await addressOf(server, host),
    answer(next) {
      answer = next;
    },
    close: () => closed(server),
  };
}

function addressOf(server: Server, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
    });
  });
}

/** Milliseconds that requests under way get. */
const PATIENCE = 5_000;
const LOOK = 50;

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!('closeAllConnections' in server)) return server.close(() => resolve());
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
    // Connections that browsers keep open become idle with the answer that is under way.
    const idle = setInterval(() => server.closeIdleConnections(), LOOK);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
}
