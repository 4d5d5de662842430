import { browser } from 'wxt/browser';
import { freeAt, recentSends } from './outbox-plan.ts';

/** When the last requests went: the hourly limit holds over restarts. Moments, and nothing else. */
const KEY = 'outboxSends';

/** From which moment on the next request may go; at most `now`: at once. */
export async function roomAt(now: number): Promise<number> {
  const [kept, here] = await Promise.all([load('local'), load('session')]);
  return freeAt([...kept, ...here], now);
}

/**
 * Count a request, before it goes: a worker that dies with it has sent it all the same.
 *
 * @param area - `session` for private windows, which leave nothing on the disk
 */
export async function countSend(now: number, area: 'local' | 'session'): Promise<void> {
  const sends = recentSends(await load(area), now);
  await browser.storage[area].set({ [KEY]: [...sends, now] });
}

async function load(area: 'local' | 'session'): Promise<number[]> {
  const sends = (await browser.storage[area].get(KEY))[KEY];
  return Array.isArray(sends) ? sends.filter((at) => typeof at === 'number') : [];
}
