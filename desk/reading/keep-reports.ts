import type { Transaction } from 'kysely';
import type { Report } from '../../transcripts/report.ts';
import type { Tables } from '../store/tables.ts';
import { rowOf } from './report-row.ts';
import { MANY_PLACES, spamSigns } from './spam.ts';

/** Put masked reports where editors find them, likely spam marked; those that are there stay. */
export async function keepReports(
  db: Transaction<Tables>,
  masked: readonly { row: { receivedAt: number }; report: Report }[],
): Promise<void> {
  const made = masked.map(({ row, report }) => ({ report, row: rowOf(report, row.receivedAt) }));
  const places = await placesOf(
    db,
    made.map(({ row }) => row.wording),
  );
  const everywhere = new Set<string>();
  const rows = made.map(({ row, report }) => {
    const known = places.get(row.wording) ?? new Set();
    const here = `${row.bundleId} ${row.place}`;
    const others = known.size - (known.has(here) ? 1 : 0);
    if (row.wording !== '') places.set(row.wording, known.add(here));
    if (others >= MANY_PLACES) everywhere.add(row.wording);
    return { ...row, spam: spamSigns(report, row.wording === '' ? 0 : others).join(' ') };
  });
  await db
    .insertInto('reports')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (everywhere.size > 0)
    await db
      .updateTable('reports')
      .set({ spam: 'everywhere' })
      .where('wording', 'in', [...everywhere])
      .where('spam', '=', '')
      .where('state', '=', 'open')
      .where('category', '!=', 'privacy')
      .execute();
}

/** Where each wording stands already; of one that is everywhere, enough of it. */
async function placesOf(
  db: Transaction<Tables>,
  wordings: readonly string[],
): Promise<Map<string, Set<string>>> {
  const places = new Map<string, Set<string>>();
  const wanted = [...new Set(wordings)].filter((wording) => wording !== '');
  if (wanted.length === 0) return places;
  const rows = await db
    .selectFrom('reports')
    .select(['wording', 'bundleId', 'place'])
    .distinct()
    .where('wording', 'in', wanted)
    .limit(10_000)
    .execute();
  for (const { wording, bundleId, place } of rows) {
    const known = places.get(wording) ?? new Set();
    places.set(wording, known.add(`${bundleId} ${place}`));
  }
  return places;
}
