import { createPrivateKey, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { PrivateList } from '../../../../desk/reading/private-list.ts';
import { countSealed, ReadingRoom } from '../../../../desk/reading/room.ts';
import { makeSealingKey } from '../../../../desk/sealing.ts';
import type { Store } from '../../../../desk/store/open.ts';
import { reportOf, WITHHELD, type World } from '../desk-world.ts';
import type { WorldOf } from '../stores.ts';

/** Opening, masking, and what is found wanting. */
export function roomCases(world: WorldOf): void {
  describe('the reading room', () => {
    test('no withheld name stands in any table, whatever was done with it', async () => {
      const report = reportOf({
        comment: `that is ${WITHHELD}, I know`,
        contact: `${WITHHELD} knows me`,
        suggestion: { text: `The weft goes under, ${WITHHELD.toUpperCase()}.` },
      });
      await world().send(report);
      expect(await everything(world().store)).not.toMatch(/ketterling/i);
      await world().parts.room.open();
      const kept = await everything(world().store);
      expect(kept).not.toMatch(/ketterling|odo\b/i);
      expect(kept).toContain('I know');
      expect(kept).toContain('[…]');
    });

    test('what is withheld later is masked in what is stored already', async () => {
      await world().bring(reportOf({ comment: 'Marguerite Vaun wove it', contact: 'Vaun' }));
      expect(await everything(world().store)).toContain('Marguerite Vaun');
      await writeFile(world().list, `${WITHHELD}\nMarguerite Vaun\nVaun\n`);
      await world().parts.room.open();
      expect(await everything(world().store)).not.toContain('Vaun');
      expect(await everything(world().store)).toContain('wove it');
    });

    test('reads the list in the encoding its file was saved in', async () => {
      await writeFile(world().list, Buffer.from(`\ufeff${WITHHELD}\r\n마르그리트 바운`, 'utf16le'));
      await world().bring(reportOf({ comment: `that is ${WITHHELD}`, contact: '마르그리트 바운' }));
      const kept = await everything(world().store);
      expect(kept).toContain('that is […]');
      expect(kept).not.toMatch(/ketterling|마르그리트/i);
    });

    test.each([
      ['cannot be read', (list: string) => rm(list)],
      ['is empty, as while it is written anew', (list: string) => writeFile(list, '')],
      ['may be read wrongly', (list: string) => writeFile(list, Buffer.of(0xb1, 0xe8))],
      ['has an entry that could match nothing', (list: string) => writeFile(list, '…')],
    ])('opens nothing while the private list %s', async (_why, spoil) => {
      await spoil(world().list);
      await world().send(reportOf());
      await expect(world().parts.room.open()).rejects.toThrow('private list');
      expect(await countSealed(world().store)).toEqual({ waiting: 1, failed: 0 });
      await writeFile(world().list, WITHHELD);
      expect(await world().parts.room.open()).toBe(1);
      expect(await countSealed(world().store)).toEqual({ waiting: 0, failed: 0 });
    });

    test('keeps what it cannot open, and opens it when the key is there', async () => {
      const { store, clock, parts } = world();
      await world().send(reportOf());
      const other = createPrivateKey(makeSealingKey());
      const stranger = new ReadingRoom(store, other, new PrivateList(null), () => clock.now);
      expect(await stranger.open()).toBe(0);
      expect(await countSealed(store)).toEqual({ waiting: 0, failed: 1 });
      await parts.room.retry();
      expect(await parts.room.open()).toBe(1);
    });

    test('a seal is good for the id it was made for, and for no other', async () => {
      const { store, parts } = world();
      await world().send(reportOf());
      await store.db.updateTable('sealed').set({ id: randomUUID() }).execute();
      expect(await parts.room.open()).toBe(0);
      expect(await countSealed(store)).toEqual({ waiting: 0, failed: 1 });
    });

    test('what an intake seals under another id is not taken for that report', async () => {
      const { store, parts } = world();
      const [first, second] = [reportOf(), reportOf()];
      const sealed = world().sealer.seal(JSON.stringify(first), second.id);
      await store.db
        .insertInto('sealed')
        .values({ id: second.id, receivedAt: 1, sealed })
        .execute();
      expect(await parts.room.open()).toBe(0);
      expect(await countSealed(store)).toEqual({ waiting: 0, failed: 1 });
    });

    test('folds one text that comes to many places, also where it came first', async () => {
      const spam = (place: number) =>
        reportOf({ cueId: `q${place}`, quoted: `cue ${place}`, suggestion: { text: ADVERT } });
      await world().bring(spam(1), spam(2), spam(3), spam(4));
      expect(await signs(world())).toEqual(['', '', '', '']);
      await world().bring(spam(5), spam(6));
      expect(await signs(world())).toEqual(Array(6).fill('everywhere'));
    });
  });
}

const ADVERT = 'Best rugs of the valley, ask for Tam';

async function signs({ store }: World): Promise<string[]> {
  const rows = await store.db.selectFrom('reports').select('spam').execute();
  return rows.map(({ spam }) => spam);
}

/** Every value of every table, as text. */
async function everything({ db }: Store): Promise<string> {
  const tables = ['sealed', 'reports', 'accounts', 'links', 'sessions', 'audit'];
  const rows = await Promise.all(
    tables.map((table) => sql`select * from ${sql.table(table)}`.execute(db)),
  );
  return JSON.stringify(rows.map((result) => result.rows));
}
