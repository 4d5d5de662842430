import { message } from '../../components/message.ts';
import type { FitFailure, FitView } from '../../components/timing/view.ts';
import { type AlignAsk, alignInBackground } from '../../services/align-port.ts';
import { askBackground } from '../../services/messages.ts';
import type { CaptionsAnswer, MachineCaptions } from '../../transcripts/machine-captions.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { fitted } from '../../transcripts/timing/fitted.ts';
import type { Work } from './work.ts';

/** The fitting of what was not set by hand, by the platform's captions. */
export interface Fitting {
  start(): void;
  cancel(): void;
  /** The viewer has read why it did not work. */
  close(): void;
}

export function startFitting(work: Work): Fitting {
  let underWay: AbortController | null = null;
  const show = (view: FitView) => {
    work.fit = view;
    if (view.kind === 'failed') underWay = null;
    work.draw();
  };
  return {
    start() {
      if (underWay) return;
      underWay = new AbortController();
      const { signal } = underWay;
      const done = (asked: OwnTranscript, result: OwnTranscript) => {
        underWay = null;
        work.fit = { kind: 'idle' };
        work.change('fit', null, fitted(work.own, asked, result));
        work.say(message('timingSaidFitted'));
      };
      void fitRest(work, { show, done }, signal);
    },
    cancel() {
      underWay?.abort();
      underWay = null;
      show({ kind: 'idle' });
      work.saving.change(work.own); // what was placed so far shows on the video already
    },
    close: () => show({ kind: 'idle' }),
  };
}

interface FitHost {
  show(view: FitView): void;
  /** What came back; it is stored already. */
  done(asked: OwnTranscript, result: OwnTranscript): void;
}

/** @param signal - ends it; nothing is shown any more then */
async function fitRest(work: Work, host: FitHost, signal: AbortSignal): Promise<void> {
  const fail = (why: FitFailure) => signal.aborted || host.show({ kind: 'failed', why });
  const place = work.video.place();
  if (!place) return void fail('no-video');
  host.show({ kind: 'asking' });
  try {
    // Stored later, it would come over what the machine stores.
    await work.saving.flush();
    const own = work.own;
    const answer = await askBackground('machine-captions', { ...place, media: own.media });
    if (signal.aborted) return;
    if ('captions' in answer) await align({ own, captions: answer.captions }, host, fail, signal);
    else fail(reasonOf(answer));
  } catch (error) {
    console.error('timing:', error);
    fail('internal');
  }
}

/** Of several ways that gave nothing, the reason that tells most. */
function reasonOf(answer: Exclude<CaptionsAnswer, { captions: MachineCaptions }>): FitFailure {
  if ('failed' in answer) return answer.failed;
  const reasons = answer.tried.map(({ failed }) => failed);
  return reasons.find((reason) => reason !== 'unsupported') ?? reasons[0] ?? 'none-listed';
}

async function align(
  ask: AlignAsk,
  host: FitHost,
  fail: (why: FitFailure) => unknown,
  signal: AbortSignal,
): Promise<void> {
  const show = (progress: number) => host.show({ kind: 'aligning', progress });
  show(0);
  const report = await alignInBackground(ask, signal, show);
  if (signal.aborted) return;
  // What could not be stored is stored with the next change, or saved as a file.
  const result = 'done' in report ? report.done : report.unkept;
  if (result) host.done(ask.own, result);
  else if ('failed' in report) fail(report.failed);
}
