/** The port from a page of ours to `player-remote` in the frame of a recording. */
export const REMOTE_PORT = 'remote';

/** Page to frame. */
export type RemoteCommand =
  | { do: 'play' }
  | { do: 'pause' }
  /** Media time, seconds. */
  | { do: 'seek'; time: number }
  /** 0.25 to 4. */
  | { do: 'rate'; rate: number };

/**
 * Frame to page: on opening, on play, pause, seek, rate, stall, ad, end, and once a second
 * while playing. The time of any moment follows: `time + (moment - at) / 1000 * rate`.
 */
export interface RemoteState {
  /** Media time, seconds; null: an advertisement plays, or nothing is loaded. */
  time: number | null;
  /** `Date.now()` at that time. */
  at: number;
  /** 0 while paused or stalled. */
  rate: number;
  /** What the viewer set, also while paused. */
  chosenRate: number;
  paused: boolean;
  ad: boolean;
  /** Seconds; null: not known. */
  duration: number | null;
}
