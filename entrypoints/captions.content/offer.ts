import { message } from '../../components/message.ts';
import { offerOf } from '../../components/player/offer.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import type { Settings } from '../../services/settings.ts';
import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import type { TranscriptInfo } from '../../transcripts/status.ts';
import { Keeping } from './keeping.ts';
import { Notice } from './notice.tsx';

/** How long the offer stays. Milliseconds of play. */
const OFFER_MS = 20_000;

interface OfferOptions {
  visit: Visit;
  adapter: SiteAdapter;
  player: Player;
  transcript: TranscriptInfo;
  settings: Settings;
  remembered: RecordingChoices;
  signal: AbortSignal;
}

/**
 * The words exist elsewhere: said once for each recording, when it first plays. Nothing
 * is painted, and the platform's own captions are left alone.
 */
export class Offer {
  private notice: Notice | null = null;
  private transcript: TranscriptInfo;
  private offered: boolean;
  private readonly keeping: Keeping;

  constructor(private readonly options: OfferOptions) {
    const { visit, player, remembered, settings, signal } = options;
    this.offered = remembered.offered === true;
    this.keeping = new Keeping(visit, () => undefined);
    this.transcript = options.transcript;
    this.renew(options.transcript);
    visit.act = (action) => {
      if (action.do !== 'dismiss-offer') return;
      this.seen();
      this.notice?.close();
    };
    // Who has captions off by default wants nothing on the picture; the popup says it.
    if (this.offered || !settings.enabled) return;
    const { video } = player;
    if (video.paused) video.addEventListener('playing', () => this.show(), { once: true, signal });
    else this.show();
  }

  /** The catalog says something else of it now. */
  renew(transcript: TranscriptInfo): void {
    const { visit } = this.options;
    this.transcript = transcript;
    visit.report({ kind: 'source-offered', media: visit.media, transcript });
  }

  private show(): void {
    const { adapter, player, signal } = this.options;
    const offer = offerOf(this.transcript.sources);
    if (this.offered || !offer) return;
    const dismissal = message('noticeNoMore');
    const seen = () => this.seen();
    const line = { ...offer, dismissal, stays: OFFER_MS, ofPlay: true, seen };
    this.notice = new Notice({ adapter, player, ...line }, signal);
  }

  /** It is not to be said again for this recording. */
  private seen(): void {
    if (this.offered) return;
    this.offered = true;
    this.keeping.recording({ ...this.options.remembered, offered: true });
  }
}
