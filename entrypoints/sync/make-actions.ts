import { loadOwn } from '../../services/own-transcripts.ts';
import type { OwnRow, OwnTranscript } from '../../transcripts/own.ts';
import { rivalOf } from './own-rows.ts';
import type { Page } from './page.ts';

/** From the words in hand to captions. */
export interface MakeActions {
  start(): Promise<void>;
  /** The older transcript that stood in the way gets these words. */
  replace(): Promise<void>;
  /** The recording is asked once more; what was set by hand, or is from a file, stays. */
  askAgain(): Promise<void>;
}

export function startMake(page: Page): MakeActions {
  let rival: OwnRow | null = null;

  return {
    async start() {
      const { manuscript, making } = page;
      page.pressed = true;
      const own = page.missing() === null ? page.transcript(manuscript.existing) : null;
      if (!own) return page.draw();
      rival = manuscript.existing ? null : await rivalOf(own);
      if (rival) return making.show({ kind: 'exists', title: rival.title });
      await go(page, page.before());
    },
    async replace() {
      // One that cannot be read is left alone: what is made stands beside it.
      const before = rival && (await loadOwn(rival.id).catch(() => null));
      rival = null;
      page.manuscript.existing = before;
      await go(page, before, true);
    },
    askAgain: () => go(page, page.before(), true),
  };
}

/**
 * Times that are known are kept; only where words are new, the recording is asked.
 *
 * @param anew - ask it all the same; what was set by hand, or is from a file, stays
 */
async function go(page: Page, begun: OwnTranscript | null, anew = false): Promise<void> {
  // Another window may have set times since.
  const before = begun && ((await loadOwn(begun.id).catch(() => null)) ?? begun);
  const whole = page.transcript(before);
  if (!whole) return;
  const known = new Set(before?.sentences.map(({ id }) => id));
  const timed = whole.sentences.some(({ startTime }) => startTime !== null);
  const complete = timed && (!before || whole.sentences.every(({ id }) => known.has(id)));
  if (complete && !anew) return page.making.store(whole);
  const toPlace = page.transcript(before, 'hand');
  if (toPlace) await page.making.align(toPlace);
}
