import { describe, expect, test } from 'vitest';
import { page, useWatchPage, watch, world } from './watch-world.ts';
import { INTERVIEW } from './world.ts';

useWatchPage();

/** The ids of the first language on screen. */
async function painted(): Promise<string[]> {
  return (await watch.overlay.captions()).map((caption) => caption.cueId);
}

/** The caption's place once it has stopped moving (it lifts and sinks in 120 ms). */
async function settled(cueId: string) {
  let last = await watch.overlay.waitForCaption((caption) => caption.cueId === cueId);
  for (let looks = 0; looks < 20; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await watch.overlay.waitForCaption((caption) => caption.cueId === cueId);
    if (now.box.y === last.box.y) return now;
    last = now;
  }
  throw new Error(`The caption ${cueId} does not come to rest`);
}

describe('captions on a watch page', () => {
  test('are there by themselves, in the browser’s language, with the speaker', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(4.4);
    const caption = await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q2');
    expect(caption).toMatchObject({
      lang: 'en',
      dir: 'ltr',
      track: 'primary',
      speaker: 'Interviewer',
      text: 'This is Dalyeo Island.',
    });
    expect(await watch.overlay.state()).toEqual({ hosts: 1, state: 'showing', ad: false });
    await watch.seek(6.4);
    expect(await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3')).toMatchObject({
      speaker: null,
    });
  });

  test('stand while startTime <= time < endTime, also paused', async () => {
    await watch.open(INTERVIEW);
    await watch.pause();
    await watch.seek(13.16);
    await watch.overlay.waitForCaption();
    expect(await painted()).toEqual(['q5']);
    await watch.seek(15.08);
    expect(await painted()).toEqual(['q6']);
    await watch.seek(17.5);
    await watch.overlay.waitForNothing();
  });

  test('overlapping speech never makes a shown line jump', async () => {
    await watch.open(INTERVIEW);
    await watch.pause();
    await watch.setControls(false);
    await watch.seek(192);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q59');
    const both = await watch.overlay.captions();
    expect(both.map((caption) => caption.cueId).sort()).toEqual(['q58', 'q59']);
    expect(both.every((caption) => caption.speaker !== null)).toBe(true);
    // From the first voice alone, on to both, and to the second alone.
    await watch.seek(190);
    const first = await settled('q58');
    await watch.rate(2);
    await watch.play();
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q59');
    const joined = await watch.overlay.captions();
    expect(joined.find(({ cueId }) => cueId === 'q58')?.box.y).toBeCloseTo(first.box.y, 0);
    const second = joined.find(({ cueId }) => cueId === 'q59');
    await page.waitForFunction('document.querySelector("video").currentTime > 193.3');
    expect((await watch.overlay.captions())[0]?.box.y).toBeCloseTo(second?.box.y ?? 0, 0);
  });

  test('the platform’s captions make way, and come back', async () => {
    world.replica.set({ captionsOn: true });
    try {
      await watch.open(INTERVIEW);
      await watch.seek(100.5); // nothing is said; the platform paints all the same
      await watch.overlay.waitForState('showing');
      await page.waitForSelector('.caption-visual-line');
      expect(await watch.platformCaptions()).toBe('');
      // The viewer once dragged them elsewhere, which the player writes down in their style.
      await page.$eval('.caption-window', (window) =>
        Object.assign((window as HTMLElement).style, { left: '10%', visibility: 'visible' }),
      );
      expect(await watch.platformCaptions()).toBe('');
      // The player's own key: theirs instead of ours.
      await watch.press('c');
      await watch.waitForPlatformCaptions('wrong words');
      expect((await watch.overlay.state()).state).toBe('off');
      await watch.overlay.waitForNothing();
    } finally {
      world.replica.set({ captionsOn: false });
    }
  });

  test('the player’s own button turns its captions on where they were off', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    await watch.setControls(true);
    await page.click('.ytp-subtitles-button');
    await watch.waitForPlatformCaptions('wrong words');
    expect((await watch.overlay.state()).state).toBe('off');
  });

  test('rise above the controls, and never touch the seek bar', async () => {
    await watch.open(INTERVIEW);
    await watch.pause();
    await watch.seek(8);
    await watch.setControls(false);
    const resting = await settled('q3');
    await watch.setControls(true);
    await page.waitForFunction(
      (y) => {
        const text = document.querySelector('truecue-captions')?.shadowRoot?.querySelector('.text');
        return (text?.getBoundingClientRect().y ?? y) < y - 10;
      },
      { timeout: 3000 },
      resting.box.y,
    );
    const raised = await settled('q3');
    expect(raised.box.x).toBeCloseTo(resting.box.x, 0);
    const bar = await page.$eval('.ytp-chrome-bottom', (bar) => bar.getBoundingClientRect().top);
    expect(raised.box.y + raised.box.height).toBeLessThanOrEqual(bar);
  });

  test('clicks and keys stay the player’s; words can be selected while paused', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(7);
    await watch.play();
    const playing = (await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3')).box;
    await page.mouse.click(playing.x + playing.width / 2, playing.y + playing.height / 2);
    await page.waitForFunction('document.querySelector("video").paused', { timeout: 3000 });
    const { box } = await settled('q3');
    await page.mouse.move(box.x + 2, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + box.height - 8, { steps: 6 });
    await page.mouse.up();
    expect(await page.evaluate('document.querySelector("video").paused')).toBe(true);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction('!document.querySelector("video").paused', { timeout: 3000 });
  });

  test('follow the picture into theater, fullscreen and back', async () => {
    await watch.open(INTERVIEW);
    await watch.pause();
    await watch.seek(8);
    const inside = async () => {
      await page.waitForFunction(
        () => {
          const text = document
            .querySelector('truecue-captions')
            ?.shadowRoot?.querySelector('.text');
          const video = document.querySelector('#movie_player video')?.getBoundingClientRect();
          const box = text?.getBoundingClientRect();
          if (!box || !video) return false;
          const centred = Math.abs(box.x + box.width / 2 - video.x - video.width / 2) < 3;
          return centred && box.bottom < video.bottom && box.top > video.top + video.height / 2;
        },
        { timeout: 4000, polling: 50 },
      );
      const text = '.text';
      return page.evaluate((selector) => {
        const root = document.querySelector('truecue-captions')?.shadowRoot;
        const shown = root?.querySelector(selector);
        return shown ? Number.parseFloat(getComputedStyle(shown).fontSize) : 0;
      }, text);
    };
    const small = await inside();
    await watch.theater();
    await inside();
    await watch.theater();
    await watch.fullscreen();
    const large = await inside();
    expect(large).toBeGreaterThan(small);
    await watch.fullscreen();
    await expect.poll(inside, { timeout: 4000 }).toBeCloseTo(small, 0);
    // Nothing can stand over a video that is alone in fullscreen; after it all is as before.
    await page.evaluate('void document.querySelector("#movie_player video").requestFullscreen()');
    await page.waitForFunction('document.fullscreenElement?.tagName === "VIDEO"');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await page.$('video truecue-captions')).toBeNull();
    await page.evaluate('void document.exitFullscreen()');
    await page.waitForFunction('document.fullscreenElement === null');
    await expect.poll(inside, { timeout: 4000 }).toBeCloseTo(small, 0);
  });
});
