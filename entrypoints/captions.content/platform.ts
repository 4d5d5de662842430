import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import type { PlatformTrack } from '../../transcripts/track-choices.ts';

/** When to ask again for the platform's tracks: its list fills late. Milliseconds of play. */
const TRACKS_LATE_MS = [300, 1000, 2500];

/** The platform's own captions under ours, until `signal` aborts: then they show again. */
export class Platform {
  private uncover: (() => void) | null = null;

  constructor(
    private readonly adapter: SiteAdapter,
    private readonly player: Player,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.cover(false));
  }

  /** Hide them, or let them show. */
  cover(covers: boolean): void {
    if (covers) this.uncover ??= this.adapter.hidePlatformCaptions(this.player);
    else {
      this.uncover?.();
      this.uncover = null;
    }
  }

  /** @param language - BCP 47; without it the one that was on last */
  show(language?: string): void {
    this.adapter.showPlatformCaptions(this.player, language);
  }

  /** Tracks that it lists now. */
  tracks(): PlatformTrack[] {
    return this.adapter.platformTracks(this.player);
  }

  /** @param look - called some times while the list fills; `last`: it is not called again */
  whenListed(look: (last: boolean) => void): void {
    const timers = TRACKS_LATE_MS.map((late, index) =>
      setTimeout(look, late, index + 1 === TRACKS_LATE_MS.length),
    );
    this.signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  }
}
