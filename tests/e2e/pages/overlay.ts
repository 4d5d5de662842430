import type { Frame } from 'puppeteer-core';
import { type LatenessEntry, readLateness, startLateness } from './lateness.ts';

/** A caption the extension paints, as it stands in the page (design.md, The overlay's contract). */
interface PaintedCaption {
  cueId: string;
  track: 'primary' | 'secondary';
  lang: string;
  dir: string;
  speaker: string | null;
  text: string;
  /** CSS pixels in its frame's viewport. */
  box: { x: number; y: number; width: number; height: number };
}

interface OverlayState {
  /** How many `<truecue-captions>` there are; more than one is a fault. */
  hosts: number;
  /** `data-state`: the kind of the session's status. Null without an overlay. */
  state: string | null;
  ad: boolean;
}

/** The quiet line over the picture. */
export interface ShownNotice {
  words: string;
  links: { label: string; href: string; target: string; rel: string }[];
  /** Accessible name of the button that takes it away. */
  dismissal: string;
  dir: string;
  /** CSS pixels in its frame's viewport. */
  box: { left: number; top: number; right: number; bottom: number };
}

/** What the extension paints in one frame, read through its open shadow root. */
export class Overlay {
  constructor(readonly frame: Frame) {}

  async captions(): Promise<PaintedCaption[]> {
    return this.frame.evaluate((): PaintedCaption[] => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      return [...(root?.querySelectorAll<HTMLElement>('p.caption') ?? [])]
        .filter((caption) => caption.checkVisibility({ visibilityProperty: true }))
        .map((caption) => {
          const text = caption.querySelector('.text');
          const { x, y, width, height } = (text ?? caption).getBoundingClientRect();
          return {
            cueId: caption.dataset.cueId ?? '',
            track: caption.dataset.track === 'secondary' ? 'secondary' : 'primary',
            lang: caption.lang,
            dir: caption.dir,
            speaker: caption.querySelector('.speaker')?.textContent ?? null,
            text: text?.textContent ?? '',
            box: { x, y, width, height },
          };
        });
    });
  }

  async texts(track: 'primary' | 'secondary' = 'primary'): Promise<string[]> {
    return (await this.captions()).filter((c) => c.track === track).map((c) => c.text);
  }

  async state(): Promise<OverlayState> {
    return this.frame.evaluate(() => {
      const hosts = document.querySelectorAll<HTMLElement>('truecue-captions');
      const { state = null, ad } = hosts[0]?.dataset ?? {};
      return { hosts: hosts.length, state, ad: ad !== undefined && ad !== 'false' };
    });
  }

  /** Wait until a caption is painted that `predicate` accepts, and return it. */
  async waitForCaption(
    predicate: (caption: PaintedCaption) => boolean = () => true,
    timeout = 10_000,
  ): Promise<PaintedCaption> {
    let shown: PaintedCaption[] = [];
    await this.#poll(timeout, async () => {
      shown = await this.captions();
      return shown.some(predicate);
    }).catch(async () => {
      const { state, hosts } = await this.state();
      const painted = JSON.stringify(shown.map((caption) => caption.text));
      throw new Error(
        `No such caption in time; state ${state}, ${hosts} overlays, shown ${painted}`,
      );
    });
    const found = shown.find(predicate);
    if (!found) throw new Error('No such caption');
    return found;
  }

  /** Wait until nothing is painted. */
  async waitForNothing(timeout = 10_000): Promise<void> {
    await this.#poll(timeout, async () => (await this.captions()).length === 0);
  }

  /** Nothing is painted, nor a moment later. */
  async staysEmpty(): Promise<void> {
    await this.waitForNothing(3000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    if ((await this.captions()).length > 0) throw new Error('A caption came back');
  }

  async waitForState(kind: string | null, timeout = 10_000): Promise<void> {
    await this.#poll(timeout, async () => (await this.state()).state === kind).catch(async () => {
      const { state } = await this.state();
      throw new Error(`The overlay's state stayed ${state}, not ${kind}`);
    });
  }

  /** Middle of the button beside a paused caption, in its frame's viewport; waits until it is there. */
  async reportButton(): Promise<{ x: number; y: number }> {
    let place: { x: number; y: number } | null = null;
    await this.#poll(5000, async () => {
      place = await this.frame.evaluate(() => {
        const root = document.querySelector('truecue-captions')?.shadowRoot;
        const button = root?.querySelector('.tools:not([hidden]) button');
        const box = button?.getBoundingClientRect();
        return box && box.height >= 24
          ? { x: box.left + box.width / 2, y: box.top + box.height / 2 }
          : null;
      });
      return place !== null;
    });
    if (!place) throw new Error('No button to report');
    return place;
  }

  /** Pixels between pieces of words in one line, as the browser cut them. */
  async widestGap(): Promise<number> {
    return this.frame.$eval('truecue-captions', (host) => {
      const pieces = [...(host.shadowRoot?.querySelector('.text')?.getClientRects() ?? [])];
      const gaps = pieces.map(({ left, top }) => {
        const before = pieces.filter((one) => one.top === top && one.left < left);
        return before.length === 0 ? 0 : left - Math.max(...before.map(({ right }) => right));
      });
      return Math.max(...gaps);
    });
  }

  /** Name of the mark after a caption of the viewer's own; null: none has it. */
  async pencil(): Promise<string | null> {
    return this.frame.evaluate(() => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      return root?.querySelector('.pencil')?.getAttribute('aria-label') ?? null;
    });
  }

  /** Null: there is none, or it is hidden. */
  async notice(): Promise<ShownNotice | null> {
    return this.frame.evaluate((): ShownNotice | null => {
      const root = document.querySelector('truecue-notice')?.shadowRoot;
      const notice = root?.querySelector<HTMLElement>('.notice');
      if (!notice?.checkVisibility({ visibilityProperty: true })) return null;
      const { left, top, right, bottom } = notice.getBoundingClientRect();
      return {
        words: notice.querySelector('[role="status"]')?.textContent ?? '',
        links: [...notice.querySelectorAll('a')].map(({ textContent, href, target, rel }) => ({
          label: textContent ?? '',
          href,
          target,
          rel,
        })),
        dismissal: notice.querySelector('button')?.getAttribute('aria-label') ?? '',
        dir: getComputedStyle(notice).direction,
        box: { left, top, right, bottom },
      };
    });
  }

  async waitForNotice(timeout = 10_000): Promise<ShownNotice> {
    let shown: ShownNotice | null = null;
    await this.#poll(timeout, async () => {
      shown = await this.notice();
      return shown !== null;
    });
    if (!shown) throw new Error('No notice');
    return shown;
  }

  /** Name of the link or button in the notice that has the focus; null: none of them. */
  async focusInNotice(): Promise<string | null> {
    return this.frame.evaluate(() => {
      const focused = document.querySelector('truecue-notice')?.shadowRoot?.activeElement;
      return focused ? (focused.getAttribute('aria-label') ?? focused.textContent) : null;
    });
  }

  /** Nothing lies over the notice: a click there is for it. */
  async isNoticeOnTop(): Promise<boolean> {
    return this.frame.evaluate(() => {
      const host = document.querySelector('truecue-notice');
      const box = host?.shadowRoot?.querySelector('.notice')?.getBoundingClientRect();
      if (!box) return false;
      return [0.1, 0.5, 0.9].every((part) => {
        const [x, y] = [box.left + box.width * part, box.top + box.height * part];
        return document.elementFromPoint(x, y) === host;
      });
    });
  }

  async waitForNoNotice(timeout = 10_000): Promise<void> {
    await this.#poll(timeout, async () => (await this.notice()) === null);
  }

  /** Log every change of the captions from now on, with the media time at it. */
  async recordLateness(): Promise<void> {
    await startLateness(this.frame);
  }

  async lateness(): Promise<LatenessEntry[]> {
    return readLateness(this.frame);
  }

  async #poll(timeout: number, done: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + timeout;
    while (!(await done())) {
      if (Date.now() > end) throw new Error(`Not within ${timeout} ms`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
