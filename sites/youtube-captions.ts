// Not all formats: Chromium refuses to inject the character tables of an XML parser.
import { parseJson3 } from '../transcripts/formats/json3.ts';
import type {
  CaptionsAttempt,
  CaptionsFailure,
  CaptionsWay,
  MachineCaptions,
} from '../transcripts/machine-captions.ts';
import type { PlatformCaptions, Player } from './adapter.ts';
import { spokenCues } from './machine-cues.ts';
import { pageTrack } from './page-tracks.ts';
import { askedSource } from './youtube-captions-asking.ts';
import { fetchOwnText } from './youtube-captions-fetch.ts';
import { captionList, chooseTrack } from './youtube-captions-list.ts';
import { listenedSource, type Source } from './youtube-captions-listening.ts';
import { panelCues } from './youtube-captions-panel.ts';

/** Milliseconds; an answer that will come out empty is held back for eight seconds. */
const WORDS_LIMIT_MS = 3000;

interface Ask {
  player: Player;
  mediaId: string;
  signal: AbortSignal;
  /** Set by the first way: what it asked for in vain. */
  had: URL | null;
  tried: CaptionsAttempt[];
}

type Found = Omit<MachineCaptions, 'way' | 'missed'>;
type Way = (ask: Ask) => Promise<Found | CaptionsFailure>;

/** In this order, each once. */
const ways: [CaptionsWay, Way][] = [
  ['listened', listened],
  ['asked', asked],
  ['panel', panel],
  ['page-track', ({ player, signal }) => pageTrack(player.video, signal)],
];

export const youtubeCaptions: PlatformCaptions = async (player, { mediaId }, signal) => {
  const tried: CaptionsAttempt[] = [];
  const ask: Ask = { player, mediaId, signal, had: null, tried };
  for (const [way, run] of ways) {
    const found = await attempt(run, ask);
    if (typeof found !== 'string')
      return { captions: { ...found, way, ...(tried.length > 0 && { missed: tried }) } };
    tried.push({ way, failed: found });
    if (signal.aborted) break;
  }
  return { tried };
};

async function attempt(run: Way, ask: Ask): Promise<Found | CaptionsFailure> {
  try {
    return await run(ask);
  } catch (error) {
    if (ask.signal.aborted) return 'no-answer';
    console.error('truecue: captions of the player', error);
    return 'unsupported';
  }
}

async function listened(ask: Ask): Promise<Found | CaptionsFailure> {
  const { player, mediaId, signal } = ask;
  const source = listenedSource(player, mediaId, captionList(player, mediaId));
  if (typeof source === 'string') return source;
  ask.had = source.url;
  return read(source, signal);
}

async function asked({ player, mediaId, signal, had, tried }: Ask) {
  // The player would only be refused once more.
  if (tried.some(({ failed }) => failed === 'too-many-requests')) return 'too-many-requests';
  const source = await askedSource(player, mediaId, had, signal);
  return typeof source === 'string' ? source : read(source, signal);
}

async function read({ url, code, automatic }: Source, signal: AbortSignal) {
  const answer = await fetchOwnText(url, { limit: WORDS_LIMIT_MS, signal });
  if ('failed' in answer) return answer.failed;
  const cues = spokenCues(parseJson3(answer.text).cues);
  return cues.length > 0 ? { language: languageOf(code), automatic, cues } : 'unreadable';
}

/** Desktop watch pages have the panel; embeds and the mobile site do not. */
async function panel({ player, mediaId, signal }: Ask): Promise<Found | CaptionsFailure> {
  const { hostname, pathname } = location;
  const list = captionList(player, mediaId);
  if (list?.tracks?.length === 0) return 'none-listed';
  const track = list && chooseTrack(list);
  if (hostname !== 'www.youtube.com' || pathname !== '/watch' || !track || !list?.client)
    return 'unsupported';
  const { code, language } = track;
  const cues = await panelCues({ mediaId, code, client: list.client, signal });
  if (typeof cues === 'string') return cues;
  // Of two tracks in one language it shows what people wrote.
  const human = list.tracks?.some((one) => one.code === code && !one.automatic);
  return { language, automatic: !human, cues };
}

function languageOf(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}
