import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleOf, extensionWith, numberedCues } from './libraries.ts';
import { forgetChoices, PopupPage } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { openWorld, type World } from './world.ts';

/** Seconds 121 to 141 of the interview, at 5 to 25 of 40. */
const CLIP = 'TcClipPart1';
/** The whole interview, after an intro of 12 seconds that its publisher knows of. */
const REUPLOAD = 'TcReupload1';
/** The same, made by somebody the publisher never heard of. */
const LONGER = 'TcLongerOn1';

const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name);
const long = { file: fixture('demo-interview.webm'), title: 'Again', duration: 278 };
const sites = {
  media: {
    [CLIP]: { file: fixture('other-video.webm'), title: 'The best part', duration: 40 },
    [REUPLOAD]: long,
    [LONGER]: long,
  },
};
const cues = numberedCues('line', 266);
const transcripts = [
  bundleOf(CLIP, 40, cues, {
    id: 'clip',
    map: [{ bundleStart: 121, mediaStart: 5, length: 20 }],
  }),
  bundleOf(REUPLOAD, 278, cues, {
    id: 'reupload',
    map: [{ bundleStart: 0, mediaStart: 12, length: 266 }],
  }),
  bundleOf(LONGER, 266, cues, { id: 'longer' }),
];

let world: World;
let page: Page;
let watch: WatchPage;
let popup: PopupPage | undefined;

beforeAll(async () => {
  world = await openWorld({ extension: await extensionWith(transcripts) }, sites);
});
afterAll(() => world?.close());
beforeEach(async () => {
  await forgetChoices(world.session);
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
});
afterEach(async () => {
  await popup?.close().catch(() => undefined);
  await page.close();
});

/** At `time` of the video this is shown; null: nothing. */
async function expectAt(time: number, text: string | null): Promise<void> {
  await watch.seek(time);
  if (text !== null) await watch.overlay.waitForCaption((shown) => shown.text === text);
  else await watch.overlay.staysEmpty();
}

/** Is the caption on screen underlined with dots? */
async function looksDoubtful(): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.querySelector('truecue-captions')?.shadowRoot;
    const text = root?.querySelector('.caption .text');
    if (!text) throw new Error('No caption');
    return getComputedStyle(text).textDecorationStyle === 'dotted';
  });
}

describe('one transcript, several recordings', () => {
  test('a clip that starts in the middle: the words of its part, nothing around it', async () => {
    await watch.openStill(CLIP);
    await expectAt(2.2, null);
    await expectAt(4.9, null);
    await expectAt(5.1, 'line 60'); // said from 120 to 121.5, of which the clip has the end
    await expectAt(5.7, null);
    await expectAt(6.3, 'line 61');
    await expectAt(24.2, 'line 70'); // at 140.2 of the interview
    await expectAt(25.2, null); // at 141.2 there it is said still
    await expectAt(35, null);
    await expectAt(24.2, 'line 70');
    expect(await looksDoubtful()).toBe(false);
  });

  test('a re-upload with an intro: the same words, later', async () => {
    await watch.openStill(REUPLOAD);
    await expectAt(2.2, null);
    await expectAt(12.3, 'line 0');
    await expectAt(132.3, 'line 60');
    expect(await looksDoubtful()).toBe(false);
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('Captions');
    expect(await popup.text()).not.toContain('Timing may be off');
  });

  test('a length that differs is said, looks it, and the timing is at hand', async () => {
    await watch.openStill(LONGER);
    await expectAt(120.3, 'line 60');
    expect(await looksDoubtful()).toBe(true);
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('Timing may be off');
    expect(await popup.isUnfolded('Timing')).toBe(true);
    await popup.pressKey('Captions moved by', 'PageUp', 12);
    await popup.waitForText('+12.0 sec');
    await page.bringToFront();
    await expectAt(120.3, 'line 54');
    await expectAt(132.3, 'line 60');
    await expectAt(2.2, null);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await watch.ready();
    await watch.overlay.waitForState('showing');
    await watch.pause();
    await expectAt(132.3, 'line 60');
  });
});
