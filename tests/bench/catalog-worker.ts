import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Target, WebWorker } from 'puppeteer-core';
import type { Session } from '../e2e/browsers.ts';

/** As services/catalogs.ts marks each look-up. */
const FIND = 'truecue:find';
const SAMPLE_EVERY_MS = 15;

function isOurs(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
}

/** The extension's worker that runs now. While it is held the browser does not end it. */
export async function worker({ browser }: Session): Promise<WebWorker> {
  // It may have answered a page before we are told that it runs.
  const target = await browser.waitForTarget(isOurs, { timeout: 5000 });
  const found = await target.worker();
  if (!found) throw new Error('catalog: no worker runs');
  return found;
}

/** As the browser does after half a minute without work. */
export async function stopWorker(session: Session): Promise<void> {
  const running = () => session.browser.targets().filter(isOurs);
  // Closed by puppeteer, which lets go of it too: a worker it still held would not start again.
  for (const target of running()) await (await target.worker())?.close();
  for (let waited = 0; running().length > 0; waited += 20) {
    if (waited > 5000) throw new Error('catalog: the worker does not stop');
    await sleep(20);
  }
}

/** Milliseconds of the look-ups since the last call, in order. */
export async function takeLookups(session: Session): Promise<number[]> {
  return (await worker(session)).evaluate((name) => {
    const lasted = performance.getEntriesByName(name, 'measure').map((one) => one.duration);
    performance.clearMeasures(name);
    return lasted;
  }, FIND);
}

/**
 * Megabytes the worker's JavaScript holds: objects, the backing stores of buffers
 * (index files are those), and what Blink keeps for them. Not the process around it.
 */
async function usage(client: CDPSession): Promise<number> {
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await client.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/** Megabytes as they are, and with the garbage collected, which is what is held. */
export async function memory(session: Session): Promise<{ used: number; held: number }> {
  const { client } = await worker(session);
  const used = await usage(client);
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const held = await usage(client);
  await client.send('HeapProfiler.disable');
  return { used, held };
}

/**
 * The most megabytes seen while `work` ran, garbage included. The worker answers
 * between its tasks: what one task takes and gives back is not seen.
 */
export async function peakDuring<T>(
  session: Session,
  work: () => Promise<T>,
): Promise<{ result: T; peak: number }> {
  const { client } = await worker(session);
  let peak = 0;
  let working = true;
  const sampling = (async () => {
    while (working) {
      peak = Math.max(peak, await usage(client));
      await sleep(SAMPLE_EVERY_MS);
    }
  })();
  const result = await work().finally(() => {
    working = false;
  });
  await sampling;
  return { result, peak };
}
