import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { CatalogFiles } from '../../tools/truecue/compile-catalog.ts';
import { throwAwayCertificate } from '../replica/certificate.ts';
import { type CatalogHost, catalogHost } from './host.ts';

export interface RunningCatalogHost extends CatalogHost {
  /** Ends in a slash: `new URL('catalog.json', base)`. */
  base: string;
  close(): Promise<void>;
}

/**
 * A catalog's host on a free port of loopback, for tests without a browser.
 *
 * With `https` its certificate is one that nobody trusts: Node is told to take it
 * by `NODE_TLS_REJECT_UNAUTHORIZED=0` before the first request.
 */
export async function startCatalogHost(
  options: { https?: boolean; files?: CatalogFiles } = {},
): Promise<RunningCatalogHost> {
  const host = catalogHost(options.files);
  const server = options.https
    ? createSecureServer(await throwAwayCertificate(['localhost']), host.handler)
    : createServer(host.handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...host,
    base: options.https ? `https://localhost:${port}/` : `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
