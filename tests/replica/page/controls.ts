import { PAUSED, type Player } from './player.ts';

/** When the controls are visible: on movement, while paused, or as a test pins them. */
export class ControlsVisibility {
  #timer = 0;
  #pinned: boolean | null = null;
  #visible = true;

  /**
   * @param area - where the mouse counts
   * @param show - called with each change
   */
  constructor(
    readonly player: Player,
    area: HTMLElement,
    readonly show: (visible: boolean) => void,
  ) {
    for (const name of ['mousemove', 'mousedown', 'touchstart', 'focusin'] as const) {
      area.addEventListener(name, () => this.wake());
    }
    area.addEventListener('mouseleave', () => this.#hide());
    player.addEventListener('onStateChange', () => this.wake());
    this.wake();
  }

  get visible(): boolean {
    return this.#visible;
  }

  /** Hold them visible or hidden; null gives them back to the viewer. */
  pin(visible: boolean | null): void {
    this.#pinned = visible;
    if (visible === null) this.wake();
    else this.#set(visible);
  }

  /** Show them, and hide them again after the viewer's rest. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#pinned !== null) return;
    this.#set(true);
    const seconds = this.player.config.autohide;
    if (seconds > 0) this.#timer = window.setTimeout(() => this.#hide(), seconds * 1000);
  }

  /** A tap on an empty place of a touch interface. */
  tap(): void {
    if (this.#visible) this.#hide();
    else this.wake();
  }

  #hide(): void {
    const { player } = this;
    const held = player.state === PAUSED || player.state < 1 || player.state === 5;
    if (this.#pinned !== null || held || player.config.autohide === 0) return;
    if (player.root.classList.contains('ytp-settings-shown')) return;
    this.#set(false);
  }

  #set(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.show(visible);
  }
}
