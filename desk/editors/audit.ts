import type { Selectable } from 'kysely';
import type { Store } from '../store/open.ts';
import type { AuditRow } from '../store/tables.ts';

/** Everything that is done here has one of these names; texts of reports never stand in it. */
export type AuditAction =
  | 'sign-in'
  | 'sign-out'
  | 'password'
  | 'invite'
  | 'join'
  | 'remove'
  | 'assign'
  | 'unassign'
  | 'accept'
  | 'edit'
  | 'decline'
  | 'spam'
  | 'not-spam'
  | 'retention';

interface AuditEntry {
  /** Name of the account; empty: the desk itself. */
  who: string;
  action: AuditAction;
  report?: string;
  detail?: string;
}

export type LoggedEntry = Selectable<AuditRow>;

export class Audit {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  async add(...entries: AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const at = this.#now();
    await this.#store.db
      .insertInto('audit')
      .values(
        entries.map(({ who, action, report = null, detail = '' }) => ({
          ...{ at, who, action },
          ...{ report, detail },
        })),
      )
      .execute();
  }

  /** Newest first. @param before - `seq` of the last one shown; null: from the newest on */
  async list(before: number | null, limit: number): Promise<LoggedEntry[]> {
    let query = this.#store.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
    if (before !== null) query = query.where('seq', '<', before);
    return await query.execute();
  }
}
