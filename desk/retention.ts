import { sql } from 'kysely';
import { Audit } from './editors/audit.ts';
import { ABSOLUTE_MS } from './editors/sessions.ts';
import type { Store } from './store/open.ts';

/** How long a contact is kept after the outcome, and spam and what cannot be opened at all. */
export const KEPT_MS = 90 * 24 * 3_600_000;

interface Swept {
  contacts: number;
  sealed: number;
  spam: number;
}

/** Delete what is past its time. The log gets counts only. @param now - milliseconds */
export async function sweep(store: Store, now: () => number): Promise<Swept> {
  const { db } = store;
  const before = now() - KEPT_MS;
  const contacts = await db
    .updateTable('reports')
    .set({ contact: null })
    .where('contact', 'is not', null)
    .where('settledAt', '<', before)
    .executeTakeFirst();
  const sealed = await db
    .deleteFrom('sealed')
    .where('failedAt', 'is not', null)
    .where('receivedAt', '<', before)
    .executeTakeFirst();
  const spam = await db
    .deleteFrom('reports')
    .where('state', '=', 'open')
    .where('spam', '!=', '')
    .where('receivedAt', '<', before)
    .executeTakeFirst();
  await db
    .deleteFrom('sessions')
    .where('createdAt', '<', now() - ABSOLUTE_MS)
    .execute();
  await db.deleteFrom('links').where('expiresAt', '<', now()).execute();
  // What was overwritten still stands in the log of writes, until that is begun anew.
  if (store.kind === 'embedded') await sql`pragma wal_checkpoint(truncate)`.execute(db);
  const swept = {
    contacts: Number(contacts.numUpdatedRows),
    sealed: Number(sealed.numDeletedRows),
    spam: Number(spam.numDeletedRows),
  };
  if (Object.values(swept).some((count) => count > 0)) {
    const detail = Object.entries(swept)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
    await new Audit(store, now).add({ who: '', action: 'retention', detail });
  }
  return swept;
}
