import { join } from 'node:path';
import { interviewArticle } from '../replica/article-interview.ts';
import { heardInterview } from '../replica/heard.ts';
import type { ReplicaCaptions, ReplicaOptions } from '../replica/options.ts';
import type { WatchPage } from './pages/watch-page.ts';

/** The interview under a name no catalog knows. */
export const UNLISTED = 'unlisted-01';
const heard = heardInterview('en');
const typed: ReplicaCaptions = { ...heard, kind: 'manual' };
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');

/** What the machine heard, as a file of the viewer's. */
export const heardFile = heard.cues
  .map(({ startTime, endTime, text }, index) => {
    const stamp = (time: number) => new Date(time * 1000).toISOString().slice(11, 23);
    return `${index + 1}\n${stamp(startTime)} --> ${stamp(endTime)}\n${text}\n`.replaceAll(
      '.',
      ',',
    );
  })
  .join('\n');

/** The replica's only recording, with these captions of its own. */
function recording(captions: ReplicaCaptions[] = [heard]): ReplicaOptions['media'] {
  return { [UNLISTED]: { file, title: 'The fog bell', duration: 278, captions } };
}

const printed = interviewArticle();
/** As the article prints it, to be pasted. */
export const pasted = printed.paragraphs
  .map(({ speaker, text }) => (speaker ? `${speaker}: ${text}` : text))
  .join('\n\n');

/** The replica as it usually is. */
export const sites = {
  media: recording(),
  article: printed,
  timedtext: 'token',
  panel: 'open',
  tracklistDelay: 50,
} satisfies Partial<ReplicaOptions>;

/** The video plays on a site that is otherwise as usual; in a page that plays it, if that will do. */
export async function play(watch: WatchPage, site: Partial<ReplicaOptions>): Promise<void> {
  await watch.page.bringToFront();
  watch.replica.set({ ...sites, ...site });
  const sameList = !site.media && !site.tracklistDelay;
  if (sameList && watch.page.url().includes(UNLISTED)) {
    return watch.page.evaluate(() => performance.clearResourceTimings());
  }
  await watch.open(UNLISTED);
  await watch.play();
}

/** What the site gives when it is asked for a video's captions, and what comes of it. */
interface CaptionsCase {
  given: string;
  site: Partial<ReplicaOptions>;
  /** Said on the page. */
  says: string;
}

/** The panel would still have words. */
const closed = { panel: 'refused' } as const;

export const failing: CaptionsCase[] = [
  { given: '429', site: { timedtext: 'limited', ...closed }, says: 'asked too often' },
  { given: '200, empty', site: { timedtext: 'empty', ...closed }, says: 'nothing in them' },
  { given: '403', site: { timedtext: 'refused', ...closed }, says: 'refused to send them' },
  { given: 'a page', site: { timedtext: 'page', ...closed }, says: 'no caption file' },
  { given: 'no answer', site: { timedtext: 'cut', ...closed }, says: 'did not answer in time' },
  { given: 'no captions', site: { media: recording([]) }, says: 'has no captions' },
  {
    given: 'only a translation',
    site: { media: recording([{ ...heard, translation: 'fr' }]), ...closed },
    says: 'translated captions only',
  },
];

const PLACED = /9\d% of the sentences have their time/;
const COARSE = /whole seconds only/;

/** With the times of words, of lines, and of whole seconds. */
export const succeeding: {
  given: string;
  site: Partial<ReplicaOptions>;
  says: RegExp[];
  never: RegExp;
}[] = [
  { given: 'a late list', site: { tracklistDelay: 1200 }, says: [PLACED], never: COARSE },
  {
    given: 'no automatic track',
    site: { media: recording([typed]) },
    says: [PLACED],
    never: COARSE,
  },
  {
    given: 'only the transcript panel',
    site: { timedtext: 'refused' },
    says: [PLACED, COARSE],
    never: /could not be read/,
  },
];
