import { ZOOMS } from '../../components/timing/strip-window.ts';
import type { FitView, TimingView } from '../../components/timing/view.ts';
import { mediaTimeAt } from '../../services/remote-line.ts';
import type { OwnTiming, OwnTranscript } from '../../transcripts/own.ts';
import {
  heardAt,
  isDoubtful,
  isOpen,
  nextAfter,
  shownSentences,
} from '../../transcripts/timing/heard.ts';
import {
  begin,
  type Editing,
  edited,
  redo,
  type Step,
  type StepKind,
  undo,
} from '../../transcripts/timing/history.ts';
import type { Saving } from './saving.ts';
import type { Video } from './video.ts';

/** Where the strip begins: ten seconds on each side. */
const USUAL_ZOOM = 10;
/** Nudges by key within this are one step. Milliseconds. */
const JOIN_MS = 1500;

/** A stretch that is played and then stops, in seconds. */
interface Hearing {
  from: number;
  to: number;
  /** The player is inside it by now. */
  begun: boolean;
}

/** A transcript whose times are worked on: what is done, selected, heard and shown. */
export class Work {
  editing: Editing;
  shown: number[];
  selected: number;
  looks = 0;
  heard = -1;
  turns = false;
  fit: FitView = { kind: 'idle' };
  zoom = USUAL_ZOOM;
  shifting = false;
  keysOpen = false;
  letters = true;
  said = '';
  hearing: Hearing | null = null;
  private nudgedAt = 0;
  private doubts: number | null = null;

  /** @param draw - called whenever the view is another */
  constructor(
    own: OwnTranscript,
    readonly video: Video,
    readonly saving: Saving,
    readonly draw: () => void,
  ) {
    this.editing = begin(own);
    this.shown = shownSentences(own);
    this.selected = this.firstOpen();
  }

  get own(): OwnTranscript {
    return this.editing.own;
  }

  view(): TimingView {
    const { editing, video, saving } = this;
    const { shown, selected, looks, heard, turns, fit, zoom, shifting, keysOpen, letters } = this;
    this.doubts ??= this.countDoubts();
    return {
      ...{ own: this.own, shown, selected, looks, heard, turns, fit, zoom, shifting, keysOpen },
      ...{ letters, said: this.said, doubts: this.doubts },
      line: video.view(),
      saving: saving.view(),
      canUndo: editing.done.length > 0,
      canRedo: editing.undone.length > 0,
    };
  }

  /** Seconds of media time at a moment (`Date.now()`); null: not known. */
  timeAt(moment: number): number | null {
    const state = this.video.state();
    return state && mediaTimeAt(state, moment);
  }

  /** Another transcript with the same words: stored soon, and undone by one step. */
  change(kind: StepKind, index: number | null, next: OwnTranscript, nudged = false): boolean {
    const now = Date.now();
    const joined = nudged && now - this.nudgedAt < JOIN_MS;
    this.nudgedAt = nudged ? now : 0;
    const timed = kind === 'fit' ? next : { ...next, timing: timedByHand(next.timing) };
    const after = edited(this.editing, kind, index, timed, joined);
    if (after === this.editing) return false;
    this.use(after);
    return true;
  }

  /** What was undone or done again; null: there is nothing. */
  step(way: 'undo' | 'redo'): Step | null {
    const found = way === 'undo' ? undo(this.editing) : redo(this.editing);
    if (!found) return null;
    this.use(found.editing);
    const { kind, index } = found.step;
    if (index === null) return found.step;
    const goesOn = way === 'redo' && kind === 'tap';
    this.select(goesOn ? nextAfter(this.own, this.shown, index, this.turns) : index);
    return found.step;
  }

  /** The same transcript as stored by someone else meanwhile; what could be undone is forgotten. */
  replace(own: OwnTranscript): void {
    this.editing = begin(own);
    this.shown = shownSentences(own);
    this.doubts = null;
    if (!this.shown.includes(this.selected)) this.selected = this.firstOpen();
    this.look();
    this.draw();
  }

  select(index: number): void {
    if (!this.shown.includes(index)) return;
    this.selected = index;
    this.looks += 1;
    this.draw();
  }

  say(words: string): void {
    // The same words again are read out again only where they differ.
    this.said = this.said === words ? `${words}\u00a0` : words;
    this.draw();
  }

  /** The video went on, or the words did: see what is heard now. Ends what is only to be heard. */
  look(): void {
    const time = this.timeAt(Date.now());
    const heard = time === null ? -1 : heardAt(this.own, time);
    if (this.hearing && time !== null) this.hear(this.hearing, time);
    if (heard === this.heard) return;
    this.heard = heard;
    this.draw();
  }

  /** The recording's length is known once its player is. */
  measure(): void {
    const duration = this.video.state()?.duration ?? null;
    if (duration === null || this.own.duration !== null || duration <= 0) return;
    this.editing = { ...this.editing, own: { ...this.own, duration } };
  }

  setZoom(step: -1 | 1): void {
    const next = ZOOMS[ZOOMS.indexOf(this.zoom) + step];
    if (next === undefined) return;
    this.zoom = next;
    this.draw();
  }

  private use(editing: Editing): void {
    this.editing = editing;
    this.doubts = null;
    this.saving.change(editing.own);
    this.look();
    this.draw();
  }

  private hear(hearing: Hearing, time: number): void {
    if (time >= hearing.from - 1 && time < hearing.to) hearing.begun = true;
    if (!hearing.begun || time < hearing.to) return;
    this.hearing = null;
    this.video.send({ do: 'pause' });
  }

  private firstOpen(): number {
    const { sentences } = this.own;
    const open = this.shown.find((index) => {
      const sentence = sentences[index];
      return sentence !== undefined && isOpen(sentence);
    });
    return open ?? this.shown[0] ?? 0;
  }

  private countDoubts(): number {
    return this.shown.filter((index) => {
      const sentence = this.own.sentences[index];
      return sentence !== undefined && (isDoubtful(sentence) || isOpen(sentence));
    }).length;
  }
}

/** What was never aligned with captions has its times from the viewer. */
function timedByHand(timing: OwnTiming): OwnTiming {
  return timing.from === 'captions' && timing.way === null ? { ...timing, from: 'hand' } : timing;
}
