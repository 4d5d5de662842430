import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleOf, extensionWith } from './libraries.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, openWorld, type World } from './world.ts';

const IMAGE = '<img src=x onerror="document.title=\'taken\'">&lt;b&gt;';
const OVERRIDE = '\u202Edesrever si siht\u202C \u2067isolated';
const hostile = bundleOf(INTERVIEW, 278, [
  { id: 'markup', startTime: 10, endTime: 20, text: IMAGE },
  { id: 'bidi', startTime: 20, endTime: 30, text: OVERRIDE },
  { id: 'nul', startTime: 30, endTime: 40, text: 'a\u0000b\u0007c' },
  { id: 'long', startTime: 40, endTime: 50, text: 'x'.repeat(10_000) },
  { id: 'lines', startTime: 50, endTime: 60, text: 'word\n'.repeat(390) },
  { id: '"><script>', startTime: 60, endTime: 70, text: 'an id that is markup' },
]);

let world: World;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  world = await openWorld({ extension: await extensionWith([hostile]) });
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
  await watch.openStill(INTERVIEW);
});
afterAll(() => world?.close());

async function at(time: number, id: string) {
  await watch.seek(time);
  return watch.overlay.waitForCaption(({ cueId }) => cueId === id);
}

/** Every corner of the painted text lies inside the picture. */
async function insidePicture(): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.querySelector('truecue-captions')?.shadowRoot;
    const text = root?.querySelector('.text')?.getBoundingClientRect();
    const picture = document.querySelector('video')?.getBoundingClientRect();
    if (!text || !picture) return false;
    return (
      text.left >= picture.left &&
      text.right <= picture.right + 1 &&
      text.top >= picture.top &&
      text.bottom <= picture.bottom + 1
    );
  });
}

describe('hostile words in a transcript', () => {
  test('markup is letters', async () => {
    expect((await at(15, 'markup')).text).toBe(IMAGE);
    const made = await page.evaluate(
      () =>
        document.querySelector('truecue-captions')?.shadowRoot?.querySelectorAll('img, b').length,
    );
    expect(made).toBe(0);
    expect(await page.title()).not.toBe('taken');
  });

  test('an id that is markup is an attribute’s text', async () => {
    expect((await at(65, '"><script>')).text).toBe('an id that is markup');
  });

  test('a direction override ends with its words', async () => {
    const { text } = await at(25, 'bidi');
    expect(text).toBe(OVERRIDE);
    const isolated = await page.evaluate(() => {
      const shown = document.querySelector('truecue-captions')?.shadowRoot?.querySelector('.text');
      return shown && getComputedStyle(shown).unicodeBidi;
    });
    expect(isolated).toBe('isolate');
  });

  test('control characters are replaced', async () => {
    expect((await at(35, 'nul')).text).toBe('a\uFFFDb\uFFFDc');
  });

  test('ten thousand letters are cut at two thousand and fit the picture', async () => {
    const { text } = await at(45, 'long');
    expect(text).toHaveLength(2000);
    expect(await insidePicture()).toBe(true);
  });

  test('four hundred lines stay inside the picture', async () => {
    await at(55, 'lines');
    const captions = await page.evaluate(() => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      const box = root?.querySelector('.captions')?.getBoundingClientRect();
      const picture = document.querySelector('video')?.getBoundingClientRect();
      return box && picture ? [box.top - picture.top, picture.bottom - box.bottom] : [];
    });
    expect(captions).toHaveLength(2);
    for (const distance of captions) expect(distance).toBeGreaterThanOrEqual(-40);
  });
});
