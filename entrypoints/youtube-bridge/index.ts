import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ANSWER_EVENT, ASK_EVENT, type MainWorldAsk } from '../../sites/main-world.ts';
import { captionList, captionUrls } from './list.ts';
import { type PlayerApi, respondedTracks } from './player-api.ts';
import { loadTrack, moduleTracks, returnCaptions, takeCaptions } from './taking.ts';

function listTracks(player: PlayerApi): object[] {
  const list = moduleTracks(player);
  // It fills with the captions module, which does not load while they are off.
  if (list.length === 0) return sentTracks(player);
  return list.map((track) => ({
    language: track.languageCode,
    label: track.displayName ?? track.languageName,
    automatic: track.kind === 'asr',
  }));
}

function sentTracks(player: PlayerApi): object[] {
  return respondedTracks(player).map(({ languageCode, kind, name }) => ({
    language: languageCode,
    label: name?.simpleText ?? name?.runs?.map(({ text }) => text).join(''),
    automatic: kind === 'asr',
  }));
}

function turnCaptionsOn(player: PlayerApi, language?: string): boolean {
  player.loadModule?.('captions');
  const button = player.querySelector<HTMLElement>('.ytp-subtitles-button');
  const on = player.isSubtitlesOn?.() ?? button?.getAttribute('aria-pressed') === 'true';
  if (!on && player.toggleSubtitlesOn) player.toggleSubtitlesOn();
  else if (!on) button?.click();
  if (language) player.setOption?.('captions', 'track', { languageCode: language });
  return true;
}

function answer(player: PlayerApi, question: MainWorldAsk): unknown {
  switch (question.ask) {
    case 'time':
      return player.getCurrentTime?.() ?? null;
    case 'tracks':
      return listTracks(player);
    case 'captions-on':
      return turnCaptionsOn(player, question.language);
    case 'caption-list':
      return captionList(player);
    case 'caption-urls':
      return captionUrls(player, question.index);
    case 'take-captions':
      return takeCaptions(player);
    case 'captions-listed':
      return moduleTracks(player).length;
    case 'load-track':
      return loadTrack(player, question);
    case 'return-captions':
      return returnCaptions(player);
    default:
      return null; // asked by a newer version than this
  }
}

/** Runs in the page's own world: no extension API; asked by sites/youtube.ts and its captions. */
export default defineUnlistedScript(() => {
  const installed = Symbol.for('truecue.bridge');
  const page = window as unknown as Record<symbol, boolean>;
  if (page[installed]) return;
  page[installed] = true;
  document.addEventListener(ASK_EVENT, (event) => {
    const player = event.target;
    const detail: unknown = (event as CustomEvent).detail;
    if (!(player instanceof Element) || typeof detail !== 'string') return;
    let reply: unknown = null;
    try {
      reply = answer(player as PlayerApi, JSON.parse(detail) as MainWorldAsk);
    } catch {
      // A player half built throws; "no answer" is what the asker handles, not the page's console.
    }
    player.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: JSON.stringify(reply) }));
  });
});
