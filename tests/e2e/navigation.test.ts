import { describe, expect, test } from 'vitest';
import { page, useWatchPage, watch } from './watch-world.ts';
import { INTERVIEW, OTHER } from './world.ts';

useWatchPage();

/** What the extension has put into the page, anywhere. */
function traces(): Promise<number> {
  return page.evaluate(
    () => document.querySelectorAll('truecue-captions, truecue-controls, [id^="truecue"]').length,
  );
}

/** Does a caption show after the way to another page has begun? The old video still plays. */
function shownWhileLeaving(): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const look = () => resolve(document.querySelector('truecue-captions') !== null);
        document.addEventListener('yt-navigate-start', () => setTimeout(look, 60), { once: true });
      }),
  );
}

describe('going from page to page', () => {
  test('a recording without a transcript leaves nothing in the page', async () => {
    await watch.open(OTHER);
    await watch.play();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await traces()).toBe(0);
  });

  test('from an interview to another recording and back, never a caption of the last', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(8);
    await watch.overlay.waitForCaption();
    for (let round = 0; round < 3; round++) {
      const leaving = shownWhileLeaving();
      await watch.navigate(`/watch?v=${OTHER}`);
      expect(await leaving).toBe(false);
      await page.waitForFunction((id) => location.search.includes(id), {}, OTHER);
      await watch.ready();
      expect(await traces()).toBe(0);
      await page.evaluate('document.querySelector("video").currentTime = 8');
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(await watch.overlay.captions()).toEqual([]);
      await watch.navigate(`/watch?v=${INTERVIEW}`);
      await watch.ready();
      await watch.overlay.waitForState('showing');
      await watch.seek(13.5);
      await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q5');
      expect((await watch.overlay.state()).hosts).toBe(1);
    }
  });

  test('the other recording’s time never brings a caption while the page changes', async () => {
    await watch.open(OTHER);
    await watch.seek(11.5); // the interview says something at that time
    await watch.play();
    await watch.overlay.recordLateness();
    await watch.navigate(`/watch?v=${INTERVIEW}`);
    await watch.ready();
    await watch.overlay.waitForState('showing');
    const wrong = (await watch.overlay.lateness()).filter(({ cueId }) => cueId !== '');
    expect(wrong.every(({ mediaTime }) => mediaTime < 8)).toBe(true);
  });

  test('home: previews under the pointer get nothing', async () => {
    await watch.goto('/');
    const card = await page.waitForSelector('ytd-rich-item-renderer, .card, ytd-video-preview');
    await card?.hover();
    // One that plays, or nothing would be shown here.
    await page.waitForSelector('ytd-video-preview:not([hidden]) .playing-mode video');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await traces()).toBe(0);
  });

  test('the small player keeps its captions while the viewer browses', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    await watch.miniplayer();
    await watch.seek(8);
    const { box } = await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    const player = await page.$eval('#movie_player', (mini) => {
      const { x, y, right, bottom } = mini.getBoundingClientRect();
      return { x, y, right, bottom };
    });
    expect(box.x).toBeGreaterThanOrEqual(player.x);
    expect(box.x + box.width).toBeLessThanOrEqual(player.right);
    expect(box.y + box.height).toBeLessThanOrEqual(player.bottom);
  });

  test('Shorts, live replays and the mobile site', async () => {
    await watch.goto(`/shorts/${INTERVIEW}`);
    await watch.seek(8);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    await watch.goto(`/live/${INTERVIEW}`);
    await watch.seek(8);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    await watch.goto(`/watch?v=${INTERVIEW}`, 'm.youtube.com');
    await watch.seek(8);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
  });
});
