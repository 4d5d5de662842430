import { fakeBrowser } from 'wxt/testing';
import { runSession } from '../../../entrypoints/captions.content/session.ts';
import type { Action } from '../../../services/actions.ts';
import type { BeginReply } from '../../../services/background-messages.ts';
import type { RecordingChoices } from '../../../services/recordings.ts';
import type { Visit } from '../../../services/visit.ts';
import type { Bundle, Track } from '../../../transcripts/bundle.ts';
import type { SessionStatus, TranscriptInfo } from '../../../transcripts/status.ts';

export const media = { site: 'youtube', mediaId: 'abcdefghij1' };

/** A page of the site with its player, playing at 20 s. */
export function buildPage(): HTMLVideoElement {
  document.body.innerHTML = `<div id="movie_player"><video></video>
    <div class="ytp-chrome-bottom"><div class="ytp-right-controls"></div></div></div>`;
  const video = document.querySelector('video') as HTMLVideoElement;
  const state = { readyState: 4, duration: 100, paused: false, ended: false, currentTime: 20 };
  for (const [name, value] of Object.entries(state)) {
    Object.defineProperty(video, name, { value, writable: true, configurable: true });
  }
  return video;
}

/** What was asked of the background, in order, and the answers still to be given. */
export interface Background {
  /** Arguments of each `begin`. */
  begun: { transcript?: string }[];
  /** What was to be remembered for the recording. */
  remembered: unknown[];
  /** Answer the nth `begin`, 0 the first. */
  answer(nth: number, reply: BeginReply): Promise<void>;
}

/** A browser of its own for each test, with a background that answers when it is told to. */
export function fakeBackground(): Background {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = (key) => String(key);
  fakeBrowser.extension.inIncognitoContext = false;
  const replies: ((reply: BeginReply) => void)[] = [];
  const background: Background = {
    begun: [],
    remembered: [],
    async answer(nth, reply) {
      const give = replies[nth];
      if (!give) throw new RangeError(`begin was not asked ${nth + 1} times`);
      give(reply);
      await settled();
    },
  };
  fakeBrowser.runtime.onMessage.addListener(((message: {
    type: string;
    transcript?: string;
    choices?: unknown;
  }) => {
    if (message.type === 'remember') background.remembered.push(message.choices);
    if (message.type !== 'begin') return Promise.resolve(true);
    background.begun.push(message);
    return new Promise((resolve) => replies.push(resolve));
  }) as never);
  return background;
}

/** What was promised by now has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
}

export interface Running {
  visit: Visit;
  /** Kinds of status, in order, without repetition. */
  told: SessionStatus['kind'][];
  leave(): void;
  /** Its abort ends the captions script alone, as WXT does when it comes in again. */
  script: AbortController;
  act(action: Action): void;
}

/** @param choices - what the page remembers of an earlier visit, in a private window */
export async function start(choices?: RecordingChoices): Promise<Running> {
  const leave = new AbortController();
  const script = new AbortController();
  const told: SessionStatus['kind'][] = [];
  let status: SessionStatus = { kind: 'searching', media };
  const visit: Visit = {
    media,
    signal: leave.signal,
    get status() {
      return status;
    },
    choices,
    holdsOther: () => false,
    report(next) {
      status = next;
      if (told.at(-1) !== next.kind) told.push(next.kind);
    },
  };
  void runSession(visit, AbortSignal.any([leave.signal, script.signal]));
  await settled();
  return { visit, told, script, leave: () => leave.abort(), act: (action) => visit.act?.(action) };
}

/** A track with one line all along. */
export const track = (language: string, text: string): Track => ({
  language,
  kind: 'subtitles',
  label: language,
  cues: [{ id: 'q1', startTime: 0, endTime: 100, text }],
});

/** The words as the background gives them. */
export function words(sha256: string, revision: number, ...tracks: Track[]): BeginReply {
  const bundle: Bundle = {
    schema: 'truecue-bundle/1',
    id: 'sailors',
    revision,
    title: { en: 'Sailors' },
    media: [{ ...media, duration: 100 }],
    speakers: [],
    notices: [],
    tracks,
    sources: [],
    glossary: [],
    report: [],
    changes: [],
  };
  return {
    bundle,
    parts: [{ id: 'sailors', revision, sha256, catalog: 'https://captions.example/catalog.json' }],
    others: [],
    primary: '0',
    secondary: tracks.length > 1 ? '1' : null,
    unread: false,
    wanted: ['en'],
    unassigned: [],
    stale: false,
  };
}

/** What shows before a change. */
export const old = words('aa', 1, track('en', 'old'), track('ko', '옛'));

export const offered: TranscriptInfo = {
  id: 'sailors',
  revision: 1,
  title: { en: 'Sailors' },
  notices: [],
  sources: [{ url: 'https://example.org/a', publisher: 'The Example Daily', language: 'en' }],
  nameWithheld: false,
};

/** Texts of the captions in the page. */
export function painted(): string[] {
  const root = document.querySelector('truecue-captions')?.shadowRoot;
  return [...(root?.querySelectorAll('.caption .text') ?? [])].map(
    (text) => text.textContent ?? '',
  );
}

/** Of our line over the picture; null: there is none. */
export function notice(): string | null {
  const root = document.querySelector('truecue-notice')?.shadowRoot;
  return root?.querySelector('[role="status"]')?.textContent ?? null;
}
