import type { Cue } from '../transcripts/cue.ts';
import type { CaptionsFailure } from '../transcripts/machine-captions.ts';
import { fetchOwnText } from './youtube-captions-fetch.ts';

const LIMIT_MS = 4000;
const ADDRESS = '/youtubei/v1/get_panel?prettyPrint=false';
const PANEL = 'PAmodern_transcript_view';

/** Seconds a last segment stands: the panel gives no ends. */
const LAST_LENGTH = 5;
const MAX_SEGMENTS = 20_000;
/** Objects looked at in an answer; a segment has about twenty around it. */
const MAX_VISITED = 1_000_000;

interface PanelAsk {
  mediaId: string;
  /** As the platform writes it; it chooses the track. */
  code: string;
  /** Of the page's own client. */
  client: string;
  signal: AbortSignal;
}

/**
 * The transcript panel's words, as the watch page asks for them: whole seconds, no words'
 * times.
 *
 * @throws the signal's reason when it aborts
 */
export async function panelCues({
  mediaId,
  code,
  client,
  signal,
}: PanelAsk): Promise<Cue[] | CaptionsFailure> {
  const body = JSON.stringify({
    context: { client: { clientName: 'WEB', clientVersion: client, hl: code } },
    panelId: PANEL,
    params: panelParams(mediaId),
  });
  const answer = await fetchOwnText(new URL(ADDRESS, location.origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    limit: LIMIT_MS,
    signal,
  });
  if ('failed' in answer) return answer.failed;
  const cues = readPanel(answer.text);
  return cues.length > 0 ? cues : 'unreadable';
}

/** A protocol buffer that names the recording: field 149 holds its id, and a 2 in field 3. */
export function panelParams(mediaId: string): string {
  return btoa(`\xaa\x09\x0f\x0a\x0b${mediaId}\x18\x02`);
}

/** The panel's segments as cues, each until the next begins; empty when it has none. */
export function readPanel(text: string): Cue[] {
  const segments: { startTime: number; text: string; turn: boolean }[] = [];
  for (const segment of findSegments(text)) {
    const startTime = readTimestamp(segment.timestamp);
    if (startTime === null || typeof segment.simpleText !== 'string') continue;
    const words = segment.simpleText.trim();
    const said = words.replace(/^>>\s*/, '');
    // A sound stands alone in brackets; a segment may also name it between words.
    if (said === '' || /^\[[^[\]]*\]$/.test(said)) continue;
    segments.push({ startTime, text: said, turn: said !== words });
    if (segments.length === MAX_SEGMENTS) break;
  }
  segments.sort((a, b) => a.startTime - b.startTime);
  const starts = spreadOut(segments.map(({ startTime }) => startTime));
  return segments.map(({ text: said, turn }, index) => {
    const startTime = starts[index] ?? 0;
    const endTime = starts[index + 1] ?? startTime + LAST_LENGTH;
    return { id: `c${index + 1}`, startTime, endTime, text: said, ...(turn && { turn }) };
  });
}

/** Several that begin in one second share it. */
function spreadOut(starts: readonly number[]): number[] {
  const spread: number[] = [];
  for (let from = 0; from < starts.length; ) {
    const start = starts[from] ?? 0;
    let to = from;
    while (starts[to] === start) to += 1;
    for (let at = from; at < to; at += 1) spread.push(start + (at - from) / (to - from));
    from = to;
  }
  return spread;
}

/**
 * Wherever they stand: chapters lie between them, and the nesting changes. In their order.
 * None where the answer is no JSON.
 */
function* findSegments(text: string): Generator<{ simpleText?: unknown; timestamp?: unknown }> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return;
  }
  const waiting: unknown[] = [root];
  for (let visited = 0; waiting.length > 0 && visited < MAX_VISITED; visited += 1) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const segment = (value as { transcriptSegmentViewModel?: unknown }).transcriptSegmentViewModel;
    if (typeof segment === 'object' && segment !== null) yield segment;
    else for (const part of Object.values(value).reverse()) waiting.push(part);
  }
}

/** Seconds of `m:ss` or `h:mm:ss`. */
function readTimestamp(timestamp: unknown): number | null {
  if (typeof timestamp !== 'string' || !/^(?:\d{1,3}:)?\d{1,3}:\d\d$/.test(timestamp)) return null;
  return timestamp.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
