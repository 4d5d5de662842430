import { browser } from 'wxt/browser';
import type { Action } from '../../services/actions.ts';
import { type Clock, startClock } from '../../services/clock.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import { changedSettings, type Settings } from '../../services/settings.ts';
import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import type { Cue } from '../../transcripts/cue.ts';
import type { SessionStatus } from '../../transcripts/status.ts';
import { platformChoice, platformLanguage } from '../../transcripts/track-choices.ts';
import { type Controls, mountControls } from './controls.tsx';
import { Keeping } from './keeping.ts';
import { listen } from './listening.ts';
import { Notice, passingNotice } from './notice.tsx';
import { type Look, Overlay } from './overlay.tsx';
import { Platform } from './platform.ts';
import { ownOf } from './present.ts';
import { Reporting } from './reporting.ts';
import { type FoundWords, State } from './state.ts';

interface CaptionsOptions {
  visit: Visit;
  adapter: SiteAdapter;
  player: Player;
  words: FoundWords;
  settings: Settings;
  remembered: RecordingChoices;
  /** Ask for the words of another transcript (`OtherTranscript.id`); `renew` brings them. */
  ask(transcript: string): void;
  /** Something of ours broke: everything is to be undone. */
  failed(error: unknown): void;
  signal: AbortSignal;
}

/** What is shown over one player, and how it follows the viewer's choices. */
export class Captions {
  private readonly state: State;
  private readonly keeping: Keeping;
  private readonly overlay: Overlay;
  private readonly clock: Clock;
  private readonly controls: Controls;
  private readonly reporting: Reporting;
  private readonly platform: Platform;
  private notice: Notice | null = null;
  /** Ours is a guess, the viewer reads none of it; the platform may yet list what they read. */
  private undecided: boolean;
  private look: Look | null = null;
  private shownKind: SessionStatus['kind'] | null = null;

  constructor(private readonly options: CaptionsOptions) {
    const { visit, adapter, player, words, settings, remembered, signal } = options;
    this.state = new State(visit.media, words, settings, remembered);
    this.state.ad = adapter.isAd(player);
    this.undecided = words.unread && settings.enabled;
    this.keeping = new Keeping(visit, (unsaved) => {
      this.state.unsaved = unsaved;
      this.guard(() => this.update());
    });
    this.platform = new Platform(adapter, player, signal);
    this.reporting = new Reporting(visit, adapter, player, signal);
    this.overlay = new Overlay(player, () => this.report(), signal);
    this.clock = startClock(
      {
        video: player.video,
        lead: () => (this.state.ad ? 0 : this.lead()),
        tick: (time) => this.guard(() => this.tick(time)) ?? null,
      },
      signal,
    );
    this.controls = mountControls(player, this, signal);
    visit.act = (action) => this.act(action);
    this.listen();
    this.measure();
    this.decide(false);
    this.update();
  }

  get settings(): Settings {
    return this.state.chosen.settings;
  }

  status(): SessionStatus {
    return this.state.status(this.options.player.video.ended);
  }

  /** Do what the viewer asks, show it at once, and remember it. */
  act(action: Action): void {
    if (action.do === 'report') this.report();
    const before = this.state.choose(action);
    if (!before) return;
    const after = this.state.chosen;
    this.undecided = false;
    this.guard(() => this.update());
    const theirs = platformLanguage(after.primary);
    if (theirs !== null && !after.on) this.platform.show(theirs);
    const change = changedSettings(before.settings, after.settings);
    if (Object.keys(change).length > 0) this.keeping.settings(change);
    if (after.remembered !== before.remembered) this.keeping.recording(after.remembered);
    if (action.do === 'transcript') this.options.ask(action.id);
  }

  /** Words of somebody else's are reported, the viewer's own corrected. */
  private report(): void {
    const { state } = this;
    const track = state.track(state.chosen.primary)?.track;
    if (!state.chosen.on || state.ad || !track) return;
    const own = ownOf(state);
    if (own) this.reporting.correctOwn(own.id);
    else void this.reporting.open(track.language);
  }

  /** Change how captions look everywhere. */
  change(change: Partial<Settings>): void {
    const { chosen } = this.state;
    this.state.chosen = { ...chosen, settings: { ...chosen.settings, ...change } };
    this.guard(() => this.update());
    this.keeping.settings(change);
  }

  /** Show these words in place of the others, as if they had been there all the time. */
  renew(words: FoundWords): void {
    this.guard(() => {
      const renewal = this.state.renew(words, this.platform.tracks());
      if (renewal !== 'same') this.state.measure(this.options.player.video.duration, this.lead());
      this.update();
      if (renewal === 'corrected') this.tell('captionsCorrected');
    });
  }

