import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

export type StoreKind = 'embedded' | 'postgresql';

export interface Store {
  kind: StoreKind;
  db: Kysely<Tables>;
  close(): Promise<void>;
}

/** Where the store is: a file of its own, or a PostgreSQL server. */
export type StorePlace = { file: string } | { url: string };

/** Open the store; the schema is left as it is (`migrate`). */
export async function openStore(place: StorePlace): Promise<Store> {
  const made = 'url' in place ? postgresql(place.url) : await embedded(place.file);
  return { ...made, close: () => made.db.destroy() };
}

/**
 * Bring the schema up to date.
 *
 * @throws Error with the step that failed
 */
export async function migrate({ db, kind }: Store): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations(kind) }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function embedded(file: string): Promise<Omit<Store, 'close'>> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  // With NORMAL, what was acknowledged last could be lost when the machine loses its power.
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  // A contact that is deleted is overwritten, not merely unlisted.
  database.pragma('secure_delete = ON');
  // Its `all` and `run` take what SQLite takes; only the types say other things.
  const dialect = new SqliteDialect({ database: database as unknown as SqliteDatabase });
  return { kind: 'embedded', db: new Kysely<Tables>({ dialect }) };
}

/** PostgreSQL's type of `bigint` and `count(*)`. */
const INT8 = 20;

function postgresql(url: string): Omit<Store, 'close'> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    types: {
      // As numbers: counts and milliseconds stay far below 2^53.
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as never,
    },
  });
  // A connection that breaks while idle is replaced; unheard, it would end the process.
  pool.on('error', (error) => console.error(`desk: the database went away: ${error.message}`));
  return { kind: 'postgresql', db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}
