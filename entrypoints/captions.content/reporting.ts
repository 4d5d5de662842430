import { askBackground } from '../../services/messages.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import type { ReportOpening } from '../../services/report-messages.ts';
import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import type { Cue } from '../../transcripts/cue.ts';
import { hasRoom, ReportFrame } from './report-frame.ts';

/** A caption that went longer ago is not the one that is meant. Seconds. */
const LATELY = 8;
/** Letters of the platform's words: they are the page's, and may be anything. */
const MAX_PLATFORM = 500;

/** From "report a mistake" to the dialog: which caption is meant, and where the dialog stands. */
export class Reporting {
  private frame: ReportFrame | null = null;
  private asking = false;
  /** Media time as it was last, seconds; null: an ad, or nothing is loaded. */
  private time: number | null = null;
  private shown: Cue | undefined;
  private chosen: RecordingChoices = {};

  constructor(
    private readonly visit: Visit,
    private readonly adapter: Pick<SiteAdapter, 'platformWords'>,
    private readonly player: Player,
    private readonly signal: AbortSignal,
  ) {
    // Of a dialog in a window only the focus comes back.
    const close = (ticket: string) => {
      if (!this.frame || ticket === this.frame.ticket) this.close();
    };
    visit.closeReport = close;
    signal.addEventListener('abort', () => {
      if (visit.closeReport === close) delete visit.closeReport;
    });
  }

  /** Remember what shows now. The caption shown last is remembered after it has gone. */
  note(time: number | null, shown: readonly Cue[], chosen: RecordingChoices): void {
    this.time = time;
    this.chosen = chosen;
    this.shown = shown.at(-1) ?? this.shown;
  }

  /** @param language - of the track that shows first, BCP 47 */
  async open(language: string): Promise<void> {
    const { player, time, frame } = this;
    if (frame) return frame.focus();
    if (time === null || this.asking) return;
    player.video.pause();
    const { media } = this.visit;
    const cueId = this.meant(time)?.id ?? null;
    const platform = this.adapter.platformWords(player)?.slice(0, MAX_PLATFORM) ?? null;
    // In a private window what was chosen is kept nowhere else.
    const { offset = 0, transcript = null } = this.chosen;
    const opening = { media, language, cueId, mediaTime: time, offset, transcript, platform };
    this.asking = true;
    try {
      if (hasRoom(player)) await this.openFrame(opening);
      else await openWindow(opening);
    } catch (error) {
      if (!this.signal.aborted) console.error('truecue: no dialog for a report', error);
    } finally {
      this.asking = false;
    }
  }

  /** Correct the viewer's own words instead: nobody else answers for them. */
  correctOwn(own: string): void {
    this.player.video.pause();
    askBackground('report-window', { own }).catch((error: unknown) => {
      console.error('truecue: no window for the times', error);
    });
  }

  private meant(time: number): Cue | undefined {
    const { shown } = this;
    if (!shown) return undefined;
    const at = time - (this.chosen.offset ?? 0);
    return shown.startTime <= at && at - shown.endTime <= LATELY ? shown : undefined;
  }

  private async openFrame(opening: ReportOpening): Promise<void> {
    const { ticket } = await askBackground('open-report', opening);
    if (this.signal.aborted) return;
    const told = {
      // The first ticket may be used up: it may only have been slow.
      blocked: () => void openWindow(opening).catch(() => undefined),
      done: () => this.close(),
      gone: () => {
        if (this.frame === frame) this.frame = null;
      },
    };
    const frame = new ReportFrame(this.player, ticket, told, this.signal);
    this.frame = frame;
  }

  /** The player's keys are heard again. */
  private close(): void {
    this.frame?.close();
    this.player.surface.focus({ preventScroll: true });
  }
}

async function openWindow(opening: ReportOpening): Promise<void> {
  const { ticket } = await askBackground('open-report', opening);
  await askBackground('report-window', { ticket });
}
