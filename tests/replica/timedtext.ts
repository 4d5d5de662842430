import type { IncomingMessage, ServerResponse } from 'node:http';
import { commonHeaders } from './headers.ts';
import { json3 } from './json3.ts';
import type { ReplicaOptions } from './options.ts';
import { playerResponse } from './player-response.ts';

/** `/api/timedtext`: empty without a token, the words with one, or 429. */
export function timedtext(url: URL, response: ServerResponse, options: ReplicaOptions): void {
  const query = url.searchParams;
  const mode = options.timedtext ?? 'token';
  if (mode === 'limited') {
    response.writeHead(429, { ...commonHeaders, 'content-type': 'text/html; charset=utf-8' });
    response.end('<html><title>Sorry</title><body>Our systems have detected unusual traffic');
    return;
  }
  const media = options.media[query.get('v') ?? ''];
  const captions = media?.captions?.find(
    (track) =>
      track.language === query.get('lang') &&
      (track.kind === 'asr') === (query.get('kind') === 'asr'),
  );
  const trusted = mode === 'open' || (query.has('pot') && query.get('c') === 'WEB');
  const headers = { ...commonHeaders, 'content-type': 'application/json; charset=UTF-8' };
  if (!media || !captions || !trusted) {
    setTimeout(() => response.writeHead(200, headers).end(), options.emptyDelay ?? 8000).unref();
    return;
  }
  response.writeHead(200, headers).end(JSON.stringify(json3(captions, media.duration)));
}

/** `/youtubei/v1/…`: the calls pages and extensions make; transcripts by name are gone. */
export async function youtubei(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  options: ReplicaOptions,
): Promise<void> {
  const headers = { ...commonHeaders, 'content-type': 'application/json; charset=UTF-8' };
  const id = await mediaIdOf(request, options);
  const media = id === null ? undefined : options.media[id];
  if (url.pathname === '/youtubei/v1/player' && id !== null && media) {
    response.writeHead(200, headers).end(JSON.stringify(playerResponse(id, media)));
    return;
  }
  const error = {
    error: { code: 400, message: 'Precondition check failed.', status: 'FAILED_PRECONDITION' },
  };
  response.writeHead(400, headers).end(JSON.stringify(error));
}

async function mediaIdOf(
  request: IncomingMessage,
  options: ReplicaOptions,
): Promise<string | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return Object.keys(options.media).find((id) => text.includes(`"${id}"`)) ?? null;
}
