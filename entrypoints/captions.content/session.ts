import { browser } from 'wxt/browser';
import type { BeginReply } from '../../services/background-messages.ts';
import { askBackground } from '../../services/messages.ts';
import { loadChoices, type RecordingChoices } from '../../services/recordings.ts';
import { loadSettings, type Settings } from '../../services/settings.ts';
import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import { adapterOf } from '../../sites/index.ts';
import { sameMedia } from '../../transcripts/media.ts';
import type { Failed } from '../../transcripts/status.ts';
import { awaitOwnRecording, awaitPlayer } from './await-player.ts';
import { Captions } from './captions.ts';
import { Offer } from './offer.ts';
import { watchPlayerGone } from './player-gone.ts';

/**
 * Show the captions of one recording in this frame, until `signal` aborts.
 *
 * Every way it can fail is reported as a status; whatever it changed in the page
 * is undone then.
 */
export async function runSession(visit: Visit, signal: AbortSignal): Promise<void> {
  const adapter = adapterOf(visit.media.site);
  if (adapter) await new Session(visit, adapter, signal).run();
}

/** What something is shown with. */
interface Wishes {
  settings: Settings;
  remembered: RecordingChoices;
}

/** From the first question for words to the end: what is shown follows the newest answer. */
class Session {
  private readonly ended = new AbortController();
  private readonly until: AbortSignal;
  /** The answer asked for last; an older one that comes late is not waited for. */
  private asked: Promise<BeginReply & Wishes>;
  /** What the viewer chose here among several: where nothing is stored only we know. */
  private transcript: string | undefined;
  private player: Player | null = null;
  private shown: Captions | Offer | null = null;
  private withdraw = new AbortController();

  constructor(
    private readonly visit: Visit,
    private readonly adapter: SiteAdapter,
    signal: AbortSignal,
  ) {
    this.until = AbortSignal.any([signal, this.ended.signal]);
    this.transcript = visit.choices?.transcript;
    visit.report({ kind: 'loading', media: visit.media });
    const renew = () => void this.renew();
    visit.renew = renew;
    this.until.addEventListener('abort', () => {
      // A later session may have taken over: this script was brought in twice.
      if (visit.renew !== renew) return;
      delete visit.renew;
      delete visit.act;
    });
    this.asked = this.ask();
  }

  async run(): Promise<void> {
    try {
      const [player, reply] = await Promise.all([this.awaitPlayer(), this.first()]);
      if (this.until.aborted) return;
      await this.awaitRecording(player, reply);
      await this.show(player);
    } catch (error) {
      this.failed(error);
    }
  }

  private async show(player: Player): Promise<void> {
    const newest = await this.newest();
    if (this.until.aborted) return;
    this.player = player;
    this.follow(newest, player);
    watchPlayerGone(player, () => void this.showAgain(), this.until);
  }

  /** The page has put another player in the place of ours, or will. */
  private async showAgain(): Promise<void> {
    const { visit } = this;
    if (this.until.aborted) return;
    this.insteadOfShown();
    this.shown = null;
    this.player = null;
    visit.report({ kind: 'loading', media: visit.media });
    this.asked = this.ask();
    try {
      await this.show(await this.awaitPlayer());
    } catch (error) {
      this.failed(error);
    }
  }

  /** Catalogs changed, or the viewer chose another transcript. */
  private async renew(): Promise<void> {
    const asked = this.ask();
    this.asked = asked;
    if (!this.player) return; // `run` follows the newest
    try {
      const reply = await asked;
      if (asked === this.asked && !this.until.aborted) this.follow(reply, this.player);
    } catch (error) {
      this.failed(error);
    }
  }

  private async ask(): Promise<BeginReply & Wishes> {
    const { visit, transcript } = this;
    const [reply, settings, remembered] = await Promise.all([
      begin(visit, transcript),
      loadSettings(),
      visit.choices ?? loadChoices(visit.media),
    ]);
    return { ...reply, settings, remembered };
  }

  private async newest(): Promise<BeginReply & Wishes> {
    for (;;) {
      const { asked } = this;
      const reply = await asked;
      if (asked === this.asked) return reply;
    }
  }

  /** The first answer; what needs no player is told at once. */
  private async first(): Promise<BeginReply> {
    const { visit } = this;
    const reply = await this.newest();
    if (this.until.aborted) return reply;
    if ('failed' in reply) this.end(reply);
    else if ('offered' in reply)
      visit.report({ kind: 'source-offered', media: visit.media, transcript: reply.offered });
    return reply;
  }

  private awaitPlayer(): Promise<Player> {
    const { visit } = this;
    const late = () => {
      if (visit.status.kind !== 'loading') return;
      visit.report({ kind: 'failed', media: visit.media, reason: 'player-missing', retry: true });
    };
    return awaitPlayer(this.adapter, visit, this.until, late);
  }

  private awaitRecording({ video }: Player, reply: BeginReply): Promise<void> {
    const { visit } = this;
    const known = 'bundle' in reply ? reply.bundle.media : [];
    const expected = known.find((media) => sameMedia(media, visit.media));
    return awaitOwnRecording(video, visit, expected?.duration, this.until);
  }

  private follow(reply: BeginReply & Wishes, player: Player): void {
    const { visit, adapter, shown } = this;
    if ('failed' in reply) {
      if (!shown) this.end(reply);
      // Whatever else went wrong, what shows is still good.
      else if (reply.failed === 'bundle-missing' && !reply.listed) this.end(null);
      return;
    }
    const { settings, remembered } = reply;
    const around = { visit, adapter, player, settings, remembered };
    if ('offered' in reply) {
      const transcript = reply.offered;
      if (shown instanceof Offer) shown.renew(transcript);
      else this.shown = new Offer({ ...around, transcript, signal: this.insteadOfShown() });
    } else if (shown instanceof Captions) shown.renew(reply);
    else {
      const ask = (transcript: string) => {
        this.transcript = transcript;
        void this.renew();
      };
      const failed = (error: unknown) => this.failed(error);
      const signal = this.insteadOfShown();
      this.shown = new Captions({ ...around, words: reply, ask, failed, signal });
    }
  }

  /** What shows goes. */
  private insteadOfShown(): AbortSignal {
    this.withdraw.abort();
    this.withdraw = new AbortController();
    return AbortSignal.any([this.until, this.withdraw.signal]);
  }

  /** @param why - null: no catalog names the recording any more */
  private end(why: Failed | null): void {
    const { visit } = this;
    const { media } = visit;
    this.ended.abort();
    if (why === null) visit.report({ kind: 'no-transcript', media });
    else if (why.host) visit.report({ kind: 'needs-permission', origin: why.host });
    else visit.report({ kind: 'failed', media, reason: why.failed, retry: true });
  }

  private failed(error: unknown): void {
    if (this.until.aborted) return; // we left the page while waiting
    const orphan = !browser.runtime?.id; // its successor has taken over
    if (!orphan) console.error('truecue: captions stopped', error);
    if (orphan) this.ended.abort();
    else this.end({ failed: 'internal' });
  }
}

/** The words, or why there are none. */
async function begin(visit: Visit, transcript: string | undefined): Promise<BeginReply> {
  const { media } = visit;
  try {
    return await askBackground('begin', { media, ...(transcript && { transcript }) });
  } catch (error) {
    if (browser.runtime?.id) console.error('truecue: the background did not answer', error);
    return { failed: 'internal' };
  }
}
