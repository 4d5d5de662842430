import type { ServerResponse } from 'node:http';
import { commonHeaders } from './headers.ts';
import { json3, translated } from './json3.ts';
import type { ReplicaOptions } from './options.ts';

const json = { ...commonHeaders, 'content-type': 'application/json; charset=UTF-8' };
const html = { ...commonHeaders, 'content-type': 'text/html; charset=utf-8' };
const sorry = '<html><title>Sorry</title><body>Our systems have detected unusual traffic';

/** `/api/timedtext`: empty without a token, the words with one, or as `timedtext` says. */
export function timedtext(url: URL, response: ServerResponse, options: ReplicaOptions): void {
  const query = url.searchParams;
  const mode = options.timedtext ?? 'token';
  if (mode === 'silent') return;
  if (mode === 'cut') response.destroy();
  else if (mode === 'limited') response.writeHead(429, html).end(sorry);
  else if (mode === 'refused') response.writeHead(403, html).end(sorry);
  else if (mode === 'page') response.writeHead(200, html).end(sorry);
  else {
    const body = mode === 'empty' ? null : words(url, options);
    const open = mode === 'open' || query.get('exp') === '';
    const trusted = open || (query.has('pot') && query.get('c') === 'WEB');
    if (body !== null && trusted) response.writeHead(200, json).end(body);
    else setTimeout(() => response.writeHead(200, json).end(), options.emptyDelay ?? 8000).unref();
  }
}

/** The document of a track, or of its translation; null where there is no such track. */
function words(url: URL, { media, translations = 'roll-up' }: ReplicaOptions): string | null {
  const query = url.searchParams;
  const recording = media[query.get('v') ?? ''];
  const captions = recording?.captions?.find(
    (track) =>
      track.language === query.get('lang') &&
      (track.kind === 'asr') === (query.get('kind') === 'asr'),
  );
  if (!recording || !captions) return null;
  const document = json3(captions, recording.duration);
  const language = query.get('tlang');
  return JSON.stringify(language ? translated(document, language, translations) : document);
}
