import { browser } from 'wxt/browser';
import { createOutbox, type OutboxWorld } from '../../services/outbox.ts';
import { type Post, post } from '../../services/report-post.ts';
import { postByFrame } from './report-frame.ts';

const ALARM = 'outbox';
/** Chromium rings no sooner. Milliseconds. */
const SOONEST = 30_000;
/** A wrong clock must not put it off for ever. Milliseconds: a day and a half. */
const LATEST = 36 * 3_600_000;
/** Browsers end a worker that asks nothing of them for 30 s, also while it waits for a server. */
const AWAKE_EVERY = 15_000;

/** Firefox gives each installation an origin of its own, which a request would show. */
const postQuietly: Post = import.meta.env.FIREFOX ? postByFrame : post;

const postAwake: Post = async (url, body) => {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY);
  try {
    return await postQuietly(url, body);
  } finally {
    clearInterval(awake);
  }
};

export const world: OutboxWorld = {
  post: postAwake,
  now: () => Date.now(),
  random: () => Math.random(),
  wakeAt(at) {
    if (at === null) void browser.alarms.clear(ALARM);
    else {
      const wait = Math.min(LATEST, Math.max(SOONEST, at - Date.now()));
      browser.alarms.create(ALARM, { delayInMinutes: wait / 60_000 });
    }
  },
};

const outbox = createOutbox(world);

/** Send what is due. Never rejects. */
export function sendReports(): Promise<void> {
  return outbox.run();
}

/** Send when it is time, when the browser starts, and when it is online again. For the life of the worker. */
export function keepSending(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void sendReports();
  });
  browser.runtime.onStartup.addListener(() => undefined); // for its sake we are started then
  addEventListener('online', () => void sendReports());
  // Alarms are forgotten when the browser closes, and a worker may end before it sets one.
  void sendReports();
}
