import type { ControlsVisibility } from './controls.ts';
import type { Player } from './player.ts';

/** What tests and the demo may do to a page, as `window.replica` in its main world. */
interface ReplicaHooks {
  /** Interrupt with an advertisement, for `seconds` or until it is over. */
  playAd(seconds?: number): Promise<void>;
  /** Resolves when the page's own arrival has been announced, which is some time after it plays. */
  arrived: Promise<void>;
  /** Go to an address as a click on a link would; resolves when the page is there. */
  navigate(path: string): Promise<void>;
  /** Hold the controls visible or hidden; null gives them back to the viewer. */
  setControls(visible: boolean | null): void;
  /** Take the stream's data away for a while, so that the video waits. Default 2 s. */
  stall(seconds?: number): Promise<void>;
  theater(): void;
  mini(): Promise<void>;
  /** The player on screen now. */
  player(): HTMLElement | null;
}

export interface Shown {
  player: Player;
  controls: ControlsVisibility | null;
  theater?: () => void;
  mini?: () => Promise<void>;
}

export function installHooks(
  shown: () => Shown | null,
  navigate: (path: string) => Promise<void>,
  arrived: Promise<void> = Promise.resolve(),
): void {
  const need = () => {
    const now = shown();
    if (!now) throw new Error('replica: no player on this page yet');
    return now;
  };
  const hooks: ReplicaHooks = {
    playAd: (seconds) => need().player.ads.play(seconds ?? null),
    arrived,
    navigate,
    setControls: (visible) => need().controls?.pin(visible),
    stall: (seconds = 2) => need().player.attached?.stall(seconds) ?? Promise.resolve(),
    theater: () => need().theater?.(),
    mini: () => need().mini?.() ?? Promise.resolve(),
    player: () => shown()?.player.root ?? null,
  };
  Object.defineProperty(window, 'replica', { value: hooks, configurable: true });
}
