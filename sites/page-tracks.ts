import type { Cue } from '../transcripts/cue.ts';
import { parseWebvtt } from '../transcripts/formats/webvtt.ts';
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
    const cues = spokenCues(parseWebvtt(asWebvtt(track.cues)).cues);
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

/** The cues written down again as a file, so that markup is read as everywhere. */
function asWebvtt(cues: TextTrackCueList | null): string {
  const parts = ['WEBVTT'];
  let length = 0;
  for (let index = 0; index < Math.min(cues?.length ?? 0, MAX_CUES); index += 1) {
    const cue = cues?.[index] as VTTCue | undefined;
    if (!cue || typeof cue.text !== 'string' || !Number.isFinite(cue.endTime)) continue;
    length += cue.text.length;
    if (length > MAX_TEXT) break;
    // A blank line, or an arrow, would end the cue.
    const text = cue.text.replace(/\n\s*\n/g, '\n').replaceAll('-->', '→');
    parts.push(`${timestamp(cue.startTime)} --> ${timestamp(cue.endTime)}\n${text}`);
  }
  return parts.join('\n\n');
}

function timestamp(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds * 1000));
  const part = (size: number, unit: number, length: number) =>
    String(Math.floor(whole / unit) % size).padStart(length, '0');
  const hours = String(Math.floor(whole / 3_600_000)).padStart(2, '0');
  return `${hours}:${part(60, 60_000, 2)}:${part(60, 1000, 2)}.${part(1000, 1, 3)}`;
}
