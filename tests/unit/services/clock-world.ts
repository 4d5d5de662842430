import { afterEach, beforeEach, vi } from 'vitest';
import { startClock } from '../../../services/clock.ts';

/** A video whose time follows the fake clock, as a real one follows the real. */
class FakeVideo extends EventTarget {
  paused = true;
  ended = false;
  seeking = false;
  readyState = 4;
  playbackRate = 1;
  ownerDocument = document;
  private from = 0;
  private at = 0;

  get currentTime(): number {
    return this.paused
      ? this.from
      : this.from + ((Date.now() - this.at) / 1000) * this.playbackRate;
  }

  set currentTime(time: number) {
    this.from = time;
    this.at = Date.now();
    this.emit('seeking');
    this.emit('seeked');
  }

  emit(name: string): void {
    this.dispatchEvent(new Event(name));
  }

  play(rate = 1): void {
    this.from = this.currentTime;
    this.at = Date.now();
    this.playbackRate = rate;
    this.paused = false;
    this.emit('play');
    this.emit('playing');
  }

  pause(): void {
    this.from = this.currentTime;
    this.paused = true;
    this.emit('pause');
  }
}

export let video: FakeVideo;
export let ended: AbortController;
let lead: number;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  video = new FakeVideo();
  ended = new AbortController();
  lead = 0;
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

/** How far the player's clock, ads and all, is ahead of the recording's. Seconds. */
export function setLead(next: number): void {
  lead = next;
}

/** Start a clock over boundaries at every whole `step` seconds; what it saw is returned. */
export function watch(step = 1) {
  const seen: (number | null)[] = [];
  const asked = vi.fn(() => lead);
  const clock = startClock(
    {
      video: video as unknown as HTMLVideoElement,
      lead: asked,
      tick(time) {
        seen.push(time === null ? null : Math.round(time * 1000) / 1000);
        return time === null ? null : (Math.floor(time / step + 1e-9) + 1) * step;
      },
    },
    ended.signal,
  );
  return { seen, clock, asked };
}
