import type { IncomingMessage, ServerResponse } from 'node:http';
import { commonHeaders } from './headers.ts';
import type { ReplicaCue, ReplicaMedia, ReplicaOptions } from './options.ts';
import { playerResponse } from './player-response.ts';

const headers = { ...commonHeaders, 'content-type': 'application/json; charset=UTF-8' };
const precondition = {
  error: { code: 400, message: 'Precondition check failed.', status: 'FAILED_PRECONDITION' },
};

interface Body {
  context?: { client?: { clientName?: string; clientVersion?: string; hl?: string } };
  videoId?: string;
  panelId?: string;
  params?: string;
}

/** `/youtubei/v1/…`: the calls pages and extensions make; transcripts by name are gone. */
export async function youtubei(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  options: ReplicaOptions,
): Promise<void> {
  const answer = answerTo(url.pathname, await bodyOf(request), options);
  response.writeHead(answer === null ? 400 : 200, headers);
  response.end(JSON.stringify(answer ?? precondition));
}

function answerTo(path: string, body: Body, options: ReplicaOptions): object | null {
  const { media } = options;
  if (path === '/youtubei/v1/player') {
    const id = body.videoId ?? '';
    return media[id] ? playerResponse(id, media[id]) : null;
  }
  if (path !== '/youtubei/v1/get_panel' || options.panel === 'refused') return null;
  const client = body.context?.client;
  if (client?.clientName !== 'WEB' || !client.clientVersion) return null;
  if (body.panelId !== 'PAmodern_transcript_view') return null;
  const recording = media[recordingOf(body.params ?? '')];
  return recording ? panel(recording, client.hl) : null;
}

/** The id inside the panel's parameters: a protocol buffer in base64. */
function recordingOf(params: string): string {
  const bytes = Buffer.from(params, 'base64');
  const framed = /^aa090f0a0b[0-9a-f]{22}180[12]$/.test(bytes.toString('hex'));
  return framed ? bytes.toString('latin1', 5, 16) : '';
}

/** The transcript as the watch page's panel gets it: whole seconds, chapters in between. */
function panel(media: ReplicaMedia, language: string | undefined): object {
  const tracks = media.captions?.filter((track) => track.language === language) ?? [];
  const track = tracks.find(({ kind }) => kind === 'manual') ?? tracks[0];
  const chapter = { macroMarkersPanelItemViewModel: { item: { timelineChapterViewModel: {} } } };
  const items = [chapter, ...(track?.cues ?? []).map(segment)];
  const section = { itemSectionRenderer: { contents: items } };
  const list = { sectionListRenderer: { contents: [section] } };
  return { content: { engagementPanelSectionListRenderer: { content: list } } };
}

function segment({ startTime, text, turn }: ReplicaCue): object {
  const whole = Math.floor(startTime);
  const timestamp = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  const simpleText = turn ? `>> ${text}` : text;
  const item = {
    timelineItemViewModel: {
      timestamp,
      contentItems: [{ transcriptSegmentViewModel: { simpleText, timestamp } }],
    },
  };
  return { macroMarkersPanelItemViewModel: { item } };
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
  } catch {
    return {};
  }
}
