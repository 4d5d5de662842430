import { browser } from 'wxt/browser';
import type { LineView } from '../../components/timing/view.ts';
import { askBackground } from '../../services/messages.ts';
import type { RemoteCommand, RemoteState } from '../../services/remote.ts';
import { openRemote, type RemoteLine } from '../../services/remote-line.ts';
import { addressOf } from '../../sites/addresses.ts';
import { type MediaRef, sameMedia } from '../../transcripts/media.ts';
import { Wishes } from './wishes.ts';

/** A frame of a tab. */
export interface Place {
  tabId: number;
  frameId: number;
}

/** A page that reloads is back by then. Milliseconds after the line broke. */
const RETRIES_MS = [400, 1500, 4000];
/** A page that was opened has its video by then. */
const OPENING_MS = 30_000;
const LOOK_MS = 700;
/** A player that may play does by then. Milliseconds. */
const REFUSED_MS = 1500;

/** The video beside this page: a line to the player of `media` is kept, wherever it is open. */
export class Video {
  private line: RemoteLine | null = null;
  private searching = false;
  private gone = false;
  private refused = false;
  private refusal: ReturnType<typeof setTimeout> | undefined;
  private readonly wishes = new Wishes();

  /**
   * @param known - the frame that shows it, at first where this page was told to look; null:
   *   none is known
   * @param changed - called whenever `view` or `state` is another
   */
  constructor(
    private readonly media: MediaRef,
    private known: Place | null,
    private readonly changed: () => void,
  ) {
    void this.search([0, ...RETRIES_MS]);
  }

  view(): LineView {
    const state = this.state();
    if (!state) return { kind: this.gone ? 'gone' : 'connecting' };
    const { paused, ad, chosenRate } = state;
    return { kind: 'there', paused, ad, rate: chosenRate, refused: this.refused };
  }

  /** Null: there is no line, or nothing was told yet. */
  state(): RemoteState | null {
    return this.line?.state ?? null;
  }

  /** Null: no frame is known that shows it. */
  place(): Place | null {
    return this.line ? this.known : null;
  }

  send(command: RemoteCommand): void {
    this.line?.send(command);
    this.wishes.note(command);
    if (command.do !== 'play' && command.do !== 'pause') return;
    clearTimeout(this.refusal);
    if (command.do === 'pause') return;
    this.refusal = setTimeout(() => {
      const state = this.state();
      this.refused = state?.paused === true && !state.ad;
      this.changed();
    }, REFUSED_MS);
  }

  /** It plays, or was just asked to. */
  playing(): boolean {
    const state = this.state();
    return state !== null && this.wishes.playing(!state.paused);
  }

  /** As it is set, or was just asked to be; null: there is no line. */
  rate(): number | null {
    const rate = this.state()?.chosenRate ?? null;
    return rate === null ? null : this.wishes.rate(rate);
  }

  /** Find the video again, or open its page. */
  async open(): Promise<void> {
    if (this.line) return;
    this.gone = false;
    this.changed();
    if (await this.connectToAny()) return;
    const url = addressOf(this.media);
    const opening = url === null ? true : browser.tabs.create({ url });
    // Where no tab is opened there is nothing to wait for: it is told that the video is gone.
    const opened = await Promise.resolve(opening).catch(() => null);
    await this.search(Array.from({ length: opened ? OPENING_MS / LOOK_MS : 0 }, () => LOOK_MS));
  }

  /** Look once more whether it is there. */
  lookAgain(): void {
    if (!this.line && this.gone) void this.search([0]);
  }

  private async search(delays: readonly number[]): Promise<void> {
    if (this.searching) return;
    this.searching = true;
    try {
      for (const delay of delays) {
        await new Promise((resolve) => setTimeout(resolve, delay));
        if (this.line || (await this.connectToAny())) return;
      }
      this.gone = !this.line;
    } finally {
      this.searching = false;
      this.changed();
    }
  }

  private async connectToAny(): Promise<boolean> {
    for (const place of await this.candidates()) if (await this.connect(place)) return true;
    return false;
  }

  /** Frames that may show it, the one known first. */
  private async candidates(): Promise<Place[]> {
    const found = await askBackground('recordings', {}).catch(() => []);
    const { known } = this;
    const others = (Array.isArray(found) ? found : []).filter((one) =>
      sameMedia(one.media, this.media),
    );
    const fresh = others.filter(
      (one) => one.tabId !== known?.tabId || one.frameId !== known.frameId,
    );
    return known ? [known, ...fresh] : fresh;
  }

  /** Resolves to whether the player answered. */
  private async connect(to: Place): Promise<boolean> {
    try {
      await askBackground('bring-remote', to);
    } catch {
      return false; // the tab is closed, or shows a page of another kind
    }
    return new Promise((resolve) => {
      const opened = openRemote(to.tabId, to.frameId, this.media, (state) => {
        if (state && this.line !== opened) {
          this.line?.close();
          this.line = opened;
          this.known = to;
          this.gone = false;
        }
        resolve(state !== null);
        this.told(state, opened);
      });
    });
  }

  private told(state: RemoteState | null, line: RemoteLine): void {
    if (line !== this.line) return;
    if (state && !state.paused) this.refused = false;
    if (!state) {
      this.line = null;
      void this.search(RETRIES_MS);
    }
    this.changed();
  }
}
