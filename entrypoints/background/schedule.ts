import { browser } from 'wxt/browser';

/** Each day, at another time. */
export const DAILY = 'catalogs';
/** Soon: after a failure or damage, or an update that was broken off. */
export const SOON = 'catalogs-soon';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Extensions that all ask at the same minute would be a flood, and a pattern. Minutes. */
const JITTER = 120;
/** When the next daily update is due, in milliseconds since the epoch. */
const DUE = 'catalogsDue';

/** The next daily update; browsers forget alarms when they are closed, so it is written down. */
export async function planDaily(): Promise<void> {
  const delayInMinutes = DAY_MINUTES - JITTER + Math.random() * 2 * JITTER;
  browser.alarms.create(DAILY, { delayInMinutes });
  const due = { [DUE]: Date.now() + delayInMinutes * MINUTE_MS };
  // A full disk holds no update up: the alarm is set, and at a start without this a new one is.
  await browser.storage.local
    .set(due)
    .catch((error: unknown) => console.warn('truecue: the next update is not noted', error));
}

export function planSoon(delayInMinutes: number): void {
  browser.alarms.create(SOON, { delayInMinutes });
}

/** Some minutes from now, nobody knows how many: so it tells nothing of what is done now. */
export function planSometime(): void {
  planSoon(1 + Math.random() * 9);
}

/** At each start of the worker: is the daily update still planned? */
export async function resumePlan(): Promise<void> {
  if (await browser.alarms.get(DAILY)) return;
  const due = (await browser.storage.local.get(DUE))[DUE];
  const minutes = typeof due === 'number' ? (due - Date.now()) / MINUTE_MS : Number.NaN;
  // A clock that was wrong must not put it off for ever.
  const planned = minutes <= DAY_MINUTES + JITTER;
  if (!planned) await planDaily();
  else if (minutes > 1) browser.alarms.create(DAILY, { delayInMinutes: minutes });
  else planSometime();
}
