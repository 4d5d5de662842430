import { browser } from 'wxt/browser';
import type { MakeView } from '../../components/sync/view.ts';
import { alignInBackground } from '../../services/align-port.ts';
import type { OpenRecording } from '../../services/background-messages.ts';
import { askBackground } from '../../services/messages.ts';
import { loadOwn } from '../../services/own-transcripts.ts';
import type { MachineCaptions } from '../../transcripts/machine-captions.ts';
import { sameLanguage } from '../../transcripts/nearest-language.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { askPlayer } from './ask-player.ts';
import { findOpen, openVideo } from './open-video.ts';
import { carrierIn } from './own-rows.ts';
import { resultOf } from './result.ts';
import { Turns } from './turns.ts';

/** From words to times. One at a time. */
export class Making {
  view: MakeView = { kind: 'idle' };
  /** What was made, be it stored or not; null: nothing yet, or of other words. */
  made: OwnTranscript | null = null;
  private own: OwnTranscript | null = null;
  private captions: MachineCaptions | null = null;
  private readonly turns = new Turns();

  /** @param draw - called whenever the view is another */
  constructor(private readonly draw: () => void) {}

  show(view: MakeView): void {
    this.view = view;
    this.draw();
  }

  /** It has its times already. */
  store(own: OwnTranscript): Promise<void> {
    return this.inTurn(async (signal) => {
      this.own = own;
      this.show({ kind: 'saving' });
      try {
        await askBackground('save-own', { own });
      } catch (error) {
        console.error('sync:', error);
        if (!signal.aborted) this.unkept(own);
        return;
      }
      await this.done(own, signal);
    });
  }

  /** What was made before; stored again where something else was made of it since. */
  again(own: OwnTranscript): Promise<void> {
    if (this.made) return this.store(own);
    return this.inTurn(async (signal) => {
      // Another window may have set times since.
      const stored = await loadOwn(own.id).catch(() => null);
      if (!signal.aborted) await this.done(stored ?? own, signal);
    });
  }

  /** Find the recording, its captions, the times. */
  align(own: OwnTranscript): Promise<void> {
    this.own = own;
    this.captions = null;
    return this.retry();
  }

  /** Again from where it failed. */
  retry(): Promise<void> {
    return this.inTurn(async (signal) => {
      if (!this.own) return;
      const open = await findOpen(this.own.media);
      if (!signal.aborted) await this.readCaptions(open, false, signal);
    });
  }

  openVideo(): Promise<void> {
    return this.inTurn(async (signal) => {
      if (!this.own) return;
      this.show({ kind: 'opening' });
      const open = await openVideo(this.own.media, signal);
      if (!signal.aborted) await this.readCaptions(open, true, signal);
    });
  }

  /** With captions of another language, or from a file of the viewer's. */
  alignWith(captions: MachineCaptions): Promise<void> {
    return this.inTurn((signal) => this.place(captions, signal));
  }

  alignAnyway(): Promise<void> {
    return this.inTurn(async (signal) => {
      if (this.captions) await this.place(this.captions, signal);
    });
  }

  cancel(): void {
    this.turns.begin();
    this.show({ kind: 'idle' });
  }

  /** The words have changed: what was made is not what stands here. */
  reset(): void {
    if (this.view.kind === 'idle') return;
    this.turns.begin();
    this.view = { kind: 'idle' };
  }

  private async inTurn(step: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.turns.begin();
    try {
      await step(signal);
    } catch (error) {
      if (signal.aborted) return;
      console.error('sync:', error);
      this.show({ kind: 'failed', reason: 'internal' });
    }
  }

  /** @param opened - its page was opened for this */
  private async readCaptions(
    open: OpenRecording | null,
    opened: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const { own } = this;
    if (!own) return;
    if (!open) return this.show({ kind: 'not-open', failed: opened });
    this.show({ kind: 'asking-player' });
    const answer = await askPlayer(open, signal);
    if (signal.aborted) return;
    if (!('captions' in answer)) {
      const tried = 'tried' in answer ? answer.tried : [];
      return this.show({ kind: 'no-captions', tried, gone: 'failed' in answer });
    }
    this.captions = answer.captions;
    const { language } = answer.captions;
    if (language === null || sameLanguage(language, own.language)) {
      return this.place(answer.captions, signal);
    }
    const carrier = await carrierIn(own, language);
    if (!signal.aborted) this.show({ kind: 'foreign', captionLanguage: language, carrier });
  }

  private async place(captions: MachineCaptions, signal: AbortSignal): Promise<void> {
    const { own } = this;
    if (!own) return;
    this.show({ kind: 'aligning', progress: 0 });
    const report = await alignInBackground({ own, captions }, signal, (progress) =>
      this.show({ kind: 'aligning', progress }),
    );
    if (signal.aborted) return;
    if ('done' in report) return this.done(report.done, signal);
    if (report.unkept) return this.unkept(report.unkept);
    this.show({ kind: 'failed', reason: report.failed });
  }

  private async done(own: OwnTranscript, signal: AbortSignal): Promise<void> {
    this.made = own;
    const open = await findOpen(own.media).catch(() => null);
    if (!signal.aborted) this.show({ kind: 'done', result: resultOf(own, open !== null) });
  }

  /** Made, and lost with this page unless the viewer saves it, or there is room the next time. */
  private unkept(own: OwnTranscript): void {
    this.made = own;
    const reason = browser.extension.inIncognitoContext ? 'private' : 'storage';
    this.show({ kind: 'failed', reason, unkept: true });
  }
}
