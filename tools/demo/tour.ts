import { join } from 'node:path';
import { EmbedInArticle } from '../../tests/e2e/pages/embed-in-article.ts';
import { PopupPage } from '../../tests/e2e/pages/popup-page.ts';
import { WatchPage } from '../../tests/e2e/pages/watch-page.ts';
import type { Interview } from './interview.ts';
import type { Ledger } from './ledger.ts';
import { pause, Scene } from './scene.ts';
import { INTERVIEW, type Stage } from './stage.ts';

export interface TourOptions {
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
  const page = await stage.session.newPage();
  const watch = new WatchPage(page, stage.replica);
  const scene = new Scene(page, () => watch, ledger, options.pictures);
  await scene.watch();

  ledger.heading(`${stage.replica.url(`/watch?v=${INTERVIEW}`)} as a viewer finds it`);
  await watch.open(INTERVIEW);
  await scene.picture('watch', 'en', 'q3');
  await scene.playTo(25);

  ledger.heading('Twice as fast');
  await watch.rate(2);
  await scene.playTo(101);
  await watch.seek(107); // over the longest silence

  ledger.heading('Korean, chosen in the player’s own bar');
  await chooseInMenu(scene, interview.track('ko').label);
  await scene.playTo(117);

  ledger.heading('Two languages, chosen in the toolbar’s popup');
  await choosePopup(options, watch, scene);
  await watch.rate(1);
  await scene.picture('dual', 'en', 'q38');
  await watch.rate(2);
  await scene.playTo(141);

  ledger.heading('Right to left, full screen');
  await chooseInMenu(scene, interview.track('ar').label);
  await scene.picture('rtl', 'ar', 'q45');
  await watch.fullscreen();
  await watch.rate(1);
  await scene.picture('fullscreen', 'ar', 'q46');
  await watch.fullscreen();
  await scene.playTo(157);
  await watch.pause();
}

async function articlePage(options: TourOptions): Promise<void> {
  const { stage, ledger, interview } = options;
  const page = await stage.session.newPage();
  const article = new EmbedInArticle(page, stage.replica);
  const scene = new Scene(page, () => article.player, ledger, options.pictures);
  await scene.watch();

  ledger.heading('The same interview in a news article, with what was chosen before');
  await article.open(INTERVIEW);
  await scene.settle('on opening');
  await article.player.seek(25.8);
  await scene.playTo(29);
  await chooseInEmbed(scene, article, interview.track('en').label);
  await scene.picture('article', 'en', 'q14');
  await scene.playTo(49);
  while (ledger.count < ENOUGH) await scene.playOn();
}

async function chooseInMenu(scene: Scene, label: string): Promise<void> {
  const { page } = scene;
  await page.mouse.move(500, 300);
  await page.mouse.move(510, 310); // the controls come with the mouse
  await page.locator('truecue-controls >>> .button').click();
  await page.waitForSelector('truecue-controls >>> .menu');
  await scene.shoot('menu');
  await scene.jump('new language');
  await page.locator(`truecue-controls >>> ::-p-text(${label})`).click();
  await page.mouse.move(5, 5);
}

async function choosePopup(options: TourOptions, watch: WatchPage, scene: Scene): Promise<void> {
  await watch.pause();
  const popup = await PopupPage.open(options.stage.session, watch.page);
  await popup.page.setViewport({ width: 360, height: 640, deviceScaleFactor: 2 });
  await popup.waitForText(options.interview.title);
  await scene.jump('new language');
  await popup.choose('Second language', options.interview.track('en').id);
  await pause(300);
  await popup.page.screenshot({ path: join(options.pictures, 'popup.png'), fullPage: true });
  await popup.close();
  await watch.page.bringToFront();
  await watch.play();
}
