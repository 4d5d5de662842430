import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';

/**
 * The extension's popup, opened in a tab of its own.
 *
 * A popup speaks of the active tab; in a tab it would be that one itself, so it
 * is opened while `about` is in front and told the tab by `?tab=`.
 */
export class PopupPage {
  private constructor(readonly page: Page) {}

  /** @param about - the page the popup speaks of */
  static async open(session: Session, about: Page): Promise<PopupPage> {
    await about.bringToFront();
    const url = about.url();
    const tabId = await session.background(async (address) => {
      const { tabs } = (globalThis as unknown as { chrome: TabsApi }).chrome;
      const all = await tabs.query({});
      return all.find((tab) => tab.url === address)?.id ?? null;
    }, url);
    const path = tabId === null ? 'popup.html' : `popup.html?tab=${tabId}`;
    return new PopupPage(await session.extensionPage(path));
  }

  /** Everything the popup says, as a reader sees it. */
  async text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  async waitForText(text: string, timeout = 5000): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.body.innerText.includes(wanted),
      { timeout, polling: 50 },
      text,
    );
  }

  /** Names of the buttons, switches and choices, in reading order. */
  async controls(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('button, select, input, summary, a[href]')].map(
        (control) => control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '',
      ),
    );
  }

  /** Press the control with this name. */
  async press(name: string): Promise<void> {
    const pressed = await this.page.evaluate((wanted) => {
      const control = [
        ...document.querySelectorAll<HTMLElement>('button, summary, label, a[href]'),
      ].find(
        (candidate) =>
          candidate.getAttribute('aria-label') === wanted ||
          candidate.textContent?.trim() === wanted,
      );
      control?.click();
      return control !== undefined;
    }, name);
    if (!pressed) throw new Error(`The popup has no “${name}”`);
  }

  /** Name of the first language that is chosen; null: the popup offers none. */
  async chosenLanguage(): Promise<string | null> {
    return this.page.evaluate(() => {
      const chosen = document.querySelector('.tracks input:checked');
      return chosen?.parentElement?.querySelector('.label')?.textContent ?? null;
    });
  }

  /** Choose in the list with this accessible name. */
  async choose(name: string, value: string): Promise<void> {
    const chosen = await this.page.evaluate(
      (wanted, option) => {
        const list = [...document.querySelectorAll('select')].find(
          (candidate) =>
            candidate.getAttribute('aria-label') === wanted ||
            [...candidate.labels].some((label) => label.textContent?.includes(wanted)),
        );
        if (!list) return false;
        list.value = option;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return list.value === option;
      },
      name,
      value,
    );
    if (!chosen) throw new Error(`The popup's list “${name}” does not offer ${value}`);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}
