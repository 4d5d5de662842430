import type { Page } from 'puppeteer-core';

/** The newsroom's pages in an editor's browser. */
export class DeskPage {
  private constructor(readonly page: Page) {}

  /** Take up a one-time link as an owner does, and come to the list of reports. */
  static async join(page: Page, link: string): Promise<DeskPage> {
    await page.bringToFront();
    await page.goto(link, { waitUntil: 'load' });
    await page.type('input[name="name"]', 'editor');
    await page.type('input[name="password"]', 'lamp oil and rope 7');
    const desk = new DeskPage(page);
    await desk.submit('form[action^="/join/"] button[type="submit"]');
    return desk;
  }

  async text(): Promise<string> {
    return this.page.$eval('body', (body) => (body as HTMLElement).innerText);
  }

  /** The report whose line in the list holds these words; the desk opens reports in its own time. */
  async openCase(words: string, timeout = 10_000): Promise<void> {
    for (const end = Date.now() + timeout; ; ) {
      const link = await this.page.evaluate((wanted) => {
        const items = [...document.querySelectorAll('li, article')];
        const item = items.findLast((one) => one.textContent?.includes(wanted));
        return item?.querySelector<HTMLAnchorElement>('a[href*="/reports/"]')?.href ?? null;
      }, words);
      if (link) {
        await this.page.goto(link, { waitUntil: 'load' });
        return;
      }
      if (Date.now() > end) throw new Error(`No report with “${words}” in: ${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await this.page.reload({ waitUntil: 'load' });
    }
  }

  accept(): Promise<void> {
    return this.submit('form[action$="/accept"] button[type="submit"]');
  }

  /** Press a button, and wait for the page it leads to. */
  async submit(button: string): Promise<void> {
    const gone = this.page.waitForNavigation({ waitUntil: 'load', timeout: 10_000 });
    await this.page.$eval(button, (element) => (element as HTMLElement).click());
    await gone;
  }
}
