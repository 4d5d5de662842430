import type { TimingView } from '../../components/timing/view.ts';
import { askBackground } from '../../services/messages.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';

/** A change is stored this long after it, and those in between with it. Milliseconds. */
const WAIT_MS = 250;

/** The newest transcript on its way to the disk. */
export interface Saving {
  view(): TimingView['saving'];
  /** `own` is what there is now. */
  change(own: OwnTranscript): void;
  /** Store at once what is not stored yet. Resolves when it is, or could not be. */
  flush(): Promise<void>;
  /** ISO 8601: when what was stored last was changed; null: nothing was. */
  storedAt(): string | null;
}

/** @param changed - called whenever `view` is another */
export function startSaving(changed: () => void): Saving {
  let waiting: OwnTranscript | null = null;
  let underWay: Promise<void> | null = null;
  let failed = false;
  let storedAt: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function store(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (waiting) {
      const own = { ...waiting, updatedAt: new Date().toISOString() };
      waiting = null;
      try {
        await askBackground('save-own', { own });
        failed = false;
        storedAt = own.updatedAt;
      } catch (error) {
        console.error('timing:', error);
        failed = true;
        waiting ??= own; // it goes with the next change, or when the viewer asks
        break;
      }
    }
  }
  const flush = () => {
    if (waiting && !underWay) {
      underWay = store().finally(() => {
        underWay = null;
        changed();
      });
    }
    return underWay ?? Promise.resolve();
  };
  return {
    view: () => (failed ? 'failed' : waiting || underWay ? 'saving' : 'saved'),
    change(own) {
      waiting = own;
      // From the first change on: who goes on without a rest is saved meanwhile.
      timer ??= setTimeout(() => {
        timer = undefined;
        void flush();
      }, WAIT_MS);
      changed();
    },
    flush,
    storedAt: () => storedAt,
  };
}
