import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';
import { headersOf, sendBytes } from './answers.ts';
import { type Fault, GIBIBYTE, loginPage } from './faults.ts';
import { tamper, tamperEnvelope } from './tamper.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Asked {
  path: string;
  bytes: Bytes;
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * Answer a request wrongly.
 *
 * @param bytes - the file; empty where there is none
 */
export function misbehave(fault: Fault, asked: Asked): void {
  const { path, bytes, request, response } = asked;
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, html).end(`<h1>${fault.status}</h1>`);
      return;
    case 'html':
      response.writeHead(200, html).end(loginPage);
      return;
    case 'redirect':
      response.writeHead(fault.status ?? 302, { location: fault.to }).end();
      return;
    case 'silent':
      return;
    case 'slow':
      setTimeout(() => sendBytes(path, bytes, request, response), fault.ms);
      return;
    case 'unreachable':
      request.socket.destroy();
      return;
    case 'tampered': {
      const envelope = path.endsWith('catalog.json');
      const changed = envelope ? tamperEnvelope(bytes, fault.part ?? 'payload') : tamper(bytes);
      sendBytes(path, changed, request, response);
      return;
    }
    case 'cut':
      cut(asked, Math.floor(bytes.length * fault.after));
      return;
    case 'truncated-gzip': {
      const gzipped = gzipSync(bytes);
      response.writeHead(200, { ...headersOf(path, bytes), 'content-encoding': 'gzip' });
      response.end(gzipped.subarray(0, gzipped.length >> 1));
      return;
    }
    case 'drip':
      drip(asked, fault.everyMs);
      return;
    case 'endless':
      endless(asked, fault);
  }
}

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

function cut({ path, bytes, response }: Asked, length: number): void {
  response.writeHead(200, { ...headersOf(path, bytes), 'content-length': bytes.length });
  response.write(bytes.subarray(0, length), () => response.destroy());
}

function drip({ path, bytes, response }: Asked, everyMs: number): void {
  response.writeHead(200, headersOf(path, bytes));
  let sent = 0;
  const timer = setInterval(() => {
    response.write(sent < bytes.length ? bytes.subarray(sent, sent + 1) : ' ');
    sent += 1;
  }, everyMs);
  response.on('close', () => clearInterval(timer));
}

function endless(
  { path, bytes, response }: Asked,
  { length, gzip = false }: { length?: number; gzip?: boolean },
): void {
  const stream = gzip ? createGzip({ level: 1 }) : response;
  response.writeHead(200, {
    ...headersOf(path, bytes),
    ...(gzip && { 'content-encoding': 'gzip' }),
    ...(length !== undefined && !gzip && { 'content-length': length }),
  });
  if (stream !== response) stream.pipe(response);
  const spaces = Buffer.alloc(2 ** 16, ' ');
  let left = length ?? GIBIBYTE;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      const part = spaces.subarray(0, Math.min(left, spaces.length));
      left -= part.length;
      if (!stream.write(part)) return; // until what was written is read
    }
    if (left === 0) stream.end();
  };
  stream.on('drain', more);
  response.on('close', () => {
    left = -1;
    if (stream !== response) stream.destroy();
  });
  more();
}
