import { escapeHtml } from './html.ts';
import type { ReplicaOptions } from './options.ts';
import { pageConfig, pageScripts } from './page-setup.ts';

/**
 * First HTML of any page of the desktop site: a skeleton without a player. The
 * page's script builds home, watch and Shorts pages from the address.
 */
export function desktopPage(url: URL, options: ReplicaOptions): string {
  const config = pageConfig('desktop', url, options);
  const id = url.searchParams.get('v') ?? /^\/(?:live|shorts)\/([\w-]+)/.exec(url.pathname)?.[1];
  const media = id ? config.media[id] : undefined;
  const title = media ? `${media.title} - YouTube` : 'YouTube';
  const dark = options.theme === 'dark' ? ' dark' : '';
  return `<!DOCTYPE html><html style="font-size: 10px;font-family: Roboto, Arial, sans-serif;" lang="en"${dark}><head>
<meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/replica/page.css"><link rel="stylesheet" href="/replica/player.css">
${pageScripts(config, media)}
</head><body dir="ltr">
<div id="watch-page-skeleton" class="watch-skeleton"><div id="player" class="skeleton flexy"><div id="player-wrap"><div id="player-placeholder"></div></div></div></div>
<ytd-app disable-upgrade></ytd-app>
</body></html>`;
}
