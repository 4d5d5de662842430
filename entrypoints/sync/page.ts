import type { Edit, PreviewView, SyncView, WordsProblem } from '../../components/sync/view.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { Making } from './making.ts';
import { Manuscript } from './manuscript.ts';
import type { Obtained } from './obtained.ts';
import { previewOf } from './preview.ts';
import { startRecording } from './recording.ts';
import { WordsDesk } from './words.ts';

/** Words on their way to captions: what the page knows of them, and what it shows. */
export class Page {
  readonly manuscript = new Manuscript();
  readonly recording;
  readonly making;
  readonly words;
  step: SyncView['step'] = 'waiting';
  /** Captions of these words were asked for: what they lack is said. */
  pressed = false;

  /** @param draw - called whenever the view has changed */
  constructor(readonly draw: () => void) {
    this.recording = startRecording(draw);
    this.making = new Making(draw);
    this.words = new WordsDesk(draw, {
      words: (got) => void this.take(got).catch(this.broken),
      share: (share) => {
        this.manuscript.share = share;
        this.recording.offer([share.media]);
      },
    });
  }

  view(): SyncView {
    const { step, words, recording, making } = this;
    const missing = this.pressed ? this.missing() : null;
    return {
      step,
      words: words.view(),
      preview: step === 'preview' ? previewOf(this.manuscript, recording.view(), missing) : null,
      make: making.view,
    };
  }

  /** What nobody foresaw. */
  readonly broken = (error: unknown, problem: WordsProblem = 'unreadable-page'): void => {
    console.error('sync:', error);
    this.step = 'words';
    this.words.fail(problem);
  };

  /**
   * These are the words from now on.
   *
   * @param own - the transcript that has the article's words of before; null: none is made yet
   */
  async take(got: Obtained, own: OwnTranscript | null = null): Promise<void> {
    if (!this.manuscript.fits(got)) return this.words.fail('share-differs');
    await (own ? this.manuscript.takeAnew(got, own) : this.manuscript.take(got));
    this.making.made = null;
    this.pressed = false;
    this.making.reset();
    if (got.embeds.length > 0) this.recording.offer(got.embeds);
    this.goTo('preview');
    await this.recording.refresh();
  }

  goTo(step: SyncView['step']): void {
    this.step = step;
    this.draw();
  }

  edit(edit: Edit): void {
    const own = edit.do === 'undo' ? this.manuscript.takeBack() : null;
    if (own) void this.making.again(own);
    else if (this.manuscript.edit(edit)) this.changed();
  }

  setLanguage(language: string): void {
    this.manuscript.language = language;
    this.changed();
  }

  otherWords(): void {
    this.step = 'words';
    this.changed();
  }

  /** Whether words, or a recording, are still to be chosen. */
  missing(): PreviewView['missing'] {
    if (this.manuscript.isEmpty()) return 'words';
    return this.recording.chosen() ? null : 'recording';
  }

  /** The transcript as the words stand now, with times of `before`; null: something is missing. */
  transcript(before: OwnTranscript | null, keep: 'all' | 'hand' = 'all'): OwnTranscript | null {
    return this.manuscript.transcript(this.recording.chosen(), before, keep);
  }

  /** The one made, or opened to be changed; null: the words are new. */
  before(): OwnTranscript | null {
    return this.making.made ?? this.manuscript.existing;
  }

  /** The transcript as the words stand now, under the id of the one made or changed. */
  current(): OwnTranscript | null {
    return this.transcript(this.before());
  }

  /** Leaving now would lose what the viewer did. */
  unsaved(): boolean {
    const state = this.making.view;
    if (state.kind === 'failed' && state.unkept) return true;
    return state.kind !== 'done' && this.manuscript.draft.past.length > 0;
  }

  private changed(): void {
    this.making.reset();
    this.draw();
  }
}
