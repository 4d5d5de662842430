import type { Store } from '../store/open.ts';
import type { SealedRow } from '../store/tables.ts';

/** Most rows of one transaction: three values each, below every database's limit. */
const BATCH = 500;
/** Most reports that wait for the disk; more are sent away, to come again. */
const MAX_WAITING = 5_000;

/** The store is slower than what arrives, or away: ask again later. */
export class InboxFull extends Error {
  override readonly name = 'InboxFull';
}

type Sealed = Omit<SealedRow, 'failedAt'>;

interface Waiting {
  row: Sealed;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Writes sealed reports, all that arrive together in one transaction: a disk confirms
 * some hundred times a second, however much each time. Each is acknowledged after its
 * own transaction was committed.
 */
export class Inbox {
  readonly #store: Store;
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Resolves when it is kept, also if it was before. @throws InboxFull */
  async add(row: Sealed): Promise<void> {
    if (this.#waiting.length >= MAX_WAITING) throw new InboxFull('too many reports wait');
    const kept = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ row, resolve, reject });
    });
    if (!this.#writing) void this.#write();
    await kept;
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      // What has arrived in this turn of the loop comes along.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.#waiting.splice(0, BATCH);
      try {
        await this.#insert(batch.map(({ row }) => row));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#writing = false;
  }

  /** One statement is one transaction. It needs the right to insert, and no other. */
  async #insert(rows: Sealed[]): Promise<void> {
    await this.#store.db
      .insertInto('sealed')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
