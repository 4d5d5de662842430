import { Agent, get } from 'node:https';
import type { Catalog } from '../../transcripts/catalog.ts';
import { CATALOG_URL, type CatalogBrowser, type Fetching, wireBytes } from './catalog-browser.ts';

/**
 * Fetch `catalog.json` and all of the index as a program does that knows nothing of
 * versions, over one connection.
 */
export async function fetchAll(
  { host, replica }: CatalogBrowser,
  { index }: Catalog,
): Promise<Fetching> {
  host.log.length = 0;
  const start = performance.now();
  // The certificate is the replica's own.
  const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
  const { hostname } = new URL(CATALOG_URL);
  for (const path of ['catalog.json', ...index.map(({ sha256 }) => `files/${sha256}.idx`)]) {
    await new Promise<void>((resolve, reject) => {
      const headers = { host: hostname, 'accept-encoding': 'gzip' };
      const at = { host: '127.0.0.1', port: replica.port, path: `/${path}`, headers, agent };
      get(at, (response) => {
        response.resume().on('end', resolve).on('error', reject);
        if (response.statusCode !== 200) reject(new Error(`catalog: ${path} is not there`));
      }).on('error', reject);
    });
  }
  agent.destroy();
  const seconds = (performance.now() - start) / 1000;
  return { bytes: await wireBytes(host), seconds };
}
