import type { CaptionsFailure } from '../transcripts/machine-captions.ts';
import type { Player } from './adapter.ts';
import { askMainWorld } from './main-world.ts';
import { type CaptionList, captionList, chooseTrack } from './youtube-captions-list.ts';
import { asSource, type Source, trackTexts } from './youtube-captions-listening.ts';
import { collectTexts, failureOf } from './youtube-captions-loaded.ts';
import { sameTrack, type TimedText } from './youtube-captions-url.ts';

/** Milliseconds. The module's list fills late; the words are asked for at once. */
const LIST_LATE_MS = 5000;
const WORDS_LATE_MS = 4000;
const LOOK_EVERY_MS = 100;

const ASKING_CLASS = 'truecue-asks-captions';
const ASKING_STYLE = 'truecue-asking-style';
/** Hidden, not removed: the player measures its caption boxes. */
const ASKING_RULE = `.${ASKING_CLASS} #ytp-caption-window-container,
.${ASKING_CLASS} .caption-window { visibility: hidden !important; }`;

/**
 * Have the player load the track that was chosen, and tell where its words came from.
 * What the viewer saw is back before this resolves or rejects.
 *
 * @param had - address that has given nothing already, so its token is not taken again
 * @throws the signal's reason when it aborts
 */
export async function askedSource(
  player: Player,
  mediaId: string,
  had: URL | null,
  signal: AbortSignal,
): Promise<Source | CaptionsFailure> {
  const { surface } = player;
  const list = captionList(player, mediaId);
  if (!list) return 'unsupported';
  if (list.tracks?.length === 0) return 'none-listed';
  // A player that pauses, or shows an advertisement, keeps the wish and fetches nothing.
  if (!list.playing || surface.classList.contains('ad-showing')) return 'not-playing';
  const done = new AbortController();
  const until = AbortSignal.any([signal, done.signal]);
  if (askMainWorld(surface, { ask: 'take-captions' }) !== true) return 'unsupported';
  const showAgain = hideWhileAsking(surface);
  try {
    const known = await look(() => listed(player, mediaId), LIST_LATE_MS, until);
    const track = known && chooseTrack(known);
    if (!track) return known ? 'none-listed' : 'no-answer';
    const { sent } = trackTexts(player, track, mediaId);
    const loaded = collectTexts(mediaId, until);
    const { code: language, automatic } = track;
    askMainWorld(surface, { ask: 'load-track', language, automatic });
    const ofTrack = (text: TimedText) =>
      sent ? sameTrack(text, sent) : text.code === language && text.automatic === automatic;
    const words = (): Source | CaptionsFailure | null => {
      const own = loaded.find(ofTrack);
      if (own) return failureOf(own) ?? asSource(own);
      const { ready } = trackTexts(player, track, mediaId);
      return ready && !sameToken(ready.url, had) ? asSource(ready) : null;
    };
    return (await look(words, WORDS_LATE_MS, until)) ?? 'no-answer';
  } finally {
    done.abort();
    askMainWorld(surface, { ask: 'return-captions' });
    showAgain();
  }
}

function sameToken(url: URL, had: URL | null): boolean {
  return had !== null && url.searchParams.get('pot') === had.searchParams.get('pot');
}

/** The recording's list, once the captions module is there too. */
function listed(player: Player, mediaId: string): CaptionList | null {
  const filled = askMainWorld(player.surface, { ask: 'captions-listed' });
  if (typeof filled !== 'number' || filled === 0) return null;
  const list = captionList(player, mediaId);
  return list?.tracks ? list : null;
}

/** What `find` finds, looked for again and again; null when it is late. */
async function look<T>(find: () => T | null, late: number, signal: AbortSignal): Promise<T | null> {
  // By the clock: in a tab nobody looks at, a timer may take a second.
  for (const end = performance.now() + late; ; ) {
    signal.throwIfAborted();
    const found = find();
    if (found !== null || performance.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Keep the viewer from seeing a track that only we wanted. The result shows captions again. */
function hideWhileAsking(surface: HTMLElement): () => void {
  const document = surface.ownerDocument;
  const style = document.createElement('style');
  style.id = ASKING_STYLE;
  style.textContent = ASKING_RULE;
  document.documentElement.append(style);
  surface.classList.add(ASKING_CLASS);
  return () => {
    surface.classList.remove(ASKING_CLASS);
    style.remove();
  };
}
