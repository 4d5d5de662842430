import type { CaptionsFailure } from '../transcripts/machine-captions.ts';
import type { Player } from './adapter.ts';
import { askMainWorld } from './main-world.ts';
import type { CaptionList, ListedTrack, ToldUrls } from './youtube-captions-list.ts';
import { chooseTrack } from './youtube-captions-list.ts';
import { failureOf, type LoadedText, loadedTexts } from './youtube-captions-loaded.ts';
import {
  documentUrl,
  isOpen,
  readTimedText,
  sameTrack,
  type TimedText,
  withToken,
} from './youtube-captions-url.ts';

/** Where a track's words are to be had now. */
export interface Source {
  url: URL;
  /** As the platform writes it. */
  code: string;
  automatic: boolean;
}

/** Addresses of a track, null where there is none of the recording's. */
interface TrackTexts {
  /** As the page was sent it. */
  sent: TimedText | null;
  /** With the token that the player has by now. */
  ready: TimedText | null;
}

export function trackTexts(player: Player, track: ListedTrack, mediaId: string): TrackTexts {
  const answer = askMainWorld(player.surface, { ask: 'caption-urls', index: track.index });
  const told = (answer ?? {}) as Partial<ToldUrls>;
  const sent = readTimedText(told.sent, mediaId, location.origin);
  const ready = readTimedText(told.ready, mediaId, location.origin);
  if (!ready?.token) return { sent, ready: null };
  return { sent, ready: sent && !sameTrack(ready, sent) ? withToken(sent, ready) : ready };
}

/**
 * The words' address without asking the player for anything: from what the page has
 * loaded, or what the player has put its token into. One address, the best.
 */
export function listenedSource(
  player: Player,
  mediaId: string,
  list: CaptionList | null,
): Source | CaptionsFailure {
  if (list?.tracks?.length === 0) return 'none-listed';
  const loaded = loadedTexts(mediaId);
  const good = loaded.filter((text) => failureOf(text) === null);
  const track = list && chooseTrack(list);
  const text = track
    ? bestText(trackTexts(player, track, mediaId), good)
    : (good.find(({ automatic }) => automatic) ?? good[0]);
  if (text) return asSource(text);
  const [newest] = loaded;
  return (newest && failureOf(newest)) ?? 'no-answer';
}

function bestText(
  { sent, ready }: TrackTexts,
  loaded: readonly LoadedText[],
): TimedText | undefined {
  const own = sent ?? ready;
  const same = own ? loaded.filter((text) => sameTrack(text, own)) : [];
  const text = same.find(({ translated }) => !translated) ?? same[0] ?? ready;
  if (text || !sent) return text ?? undefined;
  const other = loaded.find(({ token }) => token);
  if (other) return withToken(sent, other);
  return isOpen(sent) ? sent : undefined;
}

export function asSource(text: TimedText): Source | CaptionsFailure {
  const url = documentUrl(text);
  return url ? { url, code: text.code, automatic: text.automatic } : 'only-translated';
}
