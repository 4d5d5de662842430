import { vi } from 'vitest';
import type { ActionName } from '../../../../components/timing/actions.ts';
import { acts } from '../../../../entrypoints/timing/acting.ts';
import type { Saving } from '../../../../entrypoints/timing/saving.ts';
import type { Video } from '../../../../entrypoints/timing/video.ts';
import { Work } from '../../../../entrypoints/timing/work.ts';
import type { RemoteCommand, RemoteState } from '../../../../services/remote.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { type Given, timesOf, transcript } from '../../transcripts/timing/untimed.ts';

/** The timing window without its page: a transcript, a video that plays, and what was asked of both. */
function timingWorld(own: OwnTranscript) {
  const sent: RemoteCommand[] = [];
  const stored: OwnTranscript[] = [];
  /** Null: there is no line to a player. */
  let state: RemoteState | null = {
    ...{
      time: 10,
      at: Date.now(),
      rate: 1,
      chosenRate: 1,
      paused: false,
      ad: false,
      duration: 100,
    },
  };
  const video: Pick<Video, keyof Video> = {
    view: () => ({ kind: 'connecting' }),
    state: () => state,
    place: () => (state ? { tabId: 1, frameId: 0 } : null),
    send: (command) => void sent.push(command),
    playing: () => state?.paused === false,
    rate: () => state?.chosenRate ?? null,
    open: async () => undefined,
    lookAgain: () => undefined,
  };
  const saving: Saving = {
    view: () => 'saved',
    change: (next) => void stored.push(next),
    flush: vi.fn(async () => undefined),
    storedAt: () => null,
  };
  const draw = vi.fn();
  const work = new Work(own, video as Video, saving, draw);
  return {
    work,
    sent,
    stored,
    saving,
    draw,
    times: () => timesOf(work.own),
    /** What the player tells from now on; null: the line has ended. */
    plays(next: Partial<RemoteState> | null): void {
      state = next && state && { ...state, at: Date.now(), ...next };
    },
  };
}

/** The window on a transcript of these sentences; `act` is a key pressed now. */
export function opened(...sentences: Given[]) {
  const world = timingWorld(transcript(sentences));
  const act = (does: Exclude<ActionName, 'fit'>) =>
    acts[does](world.work, { timeStamp: performance.now() });
  return { ...world, act };
}
