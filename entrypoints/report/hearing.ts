import type { PlayerView } from '../../components/report/view.ts';
import { askBackground } from '../../services/messages.ts';
import type { RemoteState } from '../../services/remote.ts';
import { mediaTimeAt, type RemoteLine } from '../../services/remote-line.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { openLine } from './player-line.ts';

/** It plays from so much before the caption. Seconds. */
const AHEAD = 1;
/** Between two looks at the clock while it plays. Milliseconds. */
const LOOK_MS = 50;

/** Where the player is, and how its time stands to the transcript's. */
interface PlayerPlace {
  tabId: number;
  frameId: number;
  media: MediaRef;
  /** Media time minus bundle time, seconds. */
  lead: number;
}

/** The dialog's line to the player: to hear a caption, and to take the time from. */
export class Hearing {
  private line: RemoteLine | null = null;
  private asked = false;
  /** Media time at which it stops again; null: it is not to be heard. */
  private until: number | null = null;
  private looking: ReturnType<typeof setInterval> | undefined;
  private sought = false;

  /** @param changed - called whenever `view` may be another */
  constructor(
    private readonly place: PlayerPlace,
    private readonly changed: () => void,
  ) {}

  /** Open the line, once. */
  async connect(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    const { tabId, frameId, media } = this.place;
    try {
      await askBackground('bring-remote', { tabId, frameId });
      const line = openLine(tabId, frameId, media, (state) => this.told(line, state));
      this.line = line;
    } catch {
      this.changed(); // the tab was closed, or shows something else
    }
  }

  view(): PlayerView {
    const state = this.line?.state ?? null;
    const time = state && mediaTimeAt(state, Date.now());
    const now = time === null ? null : time - this.place.lead;
    return { there: state !== null, hearing: this.until !== null, now };
  }

  /** Play what lies between two moments of bundle time, from a little before; or stop. */
  toggle(start: number, end: number): void {
    if (this.until !== null) this.stop();
    else if (this.line?.state) this.hear(this.line, start, end);
  }

  private hear(line: RemoteLine, start: number, end: number): void {
    const { lead } = this.place;
    this.until = end + lead;
    this.sought = false;
    line.send({ do: 'seek', time: Math.max(0, start + lead - AHEAD) });
    line.send({ do: 'play' });
    this.look();
    this.changed();
  }

  stop(): void {
    this.until = null;
    this.line?.send({ do: 'pause' });
    this.changed();
  }

  private told(line: RemoteLine, state: RemoteState | null): void {
    if (line !== this.line) return;
    if (!state) {
      this.line = null;
      this.until = null;
    }
    // The viewer stopped it in the player.
    if (state?.paused && this.sought) this.until = null;
    this.look();
    this.changed();
  }

  /** The clock is looked at while it runs, and at no other time. */
  private look(): void {
    const runs = (this.line?.state?.rate ?? 0) > 0;
    if (!runs) {
      clearInterval(this.looking);
      this.looking = undefined;
    } else this.looking ??= setInterval(() => this.tick(), LOOK_MS);
  }

  private tick(): void {
    const state = this.line?.state;
    const time = state && mediaTimeAt(state, Date.now());
    if (this.until !== null && typeof time === 'number') {
      // Before the seek has happened it may still stand behind the end.
      if (time < this.until) this.sought = true;
      else if (this.sought) this.stop();
    }
    this.changed();
  }
}
