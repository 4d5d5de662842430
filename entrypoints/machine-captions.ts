import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { currentVisit, type Visit } from '../services/visit.ts';
import { platformCaptionsOf } from '../sites/captions.ts';
import { adapterOf } from '../sites/index.ts';
import type { FrameCaptions } from '../transcripts/machine-captions.ts';

/** Milliseconds for all ways together; the background waits a little longer. */
const LIMIT_MS = 22_000;

const RUNNING = Symbol.for('truecue.machine-captions');
type World = typeof globalThis & { [RUNNING]?: { visit: Visit; answer: Promise<FrameCaptions> } };

/** The platform's captions of the visit's recording. Brought in twice, it asks the player once. */
export default defineUnlistedScript((): Promise<FrameCaptions> | FrameCaptions => {
  const world = globalThis as World;
  const visit = currentVisit();
  if (!visit) return { media: null, answer: { failed: 'gone' } };
  if (world[RUNNING]?.visit === visit) return world[RUNNING].answer;
  const answer = captionsOf(visit).finally(() => delete world[RUNNING]);
  world[RUNNING] = { visit, answer };
  return answer;
});

async function captionsOf({ media, signal }: Visit): Promise<FrameCaptions> {
  const player = adapterOf(media.site)?.findPlayer(document, media);
  const captions = platformCaptionsOf(media.site);
  if (!player) return { media, answer: { failed: 'player-missing' } };
  if (!captions) return { media, answer: { tried: [] } };
  const until = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
  const answer = await captions(player, media, until);
  return { media, answer: signal.aborted ? { failed: 'gone' } : answer };
}
