import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchFile } from '../../../services/fetching.ts';
import type { Fault } from '../../catalog-host/faults.ts';
import { type RunningCatalogHost, startCatalogHost } from '../../catalog-host/server.ts';

const words = new TextEncoder().encode('{"words":"of a file"}'.padEnd(400));
let host: RunningCatalogHost;

beforeEach(async () => {
  host = await startCatalogHost({ files: new Map([['catalog.json', words]]) });
});
afterEach(() => host.close());

const fetchIt = (options: Partial<Parameters<typeof fetchFile>[1]> = {}) =>
  fetchFile(`${host.base}catalog.json`, { limit: 1000, patience: 5000, ...options });

describe('fetchFile', () => {
  test('brings the bytes', async () => {
    expect(await fetchIt()).toEqual(words);
  });

  test('tells no cookie and no referrer', async () => {
    await fetchIt();
    expect(host.log[0]?.headers).not.toHaveProperty('cookie');
    expect(host.log[0]?.headers).not.toHaveProperty('referer');
  });

  test('gives back nothing by which the host could know this viewer again', async () => {
    await fetchIt();
    await fetchIt();
    const [first, second] = host.log;
    expect(second?.status).toBe(200);
    expect(second?.headers).toEqual(first?.headers);
  });

  const faults: [string, Fault, string][] = [
    ['a connection that breaks', { kind: 'unreachable' }, 'unreachable'],
    ['one that breaks half-way', { kind: 'cut', after: 0.5 }, 'unreachable'],
    ['404', { kind: 'status', status: 404 }, 'not-found'],
    ['410', { kind: 'status', status: 410 }, 'not-found'],
    ['500', { kind: 'status', status: 500 }, 'server-error'],
    ['403', { kind: 'status', status: 403 }, 'server-error'],
    ['304 that nobody asked for', { kind: 'status', status: 304 }, 'server-error'],
    ['a redirection', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, 'redirected'],
    ['a gigabyte', { kind: 'endless' }, 'too-large'],
    ['a gigabyte that says so', { kind: 'endless', length: 2 ** 30 }, 'too-large'],
    ['a gigabyte in a small archive', { kind: 'endless', gzip: true }, 'too-large'],
  ];
  test.each(faults)('%s', async (_what, fault, reason) => {
    host.faults.set('catalog.json', fault);
    await expect(fetchIt()).rejects.toMatchObject({ name: 'FetchFailure', reason });
    expect(host.log).toHaveLength(1); // nothing was tried behind the viewer's back
  });

  test('of a truncated archive at most a part arrives: hashes and signatures tell', async () => {
    host.faults.set('catalog.json', { kind: 'truncated-gzip' });
    const arrived = await fetchIt().catch(({ reason }) => reason);
    expect(arrived === 'unreachable' || arrived.length < words.length).toBe(true);
  });

  test.each<[string, Fault]>([
    ['a drip', { kind: 'drip', everyMs: 20 }],
    ['silence', { kind: 'silent' }],
  ])('%s ends in time', async (_what, fault) => {
    host.faults.set('catalog.json', fault);
    await expect(fetchIt({ patience: 300 })).rejects.toMatchObject({ reason: 'too-slow' });
  });

  test('nobody at the address', async () => {
    await host.close();
    await expect(fetchIt()).rejects.toMatchObject({ reason: 'unreachable' });
  });

  test('whoever stops it is told so', async () => {
    host.faults.set('catalog.json', { kind: 'silent' });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(fetchIt({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
