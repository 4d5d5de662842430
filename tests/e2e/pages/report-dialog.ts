import type { Frame, Page } from 'puppeteer-core';

const REPORT = /^(?:chrome|moz)-extension:.*\/report(?:-window)?\.html/;

/** What the dialog shows, as one look at it gives. */
interface ShownDialog {
  /** Text of the caption that is meant; null: none was shown. */
  caption: string | null;
  before: string | null;
  after: string | null;
  /** Values of the categories, in order. */
  categories: string[];
  /** Headings of all its parts. */
  headings: string[];
  /** Text of the field with the corrected words; null: there is none. */
  text: string | null;
  /** Words marked as added, and as taken out. */
  added: string[];
  removed: string[];
  /** The ways for the report, in words. */
  routes: string[];
  /** The text that leaves the machine; null: nothing is chosen yet. */
  json: string | null;
  /** All that can be read. */
  words: string;
}

/** The dialog for a report: in a frame over the picture, or in a window of its own. */
export class ReportDialog {
  constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** The dialog in a frame of `page`, once it knows what it is about. */
  static async over(page: Page, timeout = 8000): Promise<ReportDialog> {
    for (const end = Date.now() + timeout; ; ) {
      const frame = page.frames().find(isReport);
      if (frame && (await stands(frame))) return new ReportDialog(page, frame);
      if (Date.now() > end) throw new Error('No dialog over the picture in time');
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /**
   * The dialog in a window or tab of its own.
   *
   * @param settle - milliseconds to wait first: a window that an extension is just opening
   *   in Chromium never answers what was asked of it too early
   */
  static async inWindow(page: Page, settle = 0): Promise<ReportDialog> {
    await new Promise((resolve) => setTimeout(resolve, settle));
    for (const end = Date.now() + 8000; ; ) {
      for (const other of await Promise.race([page.browser().pages(), later<Page[]>([])])) {
        if (other !== page && isReport(other.mainFrame()) && (await stands(other.mainFrame())))
          return new ReportDialog(other, other.mainFrame());
      }
      if (Date.now() > end) throw new Error('No dialog in a window in time');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Close it by key. Chromium may not answer for a key whose frame has gone with it. */
  async escape(): Promise<void> {
    await Promise.race([this.page.keyboard.press('Escape').catch(() => undefined), later(null)]);
  }

  /** How many dialogs stand over the picture of `frame`. */
  static count(frame: Frame): Promise<number> {
    return frame.$$eval('truecue-report', (all) => all.length);
  }

  static async waitForNone(frame: Frame, timeout = 4000): Promise<void> {
    for (const end = Date.now() + timeout; (await ReportDialog.count(frame)) > 0; ) {
      if (Date.now() > end) throw new Error('The dialog stayed');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  read(): Promise<ShownDialog> {
    return this.frame.evaluate((): ShownDialog => {
      const text = (selector: string) => document.querySelector(selector)?.textContent ?? null;
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
      const besides = [...document.querySelectorAll('.lines > p')];
      const meant = besides.findIndex((line) => line.matches('.meant, .aside'));
      return {
        caption: text('.meant'),
        before: besides[meant - 1]?.textContent ?? null,
        after: besides[meant + 1]?.textContent ?? null,
        categories: [...document.querySelectorAll<HTMLInputElement>('input[name="category"]')].map(
          ({ value }) => value,
        ),
        headings: texts('h1, h2, legend'),
        text: document.querySelector<HTMLTextAreaElement>('.text textarea')?.value ?? null,
        added: texts('ins'),
        removed: texts('del'),
        routes: texts('footer select option'),
        json: text('.json'),
        words: document.body.innerText,
      };
    });
  }

  /** Wait until `holds` of what it shows. */
  async waitFor(holds: (shown: ShownDialog) => boolean, timeout = 6000): Promise<ShownDialog> {
    for (const end = Date.now() + timeout; ; ) {
      const shown = await this.read();
      if (holds(shown)) return shown;
      if (Date.now() > end) throw new Error(`The dialog stayed ${JSON.stringify(shown)}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** As a viewer's click: the element is asked, since frames in frames are hard to point at. */
  async press(selector: string): Promise<void> {
    await this.frame.$eval(selector, (element) => (element as HTMLElement).click());
  }

  choose(category: string): Promise<void> {
    return this.press(`input[name="category"][value="${category}"]`);
  }

  /** Put words into a field, as typing does. */
  async write(selector: string, words: string): Promise<void> {
    await this.frame.$eval(
      selector,
      (element, value) => {
        const field = element as HTMLTextAreaElement;
        field.focus();
        field.select();
        document.execCommand('insertText', false, value);
      },
      words,
    );
  }

  async way(index: number): Promise<void> {
    await this.frame.$eval(
      'footer select',
      (element, value) => {
        (element as HTMLSelectElement).value = value;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      String(index),
    );
  }

  /** What has the focus in the dialog: `name` of a field, else its tag. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const active = document.activeElement as HTMLInputElement | null;
      return document.hasFocus() ? active?.name || active?.tagName.toLowerCase() || '' : 'outside';
    });
  }
}

function isReport(frame: Frame): boolean {
  return REPORT.test(frame.url());
}

/** A page that is just being opened may never answer what was asked too early. */
async function stands(frame: Frame): Promise<boolean> {
  const asked = frame
    .evaluate(() => {
      const waits = document.querySelector('.patient') !== null;
      return document.querySelector('.dialog') !== null && !waits;
    })
    .catch(() => false); // it is being left
  return Promise.race([asked, later(false)]);
}

function later<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 700, value));
}
