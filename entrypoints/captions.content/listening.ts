import type { Action, CommandName } from '../../services/actions.ts';
import { askBackground } from '../../services/messages.ts';
import { type Settings, watchSettings } from '../../services/settings.ts';
import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import { watchKeys, watchPlatformCaptions } from './keys.ts';
import { watchSigns } from './picture.ts';

/** What captions do when something happens around them. */
interface Follower {
  /** It plays now, or pauses. */
  paused(paused: boolean): void;
  /** The length of the video may be known, or another. */
  measured(): void;
  /** It ended, or goes on from its end. */
  sought(): void;
  playing(): void;
  /** Its picture shows in a window of its own, where nothing of ours can be. */
  floated(): void;
  /** An ad may have begun or ended, or the controls may show or hide. */
  signs(): void;
  settings(settings: Settings): void;
  /** A key of ours that the browser did not take. */
  act(action: Action): void;
  /** The viewer pressed the platform's own captions key or button. */
  platformPressed(): void;
}

interface Around {
  visit: Visit;
  adapter: SiteAdapter;
  player: Player;
  unassigned: readonly CommandName[];
  signal: AbortSignal;
}

/**
 * Tell `follower` of all that happens in player, page and settings, until `signal` aborts.
 *
 * @param guard - calls what it is given; an error must not reach the page
 */
export function listen(
  around: Around,
  guard: (call: () => unknown) => void,
  follower: Follower,
): void {
  const { visit, adapter, player, unassigned, signal } = around;
  const { video } = player;
  const on = (events: string[], call: () => void) => {
    for (const event of events) video.addEventListener(event, () => guard(call), { signal });
  };
  on(['play', 'pause'], () => follower.paused(video.paused));
  on(['loadedmetadata', 'durationchange'], () => follower.measured());
  on(['ended', 'play', 'seeked'], () => follower.sought());
  on(['playing'], () => follower.playing());
  on(['enterpictureinpicture'], () => follower.floated());
  on(['play'], () => {
    // Without it the keys may find another frame of the tab; the captions here need nothing of it.
    askBackground('played', { media: visit.media }).catch(() => undefined);
  });
  watchSigns(player, () => guard(() => follower.signs()), signal);
  watchSettings((settings) => guard(() => follower.settings(settings)), signal);
  watchKeys(unassigned, (action) => guard(() => follower.act(action)), signal);
  watchPlatformCaptions(adapter, player, () => guard(() => follower.platformPressed()), signal);
}
