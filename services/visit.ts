import type { MediaRef } from '../transcripts/media.ts';
import type { SessionStatus } from '../transcripts/status.ts';
import type { Action } from './actions.ts';
import type { RecordingChoices } from './recordings.ts';

/**
 * One recording's stay in one frame: what the sentry and the captions script,
 * two files in one isolated world, know in common. It ends by its signal.
 */
export interface Visit {
  readonly media: MediaRef;
  readonly signal: AbortSignal;
  /**
   * Does the page's one `<video>` still hold the recording of the visit before?
   * Until it is emptied no caption of this recording may be painted there.
   */
  holdsOther(video: HTMLVideoElement): boolean;
  readonly status: SessionStatus;
  /** Say where the session stands; pages that look are told. */
  report(status: SessionStatus): void;
  /**
   * What the viewer set for the recording where nothing may be stored: in a private
   * window. The page remembers it while it lives.
   */
  choices?: RecordingChoices | undefined;
  /** Set by the captions script while it runs. */
  act?: (action: Action) => void;
  /** Set by the captions script while a dialog of its own stands over the picture. */
  closeReport?: (ticket: string) => void;
  /** Set by the captions script while it runs: catalogs changed, ask for the words again. */
  renew?: () => void;
}

const VISIT = Symbol.for('truecue.visit');
type World = typeof globalThis & { [VISIT]?: Visit | undefined };

/** The visit going on in this frame. Extensions' worlds are shared by their scripts only. */
export function currentVisit(): Visit | undefined {
  return (globalThis as World)[VISIT];
}

export function setCurrentVisit(visit: Visit | undefined): void {
  (globalThis as World)[VISIT] = visit;
}
