import { browser } from 'wxt/browser';
import type { MakeView } from '../../components/sync/view.ts';
import { alignInBackground } from '../../services/align-port.ts';
import { askBackground, type OpenRecording } from '../../services/messages.ts';
import type { CaptionsAnswer, MachineCaptions } from '../../transcripts/machine-captions.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { findOpen, openVideo } from './open-video.ts';
import { resultOf, sameLanguage } from './result.ts';

/** Longest wait for the platform's captions; the frame's own limit is less. Milliseconds. */
const CAPTIONS_MS = 40_000;

/** From words to times. One at a time. */
export interface Making {
  view(): MakeView;
  /** What was made, be it stored or not; null: nothing yet. */
  made(): OwnTranscript | null;
  /** It was changed elsewhere, or is of before; null: these are other words. */
  setMade(own: OwnTranscript | null): void;
  show(view: MakeView): void;
  /** It has its times already. */
  store(own: OwnTranscript): Promise<void>;
  /** Find the recording, its captions, the times. */
  align(own: OwnTranscript): Promise<void>;
  openVideo(): Promise<void>;
  /** Again from where it failed. */
  retry(): Promise<void>;
  /** With captions of another language, or from a file of the viewer's. */
  alignWith(captions: MachineCaptions): Promise<void>;
  alignAnyway(): Promise<void>;
  cancel(): void;
  /** The words have changed: what was made is not what stands here. */
  reset(): void;
}

interface MakingOptions {
  draw(): void;
  /** Id and language of an own transcript of the recording in `language`; null: none. */
  carrierIn(own: OwnTranscript, language: string): Promise<string | null>;
}

export function startMaking({ draw, carrierIn }: MakingOptions): Making {
  let view: MakeView = { kind: 'idle' };
  let own: OwnTranscript | null = null;
  let made: OwnTranscript | null = null;
  let captions: MachineCaptions | null = null;
  let turn = new AbortController();

  const show = (next: MakeView) => {
    view = next;
    draw();
  };
  /** What ran before is over; its answers are not shown any more. */
  const begin = (): AbortSignal => {
    turn.abort();
    turn = new AbortController();
    return turn.signal;
  };
  const fail = (error: unknown, signal: AbortSignal) => {
    if (signal.aborted) return;
    console.error('sync:', error);
    show({ kind: 'failed', reason: 'internal' });
  };

  async function done(transcript: OwnTranscript, signal: AbortSignal): Promise<void> {
    made = transcript;
    const open = await findOpen(transcript.media).catch(() => null);
    if (!signal.aborted) show({ kind: 'done', result: resultOf(transcript, open !== null) });
  }

  /** Made, and lost with this page unless the viewer saves it, or there is room the next time. */
  function unkept(transcript: OwnTranscript): void {
    made = transcript;
    const reason = browser.extension.inIncognitoContext ? 'private' : 'storage';
    show({ kind: 'failed', reason, unkept: true });
  }

  async function readCaptions(open: OpenRecording, signal: AbortSignal): Promise<void> {
    if (!own) return;
    show({ kind: 'asking-player' });
    const { tabId, frameId, media } = open;
    const ask = () => askBackground('machine-captions', { tabId, frameId, media });
    // The browser may stop the background at any moment. The frame goes on, and is asked anew.
    const answer = await inTime(ask().catch(ask), signal);
    if (signal.aborted) return;
    if (!('captions' in answer)) {
      const tried = 'tried' in answer ? answer.tried : [];
      return show({ kind: 'no-captions', tried, gone: 'failed' in answer });
    }
    captions = answer.captions;
    const { language } = captions;
    if (language === null || sameLanguage(language, own.language)) return run(captions, signal);
    const carrier = await carrierIn(own, language);
    if (!signal.aborted) show({ kind: 'foreign', captionLanguage: language, carrier });
  }

  async function run(given: MachineCaptions, signal: AbortSignal): Promise<void> {
    if (!own) return;
    show({ kind: 'aligning', progress: 0 });
    const report = await alignInBackground({ own, captions: given }, signal, (progress) =>
      show({ kind: 'aligning', progress }),
    );
    if (signal.aborted) return;
    if ('done' in report) return done(report.done, signal);
    if (report.unkept) return unkept(report.unkept);
    show({ kind: 'failed', reason: report.failed });
  }

  async function find(signal: AbortSignal): Promise<void> {
    if (!own) return;
    const open = await findOpen(own.media);
    if (signal.aborted) return;
    if (!open) return show({ kind: 'not-open', failed: false });
    await readCaptions(open, signal);
  }

  const inTurn = async (step: (signal: AbortSignal) => Promise<void>) => {
    const signal = begin();
    await step(signal).catch((error: unknown) => fail(error, signal));
  };

  return {
    view: () => view,
    made: () => made,
    setMade(next) {
      made = next;
    },
    show,
    async store(transcript) {
      await inTurn(async (signal) => {
        own = transcript;
        show({ kind: 'saving' });
        try {
          await askBackground('save-own', { own: transcript });
        } catch (error) {
          console.error('sync:', error);
          if (!signal.aborted) unkept(transcript);
          return;
        }
        await done(transcript, signal);
      });
    },
    async align(transcript) {
      own = transcript;
      captions = null;
      await inTurn(find);
    },
    async openVideo() {
      await inTurn(async (signal) => {
        if (!own) return;
        show({ kind: 'opening' });
        const open = await openVideo(own.media, signal);
        if (signal.aborted) return;
        if (open) await readCaptions(open, signal);
        else show({ kind: 'not-open', failed: true });
      });
    },
    retry: () => inTurn(find),
    alignWith: (given) => inTurn((signal) => run(given, signal)),
    alignAnyway: () =>
      inTurn(async (signal) => {
        if (captions) await run(captions, signal);
      }),
    cancel() {
      begin();
      show({ kind: 'idle' });
    },
    reset() {
      if (view.kind === 'idle') return;
      begin();
      view = { kind: 'idle' };
    },
  };
}

function inTime(asking: Promise<CaptionsAnswer>, signal: AbortSignal): Promise<CaptionsAnswer> {
  return new Promise((resolve, reject) => {
    const late: CaptionsAnswer = { tried: [{ way: 'listened', failed: 'no-answer' }] };
    const timer = setTimeout(resolve, CAPTIONS_MS, late);
    const end = () => clearTimeout(timer);
    asking.then(resolve, reject).finally(end);
    signal.addEventListener('abort', () => resolve(late), { once: true });
  });
}
