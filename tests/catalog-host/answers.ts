import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

interface Served {
  etag: string;
  gzipped: Bytes;
}

/** Hash and compress a file once, however often it is asked for. */
const served = new WeakMap<Bytes, Served>();

function servedAs(bytes: Bytes): Served {
  const known = served.get(bytes);
  if (known) return known;
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"`;
  const made = { etag, gzipped: new Uint8Array(gzipSync(bytes)) };
  served.set(bytes, made);
  return made;
}

/** The headers of a file, as a static host sends them. */
export function headersOf(path: string, bytes: Bytes): OutgoingHttpHeaders {
  return {
    'content-type': path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
    'cache-control': path.startsWith('files/') ? 'max-age=31536000, immutable' : 'max-age=600',
    etag: servedAs(bytes).etag,
    vary: 'accept-encoding',
  };
}

/** Answer with a file: whole, gzipped where that is taken, or 304. */
export function sendBytes(
  path: string,
  bytes: Bytes,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const headers = headersOf(path, bytes);
  const { etag, gzipped } = servedAs(bytes);
  const { 'if-none-match': known, 'accept-encoding': accepted = '' } = request.headers;
  if (known?.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const gzip = /\bgzip\b/.test(String(accepted));
  const body = gzip ? gzipped : bytes;
  response.writeHead(200, {
    ...headers,
    // A compressed answer is another one: nginx marks its tag as weak.
    ...(gzip && { 'content-encoding': 'gzip', etag: `W/${etag}` }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
