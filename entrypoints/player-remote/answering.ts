import { startClock } from '../../services/clock.ts';
import type { RemoteCommand, RemoteState } from '../../services/remote.ts';
import type { Visit } from '../../services/visit.ts';
import type { Player, SiteAdapter } from '../../sites/adapter.ts';
import { adapterOf } from '../../sites/index.ts';
import { awaitPlayer } from '../captions.content/await-player.ts';
import { watchSigns } from '../captions.content/picture.ts';
import { SteadyTime } from './steady.ts';

/** What a port must be able to do. */
export interface RemotePort {
  postMessage(state: RemoteState): void;
  disconnect(): void;
  onMessage: { addListener(heard: (message: unknown) => void): void };
  onDisconnect: { addListener(gone: () => void): void };
}

/** Between two looks while it plays, out of step with frames of any usual rate. Seconds. */
const LOOK = 0.047;
/** A clock that stands for so long is a stall, not the jitter of one. Milliseconds. */
const STILL_MS = 200;
/** Longest silence while it plays. Milliseconds. */
const TELL_MS = 1000;
/** A course that differs by more from what was told is told at once. Seconds. */
const ASTRAY = 0.015;
/** `HTMLMediaElement.HAVE_FUTURE_DATA`. */
const HAVE_FUTURE_DATA = 3;
const MIN_RATE = 0.25;
const MAX_RATE = 4;

/** Serve a page until it closes the port, or the frame leaves the recording. */
export async function answerPort(port: RemotePort, visit: Visit): Promise<void> {
  const closed = new AbortController();
  port.onDisconnect.addListener(() => closed.abort());
  const signal = AbortSignal.any([visit.signal, closed.signal]);
  visit.signal.addEventListener('abort', () => port.disconnect());
  const adapter = adapterOf(visit.media.site);
  if (!adapter || visit.signal.aborted) return port.disconnect();
  try {
    const player = await awaitPlayer(adapter, visit, signal, () => undefined);
    if (!signal.aborted) answer(port, player, adapter, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function answer(port: RemotePort, player: Player, adapter: SiteAdapter, signal: AbortSignal) {
  const { video } = player;
  const steady = new SteadyTime();
  let told: RemoteState | null = null;
  /** Seconds `video.currentTime` runs ahead of the recording. */
  let lead = 0;
  let last = { time: Number.NaN, at: 0 };

  const look = (time: number | null, now: number): RemoteState => {
    const ad = adapter.isAd(player);
    const moves = !video.paused && !video.ended && !video.seeking;
    const stalled = video.readyState < HAVE_FUTURE_DATA || isStill(time, now);
    const rate = moves && !stalled ? video.playbackRate : 0;
    if (rate === 0) steady.reset();
    if (time !== null && rate > 0) steady.add(time, now, rate);
    const at = rate > 0 ? steady.timeAt(now) : time;
    const length = Number.isFinite(video.duration) ? inMilliseconds(video.duration - lead) : null;
    return {
      time: ad ? null : at,
      at: now,
      rate,
      chosenRate: video.playbackRate,
      paused: video.paused,
      ad,
      duration: ad ? (told?.duration ?? null) : length,
    };
  };
  const isStill = (time: number | null, now: number) => {
    const still = time === last.time && now - last.at > STILL_MS;
    if (time !== last.time) last = { time: time ?? Number.NaN, at: now };
    return still;
  };

  const tick = (time: number | null): number | null => {
    if (time !== null && !adapter.isAd(player)) lead = video.currentTime - time;
    const state = look(time, Date.now());
    if (!told || isNews(told, state)) {
      told = state;
      port.postMessage(state);
    }
    if (time === null) return null;
    return time + LOOK * video.playbackRate;
  };

  const clock = startClock(
    {
      video,
      lead: () => (adapter.isAd(player) ? 0 : adapter.lead(player)),
      tick,
    },
    signal,
  );
  watchSigns(player, () => clock.refresh(), signal);
  port.onMessage.addListener((message) => {
    if (!signal.aborted) obey(message as RemoteCommand, video, lead);
  });
}

/** Without the noise of a subtraction, which would be news each time. */
function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function isNews(told: RemoteState, state: RemoteState): boolean {
  const other =
    told.rate !== state.rate ||
    told.chosenRate !== state.chosenRate ||
    told.paused !== state.paused ||
    told.ad !== state.ad ||
    told.duration !== state.duration ||
    (told.time === null) !== (state.time === null);
  if (other || told.time === null || state.time === null) return other;
  const expected = told.time + ((state.at - told.at) / 1000) * told.rate;
  const silent = state.rate > 0 && state.at - told.at >= TELL_MS;
  return silent || Math.abs(state.time - expected) > ASTRAY;
}

function obey(command: RemoteCommand, video: HTMLVideoElement, lead: number): void {
  if (command.do === 'play') {
    // Refused where the viewer never touched the page: the state goes on saying "paused".
    video.play().catch(() => undefined);
  } else if (command.do === 'pause') video.pause();
  else if (command.do === 'seek' && Number.isFinite(command.time)) {
    video.currentTime = Math.max(0, command.time + lead);
  } else if (command.do === 'rate' && Number.isFinite(command.rate)) {
    video.playbackRate = Math.min(MAX_RATE, Math.max(MIN_RATE, command.rate));
  }
}
