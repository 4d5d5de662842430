import { browser } from 'wxt/browser';
import { askBackground } from '../../services/messages.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import type { Settings } from '../../services/settings.ts';
import type { Visit } from '../../services/visit.ts';

/**
 * Has the viewer's choices stored. One that cannot be stored holds in the frame all
 * the same; the popup says so.
 */
export class Keeping {
  private unsaved = false;

  /** @param told - called when a choice could not be stored, and when the next one could */
  constructor(
    private readonly visit: Visit,
    private readonly told: (unsaved: boolean) => void,
  ) {}

  /** For every recording. */
  settings(change: Partial<Settings>): void {
    this.store(askBackground('change-settings', { change }));
  }

  /** For this recording. In a private window the page alone remembers, while it lives. */
  recording(choices: RecordingChoices): void {
    const { visit } = this;
    if (browser.extension.inIncognitoContext) visit.choices = choices;
    else this.store(askBackground('remember', { media: visit.media, choices }));
  }

  private store(saving: Promise<unknown>): void {
    saving.then(
      () => this.stored(false),
      (error: unknown) => {
        console.warn('truecue: a choice was not stored', error);
        this.stored(true);
      },
    );
  }

  private stored(unsaved: boolean): void {
    if (unsaved === this.unsaved) return;
    this.unsaved = unsaved;
    this.told(unsaved);
  }
}
