import type { Store } from '../store/open.ts';
import type { Role } from '../store/tables.ts';
import { hashToken, newToken } from './tokens.ts';

export const IDLE_MS = 2 * 3_600_000;
export const ABSOLUTE_MS = 12 * 3_600_000;
/** `seenAt` is written this seldom: not each page needs the disk. */
const SEEN_EVERY_MS = 60_000;

/** Who is signed in. */
export interface Session {
  /** Account. */
  id: string;
  name: string;
  role: Role;
  /** What every form must carry. */
  csrf: string;
  hash: string;
}

export class Sessions {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** @returns the cookie's token */
  async start(account: string): Promise<string> {
    const token = newToken();
    const now = this.#now();
    await this.#store.db
      .insertInto('sessions')
      .values({ hash: hashToken(token), account, csrf: newToken(), createdAt: now, seenAt: now })
      .execute();
    return token;
  }

  /** Null: unknown, unused for two hours, or older than twelve. */
  async find(token: string): Promise<Session | null> {
    const now = this.#now();
    const row = await this.#store.db
      .selectFrom('sessions')
      .innerJoin('accounts', 'accounts.id', 'sessions.account')
      .select(['accounts.id', 'name', 'role', 'csrf', 'hash', 'seenAt'])
      .where('hash', '=', hashToken(token))
      .where('seenAt', '>', now - IDLE_MS)
      .where('sessions.createdAt', '>', now - ABSOLUTE_MS)
      .executeTakeFirst();
    if (!row) return null;
    const { seenAt, ...session } = row;
    if (now - seenAt > SEEN_EVERY_MS)
      await this.#store.db
        .updateTable('sessions')
        .set({ seenAt: now })
        .where('hash', '=', session.hash)
        .execute();
    return session;
  }

  async end(hash: string): Promise<void> {
    await this.#store.db.deleteFrom('sessions').where('hash', '=', hash).execute();
  }

  /** Wherever this account is signed in. */
  async endAll(account: string): Promise<void> {
    await this.#store.db.deleteFrom('sessions').where('account', '=', account).execute();
  }
}
