import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { page, useWatchPage, watch, world } from './watch-world.ts';
import { INTERVIEW } from './world.ts';

const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const captions = [
  { language: 'ko', kind: 'asr' as const, cues: [{ startTime: 0, endTime: 278, text: 'wrong' }] },
];

useWatchPage();

function playWith(kind: { preroll?: boolean; stitched?: boolean }): void {
  const media = { [INTERVIEW]: { file, title: 'The fog bell', duration: 278, captions, ...kind } };
  world.replica.set({ media });
}

describe('advertisements', () => {
  test('in the middle: nothing is drawn over them, and captions go on after', async () => {
    playWith({});
    await watch.open(INTERVIEW);
    await watch.seek(8);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    await watch.overlay.recordLateness();
    await watch.playAd(3);
    await watch.overlay.waitForNothing();
    expect(await watch.overlay.state()).toEqual({ hosts: 1, state: 'showing', ad: true });
    const hidden = await page.$eval('#movie_player', (player) =>
      player.classList.contains('truecue-hides-captions'),
    );
    expect(hidden).toBe(false);
    await page.waitForFunction('!document.querySelector(".ad-showing")', { timeout: 15_000 });
    await watch.overlay.waitForCaption(({ cueId }) => ['q3', 'q4', 'q5'].includes(cueId));
    expect((await watch.overlay.state()).ad).toBe(false);
  });

  test('before: the first caption waits for the recording', async () => {
    playWith({ preroll: true });
    await watch.open(INTERVIEW);
    await page.waitForSelector('.ad-showing');
    await watch.overlay.recordLateness();
    await watch.rate(4); // the advertisement's only: the recording comes with its own
    await page.waitForFunction('!document.querySelector(".ad-showing")', { timeout: 20_000 });
    const during = await watch.overlay.lateness();
    expect(during.filter(({ cueId }) => cueId !== '')).toEqual([]);
    await watch.seek(5);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q2');
  });

  test('stitched into the stream: captions follow the recording, not the video', async () => {
    playWith({ stitched: true });
    await watch.open(INTERVIEW);
    await page.waitForSelector('.ad-showing');
    await watch.rate(4);
    await page.waitForFunction('!document.querySelector(".ad-showing")', { timeout: 20_000 });
    await watch.rate(1);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q2');
    const { time, videoTime } = await watch.state();
    expect(time).toBeGreaterThan(4.3);
    expect(time).toBeLessThan(6.5);
    expect(videoTime - time).toBeGreaterThan(5);
  });
});
