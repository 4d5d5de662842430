import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { articlePage } from './article.ts';
import { embedPage } from './embed.ts';
import { commonHeaders, embedHeaders, newsHeaders, pageHeaders } from './headers.ts';
import { sendFile } from './media-file.ts';
import { mobilePage } from './mobile.ts';
import type { ReplicaOptions } from './options.ts';
import { pageScript, styleSheet } from './page-script.ts';
import { timedtext } from './timedtext.ts';
import { desktopPage } from './watch.ts';
import { youtubei } from './youtubei.ts';

/** Answer a request by its host, then by its path. */
export async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: ReplicaOptions,
): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(request.url ?? '/', `https://${host || 'unknown.invalid'}`);
  const handler = options.hosts?.[host];
  if (handler) {
    handler(request, response);
    return;
  }
  if (url.pathname.startsWith('/replica/')) {
    await asset(url, request, response, options);
    return;
  }
  switch (host) {
    case 'www.youtube.com':
    case 'www.youtube-nocookie.com':
    case 'm.youtube.com':
      await youtube(url, request, response, options);
      return;
    case 'news.example':
      send(response, newsHeaders, articlePage(url, options));
      return;
    default:
      notFound(response);
  }
}

async function youtube(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  options: ReplicaOptions,
): Promise<void> {
  if (url.pathname === '/api/timedtext') timedtext(url, response, options);
  else if (url.pathname.startsWith('/youtubei/v1/'))
    await youtubei(url, request, response, options);
  else if (url.pathname.startsWith('/embed/')) {
    const named = request.headers.referer !== undefined;
    send(response, embedHeaders, embedPage(url, options, named));
  } else if (url.hostname === 'm.youtube.com') {
    send(response, pageHeaders, mobilePage(url, options));
  } else if (/^\/($|watch$|shorts\/|live\/|results$)/.test(url.pathname)) {
    send(response, pageHeaders, desktopPage(url, options));
  } else notFound(response);
}

async function asset(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  options: ReplicaOptions,
): Promise<void> {
  const [, , name = '', id = ''] = url.pathname.split('/');
  if (name === 'player.js') {
    send(response, { 'content-type': 'text/javascript; charset=utf-8' }, await pageScript());
    return;
  }
  const style = styleSheet(name);
  if (style !== null) {
    send(response, { 'content-type': 'text/css; charset=utf-8' }, style);
    return;
  }
  const file = name === 'advert' ? options.advert?.file : options.media[id]?.file;
  if ((name === 'advert' || name === 'media') && file) sendFile(file, request, response);
  else notFound(response);
}

function send(response: ServerResponse, headers: OutgoingHttpHeaders, body: string): void {
  response.writeHead(200, headers).end(body);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { ...commonHeaders, 'content-type': 'text/plain' }).end('Not found');
}
