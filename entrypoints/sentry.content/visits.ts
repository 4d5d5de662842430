import { browser } from 'wxt/browser';
import { type Action, askBackground } from '../../services/messages.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import { setCurrentVisit, type Visit } from '../../services/visit.ts';
import { adapters } from '../../sites/index.ts';
import { type MediaRef, mediaKey, sameMedia } from '../../transcripts/media.ts';
import type { SessionStatus } from '../../transcripts/status.ts';

/** What a port must be able to do to follow a frame's status. */
interface StatusPort {
  postMessage(status: SessionStatus): void;
  onDisconnect: { addListener(gone: () => void): void };
}

export interface Visits {
  status(): SessionStatus;
  act(action: Action): SessionStatus;
  /** Catalogs changed: what is found for the recording may be another now. */
  lookAgain(): undefined;
  /** The dialog of this ticket is done with. */
  closeReport(ticket: string): undefined;
  follow(port: StatusPort): void;
}

function detectMedia(document: Document): MediaRef | null {
  const url = new URL(document.location.href);
  for (const adapter of adapters) {
    const media = adapter.detect(url, document);
    if (media) return media;
  }
  return null;
}

/**
 * Notice which recording the page is about, and begin a visit for each; where no
 * catalog has a transcript for it, nothing else happens. Until `signal` aborts.
 */
export function watchVisits(document: Document, signal: AbortSignal): Visits {
  let leave = new AbortController();
  let media: MediaRef | null = null;
  let status: SessionStatus = { kind: 'unsupported' };
  let visit: Visit | undefined;
  /** Videos that let go of their recording since the last navigation began. */
  let emptied = new WeakSet<EventTarget>();
  const followers = new Set<StatusPort>();
  /** What the viewer set where nothing is stored, by recording. */
  const kept = new Map<string, RecordingChoices | undefined>();
  let searches = 0;

  function report(next: SessionStatus): void {
    status = next;
    for (const port of followers) port.postMessage(status);
  }

  function begin(found: MediaRef, hadOther: boolean): void {
    const own = leave.signal;
    const emptiedBefore = emptied;
    // One that the page makes from now on never held another.
    const held = new Set<EventTarget>(hadOther ? document.querySelectorAll('video') : []);
    visit = {
      media: found,
      signal: own,
      get status() {
        return status;
      },
      get choices() {
        return kept.get(mediaKey(found));
      },
      set choices(choices) {
        kept.set(mediaKey(found), choices);
      },
      holdsOther: (video) => held.has(video) && !emptiedBefore.has(video),
      report: (next) => {
        if (!own.aborted) report(next);
      },
    };
    setCurrentVisit(visit);
    report({ kind: 'searching', media: found });
    search(found, own);
  }

  /** Ask whether a catalog lists the recording. What is known stays until the answer. */
  function search(found: MediaRef, own: AbortSignal): void {
    searches += 1;
    const number = searches;
    const answered = (next: SessionStatus) => {
      // Only the newest answer counts; and a session that has begun knows better.
      if (!own.aborted && number === searches && !visit?.renew) report(next);
    };
    askBackground('find', { media: found }).then(
      ({ matched, failed, host }) => {
        if (host) answered({ kind: 'needs-permission', origin: host });
        else if (failed) answered({ kind: 'failed', media: found, reason: failed, retry: true });
        else if (!matched) answered({ kind: 'no-transcript', media: found });
        else if (status.kind === 'searching') answered({ kind: 'loading', media: found });
      },
      (error: unknown) => {
        // An orphan of an updated extension has no background: the new sentry took over.
        if (own.aborted || !browser.runtime?.id) return;
        console.error('truecue: the background did not answer', error);
        answered({ kind: 'failed', media: found, reason: 'internal', retry: true });
      },
    );
  }

  function enter(again = false): void {
    const found = detectMedia(document);
    if (sameMedia(found, media) && !again) return; // a hash or a seek, same recording
    const hadOther = media !== null && !sameMedia(found, media);
    media = found;
    leave.abort(); // ends the captions of the recording we left
    leave = new AbortController();
    visit = undefined;
    setCurrentVisit(undefined);
    if (found) begin(found, hadOther);
    else report({ kind: 'unsupported' });
  }

  /** The old video plays on until the new page is there: by then the address may have changed. */
  function leaving(): void {
    emptied = new WeakSet();
    setTimeout(() => !signal.aborted && detectMedia(document) && enter());
  }

  for (const { navigationEvents } of adapters) {
    for (const event of navigationEvents.start) window.addEventListener(event, leaving, { signal });
    for (const event of navigationEvents.end)
      window.addEventListener(event, () => enter(), { signal });
  }
  // Embeds navigate without a word: a playlist's next recording is known when it loads.
  const capture = { signal, capture: true };
  document.addEventListener('loadedmetadata', () => enter(), capture);
  document.addEventListener('playing', () => enter(), capture);
  document.addEventListener('emptied', ({ target }) => target && emptied.add(target), capture);
  signal.addEventListener('abort', () => leave.abort());
  enter();

  return {
    status: () => status,
    act(action) {
      if (action.do === 'retry') enter(true);
      else visit?.act?.(action);
      return status;
    },
    lookAgain() {
      if (visit?.renew) visit.renew();
      else if (media) search(media, leave.signal);
    },
    closeReport(ticket) {
      visit?.closeReport?.(ticket);
    },
    follow(port) {
      followers.add(port);
      port.onDisconnect.addListener(() => followers.delete(port));
      port.postMessage(status);
    },
  };
}
