import { render } from 'preact';
import { direction, message } from '../../components/message.ts';
import { NoTranscript } from '../../components/timing/NoTranscript.tsx';
import { TimingPage } from '../../components/timing/TimingPage.tsx';
import type { MediaClock } from '../../components/timing/view.ts';
import { loadOwn, watchOwn } from '../../services/own-transcripts.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { callbacksOf } from './callbacks.ts';
import { startFitting } from './fitting.ts';
import { focusList, returnFocus, watchKeys } from './keys.ts';
import { startSaving } from './saving.ts';
import { type Place, Video } from './video.ts';
import { Work } from './work.ts';

const page = document.documentElement;
page.lang = message('messagesLanguage');
page.dir = direction();
document.title = message('timingTitle');

/** Between two looks at what is heard. Milliseconds. */
const LOOK_MS = 100;

const query = new URL(location.href).searchParams;
const id = query.get('own') ?? '';
const app = document.getElementById('app') ?? document.body;

/** Where the address says that the video is; null: it does not say. */
function namedPlace(): Place | null {
  const [tabId, frameId] = ['tab', 'frame'].map((name) => Number(query.get(name) ?? Number.NaN));
  return tabId !== undefined && Number.isInteger(tabId)
    ? { tabId, frameId: Number.isInteger(frameId) ? Number(frameId) : 0 }
    : null;
}

function start(own: OwnTranscript): void {
  let planned = false;
  // A key does several things at once; they are drawn together.
  const draw = () => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      drawPage();
    });
  };
  const video = new Video(own.media, namedPlace(), () => {
    work.measure();
    work.look();
    draw();
  });
  const saving = startSaving(draw);
  const work = new Work(own, video, saving, draw);
  const clock: MediaClock = {
    now: () => work.timeAt(Date.now()),
    moving: () => (video.state()?.rate ?? 0) > 0,
  };
  const callbacks = callbacksOf(work, startFitting(work));
  const drawPage = () =>
    render(<TimingPage view={work.view()} clock={clock} {...callbacks} />, app);

  /** It may have been changed on another page of ours meanwhile. */
  async function readAgain(): Promise<void> {
    if (saving.view() !== 'saved' || work.fit.kind === 'aligning') return;
    const stored = await loadOwn(id).catch(() => null); // else at the next focus
    const known = saving.storedAt() ?? own.updatedAt;
    if (stored && stored.updatedAt > known && saving.view() === 'saved') work.replace(stored);
  }

  // What goes on here would bring back what the viewer deleted on another page.
  const { signal } = new AbortController();
  watchOwn((rows) => rows.some((row) => row.id === id) || location.reload(), signal);

  drawPage();
  focusList();
  watchKeys(() => work.letters, callbacks.act);
  returnFocus();
  setInterval(() => clock.moving() && work.look(), LOOK_MS);
  addEventListener('beforeunload', (event) => {
    if (saving.view() === 'failed') event.preventDefault();
  });
  addEventListener('pagehide', () => void saving.flush());
  addEventListener('focus', () => {
    video.lookAgain();
    void readAgain();
  });
}

loadOwn(id).then(
  (own) => (own ? start(own) : render(<NoTranscript words="timingMissing" />, app)),
  (error) => {
    console.error('timing:', error);
    render(<NoTranscript words="timingUnreadable" />, app);
  },
);
