import type { ElementHandle, Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';

/** A list as its row shows it. */
interface ListRow {
  name: string;
  on: boolean;
  /** All its words, in reading order; no-break spaces are spaces. */
  text: string;
}

/** Presses are the viewer's own: a permission can be asked for in them. */
export class OptionsPage {
  private constructor(readonly page: Page) {}

  /** @param hash - such as `#add=…` */
  static async open(session: Session, hash = ''): Promise<OptionsPage> {
    const options = new OptionsPage(await session.extensionPage(`options.html${hash}`));
    await options.page.waitForSelector('.list', { timeout: 10_000 });
    return options;
  }

  /** Everything the page says. */
  async text(): Promise<string> {
    return this.#words('body');
  }

  async waitForText(text: string, timeout = 8000): Promise<void> {
    for (const end = Date.now() + timeout; !(await this.text()).includes(text); ) {
      if (Date.now() > end) throw new Error(`No “${text}” in: ${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What was read out last; empty: nothing. */
  async told(): Promise<string> {
    return (await this.#words('main > [role="status"]')).replace(/[\u2068\u2069]/g, '');
  }

  /** Name or text of the element that has the focus. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return '';
      const named = (active.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
      const words = named.map((id) => {
        const part = document.getElementById(id);
        return part?.getAttribute('aria-label') ?? part?.textContent ?? '';
      });
      const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null;
      const name = words.join(' ') || label || active.textContent || '';
      return name.replace(/[\u2068\u2069]/g, '');
    });
  }

  // The lists

  async rows(): Promise<ListRow[]> {
    return this.page.$$eval('.list', (rows) =>
      (rows as HTMLElement[]).map((row) => ({
        name: row.querySelector('h3')?.textContent ?? '',
        on: row.querySelector<HTMLInputElement>('[role="switch"]')?.checked ?? false,
        text: row.innerText.replaceAll('\u00a0', ' '),
      })),
    );
  }

  async names(): Promise<string[]> {
    return (await this.rows()).map(({ name }) => name);
  }

  async row(name: string): Promise<ListRow> {
    const rows = await this.rows();
    const row = rows.find((one) => one.name === name);
    if (!row) throw new Error(`No list “${name}”, only ${rows.map((one) => one.name)}`);
    return row;
  }

  async waitForRow(name: string, timeout = 10_000): Promise<ListRow> {
    return this.waitForRowThat(name, () => true, timeout);
  }

  /** Wait until the row of this name is as `accept` wants it, and return it. */
  async waitForRowThat(
    name: string,
    accept: (row: ListRow) => boolean,
    timeout = 10_000,
  ): Promise<ListRow> {
    for (const end = Date.now() + timeout; ; ) {
      const row = (await this.rows()).find((one) => one.name === name);
      if (row && accept(row)) return row;
      if (Date.now() > end) {
        throw new Error(`The list “${name}” is not as wanted: ${JSON.stringify(row)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What went wrong with a list, in the page's words; null: nothing. */
  async problemOf(name: string): Promise<string | null> {
    const row = await this.#rowElement(name);
    return row.$$eval('.problem', ([problem]) => (problem as HTMLElement)?.innerText ?? null);
  }

  /** What a viewer should know of a list: warnings and notices. */
  async notesOf(name: string): Promise<string[]> {
    const row = await this.#rowElement(name);
    return row.$$eval('.warning, .notice', (notes) => notes.map((note) => note.textContent ?? ''));
  }

  /** Turn a list on or off. */
  async toggle(name: string): Promise<void> {
    await this.#press(await this.#rowElement(name), '[role="switch"]');
  }

  async move(name: string, way: 'up' | 'down'): Promise<void> {
    await this.#press(await this.#rowElement(name), `.arrow.${way}`);
  }

  async check(name: string): Promise<void> {
    await this.#press(await this.#rowElement(name), '[id^="check:"]');
  }

  /** The button of what went wrong: try again, or allow access. */
  async retry(name: string): Promise<void> {
    await this.#press(await this.#rowElement(name), '.problem button');
  }

  /** Remove a list, and say yes. */
  async remove(name: string): Promise<void> {
    await this.askToRemove(name);
    await this.#press(await this.#rowElement(name), '.confirm .danger');
  }

  /** Press “Remove”, and do not answer yet. */
  async askToRemove(name: string): Promise<void> {
    await this.#press(await this.#rowElement(name), '[id^="remove:"]');
  }

  // Adding one

  async fill(address: string): Promise<void> {
    await this.page.$eval(
      '#address',
      (field, text) => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      address,
    );
  }

  async address(): Promise<string> {
    return this.page.$eval('#address', (field) => (field as HTMLInputElement).value);
  }

  /** Press “Look at it”. */
  async look(): Promise<void> {
    await this.#press(this.page, 'form [type="submit"]');
  }

  /** Why the address did not become a list; null: nothing is said. */
  async fault(): Promise<string | null> {
    return this.page.$$eval('#add-problem', ([fault]) => fault?.textContent ?? null);
  }

  async waitForFault(timeout = 10_000): Promise<string> {
    await this.page.waitForSelector('#add-problem', { timeout });
    return (await this.fault()) ?? '';
  }

  /** What is said of the list before it is added; null: none is shown. */
  async preview(): Promise<string | null> {
    return (await this.page.$('.preview')) ? this.#words('.preview') : null;
  }

  async waitForPreview(timeout = 10_000): Promise<string> {
    await this.page.waitForSelector('.preview', { timeout }).catch(async () => {
      throw new Error(`No preview; ${(await this.fault()) ?? (await this.text())}`);
    });
    return this.#words('.preview');
  }

  /** Tick that the list is not signed. */
  async understand(): Promise<void> {
    await this.#press(this.page, '.preview .agree input');
  }

  /** Can “Add this list” be pressed? */
  async canConfirm(): Promise<boolean> {
    return this.page.$eval('.preview .primary', (add) => !(add as HTMLButtonElement).disabled);
  }

  /** Press “Add this list”. */
  async confirm(): Promise<void> {
    await this.#press(this.page, '.preview .primary');
  }

  /** Press “Cancel”, before or after the list is shown. */
  async cancel(): Promise<void> {
    await this.#press(this.page, '.waiting button, .preview .actions button:last-child');
  }

  /** Type an address, look at it, say yes; resolves once its row is there. */
  async add(address: string, name: string): Promise<ListRow> {
    await this.fill(address);
    await this.look();
    await this.waitForPreview();
    await this.confirm();
    return this.waitForRow(name);
  }

  // What is kept

  async kept(): Promise<string> {
    return this.#words('section[aria-labelledby="kept"]');
  }

  /** Erase what is kept, and say yes. */
  async erase(): Promise<void> {
    await this.#press(this.page, '#erase');
    await this.#press(this.page, 'section[aria-labelledby="kept"] .danger');
  }

  /** As a browser does that makes words larger, and nothing else. */
  async doubleText(): Promise<void> {
    await this.page.evaluate(() => {
      const { style } = document.documentElement;
      const sizes = getComputedStyle(document.documentElement);
      for (const name of ['small', 'body', 'title', 'large', 'display'])
        style.setProperty(
          `--size-${name}`,
          `calc(2 * ${sizes.getPropertyValue(`--size-${name}`)})`,
        );
    });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async #words(selector: string): Promise<string> {
    const words = await this.page.$eval(selector, (part) => (part as HTMLElement).innerText);
    return words.replaceAll('\u00a0', ' ');
  }

  async #rowElement(name: string): Promise<ElementHandle> {
    for (const row of await this.page.$$('.list')) {
      if ((await row.$eval('h3', (heading) => heading.textContent)) === name) return row;
    }
    throw new Error(`No list “${name}”, only ${await this.names()}`);
  }

  async #press(within: Page | ElementHandle, selector: string): Promise<void> {
    const button = await within.$(selector);
    if (!button) throw new Error(`Nothing to press: ${selector}`);
    await button.click();
  }
}
