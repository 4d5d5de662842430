import { randomUUID } from 'node:crypto';
import type { Store } from '../store/open.ts';
import type { AccountRow, Role } from '../store/tables.ts';
import { hashPassword, isPassword, type ScryptCost } from './passwords.ts';
import { hashToken, newToken } from './tokens.ts';

export const MAX_NAME = 60;
/** The owner's first link is printed where others may look over a shoulder. */
export const OWNER_LINK_MS = 30 * 60_000;
export const INVITATION_MS = 24 * 3_600_000;

/** Accounts, and the links that make them. */
export class Accounts {
  readonly #store: Store;
  readonly #cost: ScryptCost;
  readonly #now: () => number;

  constructor(store: Store, cost: ScryptCost, now: () => number) {
    this.#store = store;
    this.#cost = cost;
    this.#now = now;
  }

  async list(): Promise<AccountRow[]> {
    return await this.#store.db.selectFrom('accounts').selectAll().orderBy('folded').execute();
  }

  async hasOwner(): Promise<boolean> {
    return (await this.list()).some(({ role }) => role === 'owner');
  }

  /** Whoever has these; null: nobody. Takes the same time in each case. */
  async find(name: string, password: string): Promise<AccountRow | null> {
    const account = await this.#store.db
      .selectFrom('accounts')
      .selectAll()
      .where('folded', '=', fold(name))
      .executeTakeFirst();
    const good = await isPassword(password, account?.password ?? null, this.#cost);
    return good && account ? account : null;
  }

  /** @returns the token of a link; the store keeps its hash alone */
  async invite(role: Role, lifeMs: number): Promise<string> {
    const token = newToken();
    const expiresAt = this.#now() + lifeMs;
    await this.#store.db
      .insertInto('links')
      .values({ hash: hashToken(token), role, expiresAt })
      .execute();
    return token;
  }

  /** What a link would make; null: nothing, it is used up, too old, or was none. */
  async invitation(token: string): Promise<Role | null> {
    const link = await this.#store.db
      .selectFrom('links')
      .select('role')
      .where('hash', '=', hashToken(token))
      .where('expiresAt', '>', this.#now())
      .executeTakeFirst();
    return link?.role ?? null;
  }

  /** Use a link up. `null`: it is no longer good; `taken`: another has that name. */
  async accept(
    token: string,
    name: string,
    password: string,
  ): Promise<AccountRow | 'taken' | null> {
    if (!(await this.invitation(token))) return null;
    const account = {
      id: randomUUID(),
      name,
      folded: fold(name),
      password: await hashPassword(password, this.#cost),
      createdAt: this.#now(),
    };
    return await this.#store.db.transaction().execute(async (db) => {
      const taken = await db
        .selectFrom('accounts')
        .select('id')
        .where('folded', '=', account.folded)
        .executeTakeFirst();
      if (taken) return 'taken';
      // Deleting it is what uses it up: of two who come at once, one finds it gone.
      const link = await db
        .deleteFrom('links')
        .where('hash', '=', hashToken(token))
        .where('expiresAt', '>', this.#now())
        .returning('role')
        .executeTakeFirst();
      if (!link) return null;
      const row = { ...account, role: link.role };
      await db.insertInto('accounts').values(row).execute();
      return row;
    });
  }

  async changePassword(id: string, password: string): Promise<void> {
    await this.#store.db
      .updateTable('accounts')
      .set({ password: await hashPassword(password, this.#cost) })
      .where('id', '=', id)
      .execute();
  }

  /** Take an account away, with its sessions and what is assigned to it. False: the last owner stays. */
  async remove(id: string): Promise<boolean> {
    return await this.#store.db.transaction().execute(async (db) => {
      const rows = await db.selectFrom('accounts').select(['id', 'role']).execute();
      const owners = rows.filter(({ role }) => role === 'owner');
      if (owners.length === 1 && owners[0]?.id === id) return false;
      await db.deleteFrom('sessions').where('account', '=', id).execute();
      await db.updateTable('reports').set({ assignee: null }).where('assignee', '=', id).execute();
      await db.deleteFrom('accounts').where('id', '=', id).execute();
      return rows.some((row) => row.id === id);
    });
  }
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
