import type { Difference, Edit, PreviewView, SyncView } from '../../components/sync/view.ts';
import { loadRead } from '../../services/article-reads.ts';
import { loadOwn } from '../../services/own-transcripts.ts';
import { sentencesOf } from '../../transcripts/align/sentences.ts';
import { guessLanguage } from '../../transcripts/article/language.ts';
import type { PageText } from '../../transcripts/article/page-text.ts';
import type { OwnRow, OwnTranscript } from '../../transcripts/own.ts';
import { marry, type Share, withShared } from '../../transcripts/share.ts';
import { type PageTab, type Purpose, pathOf } from './address.ts';
import { type Draft, draftOf, edited } from './draft.ts';
import { takeOver } from './hand-over.ts';
import { type Making, startMaking } from './making.ts';
import { carrierIn, rivalOf } from './own-rows.ts';
import { hashOfWords, ownFromWords, segmentsOf } from './own-words.ts';
import { articleOfRead } from './parse-words.ts';
import { previewOf } from './preview.ts';
import { recheck } from './recheck.ts';
import { type Recording, startRecording } from './recording.ts';
import { resultOf } from './result.ts';
import { type Obtained, ofArticle, startWords, type WordsDesk } from './words.ts';

/** The words on their way to captions: what the page knows, and what can be done. */
export interface SyncPage {
  view(): SyncView;
  words: WordsDesk;
  recording: Recording;
  making: Making;
  begin(purpose: Purpose): Promise<void>;
  /** Words come from elsewhere after all. */
  leaveReading(): void;
  edit(edit: Edit): void;
  setLanguage(language: string): void;
  otherWords(): void;
  make(): Promise<void>;
  replace(): Promise<void>;
  /** The recording is asked once more; what was set by hand, or is from a file, stays. */
  askAgain(): Promise<void>;
  /** Call it in the viewer's own click. */
  recheck(): Promise<void>;
  realign(): Promise<void>;
  /** Leaving now would lose what the viewer did. */
  unsaved(): boolean;
  /** The transcript as the words stand now, under the id of the one made or changed. */
  current(): OwnTranscript | null;
}

/** Fewer of the shared sentences, and these are the words of something else. */
const SHARE_THAT_FITS = 0.3;

