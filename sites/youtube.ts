import type { MediaRef } from '../transcripts/media.ts';
import type { Player, SiteAdapter } from './adapter.ts';
import { askMainWorld } from './main-world.ts';
import {
  classicPlayer,
  hasClassicBar,
  isCaptionsButton,
  mobileControls,
  mobilePlayer,
  playerLead,
  readTracks,
} from './youtube-player.ts';

const MEDIA_ID = /^[\w-]{11}$/;
const DESKTOP = 'www.youtube.com';
const MOBILE = 'm.youtube.com';
const NOCOOKIE = 'www.youtube-nocookie.com';
/** The title in an embed names what plays, also when a playlist moved on. */
const EMBED_TITLE = 'a.ytp-title-link, a.ytmVideoInfoVideoTitle';

/** The players that start under the pointer on lists of videos. */
const PREVIEW = '#inline-player, #inline-preview-player, ytd-video-preview';

const AD_SIGNS = ['ad-showing', 'ad-interrupting'];

const HIDING_CLASS = 'truecue-hides-captions';
/** Hidden, not removed: the player measures its caption boxes. */
const HIDING_RULE = `.${HIDING_CLASS} .ytp-caption-window-container,
.${HIDING_CLASS} #ytp-caption-window-container { visibility: hidden !important; }
.${HIDING_CLASS} .caption-window { visibility: hidden !important; }`;
const HIDING_STYLE = 'truecue-captions-style';

/** Eleven letters, like an id, but the name of a list or of whatever a channel sends now. */
const NO_IDS = ['videoseries', 'live_stream'];

function idInPath(url: URL): string | null {
  if (url.pathname === '/watch') return url.searchParams.get('v');
  const id = /^\/(?:shorts|live|embed|v)\/([^/]+)/.exec(url.pathname)?.[1];
  return id && !NO_IDS.includes(id) ? id : null;
}

function idInLink(link: Element | null): string | null {
  const href = link?.getAttribute('href');
  const base = 'https://www.youtube.com';
  return href && URL.canParse(href, base) ? idInPath(new URL(href, base)) : null;
}

/** The recording in the small player that stays while the viewer browses on. */
function idInMiniplayer(document: Document): string | null {
  if (!document.querySelector('#movie_player.ytp-player-minimized')) return null;
  return (
    idInLink(document.querySelector('ytd-miniplayer a[href*="/watch"]')) ??
    document.querySelector('ytd-watch-flexy[video-id]')?.getAttribute('video-id') ??
    null
  );
}

function detect(url: URL, document: Document): MediaRef | null {
  if (![DESKTOP, MOBILE, NOCOOKIE].includes(url.hostname)) return null;
  const embedded = /^\/(?:embed|v)\//.test(url.pathname);
  const titled = embedded ? idInLink(document.querySelector(EMBED_TITLE)) : null;
  const mediaId = titled ?? idInPath(url) ?? idInMiniplayer(document);
  return mediaId && MEDIA_ID.test(mediaId) ? { site: 'youtube', mediaId } : null;
}

function findPlayer(document: Document, media: MediaRef): Player | null {
  const shorts = document.location.pathname.startsWith('/shorts/');
  // Shorts stand beside a hidden #movie_player; hover previews have a player of their own.
  const surface = shorts
    ? document.querySelector<HTMLElement>('#shorts-player')
    : document.querySelector<HTMLElement>('#movie_player');
  const video = surface?.querySelector<HTMLVideoElement>('video');
  if (!surface || !video || surface.closest(PREVIEW)) return null;
  // The page keeps one player alive across navigations, so check whose it is.
  const shown = shorts
    ? null
    : document.querySelector('ytd-watch-flexy[video-id]')?.getAttribute('video-id');
  if (shown && shown !== media.mediaId) return null;
  const controls = shorts ? null : mobileControls(document, surface);
  // Its bar tells the player's kind, and comes last; without one (`controls=0`) it plays all the same.
  if (!shorts && !controls && !hasClassicBar(surface) && video.readyState === 0) return null;
  return controls ? mobilePlayer(surface, video, controls) : classicPlayer(surface, video);
}

export const youtube: SiteAdapter = {
  site: 'youtube',
  matches: [
    'https://www.youtube.com/*',
    'https://m.youtube.com/*',
    'https://www.youtube-nocookie.com/*',
  ],
  navigationEvents: {
    start: ['yt-navigate-start', 'state-navigatestart'],
    end: ['yt-navigate-finish', 'state-navigateend', 'popstate'],
  },
  detect,
  findPlayer,

  isAd(player) {
    // `ad-created`, and the module that would show them, are there all the time.
    return AD_SIGNS.some((name) => player.surface.classList.contains(name));
  },

  lead: playerLead,

  hidePlatformCaptions({ surface }) {
    const document = surface.ownerDocument;
    if (!document.getElementById(HIDING_STYLE)) {
      const style = document.createElement('style');
      style.id = HIDING_STYLE;
      style.textContent = HIDING_RULE;
      document.documentElement.append(style);
    }
    surface.classList.add(HIDING_CLASS);
    return () => {
      surface.classList.remove(HIDING_CLASS);
      document.getElementById(HIDING_STYLE)?.remove();
    };
  },

  isCaptionsPress(event, player) {
    if (event.type === 'click') return isCaptionsButton(event.composedPath()[0] ?? null);
    if (!(event instanceof KeyboardEvent) || event.code !== 'KeyC') return false;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const target = event.composedPath()[0];
    const editable =
      target instanceof HTMLElement &&
      (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    return !editable && player.video.isConnected;
  },

  showPlatformCaptions(player, language) {
    askMainWorld(player.surface, { ask: 'captions-on', ...(language && { language }) });
  },

  platformTracks(player) {
    return readTracks(askMainWorld(player.surface, { ask: 'tracks' }));
  },

  platformWords({ surface }) {
    const lines = [...surface.querySelectorAll('.caption-window .caption-visual-line')];
    return lines.map((line) => line.textContent?.trim() ?? '').join('\n') || null;
  },
};

/* Check by hand:
 * https://www.youtube.com/watch?v=dQw4w9WgXcQ (captions, theater, miniplayer, fullscreen)
 * https://www.youtube.com/embed/dQw4w9WgXcQ inside any article (not alone: Error 153)
 * https://www.youtube.com/results?search_query=interview (hover previews: nothing of ours)
 * https://m.youtube.com/watch?v=dQw4w9WgXcQ · any /shorts/ and /live/ address
 */
