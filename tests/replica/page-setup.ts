import { inlineJson } from './html.ts';
import { mediaSourceType } from './media-file.ts';
import type { EmbedInterface, ReplicaOptions } from './options.ts';
import type { PageConfig, PageMedia } from './page-config.ts';
import { playerResponse } from './player-response.ts';

/** What a page's script is told, from the options and the address asked for. */
export function pageConfig(
  page: PageConfig['page'],
  url: URL,
  options: ReplicaOptions,
): PageConfig {
  const forced = url.searchParams.get('cc_load_policy') === '1';
  return {
    page,
    media: Object.fromEntries(
      Object.keys(options.media).map((id) => [id, pageMedia(id, options)] as const),
    ),
    advert: options.advert
      ? {
          src: '/replica/advert',
          type: mediaSourceType(options.advert.file),
          duration: options.advert.duration,
        }
      : null,
    playerDelay: options.playerDelay ?? 500,
    tracklistDelay: options.tracklistDelay ?? 300,
    captionsOn: forced || (options.captionsOn ?? false),
    translateTo: options.translateTo ?? null,
    autohide: options.autohide ?? 3,
    autoplay:
      page === 'embed' ? url.searchParams.get('autoplay') === '1' : (options.autoplay ?? true),
    embed: embedInterface(url, options),
    playlist: url.searchParams.has('list') ? (options.playlist ?? []) : [],
  };
}

export function embedInterface(url: URL, options: ReplicaOptions): EmbedInterface {
  const asked = url.searchParams.get('ui');
  return asked === 'old' || asked === 'new' ? asked : (options.embed ?? 'new');
}

/** The page's own settings, of which callers read the version of its client. */
const clientConfig = `var ytcfg = { d: { INNERTUBE_CLIENT_VERSION: '2.20261120.01.00' }, get(name) { return this.d[name]; } };`;

/** The inline script that hands it over, and the one that follows it. */
export function pageScripts(config: PageConfig, initial?: PageMedia): string {
  const response = initial ? `var ytInitialPlayerResponse = ${inlineJson(initial.response)};` : '';
  return `<script>${response}${clientConfig}var replicaConfig = ${inlineJson(config)};</script>
<script src="/replica/player.js" defer></script>`;
}

function pageMedia(id: string, options: ReplicaOptions): PageMedia {
  const media = options.media[id];
  if (!media) throw new RangeError(`No replica media ${id}`);
  return {
    id,
    src: `/replica/media/${id}`,
    type: mediaSourceType(media.file),
    duration: media.duration,
    title: media.title,
    author: media.author ?? 'Replica',
    preroll: media.preroll ?? false,
    midroll: media.midroll ?? null,
    stitched: media.stitched ?? false,
    live: media.live ?? false,
    response: playerResponse(id, media),
  };
}
