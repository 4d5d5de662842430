import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';

/** A passage as the page shows it. */
interface ShownPassage {
  speaker: string | null;
  /** "Interviewer", and "Left out" where it is. */
  marks: string[];
  text: string;
  used: boolean;
}

/** States that pass by themselves. */
const PASSING = ['idle', 'opening', 'asking-player', 'aligning', 'saving'];

interface Noted {
  states: string[];
}

/** The page on which words become captions. Presses are the viewer's own. */
export class SyncPage {
  constructor(readonly page: Page) {}

  /** @param query - such as `?site=youtube&mediaId=…` */
  static async open(session: Session, query = ''): Promise<SyncPage> {
    const sync = new SyncPage(await session.extensionPage(`sync.html${query}`));
    await sync.page.waitForSelector('main section', { timeout: 10_000 });
    return sync;
  }

  /** The page another one of ours opens, such as the popup. */
  static async opened(session: Session, before: readonly Page[]): Promise<SyncPage> {
    for (const end = Date.now() + 15_000; Date.now() < end; ) {
      for (const page of await session.browser.pages()) {
        // In Firefox the address is told by the page only.
        const url = await page.evaluate(() => location.href).catch(() => '');
        if (before.includes(page) || !url.includes('/sync.html')) continue;
        await page.waitForSelector('main section', { timeout: 10_000 });
        return new SyncPage(page);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The page of captions never opened');
  }

  async text(): Promise<string> {
    const text = await this.page.evaluate(() => document.body.innerText);
    return text.replaceAll('\u00a0', ' ').replace(/[\u2068\u2069]/g, '');
  }

  async waitForText(text: string, timeout = 10_000): Promise<void> {
    for (const end = Date.now() + timeout; !(await this.text()).includes(text); ) {
      if (Date.now() > end) throw new Error(`No “${text}” in: ${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** How far the times are: `MakeView.kind`. */
  async state(): Promise<string> {
    return this.page.$eval('.make', (part) => (part as HTMLElement).dataset.state ?? '');
  }

  async waitForState(state: string, timeout = 40_000): Promise<void> {
    for (const end = Date.now() + timeout; (await this.state()) !== state; ) {
      if (Date.now() > end) {
        const { innerText } = await this.page.$eval('.make', (part) => ({
          innerText: (part as HTMLElement).innerText,
        }));
        throw new Error(`Not ${state} but ${await this.state()}: ${innerText}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /**
   * Press a button, and wait for the next state in which the page asks the viewer, or is
   * done. The page stays where it is: in front, browsers let the tab of the video sleep.
   */
  async settled(button: string, timeout = 40_000): Promise<string> {
    await this.page.waitForSelector('.make');
    await this.page.$eval(
      '.make',
      (part, name) => {
        const states: string[] = [];
        Object.assign(globalThis, { states });
        const note = () => states.push((part as HTMLElement).dataset.state ?? '');
        new MutationObserver(note).observe(part, { attributeFilter: ['data-state'] });
        const found = [...part.querySelectorAll('button')].find((one) => one.textContent === name);
        if (!found) throw new Error(`No button “${name}” in: ${part.textContent}`);
        found.click();
      },
      button,
    );
    for (const end = Date.now() + timeout; Date.now() < end; ) {
      const states = await this.page.evaluate(() => (globalThis as unknown as Noted).states);
      const state = states.find((one) => !PASSING.includes(one));
      if (state !== undefined) return state;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Still ${await this.state()}: ${await this.text()}`);
  }

  /** Make captions, also in place of others; the state it ends in. */
  async make(): Promise<string> {
    const state = await this.settled('Make captions');
    return state === 'exists' ? this.settled('Replace them') : state;
  }

  /** Press the button with this name, as the viewer does: a permission can be asked for in it. */
  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    for (const button of await this.page.$$('button, summary')) {
      const words = await button.evaluate(
        (one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '',
      );
      if (words !== name) continue;
      await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      return button.click();
    }
    throw new Error(`No button “${name}” in: ${await this.text()}`);
  }

  /** Choose another way of reading the page, by the start of its name. */
  async readAs(name: string): Promise<void> {
    const value = await this.page.$eval(
      '.way select',
      (list, start) =>
        [...(list as HTMLSelectElement).options].find(({ text }) => text.startsWith(start))?.value,
      name,
    );
    if (value === undefined) throw new Error(`No “${name}” in: ${await this.text()}`);
    await this.page.select('.way select', value);
  }

  async paste(text: string): Promise<void> {
    await this.page.$eval(
      'textarea.paste',
      (field, typed) => {
        (field as HTMLTextAreaElement).value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
    await this.press('Use these words');
  }

  /** Choose a file, for words or for times. */
  async choose(name: string, contents: string | Uint8Array, within = 'main'): Promise<void> {
    await this.page.$eval(
      `${within} input[type="file"]`,
      (field, file, words) => {
        const carrier = new DataTransfer();
        carrier.items.add(new File([Uint8Array.from(words)], file));
        (field as HTMLInputElement).files = carrier.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      [...(typeof contents === 'string' ? new TextEncoder().encode(contents) : contents)],
    );
  }

  /** Press a button that saves a file, and return what is in it. */
  async saved(button: string): Promise<Uint8Array> {
    await this.page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (contents: Blob) => {
        Object.assign(globalThis, { saved: contents });
        return make(contents);
      };
    });
    await this.press(button);
    await this.page.waitForFunction(() => 'saved' in globalThis, { polling: 50, timeout: 10_000 });
    const bytes = await this.page.evaluate(async () => {
      const { saved } = globalThis as unknown as { saved: Blob };
      Reflect.deleteProperty(globalThis, 'saved');
      return [...new Uint8Array(await saved.arrayBuffer())];
    });
    return Uint8Array.from(bytes);
  }

  async passages(): Promise<ShownPassage[]> {
    return this.page.$$eval('.segment', (rows) =>
      rows.map((row) => ({
        speaker: row.querySelector('.who b')?.textContent ?? null,
        marks: [...row.querySelectorAll('.who > span')].map((mark) => mark.textContent ?? ''),
        text: row.querySelector('.words, textarea')?.textContent ?? '',
        used: row.querySelector<HTMLInputElement>(':scope > input')?.checked ?? false,
      })),
    );
  }

  /**
   * How the first passage is laid out, whether its checkbox stands left of its words, and whether
   * the way past the passages is seen without the focus and with it.
   */
  async laidOut() {
    return this.page.evaluate(() => {
      const boxOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const check = boxOf('.segment > input');
      const words = boxOf('.segment .words');
      const seen = () => (boxOf('.skip').width > 24 ? 'seen' : 'hidden');
      const before = seen();
      document.querySelector<HTMLElement>('.skip')?.focus();
      const row = document.querySelector('.segment');
      return {
        display: row && getComputedStyle(row).display,
        beside: check.right < words.left && check.top < words.bottom,
        skip: [before, seen()],
      };
    });
  }

  /** Name of the recording that is chosen; null: none. */
  async recording(): Promise<string | null> {
    return this.page.evaluate(() => {
      const chosen = document.querySelector('.video input:checked');
      return chosen?.parentElement?.querySelector('.video-name')?.textContent ?? null;
    });
  }

  /** Where the focus is: name of the element. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return '';
      const label = (active as HTMLInputElement).labels?.[0]?.textContent;
      return active.getAttribute('aria-label') ?? label ?? active.textContent ?? '';
    });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
