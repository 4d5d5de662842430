import { escapeHtml } from './html.ts';
import type { ReplicaOptions } from './options.ts';
import { embedInterface, pageConfig, pageScripts } from './page-setup.ts';

/**
 * The embed, in one of its two generations: the classic player with its own
 * bar, or the mobile site's controls lying over it (since 2026).
 *
 * @param named - the request carried a referrer; without one the site refuses
 */
export function embedPage(url: URL, options: ReplicaOptions, named: boolean): string {
  const id = url.pathname.split('/')[2] ?? '';
  const config = pageConfig('embed', url, options);
  const media = config.media[id];
  const generation = embedInterface(url, options);
  if (!named) return document(generation, 'YouTube', '', refusal('Error 153'));
  if (!media) return document(generation, 'YouTube', '', refusal('Video unavailable'));
  const scripts = pageScripts(config);
  return document(generation, `${media.title} - YouTube`, scripts, '<div id="player"></div>');
}

function document(generation: string, title: string, head: string, body: string): string {
  const style = generation === 'new' ? 'embed-new.css' : 'embed-old.css';
  return `<!DOCTYPE html><html lang="en" dir="ltr"><head>
<meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/replica/player.css"><link rel="stylesheet" href="/replica/${style}">
${head}
</head><body id="body" class="date-20260929 en_US ltr site-center-aligned site-as-giant-card">
${body}
</body></html>`;
}

function refusal(code: string): string {
  const reason =
    code === 'Error 153' ? 'Video player configuration error' : 'This video is unavailable';
  return `<div id="player" style="width:100%;height:100%"><div id="movie_player" class="html5-video-player ytp-embed unstarted-mode"><div class="ytp-error" role="alert"><div class="ytp-error-content-wrap"><div class="ytp-error-content-wrap-reason"><span>${code}</span></div><div class="ytp-error-content-wrap-subreason">${reason}</div></div></div></div></div>`;
}
