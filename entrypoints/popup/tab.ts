import { browser } from 'wxt/browser';
import type { OtherVideo, PopupView } from '../../components/popup/view.ts';
import type { Action } from '../../services/actions.ts';
import type { FrameRecord } from '../../services/background-messages.ts';
import { askBackground, askFrame, STATUS_PORT } from '../../services/messages.ts';
import type { SessionStatus } from '../../transcripts/status.ts';

/** Longest wait for an answer before the viewer is told. Milliseconds. */
const PATIENCE_MS = 3000;
/** After a frame has gone, when to look for its successor. Milliseconds. */
const SUCCESSOR_MS = 500;

/** The popup's line to the captions of one tab. */
interface TabLine {
  act(action: Action): Promise<void>;
  /** Ask again; `frameId`: turn to that frame. */
  refresh(frameId?: number): Promise<void>;
  /** The frame it speaks of now; null: there is none yet. */
  place(): { tabId: number; frameId: number } | null;
}

/**
 * The tab a popup speaks of: the active one. Opened as a page of its own it speaks
 * of the tab that was in front before, or of the one named by `?tab=ID`.
 */
export async function findTab(page: URL): Promise<number | undefined> {
  const named = page.searchParams.get('tab');
  if (named !== null) return Number(named);
  const own = await browser.tabs.getCurrent();
  if (!own) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id;
  }
  const others = (await browser.tabs.query({ currentWindow: true })).filter(
    (tab) => tab.id !== own.id,
  );
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0]?.id;
}

/** Find the frame that played last, and draw each state it is in. Begins at once. */
export function followTab(
  finding: Promise<number | undefined>,
  draw: (view: PopupView) => void,
): TabLine {
  let tabId: number | undefined;
  let frameId: number | undefined;
  let status: SessionStatus | undefined;
  let otherVideos: OtherVideo[] = [];
  let line = new AbortController();

  const drawFrame = () =>
    status && draw({ kind: 'frame', status, others: otherVideos, embedded: frameId !== 0 });

  async function find(wanted: number | undefined, signal: AbortSignal): Promise<void> {
    tabId ??= await inTime(finding);
    if (tabId === undefined) return draw({ kind: 'no-video' });
    const frames = await inTime(askBackground('frames', { tabId }));
    if (signal.aborted) return;
    const first = frames.filter((candidate) => candidate.frameId === wanted);
    const answer = await firstAnswer(tabId, [...first, ...frames]);
    if (signal.aborted) return;
    if (!answer) return draw({ kind: 'no-video' });
    ({ frameId, status } = answer);
    drawFrame();
    listen(tabId, frameId, signal);
    const others = frames.filter((other) => other.frameId !== answer.frameId);
    const found = await titlesOf(tabId, others);
    if (signal.aborted) return;
    otherVideos = found;
    drawFrame();
  }

  function listen(tab: number, frame: number, signal: AbortSignal): void {
    const port = browser.tabs.connect(tab, { frameId: frame, name: STATUS_PORT });
    let heard = false;
    port.onMessage.addListener((next: unknown) => {
      if (signal.aborted) return;
      heard = true;
      status = next as SessionStatus;
      drawFrame();
    });
    // A line that never spoke would only break again.
    port.onDisconnect.addListener(() => {
      if (heard && !signal.aborted) setTimeout(() => signal.aborted || refresh(), SUCCESSOR_MS);
    });
    signal.addEventListener('abort', () => port.disconnect());
  }

  async function refresh(wanted?: number): Promise<void> {
    line.abort();
    line = new AbortController();
    otherVideos = [];
    draw({ kind: 'waiting' });
    await attempt((signal) => find(wanted, signal));
  }

  async function act(action: Action): Promise<void> {
    const here = place();
    if (!here) return;
    await attempt(async (signal) => {
      const answer = await inTime(askFrame(here.tabId, here.frameId, 'act', { action }));
      if (signal.aborted) return;
      status = answer;
      drawFrame();
    });
  }

  /** Where it fails the frame cannot be reached; unless the popup has turned to another since. */
  async function attempt(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = line;
    try {
      await work(signal);
    } catch (error) {
      if (signal.aborted) return;
      console.warn('popup:', error);
      draw({ kind: 'unreachable' });
    }
  }

  const place = () => (tabId === undefined || frameId === undefined ? null : { tabId, frameId });

  void refresh();
  return { act, refresh, place };
}

/**
 * The first frame that says what is in it. A tab may have left those it is remembered for.
 *
 * @returns null: all are gone, and the page is none of a site we know
 * @throws where one is slow, or the page has lost its scripts
 */
async function firstAnswer(tabId: number, frames: readonly FrameRecord[]) {
  let gone: unknown = null;
  for (const { frameId } of frames) {
    try {
      return { frameId, status: await inTime(askFrame(tabId, frameId, 'status', {})) };
    } catch (error) {
      if (error instanceof TooLate) throw error;
      gone = error;
    }
  }
  const { url } = gone ? await browser.tabs.get(tabId) : {};
  // Of other sites we are not told the address.
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const known = scripts.flatMap(({ matches = [] }) => matches);
  if (known.some((pattern) => url?.startsWith(pattern.replace('*', '')))) throw gone;
  return null;
}

/** What plays in the other frames that are still there; not all of it has a title. */
async function titlesOf(tabId: number, frames: readonly FrameRecord[]): Promise<OtherVideo[]> {
  const found = await Promise.all(
    frames.map(async ({ frameId }) => {
      const status = await inTime(askFrame(tabId, frameId, 'status', {})).catch(() => null);
      if (!status || status.kind === 'unsupported') return [];
      const showing = status.kind === 'off' ? status.was : status;
      return { frameId, title: showing.kind === 'showing' ? showing.transcript.title : null };
    }),
  );
  return found.flat();
}

class TooLate extends Error {}

/** `answer`, or a rejection when there is none in time; nobody answering counts as none. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate('no answer in time')), PATIENCE_MS);
    answer
      .then((value) => {
        if (value === undefined || value === null) throw new Error('nobody answered');
        resolve(value);
      })
      .catch(reject)
      .finally(() => clearTimeout(timer));
  });
}
