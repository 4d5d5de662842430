import { escapeHtml } from './html.ts';
import type { ReplicaOptions } from './options.ts';
import { pageConfig, pageScripts } from './page-setup.ts';

/** First HTML of the mobile site; its script builds the rest. */
export function mobilePage(url: URL, options: ReplicaOptions): string {
  const config = pageConfig('mobile', url, options);
  const media = config.media[url.searchParams.get('v') ?? ''];
  return `<!DOCTYPE html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(media ? `${media.title} - YouTube` : 'YouTube')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/replica/player.css"><link rel="stylesheet" href="/replica/embed-new.css"><link rel="stylesheet" href="/replica/mobile.css">
${pageScripts(config, media)}
</head><body>
<div id="player-container-id" class="player-container"><div id="player" class="player-size"></div></div>
<div id="player-control-container"></div>
<ytm-app id="app"></ytm-app>
</body></html>`;
}
