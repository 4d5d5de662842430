import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';

const types: Record<string, string> = {
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.ogv': 'video/ogg',
};

/** The codec ids of Matroska, and their names in a MIME type. */
const codecs: [id: string, name: string][] = [
  ['V_VP9', 'vp9'],
  ['V_VP8', 'vp8'],
  ['A_OPUS', 'opus'],
  ['A_VORBIS', 'vorbis'],
];

/** Of files that were looked into: a page of many recordings names them all. */
const known = new Map<string, string | null>();

/** The MIME type Media Source Extensions need for a file; null: play it by its address. */
export function mediaSourceType(file: string): string | null {
  const type = known.get(file) ?? readType(file);
  known.set(file, type);
  return type;
}

function readType(file: string): string | null {
  if (extname(file) !== '.webm') return null;
  const head = Buffer.alloc(65_536);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head, 0, head.length, 0);
  closeSync(handle);
  const text = head.toString('latin1', 0, length);
  const names = codecs.filter(([id]) => text.includes(id)).map(([, name]) => name);
  return names.length > 0 ? `video/webm; codecs="${names.join(', ')}"` : null;
}

/** Send a file, or the range of it that was asked for. */
export function sendFile(file: string, request: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(file);
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
  };
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
  if (!range) {
    response.writeHead(200, { ...headers, 'content-length': size });
    createReadStream(file).pipe(response);
    return;
  }
  const [, first = '', last = ''] = range;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end) {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(206, {
    ...headers,
    'content-range': `bytes ${start}-${end}/${size}`,
    'content-length': end - start + 1,
  });
  createReadStream(file, { start, end }).pipe(response);
}
