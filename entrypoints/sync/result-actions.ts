import type { ExportKind, ResultView } from '../../components/sync/view.ts';
import { askBackground } from '../../services/messages.ts';
import { loadOwn, watchOwn } from '../../services/own-transcripts.ts';
import { carryTurns } from '../../transcripts/align/across-turns.ts';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { captionsOf } from './caption-file.ts';
import { exportOwn } from './export-own.ts';
import { findOpen, openTiming, openVideo, watch } from './open-video.ts';
import type { Page } from './page.ts';
import { resultOf } from './result.ts';

/** What can be done with a transcript once its words stand. */
interface ResultActions {
  watch(): Promise<void>;
  /** Set or correct the times in a small window beside the video. */
  byHand(): Promise<void>;
  useCaptionFile(file: File): Promise<void>;
  /** Take the times of the viewer's transcript in the language that is spoken, turn by turn. */
  carry(): Promise<void>;
  export(kind: ExportKind): void;
}

export function startResult(page: Page): ResultActions {
  const { making } = page;
  /** The one being set by hand in the other window. */
  let watched: string | null = null;

  const patch = (change: Partial<ResultView>) => {
    const view = making.view;
    if (view.kind === 'done') making.show({ ...view, result: { ...view.result, ...change } });
  };

  // Times that are set in the small window show here too.
  watchOwn((rows) => {
    const row = rows.find(({ id }) => id === watched);
    if (row && row.placed > 0) void refresh(row.id);
  }, new AbortController().signal);

  async function refresh(id: string): Promise<void> {
    const own = await loadOwn(id).catch(() => null);
    if (!own) return; // deleted, or unreadable now: what shows was true a moment ago
    making.made = own;
    const { kind } = making.view;
    if (kind !== 'aligning' && kind !== 'asking-player') {
      making.show({ kind: 'done', result: resultOf(own, true) });
    }
  }

  async function stored(): Promise<OwnTranscript | null> {
    const own = making.view.kind === 'done' ? making.made : page.current();
    if (!own) return null;
    if (own !== making.made) await askBackground('save-own', { own });
    making.made = own;
    return own;
  }

  return {
    async watch() {
      const own = making.made;
      if (own) await watch(own.media);
    },
    async byHand() {
      try {
        const own = await stored();
        if (!own) return;
        watched = own.id;
        const { signal } = new AbortController();
        const open = (await findOpen(own.media)) ?? (await openVideo(own.media, signal));
        if (open) await openTiming(own.id, open);
        else making.show({ kind: 'not-open', failed: true });
      } catch (error) {
        console.error('sync:', error);
        making.show({ kind: 'failed', reason: 'storage' });
      }
    },
    async useCaptionFile(file) {
      const captions = await captionsOf(file);
      if (captions) await making.alignWith(captions);
      else making.show({ kind: 'failed', reason: 'unreadable-file' });
    },
    async carry() {
      const view = making.view;
      const to = page.current();
      if (view.kind !== 'foreign' || view.carrier === null || !to) return;
      const from = await loadOwn(view.carrier).catch(() => null);
      if (from) await making.store(carryTurns(from, to));
      else making.show({ kind: 'failed', reason: 'storage' });
    },
    async export(kind) {
      const own = making.made;
      if (!own) return;
      try {
        const link = await exportOwn(own, kind);
        patch({ exportFailed: false, link, copied: false });
        if (link === null) return;
        // Where the browser forbids it, the link stands in its field to be copied by hand.
        const copied = () => patch({ copied: true });
        navigator.clipboard.writeText(link).then(copied, () => undefined);
      } catch (error) {
        console.warn('sync:', error);
        patch({ exportFailed: true, link: null });
      }
    },
  };
}
