import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogAddress, Unreadable, webReader } from '../../../tools/truecue/catalog-reader.ts';
import { keygen } from '../../../tools/truecue/keygen.ts';
import { verify } from '../../../tools/truecue/verify.ts';
import { memoryIo } from './memory-io.ts';
import { add, out, root, run, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();
let answer: RequestListener;
let server: Server;
let address: string;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a catalog on a server, by its folder, its file or the address viewers get', async () => {
  const key = join(root, 'key.pem');
  const made = memoryIo();
  await keygen([key], made);
  await add('weaver');
  await run('--key', key);
  answer = (request, response) => {
    readFile(join(out, (request.url ?? '').replace('/captions/', ''))).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  };
  for (const place of ['captions', 'captions/', `captions/catalog.json#key=${made.out.trim()}`]) {
    const io = memoryIo();
    expect(await verify([`${address}/${place}`, '--now', '2026-03-05'], io)).toBe(0);
    expect(JSON.parse(io.out)).toMatchObject({ ok: true, problems: [] });
  }
  const io = memoryIo();
  const other = `${address}/captions/catalog.json#key=${'A'.repeat(43)}`;
  expect(await verify([other, '--now', '2026-03-05'], io)).toBe(1);
  expect(JSON.parse(io.out).problems).toMatchObject([{ code: 'other-key' }]);
});

describe('what a server does', () => {
  test.each<[string, RequestListener, string]>([
    ['404', (_, response) => response.writeHead(404).end('<html>'), 'missing-file'],
    ['too much', (_, response) => response.end('x'.repeat(2000)), 'too-large'],
    [
      'too much, drop by drop',
      (_, response) => {
        const drip = setInterval(() => response.write('x'.repeat(100)), 1);
        response.on('close', () => clearInterval(drip));
      },
      'too-large',
    ],
    [
      'nothing at all',
      (_, response) => {
        response.write('x');
      },
      'unreachable',
    ],
    ['hanging up', (request) => request.socket.destroy(), 'unreachable'],
    [
      'leading elsewhere',
      (request, response) => {
        if (request.url === '/here') response.end('here');
        else response.writeHead(301, { location: '/here' }).end();
      },
      'bad-redirect',
    ],
  ])('%s', async (_what, listener, code) => {
    answer = listener;
    const read = webReader(catalogAddress(address), 300);
    const reading = read('catalog.json', 1000);
    await expect(reading).rejects.toThrow(Unreadable);
    await expect(reading).rejects.toMatchObject({ code });
  });
});
