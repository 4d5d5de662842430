import { beforeEach, describe, expect, test } from 'vitest';
import { page, useWatchPage, watch, world } from './watch-world.ts';
import { INTERVIEW } from './world.ts';

let complaints: string[];

useWatchPage();
beforeEach(() => {
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(entry.text());
  });
});

/** Elements of ours in the page. */
function ours(): Promise<number[]> {
  return page.evaluate(() =>
    ['truecue-captions', 'truecue-controls', '.truecue-hides-captions'].map(
      (selector) => document.querySelectorAll(selector).length,
    ),
  );
}

describe('the extension comes, changes and goes while a video plays', () => {
  test('an update leaves no dead overlay, and captions go on without a reload', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(8);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    await world.session.reloadExtension();
    await page.bringToFront();
    await watch.play();
    await page.waitForFunction('document.querySelector("video").currentTime > 11.2', {
      timeout: 20_000,
    });
    await watch.overlay.waitForState('showing', 15_000);
    await watch.seek(13.5);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q5');
    expect(await ours()).toEqual([1, 1, 1]);
    expect(complaints).toEqual([]);
  });

  test('a page without a transcript makes no request of ours, and no trace', async () => {
    world.replica.log.length = 0;
    await watch.open('otherabcde2');
    await watch.play();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await ours()).toEqual([0, 0, 0]);
    // Browsers ask their makers for this and that; whoever asks, it is not us.
    const makers = /(?:^|\.)(?:youtube|googleapis|google|gstatic|mozilla|firefox)\.\w+$/;
    const foreign = world.replica.log.filter(({ host }) => !makers.test(host));
    expect(foreign).toEqual([]);
    expect(world.replica.log.filter(({ origin }) => origin?.includes('-extension:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('watching makes no request beyond the page’s own', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    world.replica.log.length = 0;
    await watch.seek(8);
    await watch.overlay.waitForCaption();
    const asked = world.replica.log.map(({ host, path }) => host + path);
    expect(
      asked.filter((address) => !/videoplayback|\.webm|media|timedtext/.test(address)),
    ).toEqual([]);
  });

  test('a page that tidies our elements away gets them back once', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(8);
    await watch.overlay.waitForCaption();
    await page.evaluate(() => {
      document.querySelector('truecue-captions')?.remove();
      document.querySelector('truecue-controls')?.remove();
    });
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    expect(await ours()).toEqual([1, 1, 1]);
  });

  test('a player that the page takes away and builds again has its captions again', async () => {
    await watch.open(INTERVIEW);
    await watch.seek(8);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    await page.evaluate(() => {
      const video = document.querySelector('#movie_player video') as HTMLVideoElement;
      const around = video.parentElement;
      video.remove();
      setTimeout(() => around?.append(video), 800);
    });
    await watch.overlay.waitForState(null);
    expect(await ours()).toEqual([0, 0, 0]);
    await watch.overlay.waitForState('showing');
    await watch.seek(13.5);
    await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q5');
    expect(await ours()).toEqual([1, 1, 1]);
    expect(complaints).toEqual([]);
  });

  test('captions turned off stay off on the next page, and the player’s are its own', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    await page.evaluate(() => {
      const root = document.querySelector('truecue-controls')?.shadowRoot;
      root?.querySelector('button')?.click();
    });
    const off = await page.waitForFunction(() => {
      const root = document.querySelector('truecue-controls')?.shadowRoot;
      const items = [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
      return items.find((item) => item.textContent?.trim() === 'Captions off') ?? items.at(-1);
    });
    await page.evaluate((item) => (item as HTMLElement).click(), off);
    await watch.overlay.waitForState('off');
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('off');
    expect((await ours())[2]).toBe(0);
    await world.session.background(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { clear(): Promise<void> } } };
      };
      await chrome.storage.sync.clear();
    });
  });
});
