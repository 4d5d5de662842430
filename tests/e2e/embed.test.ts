import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { PlayerMenu } from './pages/player-menu.ts';
import { forgetChoices } from './pages/popup-page.ts';
import { INTERVIEW, openWorld, type World } from './world.ts';

const CONTROLS = [
  '.player-control-play-pause-icon',
  '.time',
  '.fullscreen-icon',
  '.ytProgressBarLineHost',
  'a.ytmVideoInfoVideoTitle',
  '.player-settings-icon',
  'truecue-controls',
];

/** Of the player's controls those that lie under our words, or under the button beside them. */
function covered(frame: Frame, controls = CONTROLS): Promise<string[]> {
  return frame.evaluate((selectors) => {
    const root = document.querySelector('truecue-captions')?.shadowRoot;
    const ours = [...(root?.querySelectorAll('.line, .tools:not([hidden]) button') ?? [])].flatMap(
      (part) => [...part.getClientRects()],
    );
    if (ours.length === 0) return ['nothing shows'];
    return selectors.filter((selector) => {
      const theirs = document.querySelector(selector)?.getBoundingClientRect();
      return (
        !theirs ||
        ours.some(
          ({ left, top, right, bottom }) =>
            left < theirs.right &&
            right > theirs.left &&
            top < theirs.bottom &&
            bottom > theirs.top,
        )
      );
    });
  }, controls);
}

let world: World;
let page: Page;
let article: EmbedInArticle;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await page?.close();
  page = await world.newPage();
  article = new EmbedInArticle(page, world.replica);
});

describe('an embed inside an article of another site', () => {
  test.each([
    ['new', false],
    ['old', false],
    ['new', true],
    ['old', true],
  ] as const)('%s player, youtube-nocookie: %s', async (ui, nocookie) => {
    await article.open(INTERVIEW, { ui, nocookie });
    await article.player.seek(8);
    const { box } = await article.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    // Seen, not only there: nothing of the player lies over the words.
    const seen = await article.player.frame.evaluate(({ x, y, width, height }) => {
      const host = document.querySelector('truecue-captions');
      const onTop = (element: Element | null) =>
        [...document.querySelectorAll('*')].filter((other) => other === element).length;
      const style = host ? getComputedStyle(host) : null;
      return {
        zIndex: Number(style?.zIndex),
        hosts: onTop(host),
        inside: x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
      };
    }, box);
    expect(seen).toMatchObject({ hosts: 1, inside: true });
    // The new player's controls lie over the whole frame, so ours must lie over them.
    expect(seen.zIndex).toBeGreaterThan(ui === 'new' ? 1000 : 41);
    // The article's own page is not touched.
    expect(await page.$$eval('truecue-captions, truecue-controls', (all) => all.length)).toBe(0);
  });

  test.each(['new', 'old'] as const)('%s player in fullscreen', async (ui) => {
    await article.open(INTERVIEW, { ui });
    await article.player.seek(8);
    await article.overlay.waitForCaption();
    await article.fullscreen();
    await article.player.seek(13.5);
    await article.overlay.waitForCaption(({ cueId }) => cueId === 'q5');
    const shown = await article.player.frame.evaluate(() => {
      const host = document.querySelector('truecue-captions');
      return document.fullscreenElement?.contains(host) ?? false;
    });
    expect(shown).toBe(true);
  });

  test.each([
    [320, 180],
    [500, 281],
    [640, 360],
  ])('new player, %i × %i: ours leaves the controls free', async (width, height) => {
    await forgetChoices(world.session);
    await article.open(INTERVIEW);
    const { player, overlay } = article;
    await article.size(width, height);
    await player.seek(8);
    await player.pause();
    await player.setControls(true);
    await overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    await expect.poll(() => covered(player.frame), { timeout: 3000 }).toEqual([]);
    const menu = new PlayerMenu(page, player.frame);
    await menu.open();
    await menu.choose('Position');
    await menu.choose('Top');
    await page.keyboard.press('Escape');
    await menu.waitFor(false);
    if (height > 200) await expect.poll(() => covered(player.frame), { timeout: 3000 }).toEqual([]);
  });

  test('words in a frame too small for both fade for the control that is aimed at', async () => {
    await forgetChoices(world.session);
    await article.open(INTERVIEW);
    const { player, overlay } = article;
    await article.size(320, 180);
    await player.seek(8);
    await player.pause();
    await player.setControls(true);
    await overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    const faint = () =>
      player.frame.$eval(
        'truecue-captions',
        (host) => getComputedStyle(host.shadowRoot?.querySelector('.captions') as Element).opacity,
      );
    const frame = await (await player.frame.frameElement())?.boundingBox();
    const link = await player.frame.$eval('.fullscreen-action-menu .watch', (element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return { x: left + 8, y: top + height / 2 };
    });
    const x = (frame?.x ?? 0) + link.x;
    const y = (frame?.y ?? 0) + link.y;
    expect(await covered(player.frame, ['.watch'])).toEqual(['.watch']);
    expect(await faint()).toBe('1');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 2, y);
    await expect.poll(faint).toBe('0.1');
    await page.mouse.move(x, y - 100);
    await expect.poll(faint).toBe('1');
    await page.mouse.move(x, y);
    await expect.poll(faint).toBe('0.1');
    await player.setControls(false);
    await expect.poll(faint).toBe('1');
  });

  test.each(['lite', 'consent', 'lazy', 'sandbox'] as const)(
    'an embed that comes later or limited: %s',
    async (variant) => {
      await article.open(INTERVIEW, { variant });
      await article.start();
      await article.player.seek(8);
      await article.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
    },
  );
});
