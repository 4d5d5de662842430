import { browser } from 'wxt/browser';
import type { LineView } from '../../components/timing/view.ts';
import { askBackground } from '../../services/messages.ts';
import type { RemoteCommand, RemoteState } from '../../services/remote.ts';
import { openRemote, type RemoteLine } from '../../services/remote-line.ts';
import { addressOf } from '../../sites/addresses.ts';
import { type MediaRef, sameMedia } from '../../transcripts/media.ts';

/** A frame of a tab. */
export interface Place {
  tabId: number;
  frameId: number;
}

/** The video beside this page. */
export interface Video {
  view(): LineView;
  /** Null: there is no line, or nothing was told yet. */
  state(): RemoteState | null;
  /** Null: no frame is known that shows it. */
  place(): Place | null;
  send(command: RemoteCommand): void;
  /** It plays, or was just asked to. */
  playing(): boolean;
  /** As it is set, or was just asked to be; null: there is no line. */
  rate(): number | null;
  /** Find the video again, or open its page. */
  open(): Promise<void>;
  /** Look once more whether it is there. */
  lookAgain(): void;
}

/** A page that reloads is back by then. Milliseconds after the line broke. */
const RETRIES_MS = [400, 1500, 4000];
/** A page that was opened has its video by then. */
const OPENING_MS = 30_000;
const LOOK_MS = 700;
/** A player that may play does by then. Milliseconds. */
const REFUSED_MS = 1500;
/** The answer to "play" or "pause" is here by then. Milliseconds. */
const ANSWER_MS = 600;

/**
 * Keep a line to the player of `media`, wherever it is open.
 *
 * @param named - where this page was told to look first
 * @param changed - called whenever `view` or `state` is another
 */
export function followVideo(media: MediaRef, named: Place | null, changed: () => void): Video {
  let place = named;
  let line: RemoteLine | null = null;
  let gone = false;
  let refused = false;
  let refusal: ReturnType<typeof setTimeout> | undefined;
  let wish = { playing: false, until: 0 };
  let wishedRate = { rate: 1, until: 0 };

  const told = (state: RemoteState | null, own: RemoteLine | null) => {
    if (own !== line) return;
    if (state && !state.paused) refused = false;
    if (!state) {
      line = null;
      void search(RETRIES_MS);
    }
    changed();
  };

  /** Resolves to whether the player answered. */
  async function connect(to: Place): Promise<boolean> {
    try {
      await askBackground('bring-remote', to);
    } catch {
      return false; // the tab is closed, or shows a page of another kind
    }
    return new Promise((resolve) => {
      const opened = openRemote(to.tabId, to.frameId, media, (state) => {
        if (state && line !== opened) {
          line?.close();
          line = opened;
          place = to;
          gone = false;
        }
        resolve(state !== null);
        told(state, opened);
      });
    });
  }

  let searching = false;
  async function search(delays: readonly number[]): Promise<void> {
    if (searching) return;
    searching = true;
    try {
      for (const delay of delays) {
        await new Promise((resolve) => setTimeout(resolve, delay));
        if (line) return;
        for (const candidate of await candidates()) if (await connect(candidate)) return;
      }
      gone = !line;
    } finally {
      searching = false;
      changed();
    }
  }

  /** Frames that may show it, the one known first. */
  async function candidates(): Promise<Place[]> {
    const found = await askBackground('recordings', {}).catch(() => []);
    const others = (Array.isArray(found) ? found : []).filter((one) => sameMedia(one.media, media));
    const fresh = others.filter(
      (one) => one.tabId !== place?.tabId || one.frameId !== place.frameId,
    );
    return place ? [place, ...fresh] : fresh;
  }

  void search([0, ...RETRIES_MS]);
  return {
    view() {
      const state = line?.state;
      if (!state) return { kind: gone ? 'gone' : 'connecting' };
      const { paused, ad, chosenRate } = state;
      return { kind: 'there', paused, ad, rate: chosenRate, refused };
    },
    state: () => line?.state ?? null,
    place: () => (line ? place : null),
    send(command) {
      line?.send(command);
      const until = Date.now() + ANSWER_MS;
      if (command.do === 'rate') wishedRate = { rate: command.rate, until };
      if (command.do !== 'play' && command.do !== 'pause') return;
      wish = { playing: command.do === 'play', until };
      clearTimeout(refusal);
      if (command.do !== 'play') return;
      refusal = setTimeout(() => {
        refused = line?.state?.paused === true && !line.state.ad;
        changed();
      }, REFUSED_MS);
    },
    playing() {
      const state = line?.state;
      if (!state) return false;
      return Date.now() < wish.until ? wish.playing : !state.paused;
    },
    rate() {
      const rate = line?.state?.chosenRate ?? null;
      return rate !== null && Date.now() < wishedRate.until ? wishedRate.rate : rate;
    },
    async open() {
      if (line) return;
      gone = false;
      changed();
      for (const candidate of await candidates()) if (await connect(candidate)) return;
      const url = addressOf(media);
      if (url) await browser.tabs.create({ url });
      await search(Array.from({ length: OPENING_MS / LOOK_MS }, () => LOOK_MS));
    },
    lookAgain() {
      if (!line && gone) void search([0]);
    },
  };
}
