import { type Clock, startClock } from '../../services/clock.ts';
import { type Action, askBackground, type BeginReply } from '../../services/messages.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import { changedSettings, type Settings, watchSettings } from '../../services/settings.ts';
import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import type { SessionStatus, TrackChoice } from '../../transcripts/status.ts';
import { listChoices, platformChoice, platformLanguage } from '../../transcripts/track-choices.ts';
import { type Chosen, choose } from './choosing.ts';
import { type Controls, mountControls } from './controls.tsx';
import { watchKeys, watchPlatformCaptions } from './keys.ts';
import { type Look, Overlay } from './overlay.tsx';
import { lookOf, type Moment, showingOf } from './present.ts';
import { Words } from './words.ts';

/** A recording whose length differs by more may be another cut. Seconds; SponsorBlock's figure. */
const SAME_LENGTH = 2;
/** When to ask again for the platform's tracks: its list fills late. Milliseconds of play. */
const TRACKS_LATE_MS = [300, 1000, 2500];

export interface CaptionsOptions {
  visit: Visit;
  adapter: SiteAdapter;
  player: Player;
  words: Extract<BeginReply, { bundle: unknown }>;
  settings: Settings;
  remembered: RecordingChoices;
  /** Something of ours broke: everything is to be undone. */
  failed(error: unknown): void;
  signal: AbortSignal;
}

/** What is shown over one player, and how it follows the viewer's choices. */
export class Captions {
  private readonly words: Words;
  private readonly overlay: Overlay;
  private readonly clock: Clock;
  private readonly controls: Controls;
  private chosen: Chosen;
  private tracks: TrackChoice[];
  /** Ours is a guess, the viewer reads none of it; the platform may yet list what they read. */
  private undecided: boolean;
  private ad: boolean;
  private lengthDiffers = false;
  private unsaved = false;
  private look: Look | null = null;
  private shownKind: SessionStatus['kind'] | null = null;
  private showPlatform: (() => void) | null = null;

  constructor(private readonly options: CaptionsOptions) {
    const { visit, adapter, player, words, settings, remembered, signal } = options;
    const { primary, secondary } = words;
    this.words = new Words(words.bundle, visit.media);
    this.chosen = { on: settings.enabled, primary, secondary, settings, remembered };
    this.tracks = listChoices(words.bundle, []);
    this.undecided = words.unread && settings.enabled;
    this.ad = adapter.isAd(player);
    this.overlay = new Overlay(player, signal);
    this.clock = startClock(
      {
        video: player.video,
        lead: () => (this.ad ? 0 : adapter.mediaTime(player).offset),
        tick: (time) => this.guard(() => this.tick(time)) ?? null,
      },
      signal,
    );
    this.controls = mountControls(player, this, signal);
    visit.act = (action) => this.act(action);
    this.listen();
    this.checkLength();
    this.decide(false);
    this.update();
  }

  get settings(): Settings {
    return this.chosen.settings;
  }

  status(): SessionStatus {
    const { media } = this.options.visit;
    if (!this.chosen.on) return { kind: 'off', media, was: showingOf(this.moment()) };
    return this.options.player.video.ended ? { kind: 'ended', media } : showingOf(this.moment());
  }

  /** Do what the viewer asks, show it at once, and remember it. */
  act(action: Action): void {
    const before = this.chosen;
    const after = choose(before, action, this.tracks);
    if (after === before) return;
    this.chosen = after;
    this.undecided = false;
    this.guard(() => this.update());
    const { adapter, player, visit } = this.options;
    const theirs = platformLanguage(after.primary);
    if (theirs !== null && !after.on) adapter.showPlatformCaptions(player, theirs);
    const change = changedSettings(before.settings, after.settings);
    if (Object.keys(change).length > 0) this.store(askBackground('change-settings', { change }));
    const { media } = visit;
    const choices = after.remembered;
    if (choices !== before.remembered) this.store(askBackground('remember', { media, choices }));
  }

  /** Change how captions look everywhere. */
  change(change: Partial<Settings>): void {
    this.chosen = { ...this.chosen, settings: { ...this.chosen.settings, ...change } };
    this.guard(() => this.update());
    this.store(askBackground('change-settings', { change }));
  }

  /** A choice that cannot be stored holds here all the same; the popup says so. */
  private store(saving: Promise<unknown>): void {
    const stored = (unsaved: boolean) => {
      if (unsaved === this.unsaved) return;
      this.unsaved = unsaved;
      this.guard(() => this.update());
    };
    saving.then(
      () => stored(false),
      (error: unknown) => {
        console.warn('truecue: a choice was not stored', error);
        stored(true);
      },
    );
  }

  /** The platform's own tracks may have appeared since. */
  listPlatformTracks(): void {
    const { adapter, player, words } = this.options;
    const listed = listChoices(words.bundle, adapter.platformTracks(player));
    if (listed.length !== this.tracks.length) {
      this.tracks = listed;
      this.update();
    }
  }

