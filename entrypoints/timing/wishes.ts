import type { RemoteCommand } from '../../services/remote.ts';

/** The player's answer is here by then. Milliseconds. */
const ANSWER_MS = 600;

/** What was just asked of the player counts until its answer is here. */
export class Wishes {
  private asked = { playing: false, until: 0 };
  private askedRate = { rate: 1, until: 0 };

  note(command: RemoteCommand): void {
    const until = Date.now() + ANSWER_MS;
    if (command.do === 'rate') this.askedRate = { rate: command.rate, until };
    if (command.do === 'play' || command.do === 'pause') {
      this.asked = { playing: command.do === 'play', until };
    }
  }

  /** @param told - what the player said last */
  playing(told: boolean): boolean {
    return Date.now() < this.asked.until ? this.asked.playing : told;
  }

  /** @param told - what the player said last */
  rate(told: number): number {
    return Date.now() < this.askedRate.until ? this.askedRate.rate : told;
  }
}
