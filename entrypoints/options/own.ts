import { browser } from 'wxt/browser';
import type { OwnPartView } from '../../components/options/view.ts';
import { askBackground } from '../../services/messages.ts';
import { listOwn, loadOwn, watchOwn } from '../../services/own-transcripts.ts';
import { saveFile } from '../../services/save-file.ts';
import { MAX_BACKUP, writeBackup } from '../../transcripts/backup.ts';
import { pathOf } from '../sync/address.ts';
import { exportOwn } from '../sync/export-own.ts';

/** The viewer's own transcripts, and what can be done with them from the list. */
export interface OwnHere {
  view(): OwnPartView;
  make(): void;
  open(id: string): void;
  export(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  backup(): Promise<void>;
  restore(file: File): Promise<void>;
}

/** @param draw - called whenever the view has changed */
export function followOwn(draw: () => void, signal: AbortSignal): OwnHere {
  let view: OwnPartView = { rows: null, restored: null, failed: null };
  const show = (change: Partial<OwnPartView>) => {
    view = { ...view, ...change };
    draw();
  };
  /** Do it; where it fails, say so. */
  async function attempt(what: NonNullable<OwnPartView['failed']>, doing: () => Promise<void>) {
    show({ failed: null, restored: null });
    try {
      await doing();
    } catch (error) {
      console.error('options:', error);
      show({ failed: what });
    }
  }

  watchOwn((rows) => show({ rows }), signal);
  listOwn().then(
    (rows) => show({ rows }),
    (error: unknown) => {
      console.error('options:', error);
      show({ failed: 'list' });
    },
  );

  return {
    view: () => view,
    make: () => void browser.tabs.create({ url: '/sync.html' }),
    open: (id) => void browser.tabs.create({ url: pathOf({ own: id }) }),
    export: (id) =>
      attempt('export', async () => {
        const own = await loadOwn(id);
        if (!own) throw new RangeError(`no transcript ${id}`);
        await exportOwn(own, 'vtt');
      }),
    remove: (id) => attempt('remove', () => askBackground('remove-own', { id })),
    backup: () =>
      attempt('backup', async () => {
        const rows = await listOwn();
        const all = await Promise.all(rows.map(({ id }) => loadOwn(id)));
        const now = new Date().toISOString();
        const text = writeBackup(
          all.filter((own) => own !== null),
          now,
        );
        saveFile(text, `truecue-${now.slice(0, 10)}.json`, 'application/json');
      }),
    restore: (file) =>
      attempt('restore', async () => {
        if (file.size > MAX_BACKUP * 3) throw new RangeError('a backup is smaller');
        const answer = await askBackground('restore-own', { text: await file.text() });
        const { added, kept, problems } = answer;
        if (added + kept === 0) throw new RangeError('nothing of ours in it');
        show({ restored: { added, kept, problems: problems.length }, rows: await listOwn() });
      }),
  };
}
