import type { Action } from '../../services/actions.ts';
import type { RecordingChoices } from '../../services/recordings.ts';
import { setCurrentVisit, type Visit } from '../../services/visit.ts';
import { type MediaRef, mediaKey, sameMedia } from '../../transcripts/media.ts';
import type { SessionStatus } from '../../transcripts/status.ts';
import { gatherFollowers, type StatusPort } from './followers.ts';
import { lookUp } from './look-up.ts';
import { detectMedia, watchPage } from './watch-page.ts';

export interface Visits {
  status(): SessionStatus;
  act(action: Action): SessionStatus;
  /** Catalogs changed: what is found for the recording may be another now. */
  lookAgain(): undefined;
  /** The dialog of this ticket is done with. */
  closeReport(ticket: string): undefined;
  follow(port: StatusPort): void;
}

/**
 * Notice which recording the page is about, and begin a visit for each; where no
 * catalog has a transcript for it, nothing else happens. Until `signal` aborts.
 */
export function watchVisits(document: Document, signal: AbortSignal): Visits {
  const followers = gatherFollowers();
  /** What the viewer set where nothing is stored, by recording. */
  const kept = new Map<string, RecordingChoices | undefined>();
  let leave = new AbortController();
  let media: MediaRef | null = null;
  let visit: Visit | undefined;
  /** Videos that let go of their recording since the last navigation began. */
  let emptied = new WeakSet<EventTarget>();
  let searches = 0;

  function begin(found: MediaRef, hadOther: boolean): void {
    const own = leave.signal;
    const emptiedBefore = emptied;
    // One that the page makes from now on never held another.
    const held = new Set<EventTarget>(hadOther ? document.querySelectorAll('video') : []);
    visit = {
      media: found,
      signal: own,
      get status() {
        return followers.status;
      },
      get choices() {
        return kept.get(mediaKey(found));
      },
      set choices(choices) {
        kept.set(mediaKey(found), choices);
      },
      holdsOther: (video) => held.has(video) && !emptiedBefore.has(video),
      report: (next) => {
        if (!own.aborted) followers.tell(next);
      },
    };
    setCurrentVisit(visit);
    followers.tell({ kind: 'searching', media: found });
    void search(found);
  }

  function enter(again = false): void {
    const found = detectMedia(document);
    const same = sameMedia(found, media);
    if (same && !again) return; // a hash or a seek, same recording
    const hadOther = media !== null && !same;
    media = found;
    leave.abort(); // ends the captions of the recording we left
    leave = new AbortController();
    visit = undefined;
    setCurrentVisit(undefined);
    if (found) begin(found, hadOther);
    else followers.tell({ kind: 'unsupported' });
  }

  /** What is known stays until the answer; only the newest counts, and a session knows better. */
  async function search(found: MediaRef): Promise<void> {
    searches += 1;
    const number = searches;
    const own = leave.signal;
    const next = await lookUp(found, own);
    if (!next || own.aborted || number !== searches || visit?.renew) return;
    if (next.kind !== 'loading' || followers.status.kind === 'searching') followers.tell(next);
  }

  /** The old video plays on until the new page is there: by then the address may have changed. */
  function leaving(): void {
    emptied = new WeakSet();
    setTimeout(() => !signal.aborted && detectMedia(document) && enter());
  }

  watchPage(
    document,
    { leaving, looked: () => enter(), emptied: (video) => emptied.add(video) },
    signal,
  );
  signal.addEventListener('abort', () => leave.abort());
  enter();

  return {
    status: () => followers.status,
    act(action) {
      if (action.do === 'retry') enter(true);
      else visit?.act?.(action);
      return followers.status;
    },
    lookAgain() {
      if (visit?.renew) visit.renew();
      else if (media) void search(media);
    },
    closeReport(ticket) {
      visit?.closeReport?.(ticket);
    },
    follow: followers.add,
  };
}
