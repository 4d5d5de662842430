import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCaptions } from '../../transcripts/formats/index.ts';
import { latenessOf } from './pages/lateness.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, OTHER, openWorld, type World } from './world.ts';

/** The excerpt that library/fog-bell maps: bundle 132 s is its second 4. */
const CLIP = 'TcDemoClip1';
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');

const track = readFileSync(join(import.meta.dirname, '../../library/fog-bell/en.vtt'), 'utf8');
const { cues } = parseCaptions(track, { format: 'vtt' });
const starts = new Map(cues.map((cue) => [cue.id, cue.startTime]));

let world: World;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  world = await openWorld({}, { media: { [CLIP]: { file, title: 'Excerpt', duration: 278 } } });
});
afterAll(() => world?.close());
beforeEach(async () => {
  await page?.close();
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
});

/** Cue ids in the order in which they came on screen, between two times of the video. */
async function passed(from: number, to: number, rate: number): Promise<string[]> {
  await watch.pause();
  await watch.seek(from);
  await watch.overlay.recordLateness();
  await watch.rate(rate);
  await watch.play();
  await page.waitForFunction(`document.querySelector('video').currentTime > ${to}`, {
    timeout: 40_000,
    polling: 50,
  });
  await watch.pause();
  const shown = (await watch.overlay.lateness()).map(({ cueId }) => cueId);
  return shown.filter((id, index) => id !== '' && id !== shown[index - 1]);
}

describe('time', () => {
  test.each([
    [1, 40],
    [2, 80],
  ])('captions are in time at rate %d', async (rate) => {
    await watch.openStill(INTERVIEW);
    await watch.seek(12.5);
    await watch.overlay.recordLateness();
    await watch.rate(rate);
    await watch.play();
    await page.waitForFunction('document.querySelector("video").currentTime > 21.6', {
      timeout: 25_000,
      polling: 100,
    });
    const figures = latenessOf(await watch.overlay.lateness(), starts);
    console.log(`rate ${rate}:`, JSON.stringify(figures));
    expect(figures.boundaries).toBeGreaterThanOrEqual(4);
    expect(figures.missed).toBe(0);
    // Far beyond what a viewer would bear; how late they are is the bench's to say.
    expect(figures.medianMs).toBeLessThan(250);
  });

  test('at four times the speed no caption is missed or doubled', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    const ids = ['q5', 'q6', 'q7', 'q8', 'q9', 'q10', 'q11', 'q12.1', 'q12.2'];
    expect(await passed(13.1, 37.5, 4)).toEqual(ids);
  });

  test('at a quarter of the speed', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    expect(await passed(14.8, 15.4, 0.25)).toEqual(['q5', 'q6']);
  });

  test('while the stream stalls the caption stays, and goes on after', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(13.2);
    await watch.play();
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q5');
    await watch.stall(1.5);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q6', 12_000);
    const { time } = await watch.state();
    expect(time).toBeGreaterThanOrEqual(15.08);
    expect(time).toBeLessThan(17.6);
  });

  test('a loop begins with the first caption', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    await page.evaluate('document.querySelector("video").loop = true');
    await watch.seek(277.2);
    await watch.play();
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q1', 10_000);
  });

  test('after a while in another tab the right caption is there', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(4);
    await watch.play();
    const other = await world.newPage();
    await other.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await page.bringToFront();
    await watch.pause();
    const { time } = await watch.state();
    const [shown] = await watch.overlay.captions();
    await other.close();
    expect(time).toBeGreaterThan(5);
    const expected =
      time < 6.24 ? 'q2' : time < 6.36 ? undefined : time < 10.56 ? 'q3' : shown?.cueId;
    expect(shown?.cueId).toBe(expected);
  });

  test('an excerpt shows the captions of its part, and says that its length differs', async () => {
    await watch.open(CLIP);
    await watch.overlay.waitForState('showing');
    await watch.pause();
    await watch.seek(2); // before the part: the interview says something at 2 s, the excerpt not
    expect(await watch.overlay.captions()).toEqual([]);
    await watch.seek(4 + (159.96 - 132) + 0.3);
    const caption = await watch.overlay.waitForCaption();
    expect(caption.cueId).toBe('q49');
    const doubtful = await page.evaluate(
      () =>
        document.querySelector('truecue-captions')?.shadowRoot?.querySelector('.doubtful') !== null,
    );
    expect(doubtful).toBe(true);
  });

  test('a playlist goes on by itself, and so do the captions', async () => {
    world.replica.set({ playlist: [OTHER, INTERVIEW] });
    try {
      await watch.open(OTHER, { list: 'PLreplica' });
      await watch.seek(39.2);
      await watch.play();
      await watch.overlay.waitForState('showing', 25_000);
      await watch.seek(8);
      await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    } finally {
      world.replica.set({ playlist: [] });
    }
  });
});
