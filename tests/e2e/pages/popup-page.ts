import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { KeyInput, Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
    const url = about.url();
    // In Firefox the first call opens a tab, which takes the front.
    await session.background(() => true);
    await about.bringToFront();
    const tabId = await session.background(async (address) => {
      const { tabs } = (globalThis as unknown as { chrome: TabsApi }).chrome;
      const all = await tabs.query({});
      // Addresses of other sites are hidden from the extension.
      const found = all.find((tab) => tab.url === address) ?? all.find((tab) => tab.active);
      return found?.id ?? null;
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
          candidate.textContent?.trim() === wanted ||
          candidate.querySelector('.label')?.textContent === wanted,
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

  /** Is the switch with this label on? */
  async isOn(label: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      const switches = [...document.querySelectorAll<HTMLInputElement>('[role="switch"]')];
      const found = switches.find((one) => one.closest('label')?.textContent?.trim() === wanted);
      if (!found) throw new Error(`The popup has no switch “${wanted}”`);
      return found.checked;
    }, label);
  }

  /** Wait until what has this label is the one of its group that is chosen. */
  async waitForChosen(label: string): Promise<void> {
    const isChosen = (wanted: string) =>
      [...document.querySelectorAll('input:checked')].some(
        (one) => one.closest('label')?.textContent?.trim() === wanted,
      );
    await this.page.waitForFunction(isChosen, { timeout: 5000, polling: 50 }, label);
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

  /** Press a key, several times, on the control with this accessible name. */
  async pressKey(name: string, key: KeyInput, times = 1): Promise<void> {
    await this.page.bringToFront();
    await this.page.focus(`[aria-label="${name}"]`);
    for (let presses = 0; presses < times; presses += 1) await this.page.keyboard.press(key);
  }

  /** What could be shown instead: title, publisher, languages of each. */
  async otherTranscripts(): Promise<string[][]> {
    return this.page.$$eval('.other-transcripts li', (rows) =>
      rows.map((row) => [...row.querySelectorAll('p')].map((line) => line.textContent ?? '')),
    );
  }

  /** Is the part under this heading open to be seen? */
  async isUnfolded(heading: string): Promise<boolean> {
    return this.page.$$eval(
      'details',
      (folds, wanted) => {
        const found = folds.find(
          (fold) => fold.querySelector('.heading')?.textContent?.trim() === wanted,
        );
        if (!found) throw new Error(`The popup has no “${wanted}”`);
        return found.open;
      },
      heading,
    );
  }

  /** Open all that is folded. */
  async unfold(): Promise<void> {
    await this.page.$$eval('details', (folds) => {
      for (const fold of folds) fold.open = true;
    });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** What axe finds wrong; `include`: only in these elements and their shadows. */
export async function violations(on: Page, include: string[] = ['html']): Promise<string[]> {
  // By the debugger: pages of an extension allow no script from elsewhere.
  await on.evaluate(`${axe};0`);
  const { found, passed } = await on.evaluate(async (elements) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run({ include: elements.map((element) => [element]) });
    const found = result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
    return { found, passed: result.passes.length };
  }, include);
  if (passed < 4) throw new Error('axe saw nothing to look at');
  return found;
}

/** As before the first choice: what the viewer set everywhere and for single recordings. */
export async function forgetChoices(session: Session): Promise<void> {
  await session.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: StorageApi }).chrome;
    await storage.sync.clear();
    await storage.local.remove('recordings');
  });
}

interface StorageApi {
  storage: { sync: { clear(): Promise<void> }; local: { remove(key: string): Promise<void> } };
}

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; active: boolean }[]> };
}
