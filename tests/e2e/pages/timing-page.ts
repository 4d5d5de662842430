import type { KeyInput, Page } from 'puppeteer-core';
import type { OwnTranscript } from '../../../transcripts/own.ts';
import type { Session } from '../browsers.ts';

/** A sentence as its row shows it. */
interface SentenceLine {
  /** As the row writes them, "0:07.3"; null: it has none. */
  start: string | null;
  end: string | null;
  text: string;
  mark: string | null;
  selected: boolean;
  heard: boolean;
}

/** The page on which times are set by hand. */
export class TimingPage {
  private constructor(
    readonly page: Page,
    readonly session: Session,
  ) {}

  /**
   * The video gets a window of its own, so that both are in view: a hidden tab's timers slow down.
   *
   * @param watch - the tab of the video; null: none is named
   */
  static async open(session: Session, own: string, watch: Page | null): Promise<TimingPage> {
    const helper = await session.extensionPage('popup.html');
    const tabId = await helper.evaluate(async (wanted) => {
      const { tabs, windows } = (globalThis as unknown as { chrome: TabsApi }).chrome;
      const tab = (await tabs.query({})).find((one) => one.url === wanted);
      if (tab?.id === undefined) return null;
      const beside = (await tabs.query({ windowId: tab.windowId })).length;
      if (beside > 1) await windows.create({ tabId: tab.id });
      return tab.id;
    }, watch?.url() ?? '');
    await helper.close();
    const query = new URLSearchParams({ own });
    if (tabId !== null) query.set('tab', String(tabId));
    const timing = new TimingPage(await session.extensionPage(`timing.html?${query}`), session);
    await timing.page.waitForSelector('.sentence', { timeout: 10_000 });
    return timing;
  }

  /** Until the page hears from the player. */
  async waitForVideo(timeout = 10_000): Promise<void> {
    await this.page.waitForFunction(
      () => !/^–/.test(document.querySelector('.now')?.textContent ?? '–'),
      { timeout, polling: 50 },
    );
  }

  /** Until the page shows that the video is past `seconds`, of its first minute. */
  async waitForTime(seconds: number, timeout = 10_000): Promise<void> {
    await this.page.waitForFunction(
      (least) =>
        Number(/^0:([\d.]+)/.exec(document.querySelector('.now')?.textContent ?? '')?.[1]) > least,
      { timeout, polling: 50 },
      seconds,
    );
  }

  async press(key: KeyInput, times = 1): Promise<void> {
    for (let presses = 0; presses < times; presses += 1) await this.page.keyboard.press(key);
  }

  /** Press a key and tell the moment (`Date.now()`) at which the browser made it an event. */
  async pressAt(key: KeyInput): Promise<number> {
    await this.page.evaluate(() => {
      const heard = (event: KeyboardEvent) => {
        const moment = Date.now() - (performance.now() - event.timeStamp);
        (window as unknown as { pressedAt: number }).pressedAt = moment;
      };
      addEventListener('keydown', heard, { capture: true, once: true });
    });
    await this.page.keyboard.press(key);
    return this.page.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt);
  }

  async lines(): Promise<SentenceLine[]> {
    return this.page.$$eval('.sentence', (rows) =>
      rows.map((row) => {
        const [start, end] = [...row.querySelectorAll('.times > span')];
        return {
          start: start?.textContent ?? null,
          end: end?.textContent ?? null,
          text: row.querySelector('.text')?.textContent ?? '',
          mark: row.querySelector('.mark')?.textContent ?? null,
          selected: row.getAttribute('aria-selected') === 'true',
          heard: row.hasAttribute('aria-current'),
        };
      }),
    );
  }

  /** Everything the page says. */
  async text(): Promise<string> {
    return this.page.$eval('body', (body) => (body as HTMLElement).innerText);
  }

  async waitForText(text: string, timeout = 8000): Promise<void> {
    for (const end = Date.now() + timeout; !(await this.text()).includes(text); ) {
      if (Date.now() > end)
        throw new Error(`No “${text}” in: ${(await this.text()).replaceAll('\n', ' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What was read out last. */
  async said(): Promise<string> {
    return this.page.$eval('[role="status"].unseen', (region) => region.textContent ?? '');
  }

  /** Click the button whose words begin so. */
  async click(words: string): Promise<void> {
    const buttons = await this.page.$$('button');
    for (const button of buttons) {
      const text = await button.evaluate((element) => element.textContent ?? '');
      if (text.startsWith(words)) return button.click();
    }
    throw new Error(`No button “${words}”`);
  }

  /** Drag a part of the selected sentence's bar by so many seconds, with the mouse. */
  async drag(part: 'start' | 'end' | 'whole', seconds: number): Promise<void> {
    const [from, perSecond] = await this.page.evaluate((which) => {
      const bars = document.querySelector('.bars')?.getBoundingClientRect();
      const bar = document.querySelector('.bar.selected')?.getBoundingClientRect();
      const [first, second] = [...document.querySelectorAll('.seconds span')].map((mark) => ({
        x: mark.getBoundingClientRect().left,
        time: Number(mark.textContent?.replace(/^(\d+):/, '')),
      }));
      if (!bars || !bar || !first || !second) throw new Error('The strip shows no such bar');
      const x = { start: bar.left + 1, end: bar.right - 1, whole: bar.left + bar.width / 2 }[which];
      return [
        { x, y: bar.top + bar.height / 2 },
        (second.x - first.x) / (second.time - first.time),
      ] as const;
    }, part);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + (perSecond * seconds) / 2, from.y);
    await mouse.move(from.x + perSecond * seconds, from.y);
    await mouse.up();
  }

  /** Value, in seconds, of a slider of the selected sentence. */
  async slider(part: 'start' | 'end' | 'whole'): Promise<number> {
    return this.page.$eval(`.part.${part}`, (slider) => Number(slider.ariaValueNow));
  }

  /** In the viewer's own colours (Chromium): that of the needle, and of the lines of the seconds. */
  async forcedColours(): Promise<{ needle: string; line: string }> {
    const client = await this.page.createCDPSession();
    const force = (value: string) =>
      client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await force('active');
    const colours = await this.page.evaluate(() => {
      const style = (part: string) =>
        getComputedStyle(document.querySelector(part) ?? document.body);
      return {
        needle: style('.needle').backgroundColor,
        line: style('.seconds span').borderInlineStartColor,
      };
    });
    await force('');
    await client.detach();
    return colours;
  }

  async waitUntilSaved(): Promise<void> {
    await this.waitForText('Saved on this computer');
  }

  /** The transcript as it is on the disk, once all is saved. */
  async stored(id: string): Promise<OwnTranscript> {
    await this.waitUntilSaved();
    return this.page.evaluate(async (wanted) => {
      const opened = indexedDB.open('truecue');
      const store = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(opened.error);
      });
      const got = store.transaction('own').objectStore('own').get(wanted);
      return new Promise<OwnTranscript>((resolve) => {
        got.onsuccess = () => {
          store.close();
          resolve(got.result);
        };
      });
    }, id);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Store a transcript as the pages of the extension do. */
export async function saveOwn(session: Session, own: OwnTranscript): Promise<void> {
  const helper = await session.extensionPage('popup.html');
  await helper.evaluate(
    async (transcript) => {
      const { runtime } = (globalThis as unknown as { chrome: RuntimeApi }).chrome;
      await runtime.sendMessage({ type: 'save-own', own: transcript });
    },
    own as unknown as object,
  );
  await helper.close();
}

interface TabsApi {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string; windowId: number }[]>;
  };
  windows: { create(options: object): Promise<unknown> };
}

interface RuntimeApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
