import type { Player } from '../../sites/adapter.ts';
import { type Box, watchPicture } from './picture.ts';

/**
 * One element of ours over a player's picture, with a shadow root: it moves along
 * into fullscreen, comes back when the page tidies it away, and is never two.
 */
export class Layer {
  readonly element: HTMLElement;
  /** Holds what is painted; beside it in the shadow root is only the style. */
  readonly content: HTMLElement;

  /**
   * @param rise - how far above captions it lies, in `z-index`
   * @param css - of the shadow root
   * @param moved - called whenever the picture may have moved or grown
   */
  constructor(
    private readonly player: Player,
    { tag, rise }: { tag: string; rise: number },
    css: string,
    moved: () => void,
    signal: AbortSignal,
  ) {
    const document = player.surface.ownerDocument;
    // An orphan of an earlier version goes first.
    for (const old of document.querySelectorAll(tag)) old.remove();
    this.element = document.createElement(tag);
    this.element.style.cssText = `position: absolute !important;
      display: block !important; pointer-events: none !important; contain: layout style;
      z-index: ${player.zIndex + rise} !important;`;
    const root = this.element.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = css;
    this.content = document.createElement('div');
    root.append(style, this.content);
    this.mount();
    watchPicture(player, moved, signal);
    // Pages tidy foreign nodes away some time after a navigation.
    const tidied = new MutationObserver(() => {
      if (this.element.isConnected) return;
      this.mount();
      moved();
    });
    tidied.observe(player.host, { childList: true });
    signal.addEventListener('abort', () => {
      tidied.disconnect();
      this.element.remove();
    });
  }

  /** Into the player, or into whatever is in fullscreen now. */
  mount(): void {
    const container = this.container();
    if (this.element.parentElement !== container) container.append(this.element);
  }

  moveTo(box: Box): void {
    const { style } = this.element;
    const set = (name: string, value: number) =>
      style.setProperty(name, `${Math.round(value * 100) / 100}px`, 'important');
    set('left', 0);
    set('top', 0);
    const origin = this.element.getBoundingClientRect();
    set('left', box.left - origin.left);
    set('top', box.top - origin.top);
    set('width', box.width);
    set('height', box.height);
  }

  /** The player's host, unless something else is in fullscreen: then only its children show. */
  private container(): Element {
    const { host, surface } = this.player;
    const full = surface.ownerDocument.fullscreenElement;
    return !full || full.contains(host) || full.tagName === 'VIDEO' ? host : full;
  }
}
