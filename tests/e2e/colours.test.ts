import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserName } from './browsers.ts';
import { PopupPage } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, openWorld, type World } from './world.ts';

const firefox = browserName === 'firefox';

describe('in the viewer’s own colours', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    const preferences = { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 };
    world = await openWorld({ preferences });
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    page = await world.newPage();
    const watch = new WatchPage(page, world.replica);
    await watch.openStill(INTERVIEW);
    await watch.seek(8);
    await watch.overlay.waitForCaption();
  });
  afterEach(() => page?.close());

  test('the words stay light on dark, and our button can be seen', async () => {
    await page.addStyleTag({ content: 'video { filter: brightness(0) invert(1); }' });
    if (!firefox) {
      const client = await page.createCDPSession();
      const features = [{ name: 'forced-colors', value: 'active' }];
      await client.send('Emulation.setEmulatedMedia', { media: '', features });
    }
    const seen = await page.evaluate(() => {
      const style = (host: string, part: string) => {
        const element = document.querySelector(host)?.shadowRoot?.querySelector(part);
        return element ? getComputedStyle(element) : null;
      };
      const mark = style('truecue-controls', '.mark');
      const button = style('truecue-controls', '.button');
      return {
        forced: matchMedia('(forced-colors: active)').matches,
        adjusted: style('truecue-captions', '.caption')?.forcedColorAdjust,
        words: style('truecue-captions', '.text')?.color,
        ground: style('truecue-captions', '.line')?.backgroundColor,
        mark: mark?.fill !== button?.backgroundColor,
        onGround: button?.backgroundColor !== 'rgba(0, 0, 0, 0)',
      };
    });
    expect(seen).toEqual({
      forced: true,
      adjusted: 'none', // else the browser paints its own ground behind whole paragraphs
      words: 'rgb(255, 255, 255)',
      ground: 'rgb(0, 0, 0)',
      mark: true,
      onGround: true,
    });
  });

  test.skipIf(firefox)('with more contrast nothing is grey (Chromium)', async () => {
    const popup = await PopupPage.open(world.session, page);
    await popup.waitForText('The fog bell');
    const features = [{ name: 'prefers-contrast', value: 'more' }];
    for (const one of [page, popup.page]) {
      const client = await one.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { media: '', features });
    }
    const [words, quiet] = await popup.page.$$eval('h1, .publisher', (all) =>
      all.map((element) => getComputedStyle(element).color),
    );
    expect(quiet).toBe(words);
    await popup.close();
    const ground = await page.$eval('truecue-captions', (host) => {
      const line = host.shadowRoot?.querySelector('.line');
      return line && getComputedStyle(line).backgroundColor;
    });
    expect(ground).toBe('rgb(0, 0, 0)');
  });
});
