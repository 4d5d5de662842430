import { afterEach, beforeEach } from 'vitest';
import type { BeginReply } from '../../../services/background-messages.ts';
import type { RecordingChoices } from '../../../services/recordings.ts';
import {
  type Background,
  buildPage,
  fakeBackground,
  old,
  type Running,
  start,
} from './session-world.ts';

/** Of the running test; new for each. */
export let background: Background;
export let video: HTMLVideoElement;
let running: Running | null = null;

/** Build page and background before each test of the file, and leave the page after it. */
export function useSession(): void {
  beforeEach(() => {
    background = fakeBackground();
    video = buildPage();
  });
  afterEach(() => {
    running?.leave();
    running = null;
  });
}

/**
 * Come to the recording's page, the one before is left.
 *
 * @param choices - what the page remembers of an earlier visit, in a private window
 */
export async function enter(choices?: RecordingChoices): Promise<Running> {
  running?.leave();
  running = await start(choices);
  return running;
}

/** Come there, and have the first answer. */
export async function begin(first: BeginReply = old): Promise<Running> {
  const entered = await enter();
  await background.answer(0, first);
  return entered;
}

/** A moment later: the words of a notice come after its line. */
export const later = () => new Promise((resolve) => setTimeout(resolve, 90));
