import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ANSWER_EVENT, ASK_EVENT, type MainWorldAsk } from '../sites/main-world.ts';

/** The part of the player's own interface that is used; any of it may be missing. */
interface PlayerApi extends Element {
  getCurrentTime?(): number;
  getOption?(module: string, name: string, options?: object): unknown;
  setOption?(module: string, name: string, value: object): void;
  loadModule?(name: string): void;
  isSubtitlesOn?(): boolean;
  toggleSubtitlesOn?(): void;
  getPlayerResponse?(): unknown;
}

/** What the page was sent about the recording; only this is read of it. */
interface PlayerResponse {
  captions?: { playerCaptionsTracklistRenderer?: { captionTracks?: unknown } };
}

interface RespondedTrack {
  languageCode?: string;
  kind?: string;
  name?: { simpleText?: string; runs?: { text: string }[] };
}

function listTracks(player: PlayerApi): object[] {
  const list = player.getOption?.('captions', 'tracklist', { includeAsr: true });
  // It fills with the captions module, which does not load while they are off.
  if (!Array.isArray(list) || list.length === 0) return respondedTracks(player);
  return list.map((track) => ({
    language: track.languageCode,
    label: track.displayName ?? track.languageName,
    automatic: track.kind === 'asr',
  }));
}

function respondedTracks(player: PlayerApi): object[] {
  const response = player.getPlayerResponse?.() as PlayerResponse | null | undefined;
  const tracks = response?.captions?.playerCaptionsTracklistRenderer?.captionTracks;
  if (!Array.isArray(tracks)) return [];
  return (tracks as RespondedTrack[]).map(({ languageCode, kind, name }) => ({
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
  if (question.ask === 'time') return player.getCurrentTime?.() ?? null;
  if (question.ask === 'tracks') return listTracks(player);
  return turnCaptionsOn(player, question.language);
}

/** Runs in the page's own world: no extension API, nothing kept, asked by sites/youtube.ts. */
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
