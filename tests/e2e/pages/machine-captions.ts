import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CaptionsAnswer, MachineCaptions } from '../../../transcripts/machine-captions.ts';
import { heardInterview } from '../../replica/heard.ts';
import type { ReplicaMedia, ReplicaOptions } from '../../replica/options.ts';
import { INTERVIEW, OTHER, openWorld, type World } from '../world.ts';
import { WatchPage } from './watch-page.ts';

/** The interview under a name no catalog knows: nothing of ours shows there. */
export const UNLISTED = 'unlisted-01';
/** What the machine heard of it. */
export const heard = heardInterview('en');

const interview: ReplicaMedia = {
  file: join(import.meta.dirname, '../../fixtures/demo-interview.webm'),
  title: 'The fog bell',
  duration: 278,
  captions: [
    { language: 'de', kind: 'manual', name: 'Deutsch', cues: heardInterview('es').cues },
    heard,
  ],
};

/** Those of the replica, the unlisted one with `changes`. */
export function recordings(changes: Partial<ReplicaMedia> = {}): ReplicaOptions['media'] {
  return {
    [UNLISTED]: { ...interview, ...changes },
    [INTERVIEW]: interview,
    [OTHER]: { ...interview, captions: [] },
  };
}

const normal: Partial<ReplicaOptions> = {
  playerDelay: 50,
  tracklistDelay: 300,
  captionsOn: false,
  translateTo: null,
  translations: 'roll-up',
  timedtext: 'token',
  panel: 'open',
};

interface Browser {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(query: object): Promise<{ id: number }[]> };
}

/** A page with a player in front, and one of the extension that asks for its captions. */
export class CaptionsScene {
  page!: Page;
  watch!: WatchPage;

  private constructor(
    readonly world: World,
    private readonly asker: Page,
  ) {}

  static async open(): Promise<CaptionsScene> {
    const world = await openWorld({}, { media: recordings() });
    return new CaptionsScene(world, await world.session.extensionPage('options.html'));
  }

  close(): Promise<void> {
    return this.world.close();
  }

  async begin(): Promise<void> {
    this.page = await this.world.newPage();
    this.watch = new WatchPage(this.page, this.world.replica);
    this.world.replica.set({ ...normal, media: recordings() });
  }

  async end(): Promise<void> {
    await this.page.close();
  }

  /** Open a recording on a replica with these options, and play it. */
  async play(options: Partial<ReplicaOptions> = {}, mediaId = UNLISTED): Promise<void> {
    const { world, watch, page } = this;
    world.replica.set(options);
    world.replica.log.length = 0;
    await watch.open(mediaId);
    await page.evaluate('localStorage.clear()');
    await watch.play();
    await page.waitForFunction('replica.player().getPlayerState() === 1');
  }

  /** Ask the frame of the tab in front that played last; `mediaId` is what should be there. */
  async ask(mediaId = UNLISTED): Promise<CaptionsAnswer> {
    const answer = await this.asker.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const [tab] = await chrome.tabs.query({ active: true });
      const frames = await chrome.runtime.sendMessage({ type: 'frames', tabId: tab?.id });
      const [last] = frames as { frameId: number }[];
      return chrome.runtime.sendMessage({
        type: 'machine-captions',
        tabId: tab?.id,
        frameId: last?.frameId,
        media: { site: 'youtube', mediaId: id },
      });
    }, mediaId);
    return answer as CaptionsAnswer;
  }

  /** What was asked of the platform since `play`, for words by default; by the player and by us. */
  asked(path = '/api/timedtext'): URLSearchParams[] {
    const found = this.world.replica.log.filter((request) => request.path.startsWith(path));
    return found.map((request) => new URL(request.path, 'https://x.example').searchParams);
  }

  /** The viewer's state of captions, as the player and its memory tell it. */
  viewerState(): Promise<unknown> {
    return this.page.evaluate(`(() => {
      const player = replica.player();
      const { languageCode, translationLanguage } = player.getOption('captions', 'track');
      return {
        on: player.isSubtitlesOn(),
        language: languageCode ?? null,
        translation: translationLanguage?.languageCode ?? null,
        remembered: localStorage.getItem('yt-player-sticky-caption'),
        asking: player.classList.contains('truecue-asks-captions'),
      };
    })()`);
  }

  /** Count from now on how often the site's captions are seen, frame by frame. */
  async countShown(): Promise<void> {
    await this.page.evaluate(`
      window.shownMeanwhile = 0;
      (function look() {
        const line = document.querySelector('.caption-visual-line');
        if (line?.checkVisibility({ visibilityProperty: true })) shownMeanwhile += 1;
        requestAnimationFrame(look);
      })();
    `);
  }

  async shown(): Promise<number> {
    return (await this.page.evaluate('shownMeanwhile')) as number;
  }

  /** As if words were loaded long ago: no trace of it, and addresses without a token. */
  async forgetLoaded(): Promise<void> {
    await this.page.evaluate(`
      performance.clearResourceTimings();
      const player = replica.player();
      const told = player.getAudioTrack;
      player.getAudioTrack = () => {
        const asked = performance.getEntriesByType('resource').length > 0;
        return { captionTracks: [], ...(asked && told()) };
      };
    `);
  }
}

export function captionsIn(answer: CaptionsAnswer): MachineCaptions {
  if (!('captions' in answer)) throw new Error(`No captions: ${JSON.stringify(answer)}`);
  return answer.captions;
}

/** Ways and why each failed, in order: `listened: no-answer`. */
export function triedIn(answer: CaptionsAnswer): string[] {
  if (!('tried' in answer)) throw new Error(`Not tried: ${JSON.stringify(answer).slice(0, 400)}`);
  return answer.tried.map(({ way, failed }) => `${way}: ${failed}`);
}
