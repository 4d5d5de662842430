import type { Action } from '../../services/actions.ts';
import type { BeginReply } from '../../services/background-messages.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import type { Settings } from '../../services/settings.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import type { SessionStatus, TrackChoice } from '../../transcripts/status.ts';
import { listChoices, type PlatformTrack } from '../../transcripts/track-choices.ts';
import { carryChosen, isCorrection, sameWords } from './carrying.ts';
import { type Chosen, choose } from './choosing.ts';
import type { Look } from './overlay.tsx';
import { lookOf, showingOf } from './present.ts';
import { type TrackWords, Words } from './words.ts';

/** A recording whose length differs by more may be another cut. Seconds; SponsorBlock's figure. */
const SAME_LENGTH = 2;

/** The words to show, with all that belongs to them. */
export type FoundWords = Extract<BeginReply, { bundle: unknown }>;

/** What other words are, against those that show. */
type Renewal = 'same' | 'others' | 'corrected';

/** All that decides what is shown over one recording; it knows nothing of the page. */
export class State {
  words: Words;
  chosen: Chosen;
  tracks: TrackChoice[];
  /** An advertisement is playing. */
  ad = false;
  /** The video's length is not the transcript's: another cut, perhaps. */
  lengthDiffers = false;
  /** The last choice could not be stored. */
  unsaved = false;

  constructor(
    readonly media: MediaRef,
    public reply: FoundWords,
    settings: Settings,
    remembered: RecordingChoices,
  ) {
    const { bundle, primary, secondary } = reply;
    this.words = new Words(bundle, media);
    this.chosen = { on: settings.enabled, primary, secondary, settings, remembered };
    this.tracks = listChoices(bundle, []);
  }

  /** @param ended - the video stands at its end */
  status(ended: boolean): SessionStatus {
    const { media } = this;
    if (!this.chosen.on) return { kind: 'off', media, was: showingOf(this) };
    return ended ? { kind: 'ended', media } : showingOf(this);
  }

  look(last: Look | null): Look | null {
    return lookOf(this, last);
  }

  /** The track with this id; null: there is none, or it is the platform's. */
  track(id: string | null): TrackWords | null {
    return this.words.track(id ?? '');
  }

  /** @returns what was chosen before; null: the action changes nothing */
  choose(action: Action): Chosen | null {
    const before = this.chosen;
    this.chosen = choose(before, action, this.tracks);
    return this.chosen === before ? null : before;
  }

  /** Settings changed elsewhere. A language chosen there is for what is opened next. */
  follow(settings: Settings): void {
    const { languages, both, secondLanguage, enabled } = this.chosen.settings;
    const merged = { ...settings, languages, both, secondLanguage, enabled };
    this.chosen = { ...this.chosen, settings: merged };
  }

  /** Other words take the place of these; the viewer's choices hold. */
  renew(reply: FoundWords, platform: readonly PlatformTrack[]): Renewal {
    const before = this.reply;
    if (sameWords(before, reply)) {
      this.reply = { ...reply, bundle: before.bundle };
      return 'same';
    }
    this.reply = reply;
    this.words = new Words(reply.bundle, this.media);
    const tracks = listChoices(reply.bundle, platform);
    this.chosen = carryChosen(this.chosen, this.tracks, tracks, reply);
    this.tracks = tracks;
    return isCorrection(before.parts, reply.parts) ? 'corrected' : 'others';
  }

  /** @returns whether the platform's tracks are others than those known */
  listPlatform(platform: readonly PlatformTrack[]): boolean {
    const listed = listChoices(this.reply.bundle, platform);
    if (listed.length === this.tracks.length) return false;
    this.tracks = listed;
    return true;
  }

  /**
   * @param duration - of the video, in seconds
   * @param lead - seconds that the video runs ahead of the recording
   * @returns whether `lengthDiffers` has changed
   */
  measure(duration: number, lead: number): boolean {
    const expected = this.words.media?.duration;
    if (this.ad || !Number.isFinite(duration)) return false;
    // Ads stitched into the stream make it longer; the recording is the same.
    const stitched = expected !== undefined && Math.abs(lead) > 0.5 && duration > expected;
    const differs =
      expected !== undefined && Math.abs(duration - expected) > SAME_LENGTH && !stitched;
    if (differs === this.lengthDiffers) return false;
    this.lengthDiffers = differs;
    return true;
  }
}
