import type { Json3 } from '../json3.ts';
import { h } from './dom.ts';
import type { Player } from './player.ts';

interface Line {
  /** Seconds. */
  start: number;
  end: number;
  words: { time: number; text: string }[];
}

const family = '"YouTube Noto", Roboto, Arial, Helvetica, Verdana, "PT Sans Caption", sans-serif';

/** Paints captions by the mutations the site makes: words appended, all lines rebuilt at a roll. */
export class CaptionPainter {
  readonly #container: HTMLElement;
  #lines: Line[] = [];
  #boundaries: number[] = [];
  #rolling = false;
  #window: HTMLElement | null = null;
  #text: HTMLElement | null = null;
  /** Words on screen, by line. */
  #painted: string[][] = [];
  #first: Line | undefined;
  #timer = 0;

  constructor(readonly player: Player) {
    this.#container = h('div', {
      id: 'ytp-caption-window-container',
      class: 'ytp-caption-window-container',
      'data-layer': 4,
    });
    player.root.append(this.#container);
  }

  show(document: Json3, rolling: boolean): void {
    this.#rolling = rolling;
    this.#lines = document.events
      .filter((event) => event.segs?.some((segment) => segment.utf8.trim() !== ''))
      .flatMap((event) => {
        const start = event.tStartMs / 1000;
        const end = start + (event.dDurationMs ?? 5000) / 1000;
        const words = (event.segs ?? []).map((segment) => ({
          time: start + (segment.tOffsetMs ?? 0) / 1000,
          text: segment.utf8,
        }));
        if (rolling) return [{ start, end, words }];
        const text = words.map((word) => word.text).join('');
        return text
          .split('\n')
          .map((part) => ({ start, end, words: [{ time: start, text: part }] }));
      });
    const times = this.#lines.flatMap((line) => [
      line.start,
      line.end,
      ...line.words.map((w) => w.time),
    ]);
    this.#boundaries = [...new Set(times)].sort((a, b) => a - b);
    this.plan();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#lines = [];
    this.#boundaries = [];
    this.#unmount();
  }

  /** Paint now, and sleep until the words change. */
  plan(): void {
    clearTimeout(this.#timer);
    const { player } = this;
    if (this.#lines.length === 0) return;
    if (player.ads.showing || player.held !== null) {
      this.#unmount();
      return;
    }
    const time = player.contentTime;
    this.#paint(time);
    const next = this.#boundaries.find((boundary) => boundary > time);
    if (next === undefined || player.video.paused) return;
    const delay = ((next - time) * 1000) / player.video.playbackRate;
    this.#timer = window.setTimeout(() => this.plan(), Math.max(delay, 4));
  }

  resize(): void {
    if (!this.#text) return;
    for (const segment of this.#text.querySelectorAll<HTMLElement>('.ytp-caption-segment')) {
      segment.style.fontSize = this.#fontSize();
    }
    this.#place();
  }

  #paint(time: number): void {
    let lines = this.#lines.filter((line) => line.start <= time && time < line.end);
    if (this.#rolling) lines = lines.slice(-2);
    const words = lines.map((line) =>
      line.words.filter((word) => word.time <= time).map((word) => word.text),
    );
    if (words.length === 0) {
      this.#unmount();
      return;
    }
    const text = this.#mount();
    const grows =
      this.#first === lines[0] &&
      this.#painted.every((line, index) => line.every((word, at) => words[index]?.[at] === word));
    if (!grows) {
      for (const line of [...text.children]) line.remove();
      this.#painted = [];
    }
    this.#first = lines[0];
    words.forEach((line, index) => {
      const shown = this.#painted[index]?.length ?? 0;
      if (index >= this.#painted.length) text.append(this.#line());
      const segment = text.children[index]?.firstElementChild;
      for (const word of line.slice(shown)) segment?.append(word);
    });
    this.#painted = words;
    this.#place();
  }

  #line(): HTMLElement {
    const segment = h('span', { class: 'ytp-caption-segment' });
    segment.style.cssText = `display: inline-block; white-space: pre-wrap; background: rgba(8, 8, 8, 0.75); font-size: ${this.#fontSize()}; color: rgb(255, 255, 255); fill: rgb(255, 255, 255); font-family: ${family};`;
    const line = h('span', { class: 'caption-visual-line' }, segment);
    line.style.display = 'block';
    return line;
  }

  #mount(): HTMLElement {
    if (this.#text) return this.#text;
    this.#text = h('span', { class: 'captions-text' });
    this.#text.style.cssText = 'overflow-wrap: normal; display: block;';
    this.#window = h(
      'div',
      {
        class: `caption-window ytp-caption-window-bottom${this.#rolling ? ' ytp-caption-window-rollup' : ''}`,
        id: 'caption-window-_0',
        dir: 'ltr',
        tabindex: 0,
        draggable: 'true',
      },
      this.#text,
    );
    this.#container.append(this.#window);
    return this.#text;
  }

  #unmount(): void {
    this.#window?.remove();
    this.#window = null;
    this.#text = null;
    this.#painted = [];
    this.#first = undefined;
  }

  #place(): void {
    if (!this.#window || !this.#text) return;
    const align = this.#rolling ? 'left' : 'center';
    this.#window.style.cssText = `touch-action: none; text-align: ${align}; left: 50%; width: max-content; bottom: 2%;`;
    const width = Math.ceil(this.#text.getBoundingClientRect().width) + 1;
    this.#window.style.width = `${width}px`;
    this.#window.style.marginLeft = `${-width / 2}px`;
  }

  /** 2.5 % of the width of a 16:9 picture; Shorts, being narrow, have a floor. */
  #fontSize(): string {
    const { clientWidth, clientHeight } = this.player.root;
    const size = Math.round(Math.min(clientWidth, (clientHeight * 16) / 9) * 2.5) / 100;
    return `${Math.max(size, clientHeight > clientWidth ? 16 : 0)}px`;
  }
}
