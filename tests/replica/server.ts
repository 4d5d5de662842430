import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { throwAwayCertificate } from './certificate.ts';
import type { Replica, ReplicaOptions, RequestRecord } from './options.ts';
import { pageScript } from './page-script.ts';
import { route } from './route.ts';

/** The hosts the replica plays. */
export const replicaHosts = [
  'www.youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
  'news.example',
];

/**
 * Serve replicas of the sites on loopback, over https.
 *
 * A browser reaches them by its own rules for hosts (Chromium) or through
 * `startProxy` (Firefox), and sees the real addresses.
 */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const [certificate] = await Promise.all([throwAwayCertificate(replicaHosts), pageScript()]);
  let current = options;
  const log: RequestRecord[] = [];
  const server = createServer(certificate, (request, response) => {
    record(log, request, response);
    route(request, response, current).catch((error: unknown) => {
      console.error('replica:', request.url, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = 'www.youtube.com') => new URL(path, `https://${host}`).href,
    log,
    set(changes) {
      current = { ...current, ...changes };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function record(log: RequestRecord[], request: IncomingMessage, response: ServerResponse): void {
  const entry: RequestRecord = {
    at: Date.now(),
    method: request.method ?? 'GET',
    host: request.headers.host ?? '',
    path: request.url ?? '/',
    referrer: request.headers.referer ?? null,
    origin: request.headers.origin ?? null,
    status: 0,
  };
  log.push(entry);
  response.on('close', () => {
    entry.status = response.statusCode;
  });
}
