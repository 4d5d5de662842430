import type { Cue } from '../transcripts/cue.ts';
// By parts: the browser has read the file, and of a cue has left only its markup.
import { Collector } from '../transcripts/formats/collect.ts';
import { normalizeText } from '../transcripts/formats/lines.ts';
import { unrollCues } from '../transcripts/formats/rolling.ts';
import { readCueText } from '../transcripts/formats/webvtt-text.ts';
import type { CaptionsFailure } from '../transcripts/machine-captions.ts';
import { spokenCues } from './machine-cues.ts';

/** Milliseconds a track's file may take. */
const LIMIT_MS = 3000;
const MAX_CUES = 50_000;
/** UTF-16 code units of all texts together. */
const MAX_TEXT = 5_000_000;

interface PageTrack {
  /** BCP 47 as the page says; null: it does not. */
  language: string | null;
  automatic: boolean;
  cues: Cue[];
}

/**
 * The words of a `<track>` in the page's own player: what a machine heard if one is marked
 * so, else captions, else subtitles. Its mode is as before when this resolves or rejects.
 *
 * @throws the signal's reason when it aborts
 */
export async function pageTrack(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<PageTrack | CaptionsFailure> {
  const elements = [...video.querySelectorAll('track')].filter(
    ({ kind, src }) => src !== '' && (kind === 'captions' || kind === 'subtitles'),
  );
  const element = elements.sort((a, b) => rank(a) - rank(b))[0];
  if (!element) return 'none-listed';
  const { track } = element;
  const before = track.mode;
  try {
    if (before === 'disabled') track.mode = 'hidden'; // only then its file is loaded
    const loaded = await whenLoaded(element, signal);
    if (loaded !== true) return loaded;
    const cues = spokenCues(cuesOf(track.cues));
    const language = languageOf(element.srclang);
    return cues.length > 0 ? { language, automatic: isAutomatic(element), cues } : 'unreadable';
  } finally {
    if (before === 'disabled') track.mode = before;
  }
}

/** Sorts the track first that is nearest to what was said. */
function rank(element: HTMLTrackElement): number {
  if (isAutomatic(element)) return 0;
  return (element.kind === 'captions' ? 1 : 3) + (element.default ? 0 : 1);
}

/** Players mark it in the language tag, where a private part stands: `en-x-autogen`. */
function isAutomatic({ srclang }: HTMLTrackElement): boolean {
  return /autogen/i.test(srclang);
}

function languageOf(tag: string): string | null {
  const [language = ''] = tag.split(/-x-/i);
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
}

/** HTML's states of a track element: 2 has loaded, 3 has failed. */
function whenLoaded(
  element: HTMLTrackElement,
  signal: AbortSignal,
): Promise<true | CaptionsFailure> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (element.readyState === 2) end(true);
      else if (element.readyState === 3) end('refused');
    };
    const timer = setTimeout(() => end('no-answer'), LIMIT_MS);
    const ended = new AbortController();
    const end = (result: true | CaptionsFailure) => {
      clearTimeout(timer);
      ended.abort();
      resolve(result);
    };
    const until = { signal: ended.signal };
    element.addEventListener('load', look, until);
    element.addEventListener('error', look, until);
    const aborted = () => {
      reject(signal.reason);
      end('no-answer');
    };
    signal.addEventListener('abort', aborted, until);
    if (signal.aborted) aborted();
    else look();
  });
}

/** Without those that never end, or say nothing. */
function cuesOf(list: TextTrackCueList | null): Cue[] {
  const collector = new Collector();
  let length = 0;
  for (let index = 0; index < Math.min(list?.length ?? 0, MAX_CUES); index += 1) {
    const cue = list?.[index] as VTTCue | undefined;
    if (!cue || typeof cue.text !== 'string' || !Number.isFinite(cue.endTime)) continue;
    length += cue.text.length;
    if (length > MAX_TEXT) break;
    const [startTime, endTime] = [milliseconds(cue.startTime), milliseconds(cue.endTime)];
    const said = readCueText(normalizeText(cue.text), startTime, () => undefined);
    if (said.text !== '') collector.add({ id: '', startTime, endTime, ...said }, () => null);
  }
  return unrollCues(collector.finish(null).cues);
}

/** Whole ones, in seconds. */
function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000)) / 1000;
}
