import type { PlatformTrack } from '../transcripts/track-choices.ts';
import type { ButtonSlot, Edge, Player } from './adapter.ts';
import { askMainWorld } from './main-world.ts';

/**
 * YouTube's two player interfaces (watch pages: `ytp-*` chrome inside
 * `#movie_player`; since 2026 embeds and mobile: controls in a sibling above it).
 */
const CLASSIC_BAR = '.ytp-chrome-bottom';
const CLASSIC_TITLE = 'a.ytp-title-link';
const MOBILE_CONTROLS = '#player-controls, #player-control-container';
const MOBILE_OVERLAY = '#player-control-overlay';
const MOBILE_BAR = [
  '.fullscreen-action-menu',
  '.ytPlayerProgressBarDragContainer',
  '.ytChapteredProgressBarHost',
  '.ytProgressBarLineHost',
].join();
const MOBILE_CAPTIONS_BUTTON = '.ytmClosedCaptioningButtonButton';
const MOBILE_TITLE = `a.ytmVideoInfoVideoTitle, .player-settings-icon, ${MOBILE_CAPTIONS_BUTTON}`;
/**
 * Mobile controls that reach further in, of the frame's height, leave words no room before the
 * button in the middle: those stay then, as the player's own captions always do there.
 */
const MOBILE_REACH = { top: 0.25, bottom: 0.3 };

/** Above captions (41), below the control bar (59): z-indexes measured on a watch page. */
const CLASSIC_LAYER = 56;
/** The mobile controls cover the whole frame, so nothing below them is seen. */
const MOBILE_LAYER = 2_147_483_000;

export function classicPlayer(surface: HTMLElement, video: HTMLVideoElement): Player {
  return {
    video,
    surface,
    host: surface,
    zIndex: CLASSIC_LAYER,
    signs: [{ element: surface, deep: false }],
    roomAbove: { aside: 240, centred: 240 },
    controlsBox(edge) {
      const hidden = ['ytp-autohide', 'ytp-hide-controls', 'ytp-player-minimized'];
      if (hidden.some((name) => surface.classList.contains(name))) return null;
      return outermost(
        [...surface.querySelectorAll(edge === 'top' ? CLASSIC_TITLE : CLASSIC_BAR)],
        edge,
      );
    },
    crowded: () => false,
    buttonSlot(): ButtonSlot | null {
      const bar = surface.querySelector('.ytp-right-controls');
      return bar && { parent: bar, before: bar.firstElementChild, look: 'ytp' };
    },
  };
}

export function mobilePlayer(
  surface: HTMLElement,
  video: HTMLVideoElement,
  controls: Element,
): Player {
  const covered = (edge: Edge) => {
    if (!controls.querySelector(MOBILE_OVERLAY)?.classList.contains('fadein')) return null;
    const parts = controls.querySelectorAll(edge === 'top' ? MOBILE_TITLE : MOBILE_BAR);
    const box = outermost([...parts], edge);
    if (!box) return null;
    const { top, height } = surface.getBoundingClientRect();
    const reach = edge === 'top' ? box.bottom - top : top + height - box.top;
    return { box, far: reach > height * MOBILE_REACH[edge] };
  };
  return {
    video,
    surface,
    // Beside the controls, which lie over the whole player and take its clicks.
    host: controls.parentElement ?? surface,
    zIndex: MOBILE_LAYER,
    signs: [
      { element: surface, deep: false },
      { element: controls, deep: true },
    ],
    roomAbove: { aside: 300, centred: 460 },
    controlsBox(edge) {
      const found = covered(edge);
      return found && !found.far ? found.box : null;
    },
    crowded: () => covered('bottom')?.far === true || covered('top')?.far === true,
    buttonSlot(): ButtonSlot | null {
      const captions = controls.querySelector(MOBILE_CAPTIONS_BUTTON);
      const item = captions?.parentElement;
      if (captions && item) return { parent: item, before: captions, look: 'ytm' };
      const menu = controls.querySelector('.fullscreen-action-menu');
      return menu && { parent: menu, before: menu.firstElementChild, look: 'ytm' };
    },
  };
}

/** The box that reaches furthest into the picture. */
function outermost(parts: readonly Element[], edge: Edge): DOMRect | null {
  const reach = (box: DOMRect) => (edge === 'top' ? box.bottom : -box.top);
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter((box) => box.height > 0);
  return boxes.sort((a, b) => reach(b) - reach(a))[0] ?? null;
}

export function hasClassicBar(surface: Element): boolean {
  return surface.querySelector(CLASSIC_BAR) !== null;
}

/** The mobile interface's controls for this player; null: the classic one is used. */
export function mobileControls(document: Document, surface: Element): Element | null {
  if (hasClassicBar(surface)) return null;
  return document.querySelector(MOBILE_CONTROLS);
}

export function isCaptionsButton(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(`.ytp-subtitles-button, ${MOBILE_CAPTIONS_BUTTON}`) !== null
  );
}

/** Seconds the element's clock is ahead of the player's; 0 when the player is silent. */
export function playerLead({ surface, video }: Player): number {
  const answer = askMainWorld(surface, { ask: 'time' });
  return typeof answer === 'number' && Number.isFinite(answer) ? video.currentTime - answer : 0;
}

const MAX_TRACKS = 200;
const MAX_LABEL = 80;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** The page's track list, checked: it may hold anything. */
export function readTracks(answer: unknown): PlatformTrack[] {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, MAX_TRACKS).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { language, label, automatic } = item as Record<string, unknown>;
    if (typeof language !== 'string' || !LANGUAGE.test(language)) return [];
    const name = typeof label === 'string' && label ? label.slice(0, MAX_LABEL) : language;
    return [{ language, label: name, automatic: automatic === true }];
  });
}