  /** An error in ours ends ours, and never reaches the page. */
  private guard<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.options.failed(error);
      return undefined;
    }
  }

  private listen(): void {
    const { adapter, player, words, visit, signal } = this.options;
    const { video } = player;
    const on = (events: string[], call: () => void) => {
      for (const event of events) video.addEventListener(event, () => this.guard(call), { signal });
    };
    const pauses = () => this.overlay.setPaused(video.paused);
    on(['play', 'pause'], pauses);
    on(['loadedmetadata', 'durationchange'], () => this.checkLength());
    on(['ended', 'play', 'seeked'], () => this.status().kind !== this.shownKind && this.update());
    on(['playing'], () => this.listPlatformTracksSoon());
    on(['play'], () => {
      // Without it the keys may find another frame of the tab; the captions here need nothing of it.
      askBackground('played', { media: visit.media }).catch(() => undefined);
    });
    const signs = new MutationObserver(() => this.guard(() => this.readSigns()));
    for (const { element, deep } of player.signs)
      signs.observe(element, { attributes: true, attributeFilter: ['class'], subtree: deep });
    signal.addEventListener('abort', () => {
      signs.disconnect();
      this.showPlatform?.();
    });
    watchSettings((settings) => {
      // A language chosen elsewhere is for what is opened next, not for what runs here.
      const { languages, both, secondLanguage, enabled } = this.chosen.settings;
      const merged = { ...settings, languages, both, secondLanguage, enabled };
      this.chosen = { ...this.chosen, settings: merged };
      this.guard(() => this.update());
    }, signal);
    watchKeys(words.unassigned, (action) => this.act(action), signal);
    watchPlatformCaptions(adapter, player, () => this.yieldToPlatform(), signal);
    pauses();
    if (!video.paused || this.undecided) this.listPlatformTracksSoon();
  }

  private tick(time: number | null): number | null {
    const { on, primary, secondary, remembered } = this.chosen;
    const { look } = this;
    if (!look) return null;
    const paints = on && !this.ad && !this.options.player.video.ended;
    if (time === null || !paints) {
      this.overlay.paint([], [], look);
      return null;
    }
    const offset = remembered.offset ?? 0;
    const at = time - offset;
    const first = this.words.track(primary)?.timeline;
    const second = look.secondary ? this.words.track(secondary ?? '')?.timeline : undefined;
    this.overlay.paint(first?.activeAt(at) ?? [], second?.activeAt(at) ?? [], look);
    const never = Number.POSITIVE_INFINITY;
    const next = Math.min(first?.nextBoundary(at) ?? never, second?.nextBoundary(at) ?? never);
    return next === never ? null : next + offset;
  }

  private moment(): Moment {
    const { chosen, tracks, ad, lengthDiffers, unsaved } = this;
    const { visit, words: reply } = this.options;
    const { media } = visit;
    return { media, reply, words: this.words, chosen, tracks, ad, lengthDiffers, unsaved };
  }

  /** Bring picture, page and popup in line with what is chosen now. */
  private update(): void {
    const { adapter, player, visit, signal } = this.options;
    if (signal.aborted) return;
    const status = this.status();
    this.shownKind = status.kind;
    const covers = status.kind === 'showing' && !this.ad;
    if (covers) this.showPlatform ??= adapter.hidePlatformCaptions(player);
    else {
      this.showPlatform?.();
      this.showPlatform = null;
    }
    this.look = lookOf(this.moment(), this.look);
    this.overlay.mark(status.kind, this.ad);
    this.clock.refresh();
    this.controls.redraw();
    visit.report(status);
  }

  private readSigns(): void {
    const { adapter, player } = this.options;
    const ad = adapter.isAd(player);
    if (ad === this.ad) this.overlay.fit();
    else {
      this.ad = ad;
      this.update();
    }
  }

  private checkLength(): void {
    const { adapter, player } = this.options;
    const expected = this.words.media?.duration;
    const { duration } = player.video;
    if (this.ad || !expected || !Number.isFinite(duration)) return;
    // Ads stitched into the stream make it longer; the recording is the same.
    const stitched = Math.abs(adapter.mediaTime(player).offset) > 0.5 && duration > expected;
    const differs = Math.abs(duration - expected) > SAME_LENGTH && !stitched;
    if (differs === this.lengthDiffers) return;
    this.lengthDiffers = differs;
    this.update();
  }

  /** The viewer pressed the platform's own captions key or button: ours go, theirs come. */
  private yieldToPlatform(): void {
    if (!this.chosen.on) return;
    const { adapter, player, signal } = this.options;
    this.chosen = { ...this.chosen, on: false };
    this.guard(() => this.update());
    // After the page's own handler, which may have turned off what was on under ours.
    setTimeout(() => signal.aborted || adapter.showPlatformCaptions(player));
  }

  private listPlatformTracksSoon(): void {
    const { signal } = this.options;
    const timers = TRACKS_LATE_MS.map((late, index) =>
      setTimeout(() => this.guard(() => this.decide(index + 1 === TRACKS_LATE_MS.length)), late),
    );
    signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  }

  /** A viewer who reads none of our languages keeps the platform's human track, if it has one. */
  private decide(last: boolean): void {
    this.listPlatformTracks();
    if (!this.undecided) return;
    const theirs = platformChoice(this.tracks, this.options.words.wanted);
    if (theirs) this.act({ do: 'primary', id: theirs.id });
    if (last) this.undecided = false;
  }
}
