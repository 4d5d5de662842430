import { describe, expect, test } from 'vitest';
import { KEPT_MS, sweep } from '../../../../desk/retention.ts';
import { reportOf } from '../desk-world.ts';
import { Editor } from '../editor.ts';
import type { WorldOf } from '../stores.ts';

/** What is deleted, and when. */
export function retentionCases(world: WorldOf): void {
  const swept = () => sweep(world().store, () => world().clock.now);
  const rows = () =>
    world().store.db.selectFrom('reports').selectAll().orderBy('receivedAt').execute();

  describe('retention', () => {
    test('a contact goes 90 days after the outcome, and not before one', async () => {
      const [settled, open] = [
        reportOf({ contact: 'settled@example.org' }),
        reportOf({ contact: 'open@example.org', cueId: 'q1', quoted: 'This is the warp.' }),
      ];
      await world().bring(settled);
      world().clock.now += 1;
      await world().bring(open);
      const editor = await Editor.join(world(), 'editor', 'Mira');
      const path = `/reports/${settled.id}`;
      await editor.submit(path, `${path}/decline`);
      world().clock.now += KEPT_MS;
      expect(await swept()).toEqual({ contacts: 0, sealed: 0, spam: 0 });
      world().clock.now += 1;
      expect(await swept()).toEqual({ contacts: 1, sealed: 0, spam: 0 });
      expect((await rows()).map(({ contact }) => contact)).toEqual([null, 'open@example.org']);
      const [entry] = await world().parts.audit.list(null, 1);
      expect(entry).toMatchObject({ who: '', action: 'retention', report: null });
      expect(entry?.detail).toBe('contacts 1, sealed 0, spam 0');
    });

    test('spam and what nobody can open goes after 90 days, with used-up sessions', async () => {
      const { store, parts } = world();
      await world().bring(reportOf({ suggestion: { text: 'www.rugs.example' } }), reportOf());
      await Editor.join(world(), 'editor', 'Mira');
      await world().send(reportOf());
      await store.db.updateTable('sealed').set({ failedAt: world().clock.now }).execute();
      await parts.accounts.invite('editor', 1000);
      world().clock.now += KEPT_MS + 1;
      await world().send(reportOf());
      expect(await swept()).toEqual({ contacts: 0, sealed: 1, spam: 1 });
      expect(await rows()).toHaveLength(1);
      for (const table of ['sessions', 'links'] as const)
        expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
      // What arrived today waits for its key.
      expect(await store.db.selectFrom('sealed').selectAll().execute()).toHaveLength(1);
    });
  });
}
