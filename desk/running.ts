import { adoptOutcomes } from './editors/outcomes.ts';
import type { Parts } from './editors/parts.ts';
import { sweep } from './retention.ts';

/** Between looks at what another process has taken in. */
const LOOK_MS = 2_000;
/** After a report was kept here: those that come with it are opened together. */
const SOON_MS = 200;
const DAY_MS = 24 * 3_600_000;

export interface Running {
  /** Something has arrived. */
  soon(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/** What goes on without anybody asking: reports are opened, and deleted when it is time. */
export function keepOpening(parts: Parts, now: () => number): Running {
  let stopped = false;
  let work: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let daily = 0;
  let said = '';

  async function look(): Promise<void> {
    try {
      await parts.room.open();
      if (now() >= daily) {
        daily = now() + DAY_MS;
        await adoptOutcomes(parts);
        await sweep(parts.store, now);
      }
      said = '';
    } catch (error) {
      // Once, not every two seconds; the store's own words can quote a report.
      const { name } = error as Error;
      if (name !== said) console.error(`desk: reports wait: ${name}`);
      said = name;
    }
    if (!stopped) plan(LOOK_MS);
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    due = performance.now() + delay;
    timer = setTimeout(() => {
      timer = undefined;
      work = look();
    }, delay);
  }

  work = parts.room.retry().then(look, look);
  return {
    soon() {
      if (timer !== undefined && performance.now() + SOON_MS < due) plan(SOON_MS);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await work;
      clearTimeout(timer);
    },
  };
}
