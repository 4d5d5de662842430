import { browser } from 'wxt/browser';
import { ALIGN_PORT, type AlignAsk, type AlignReport } from '../../services/align-port.ts';
import { StorageFailure } from '../../services/store.ts';
import { alignAcross, isAcross } from '../../transcripts/align/across.ts';
import { align } from '../../transcripts/align/align.ts';
import type { AlignProgress, Placements } from '../../transcripts/align/align-types.ts';
import { MAX_CUES } from '../../transcripts/cue.ts';
import type { MachineCaptions } from '../../transcripts/machine-captions.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { checkOwn } from '../../transcripts/own-check.ts';
import { alignedWith, fits, placingAsk, withPlacements } from '../../transcripts/own-placing.ts';
import { keepOwn, showUnderway } from './own.ts';

/** Longest stretch of work before others have their turn. Milliseconds. */
const SLICE_MS = 12;
/** What is placed so far shows no sooner, and no more often. Milliseconds. */
const SHOW_EVERY_MS = 400;
/** The page is told no more often. Milliseconds. */
const TELL_EVERY_MS = 100;

interface Port {
  readonly name: string;
  readonly sender?: { url?: string; tab?: { incognito: boolean } };
  postMessage(report: AlignReport): void;
  disconnect(): void;
  readonly onMessage: { addListener(heard: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(gone: () => void): void };
}

/** By the transcript's id: a second question about it ends the first. */
const running = new Map<string, AbortController>();

/** Align transcripts for pages of ours, one on each port; closing it cancels. */
export function serveAligning(): void {
  const home = browser.runtime.getURL('/' as never);
  browser.runtime.onConnect.addListener((connected) => {
    const port: Port = connected;
    // Our scripts in other people's pages have no use for it.
    if (port.name !== ALIGN_PORT || !port.sender?.url?.startsWith(home)) return;
    const ended = new AbortController();
    port.onDisconnect.addListener(() => ended.abort());
    let asked = false;
    port.onMessage.addListener((message) => {
      if (asked) return;
      asked = true;
      void serve(message as AlignAsk, port, ended);
    });
  });
}

async function serve(ask: AlignAsk, port: Port, ended: AbortController): Promise<void> {
  const { signal } = ended;
  const tell = (report: AlignReport) => {
    if (!signal.aborted) port.postMessage(report);
  };
  const own = checkOwn(ask.own)?.own;
  const { captions } = ask;
  const good = own && Array.isArray(captions?.cues) && captions.cues.length <= MAX_CUES;
  if (!good) {
    tell({ failed: 'internal' });
    port.disconnect();
    return;
  }
  running.get(own.id)?.abort();
  running.set(own.id, ended);
  try {
    const incognito = port.sender?.tab?.incognito ?? false;
    tell(await alignOwn(own, captions, { incognito, tell, signal }));
  } catch (error) {
    if (!signal.aborted) {
      console.error('truecue: aligning', error);
      tell({ failed: error instanceof StorageFailure ? 'storage' : 'internal' });
    }
  } finally {
    if (running.get(own.id) === ended) running.delete(own.id);
    port.disconnect();
  }
}

interface Circumstances {
  /** It is made, and not stored. */
  incognito: boolean;
  tell(report: AlignReport): void;
  signal: AbortSignal;
}

/**
 * Place the sentences, show and store them. Nothing is stored before the end: where it is
 * cancelled or fails, what was there before shows again, with the times it had.
 */
async function alignOwn(
  own: OwnTranscript,
  captions: MachineCaptions,
  { incognito, tell, signal }: Circumstances,
): Promise<AlignReport> {
  const ask = placingAsk(own, captions);
  const show = (placements: Placements) =>
    showUnderway(own.id, alignedWith(withPlacements(own, ask, placements, 'far'), captions));
  try {
    const steps = isAcross(ask.input) ? alignAcross(ask.input) : align(ask.input);
    const placements = await work(steps, signal, {
      progress: (progress) => tell({ progress }),
      placed: (placements) => void show(placements),
    });
    signal.throwIfAborted();
    if (!fits(placements)) return { failed: 'nothing-fits' };
    const done = alignedWith(withPlacements(own, ask, placements, 'all'), captions);
    return await keepOwn(done, { incognito }).then(
      (kept) => ({ done: kept }),
      (error: unknown) => {
        console.error('truecue: storing what was aligned', error);
        return { failed: 'storage', unkept: done };
      },
    );
  } finally {
    await showUnderway(own.id, null);
  }
}

interface Hearers {
  /** 0 to 1. */
  progress(done: number): void;
  placed(placements: Placements): void;
}

/** Pull all steps, in slices. Rejects with the signal's reason. */
async function work(
  steps: Iterator<AlignProgress, Placements>,
  signal: AbortSignal,
  { progress, placed }: Hearers,
): Promise<Placements> {
  const begun = performance.now();
  let slice = begun;
  let told = begun;
  let shown = begun;
  let news: (() => Placements) | null = null;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    news = step.value.placements ?? news;
    const now = performance.now();
    if (now - told >= TELL_EVERY_MS) {
      told = now;
      progress(step.value.done);
    }
    if (news && now - shown >= SHOW_EVERY_MS) {
      shown = now;
      placed(news());
      news = null;
    }
    if (now - slice < SLICE_MS) continue;
    await nextTurn();
    signal.throwIfAborted();
    slice = performance.now();
  }
}

/** Messages and events have their turn. A timer would wait four milliseconds each time. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
