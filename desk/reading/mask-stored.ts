import type { PrivateName } from '../../transcripts/lint/private-names.ts';
import { maskPrivate, maskReport } from '../../transcripts/mask.ts';
import type { Report, Suggestion } from '../../transcripts/report.ts';
import type { Store } from '../store/open.ts';
import { rowOf } from './report-row.ts';

const PAGE = 200;
/** As `maskPrivate` writes it. */
const MASK = '[…]';

/** Mask again what is stored: the private list has changed. @returns how many reports changed */
export async function maskStored({ db }: Store, names: readonly PrivateName[]): Promise<number> {
  let changed = 0;
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('reports')
      .select(['id', 'body', 'contact', 'reason', 'receivedAt'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const report = JSON.parse(row.body) as Report;
      const masked = maskReport({ ...report, ...(row.contact && { contact: row.contact }) }, names);
      const made = rowOf(masked, row.receivedAt);
      const reason =
        row.reason === null ? null : JSON.stringify(maskTexts(JSON.parse(row.reason), names));
      after = row.id;
      if (made.body === row.body && made.contact === row.contact && reason === row.reason) continue;
      const { body, contact, sameness, wording, place, bundleId, language } = made;
      await db
        .updateTable('reports')
        .set({ body, contact, sameness, wording, place, bundleId, language, reason })
        .where('id', '=', row.id)
        .execute();
      changed += 1;
    }
    if (rows.length < PAGE) return changed;
  }
}

/** Texts by language, as what an editor writes back. */
export function maskTexts(
  texts: Record<string, string>,
  names: readonly PrivateName[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, maskPrivate(text, names)]),
  );
}

/** What stands for a withheld name is nothing to publish as it is. */
export function isMasked({ text = '', speaker = '' }: Suggestion): boolean {
  return text.includes(MASK) || speaker.includes(MASK);
}
