import { expect, test } from 'vitest';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { PlayerMenu } from './pages/player-menu.ts';
import { PopupPage } from './pages/popup-page.ts';
import { ReportDialog } from './pages/report-dialog.ts';
import { page, useWatchPage, watch, world } from './watch-world.ts';
import { INTERVIEW, OTHER } from './world.ts';

useWatchPage();

/** As half a minute without an event does, which is how most of a film is watched. */
async function idle(): Promise<void> {
  await world.session.killBackground();
  await page.bringToFront();
}

/** What is remembered of the recording. */
function remembered() {
  return world.session.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: StorageApi }).chrome;
    const { recordings } = await storage.local.get('recordings');
    return Object.values(recordings ?? {})[0] ?? {};
  });
}

test('whatever the viewer does after the background has stopped, it is done', async () => {
  await watch.openStill(INTERVIEW);
  await watch.seek(8);
  await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
  const menu = new PlayerMenu(page);

  await idle();
  await menu.open();
  await menu.choose('العربية');
  await watch.overlay.waitForCaption(({ lang }) => lang === 'ar');
  await menu.open();
  await menu.choose('Position');
  await menu.choose('Top');
  await page.keyboard.press('Escape');
  await expect.poll(remembered).toMatchObject({ placement: 'top' });

  const before = await PopupPage.open(world.session, page);
  // Firefox tells the tools nothing of where an extension's page is.
  const path = await before.page.evaluate(() => location.pathname.slice(1) + location.search);
  await before.close();
  await idle();
  const popup = await world.session.extensionPage(path);
  await popup.waitForFunction(() => document.body.innerText.includes('The fog bell'));
  await popup.$$eval('.tracks label', (all) =>
    all.find((label) => label.textContent?.startsWith('English'))?.click(),
  );
  await watch.overlay.waitForCaption(({ lang }) => lang === 'en');
  await popup.close();

  await idle();
  const { x, y } = await watch.overlay.reportButton();
  await page.mouse.click(x, y);
  const dialog = await ReportDialog.over(page);
  expect((await dialog.read()).caption).toContain('Two hours');
  await dialog.escape();
  await ReportDialog.waitForNone(page.mainFrame());
});

test('pages that are entered after it has stopped have their captions', async () => {
  await watch.open(OTHER);
  await idle();
  await watch.navigate(`/watch?v=${INTERVIEW}`);
  await watch.seek(8);
  await watch.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
  await idle();
  const article = await new EmbedInArticle(page, world.replica).open(INTERVIEW);
  await article.player.seek(8);
  await article.overlay.waitForCaption(({ cueId }) => cueId === 'q3');
});

interface StorageApi {
  storage: {
    local: { get(key: string): Promise<{ recordings?: Record<string, object> }> };
  };
}
