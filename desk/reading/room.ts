import type { KeyObject } from 'node:crypto';
import type { PrivateName } from '../../transcripts/lint/private-names.ts';
import { maskReport } from '../../transcripts/mask.ts';
import type { Report } from '../../transcripts/report.ts';
import { checkReport } from '../../transcripts/report-check.ts';
import { Opener } from '../sealing.ts';
import type { Store } from '../store/open.ts';
import type { SealedRow } from '../store/tables.ts';
import { keepReports } from './keep-reports.ts';
import { maskStored } from './mask-stored.ts';
import type { PrivateList } from './private-list.ts';

/** Opened in one transaction; small, so that what arrives meanwhile need not wait long. */
const BATCH = 100;

/**
 * Where sealed reports are opened: it holds the private key and the private list, and
 * lives where the internet does not come. What it stores is masked first.
 */
export class ReadingRoom {
  readonly #store: Store;
  readonly #opener: Opener;
  readonly #list: PrivateList;
  readonly #now: () => number;
  #opening: Promise<number> | null = null;
  #naming: Promise<readonly PrivateName[]> | null = null;

  /** @param now - milliseconds */
  constructor(store: Store, key: KeyObject, list: PrivateList, now: () => number) {
    this.#store = store;
    this.#opener = new Opener(key);
    this.#list = list;
    this.#now = now;
  }

  /** Names withheld now. @throws Error when the list cannot be read */
  async names(): Promise<readonly PrivateName[]> {
    // Whoever asks meanwhile waits as well: until then, what is stored names them still.
    this.#naming ??= this.#readNames().finally(() => {
      this.#naming = null;
    });
    return await this.#naming;
  }

  async #readNames(): Promise<readonly PrivateName[]> {
    const { names, changed } = await this.#list.read();
    if (!changed) return names;
    try {
      // A name withheld today stands in what was stored yesterday.
      await maskStored(this.#store, names);
    } catch (error) {
      this.#list.forget();
      throw error;
    }
    return names;
  }

  /** Try again what could not be opened: the key may be another one now. */
  async retry(): Promise<void> {
    const { db } = this.#store;
    await db
      .updateTable('sealed')
      .set({ failedAt: null })
      .where('failedAt', 'is not', null)
      .execute();
  }

  /** Open what is there, oldest first. @returns how many were opened @throws Error, as `names` */
  async open(): Promise<number> {
    this.#opening ??= this.#openAll().finally(() => {
      this.#opening = null;
    });
    return await this.#opening;
  }

  async #openAll(): Promise<number> {
    let opened = 0;
    for (;;) {
      const names = await this.names();
      const rows = await this.#store.db
        .selectFrom('sealed')
        .selectAll()
        .where('failedAt', 'is', null)
        .orderBy('receivedAt')
        .limit(BATCH)
        .execute();
      if (rows.length > 0) opened += await this.#openBatch(rows, names);
      // What arrives meanwhile has its own turn: many together cost the disk no more than one.
      if (rows.length < BATCH) return opened;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #openBatch(rows: readonly SealedRow[], names: readonly PrivateName[]): Promise<number> {
    const read = rows.map((row) => ({ row, report: this.#read(row) }));
    const bad = read.filter(({ report }) => !report).map(({ row }) => row.id);
    const good = read.flatMap(({ row, report }) => (report ? [{ row, report }] : []));
    const masked = good.map(({ row, report }) => ({ row, report: maskReport(report, names) }));
    await this.#store.db.transaction().execute(async (db) => {
      if (good.length > 0) {
        await keepReports(db, masked);
        const ids = good.map(({ row }) => row.id);
        await db.deleteFrom('sealed').where('id', 'in', ids).execute();
      }
      if (bad.length > 0)
        await db
          .updateTable('sealed')
          .set({ failedAt: this.#now() })
          .where('id', 'in', bad)
          .execute();
    });
    return good.length;
  }

  #read({ id, sealed }: SealedRow): Report | null {
    const words = this.#opener.open(sealed, id);
    if (words === null) return null;
    try {
      const { report } = checkReport(JSON.parse(words));
      return report?.id === id ? report : null;
    } catch {
      return null;
    }
  }
}

/** Reports that wait under a seal, and those no key here opens. */
export async function countSealed({ db }: Store): Promise<{ waiting: number; failed: number }> {
  const { all, failed } = await db
    .selectFrom('sealed')
    .select((of) => [
      of.fn.countAll<number>().as('all'),
      of.fn.count<number>('failedAt').as('failed'),
    ])
    .executeTakeFirstOrThrow();
  return { waiting: all - failed, failed };
}
