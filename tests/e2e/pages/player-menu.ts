import type { Frame, Page } from 'puppeteer-core';

/** One line of the menu, as a screen reader tells it. */
interface MenuLine {
  label: string;
  /** Language of the label where it is not the interface's. */
  lang: string;
  note: string;
  /** null: a plain line, none of several. */
  checked: boolean | null;
}

type Part = 'button' | 'menu' | 'line';

/** Our button in the player's bar and the menu it opens, in a page or in an embed's frame. */
export class PlayerMenu {
  constructor(
    readonly page: Page,
    readonly frame: Frame = page.mainFrame(),
  ) {}

  async isOpen(): Promise<boolean> {
    return this.frame.evaluate(() => {
      const root = document.querySelector('truecue-controls')?.shadowRoot;
      return root?.querySelector('[role="menu"]') !== null;
    });
  }

  async waitFor(open: boolean): Promise<void> {
    await this.frame.waitForFunction(
      (wanted) => {
        const root = document.querySelector('truecue-controls')?.shadowRoot;
        return root && (root.querySelector('[role="menu"]') !== null) === wanted;
      },
      { timeout: 8000, polling: 50 },
      open,
    );
  }

  /** Open it by the mouse, as most viewers do. */
  async open(): Promise<void> {
    await this.#reach('button');
    await this.#click('button');
    await this.waitFor(true);
  }

  /** Click the line with this label. */
  async choose(label: string): Promise<void> {
    await this.#click('line', label);
  }

  async lines(): Promise<MenuLine[]> {
    return this.frame.evaluate(() => {
      const root = document.querySelector('truecue-controls')?.shadowRoot;
      return [...(root?.querySelectorAll('[role^="menuitem"]') ?? [])].map((line) => {
        const label = line.querySelector<HTMLElement>('.label');
        const checked = line.getAttribute('aria-checked');
        return {
          label: label?.textContent ?? '',
          lang: label?.lang ?? '',
          note: line.querySelector('.note')?.textContent ?? '',
          checked: checked === null ? null : checked === 'true',
        };
      });
    });
  }

  /** Labels of the chosen lines. */
  async chosen(): Promise<string[]> {
    return (await this.lines()).filter(({ checked }) => checked).map(({ label }) => label);
  }

  /** What of ours has the focus: `button`, a line's label, or null. */
  async focused(): Promise<string | null> {
    return this.frame.evaluate(() => {
      const focused = document.querySelector('truecue-controls')?.shadowRoot?.activeElement;
      if (!focused) return null;
      if (focused.getAttribute('aria-haspopup') === 'menu' && focused.matches('.button'))
        return 'button';
      return focused.querySelector('.label')?.textContent ?? focused.className;
    });
  }

  async waitForFocus(on: string | null): Promise<void> {
    const end = Date.now() + 5000;
    for (let last = await this.focused(); last !== on; last = await this.focused()) {
      if (Date.now() > end) throw new Error(`The focus stayed on ${last}, not ${on}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Press Tab until our button has the focus. */
  async tabToButton(): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await this.focused()) === 'button') return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab never reached our button');
  }

  /** Boxes in the frame's viewport, in CSS pixels: button, menu, and the player around. */
  async boxes() {
    return this.frame.evaluate(() => {
      const root = document.querySelector('truecue-controls')?.shadowRoot;
      const boxOf = (element: Element | null | undefined) => {
        const box = element?.getBoundingClientRect();
        return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
      };
      return {
        button: boxOf(root?.querySelector('.button')),
        menu: boxOf(root?.querySelector('.menu')),
        player: boxOf(document.querySelector('#movie_player')),
      };
    });
  }

  /** All its lines show without scrolling. */
  async isWhole(): Promise<boolean> {
    return this.frame.evaluate(() => {
      const menu = document.querySelector('truecue-controls')?.shadowRoot?.querySelector('.menu');
      return menu ? menu.scrollHeight <= menu.clientHeight : false;
    });
  }

  /** Nothing of the page, nor our captions, lies over the menu. */
  async isOnTop(): Promise<boolean> {
    return this.frame.evaluate(() => {
      const host = document.querySelector('truecue-controls');
      const box = host?.shadowRoot?.querySelector('.menu')?.getBoundingClientRect();
      if (!box) return false;
      return [0.1, 0.3, 0.5, 0.7, 0.9].every((part) => {
        const [x, y] = [box.left + box.width * part, box.top + box.height * part];
        return document.elementFromPoint(x, y) === host;
      });
    });
  }

  /** Move the mouse over the picture, so that the player shows its bar. */
  async #reach(part: Part): Promise<void> {
    const { x, y } = await this.#middle(part);
    await this.page.mouse.move(x - 20, y - 60);
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  async #click(part: Part, label?: string): Promise<void> {
    const { x, y } = await this.#middle(part, label);
    await this.page.mouse.click(x, y);
  }

  /** In the page's viewport: over BiDi a frame's own click misses it. */
  async #middle(part: Part, label?: string): Promise<{ x: number; y: number }> {
    // An element for an answer would be held, and all of its page with it.
    await this.frame.waitForFunction(
      () => !!document.querySelector('truecue-controls')?.shadowRoot?.querySelector('.button'),
      { timeout: 8000, polling: 50 },
    );
    const outer = await this.#origin();
    const inner = await this.frame.evaluate(
      (wanted, text) => {
        const root = document.querySelector('truecue-controls')?.shadowRoot;
        const found = [...(root?.querySelectorAll(`.${wanted}`) ?? [])].find(
          (element) => !text || element.querySelector('.label')?.textContent === text,
        );
        found?.scrollIntoView({ block: 'nearest' });
        const box = found?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      part,
      label ?? '',
    );
    if (!inner) throw new Error(`The menu has no ${part} ${label ?? ''}`);
    return { x: outer.x + inner.x, y: outer.y + inner.y };
  }

  async #origin(): Promise<{ x: number; y: number }> {
    if (this.frame === this.page.mainFrame()) return { x: 0, y: 0 };
    return this.page.$eval('iframe', async (iframe) => {
      iframe.scrollIntoView({ block: 'center' });
      // Chromium finds the frame under the mouse by what was last painted.
      const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frames = 0; frames < 3; frames += 1) await painted();
      const { x, y } = iframe.getBoundingClientRect();
      return { x, y };
    });
  }
}