/** @param draw - called whenever the view has changed */
export function startPage(draw: () => void): SyncPage {
  let step: SyncView['step'] = 'waiting';
  let obtained: Obtained | null = null;
  let sha256 = '';
  let id = '';
  /** Times of another viewer, waiting for their words. */
  let share: Share | null = null;
  let draft: Draft = draftOf([]);
  let language = 'en';
  /** The one whose words these are to become. */
  let existing: OwnTranscript | null = null;
  let rival: OwnRow | null = null;
  let pressed = false;
  /** The article as it is now, while the page shows the words of before. */
  let fresh: Obtained | null = null;

  const recording = startRecording(draw);
  const making = startMaking({ draw, carrierIn });
  const words = startWords(draw, {
    words: (got) => void take(got).catch(broken),
    share(got) {
      share = got;
      recording.offer([got.media]);
    },
  });

  function broken(error: unknown): void {
    console.error('sync:', error);
    words.fail('unreadable-page');
  }

  async function take(got: Obtained): Promise<void> {
    if (share && !fits(share, got)) return words.fail('share-differs');
    obtained = share ? { ...got, source: { ...got.source, from: 'shared' } } : got;
    sha256 = await hashOfWords(got.segments);
    draft = draftOf(got.segments);
    id = crypto.randomUUID();
    existing = null;
    making.setMade(null);
    const sample = got.segments.slice(0, 40).map(({ text }) => text);
    language =
      share?.language ?? got.language ?? guessLanguage(sample.join('\n')) ?? navigator.language;
    pressed = false;
    making.reset();
    if (got.embeds.length > 0) recording.offer(got.embeds);
    step = 'preview';
    draw();
    await recording.refresh();
  }

  async function takePage(page: PageText): Promise<void> {
    const read = articleOfRead(page);
    if (read.segments.length > 0) return take(ofArticle(read));
    step = 'words';
    recording.offer(read.embeds);
    words.fail('no-words');
  }

  /** The page the viewer pointed at, in its own tab. */
  async function readTab(tab: PageTab): Promise<void> {
    step = 'reading';
    draw();
    const read = await takeOver(tab);
    if (step !== 'reading') return;
    if (read.key !== null) history.replaceState(null, '', pathOf({ read: read.key }));
    if ('page' in read) return takePage(read.page);
    step = 'words';
    words.fail('unreadable-page');
  }

  async function change(id: string): Promise<void> {
    const own = await loadOwn(id);
    if (!own) {
      step = 'words';
      return words.fail('own-lost');
    }
    existing = own;
    sha256 = own.source.sha256;
    obtained = {
      title: own.title,
      language: own.language,
      segments: [],
      embeds: [own.media],
      source: own.source,
      selected: own.source.selected ?? false,
      encoding: null,
    };
    draft = draftOf(segmentsOf(own));
    language = own.language;
    recording.offer([own.media]);
    step = 'preview';
    const result = resultOf(own, false);
    if (result.placed > 0) {
      making.setMade(own);
      making.show({ kind: 'done', result });
    }
    draw();
    await recording.refresh();
  }

  /** Whether words, or a recording, are still to be chosen. */
  function missing(): PreviewView['missing'] {
    if (draft.segments.every(({ dropped }) => dropped)) return 'words';
    return recording.chosen() ? null : 'recording';
  }

  function build(before: OwnTranscript | null, keep: 'all' | 'hand'): OwnTranscript | null {
    const media = recording.chosen();
    if (!media || !obtained) return null;
    const { title } = obtained;
    const source = { ...obtained.source, sha256 };
    const { segments } = draft;
    const parts = { id, media, title, language, source, segments };
    const own = ownFromWords(parts, before, keep, new Date().toISOString());
    return share ? withShared(own, share).own : own;
  }

  /**
   * Times that are known are kept; only where words are new, the recording is asked.
   *
   * @param anew - ask it all the same; what was set by hand, or is from a file, stays
   */
  async function go(begun: OwnTranscript | null, anew = false): Promise<void> {
    // Another window may have set times since.
    const before = begun && ((await loadOwn(begun.id).catch(() => null)) ?? begun);
    const whole = build(before, 'all');
    if (!whole) return;
    const known = new Set(before?.sentences.map(({ id }) => id));
    const timed = whole.sentences.some(({ startTime }) => startTime !== null);
    const complete = timed && (!before || whole.sentences.every(({ id }) => known.has(id)));
    if (complete && !anew) return making.store(whole);
    const toPlace = build(before, 'hand');
    if (toPlace) await making.align(toPlace);
  }

  const showRecheck = (recheck: 'running' | 'failed' | Difference) => {
    const view = making.view();
    if (view.kind === 'done') making.show({ ...view, result: { ...view.result, recheck } });
  };

  return {
    words,
    recording,
    making,
    view: () => ({
      step,
      words: words.view(),
      preview:
        step === 'preview' && obtained
          ? previewOf(obtained, {
              draft,
              language,
              recording: recording.view(),
              timed: share !== null || draft.segments.some(({ time }) => time),
              existing: existing !== null,
              missing: pressed ? missing() : null,
            })
          : null,
      make: making.view(),
    }),
    async begin(purpose) {
      if (purpose.media) recording.offer([purpose.media]);
      words.setArticle(purpose.source);
      if (purpose.own) return change(purpose.own);
      if (purpose.page && !purpose.read) return readTab(purpose.page);
      const page = purpose.read ? await loadRead(purpose.read) : null;
      if (page) return takePage(page);
      step = 'words';
      if (purpose.share) return words.useLink(purpose.share);
      if (purpose.read) words.fail('hand-over-lost');
      draw();
    },
    leaveReading() {
      step = 'words';
      draw();
    },
    edit(edit) {
      const next = edited(draft, edit);
      if (next === draft) return;
      draft = next;
      making.reset();
      draw();
    },
    setLanguage(tag) {
      language = tag;
      making.reset();
      draw();
    },
    otherWords() {
      step = 'words';
      making.reset();
      draw();
    },
    async make() {
      pressed = true;
      const own = missing() === null ? build(existing, 'all') : null;
      if (!own) return draw();
      rival = existing ? null : await rivalOf(own);
      if (rival) return making.show({ kind: 'exists', title: rival.title });
      await go(making.made() ?? existing);
    },
    async replace() {
      // One that cannot be read is left alone: what is made stands beside it.
      const before = rival && (await loadOwn(rival.id).catch(() => null));
      rival = null;
      existing = before;
      await go(before, true);
    },
    askAgain: () => go(making.made() ?? existing, true),
    async recheck() {
      const url = obtained?.source.url;
      if (!obtained || !url?.startsWith('https://')) return;
      const { selected } = obtained;
      const checking = recheck(url, { segments: draft.segments, language, sha256, selected });
      showRecheck('running');
      const found = await checking;
      fresh = found?.words ?? null;
      showRecheck(found?.difference ?? 'failed');
    },
    async realign() {
      if (!fresh) return;
      const before = making.made() ?? existing;
      await take({ ...fresh, embeds: obtained?.embeds ?? fresh.embeds });
      existing = before;
      draw();
    },
    unsaved() {
      const state = making.view();
      if (state.kind === 'failed' && state.unkept) return true;
      return state.kind !== 'done' && draft.past.length > 0;
    },
    current: () => build(making.made() ?? existing, 'all'),
  };
}

/** Enough of the shared times are for sentences of these words. */
function fits(share: Share, { segments, language }: Obtained): boolean {
  const { matched } = marry(share, sentencesOf(segments, language ?? share.language));
  return matched > 0 && matched >= share.sentences.length * SHARE_THAT_FITS;
}
