import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { EmbedInArticle } from '../../tests/e2e/pages/embed-in-article.ts';
import { WatchPage } from '../../tests/e2e/pages/watch-page.ts';
import type { Interview } from './interview.ts';
import type { Ledger } from './ledger.ts';
import { pause, Scene } from './scene.ts';
import { INTERVIEW, type Stage } from './stage.ts';

/** Captions the tour shows at least. */
const ENOUGH = 60;
/** From a choice in the popup to the popup with it. Milliseconds. */
const REDRAWN_MS = 300;

interface TourOptions {
  stage: Stage;
  interview: Interview;
  ledger: Ledger;
  /** Folder for the screenshots. */
  pictures: string;
}

/** Through everything there is to see, in about two minutes. Times are seconds of the interview. */
export async function tour(options: TourOptions): Promise<void> {
  await watchPage(options);
  await articlePage(options);
}

async function watchPage(options: TourOptions): Promise<void> {
  const { stage, ledger, interview } = options;
  const [empty] = await stage.session.browser.pages();
  const page = await stage.session.newPage();
  await empty?.close();
  const watch = new WatchPage(page, stage.replica);
  const scene = new Scene(page, () => watch, ledger, options.pictures);
  await scene.watch();

  ledger.heading(`${stage.replica.url(`/watch?v=${INTERVIEW}`)}`);
  await watch.open(INTERVIEW);
  await scene.pictureOf('watch', 'en', 'q3');
  await scene.playTo(25);

  ledger.heading('Twice as fast');
  await watch.rate(2);
  await scene.playTo(101);
  await watch.seek(107); // over the longest silence

  ledger.heading('Korean, chosen in the player’s own bar');
  await openMenu(scene);
  await scene.picture('menu');
  await chooseInMenu(scene, interview.track('ko').label);
  await scene.playTo(117);

  ledger.heading('Two languages, chosen in the popup');
  await inPopup(options, scene, async (popup) => {
    // The viewer's own language stays, as the second.
    await popup.select('.second select', interview.track('en').id);
    await pause(REDRAWN_MS);
    await popup.screenshot({ path: join(options.pictures, 'popup.png'), fullPage: true });
  });
  await watch.rate(1);
  await scene.pictureOf('dual', 'en', 'q38');
  await watch.rate(2);
  await scene.playTo(141);

  ledger.heading('From right to left, then in full screen');
  await openMenu(scene);
  await chooseInMenu(scene, interview.track('ar').label);
  await scene.pictureOf('rtl', 'ar', 'q45');
  await watch.fullscreen();
  await watch.rate(1);
  await scene.pictureOf('fullscreen', 'ar', 'q46');
  await watch.fullscreen();
  await scene.playTo(155);
  await watch.pause();
}

async function articlePage(options: TourOptions): Promise<void> {
  const { stage, ledger, interview } = options;
  const page = await stage.session.newPage();
  const article = new EmbedInArticle(page, stage.replica);
  const scene = new Scene(page, () => article.player, ledger, options.pictures);
  await scene.watch();

  ledger.heading('In a news article, with the languages of before; then in one');
  await article.open(INTERVIEW);
  await article.player.seek(33);
  await page.$eval('h1', (title) => title.scrollIntoView());
  await page.evaluate(() => scrollBy(0, -24));
  await scene.playTo(35);
  await inPopup(options, scene, async (popup) => {
    await popup.select('.second select', '');
    await popup.locator(`label ::-p-text(${interview.track('en').label})`).click();
  });
  await scene.pictureOf('article', 'en', 'q14');
  await article.player.rate(2);
  await scene.playTo(47);
  for (let end = 60; ledger.count < ENOUGH; end += 10) await scene.playTo(end);
  await article.player.rate(1);
}

async function openMenu({ page, player }: Scene): Promise<void> {
  const { frame } = player();
  // The controls come with the mouse, and stay while it moves.
  const box = await (await frame.$('#movie_player'))?.boundingBox();
  if (!box) throw new Error('The page has no player');
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3, { steps: 3 });
  await frame.locator('truecue-controls >>> .button').click();
  await frame.waitForSelector('truecue-controls >>> .menu', { timeout: 5000 });
}

async function chooseInMenu(scene: Scene, label: string): Promise<void> {
  const { frame } = scene.player();
  await scene.jump('new language');
  await frame
    .locator(`truecue-controls >>> ::-p-text(${label})`)
    .setTimeout(5000)
    .click()
    .catch(() => {
      throw new Error(`The player’s menu does not offer “${label}”.`);
    });
  await scene.page.mouse.move(5, 5);
}

/** The popup, as a page of its own that speaks of the scene's tab. */
async function inPopup(
  { stage: { session }, interview }: TourOptions,
  scene: Scene,
  choose: (popup: Page) => Promise<void>,
): Promise<void> {
  await scene.player().pause(); // behind the popup's tab its page would sleep
  await scene.jump('new language');
  const tab = await session.background(async () => {
    const { tabs } = (globalThis as unknown as { chrome: TabsApi }).chrome;
    return (await tabs.query({ active: true }))[0]?.id ?? null;
  });
  const popup = await session.extensionPage(`popup.html?tab=${tab}`);
  await popup.setViewport({ width: 360, height: 640, deviceScaleFactor: 2 });
  await popup.locator(`h1 ::-p-text(${interview.title})`).setTimeout(5000).wait();
  await choose(popup);
  await popup.close();
  await scene.page.bringToFront();
  await scene.player().play();
}

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
}