  /** The platform's own tracks may have appeared since. */
  listPlatformTracks(): void {
    if (this.state.listPlatform(this.platform.tracks())) this.update();
  }

  private tell(said: Parameters<typeof passingNotice>[0]): void {
    if (this.shownKind !== 'showing') return;
    const { adapter, player, signal } = this.options;
    this.notice?.close();
    this.notice = new Notice({ adapter, player, ...passingNotice(said) }, signal);
    this.notice.stand(this.look?.placement);
  }

  /** An error in ours ends ours, and never reaches the page; so does the extension's removal. */
  private guard<T>(work: () => T): T | undefined {
    try {
      if (!browser.runtime?.id) throw new Error('The extension has gone');
      return work();
    } catch (error) {
      this.options.failed(error);
      return undefined;
    }
  }

  private listen(): void {
    const { words, player } = this.options;
    const { video } = player;
    listen({ ...this.options, unassigned: words.unassigned }, (call) => this.guard(call), {
      paused: (paused) => this.overlay.setPaused(paused),
      measured: () => this.measure(),
      sought: () => this.status().kind !== this.shownKind && this.update(),
      playing: () => this.listPlatformTracksSoon(),
      signs: () => this.readSigns(),
      floated: () => this.tell('captionsStayHere'),
      settings: (settings) => {
        this.state.follow(settings);
        this.update();
      },
      act: (action) => this.act(action),
      platformPressed: () => this.yieldToPlatform(),
    });
    this.overlay.setPaused(video.paused);
    if (!video.paused || this.undecided) this.listPlatformTracksSoon();
  }

  private tick(time: number | null): number | null {
    const { look, state } = this;
    if (!look) return null;
    const { on, primary, secondary, remembered } = state.chosen;
    const paints = on && !state.ad && !this.options.player.video.ended;
    const offset = remembered.offset ?? 0;
    if (time === null || !paints) {
      this.reporting.note(time, [], remembered);
      this.overlay.paint([], [], look);
      return null;
    }
    const at = time - offset;
    const first = state.track(primary)?.timeline;
    const second = look.secondary ? state.track(secondary)?.timeline : undefined;
    const shown = first?.activeAt(at) ?? [];
    this.reporting.note(time, shown, remembered);
    this.overlay.paint(shown, withoutDoubles(second?.activeAt(at) ?? [], shown), look);
    const never = Number.POSITIVE_INFINITY;
    const next = Math.min(first?.nextBoundary(at) ?? never, second?.nextBoundary(at) ?? never);
    return next === never ? null : next + offset;
  }

  /** Bring picture, page and popup in line with what is chosen now. */
  private update(): void {
    const { visit, signal } = this.options;
    if (signal.aborted) return;
    const { ad } = this.state;
    const status = this.status();
    this.shownKind = status.kind;
    this.platform.cover(status.kind === 'showing' && !ad);
    this.look = this.state.look(this.look);
    this.overlay.mark(status.kind, ad);
    this.notice?.stand(this.look?.placement);
    this.clock.refresh();
    this.controls.redraw();
    visit.report(status);
  }

  private readSigns(): void {
    const { adapter, player } = this.options;
    const ad = adapter.isAd(player);
    if (ad === this.state.ad) this.overlay.fit();
    else {
      this.state.ad = ad;
      this.update();
    }
  }

  private lead(): number {
    const { adapter, player } = this.options;
    return adapter.lead(player);
  }

  private measure(): void {
    const { video } = this.options.player;
    if (this.state.measure(video.duration, this.lead())) this.update();
  }

  /** The viewer pressed the platform's own captions key or button: ours go, theirs come. */
  private yieldToPlatform(): void {
    const { chosen } = this.state;
    if (!chosen.on) return;
    this.state.chosen = { ...chosen, on: false };
    this.update();
    // After the page's own handler, which may have turned off what was on under ours.
    setTimeout(() => this.options.signal.aborted || this.platform.show());
  }

  private listPlatformTracksSoon(): void {
    this.platform.whenListed((last) => this.guard(() => this.decide(last)));
  }

  /** A viewer who reads none of our languages keeps the platform's human track, if it has one. */
  private decide(last: boolean): void {
    this.listPlatformTracks();
    if (!this.undecided) return;
    const theirs = platformChoice(this.state.tracks, this.state.reply.wanted);
    if (theirs) this.act({ do: 'primary', id: theirs.id });
    if (last) this.undecided = false;
  }
}

/** Where a merged transcript lacks the second language, the first one's words stand in for it. */
function withoutDoubles(second: readonly Cue[], first: readonly Cue[]): readonly Cue[] {
  const same = (cue: Cue) => first.some(({ id, text }) => id === cue.id && text === cue.text);
  return second.some(same) ? second.filter((cue) => !same(cue)) : second;
}
