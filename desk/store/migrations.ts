import type { Kysely, Migration, MigrationProvider } from 'kysely';
import type { StoreKind } from './open.ts';

/** Every step the schema took, in order; a step that was published is never changed. */
export function migrations(kind: StoreKind): MigrationProvider {
  return { getMigrations: async () => ({ '0001-first': first(kind) }) };
}

function first(kind: StoreKind): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema
        .createTable('sealed')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('receivedAt', 'bigint', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('failedAt', 'bigint')
        .execute();
      await schema
        .createIndex('sealed_received')
        .on('sealed')
        .columns(['failedAt', 'receivedAt'])
        .execute();
      await schema
        .createTable('reports')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('receivedAt', 'bigint', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('bundleId', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('mediaTime', 'double precision', (column) => column.notNull())
        .addColumn('category', 'text', (column) => column.notNull())
        .addColumn('sameness', 'text', (column) => column.notNull())
        .addColumn('wording', 'text', (column) => column.notNull())
        .addColumn('spam', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('assignee', 'text')
        .addColumn('contact', 'text')
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('settledAt', 'bigint')
        .addColumn('revision', 'bigint')
        .addColumn('reason', 'text')
        .execute();
      await schema
        .createIndex('reports_place')
        .on('reports')
        .columns(['state', 'bundleId', 'language', 'place', 'sameness'])
        .execute();
      await schema.createIndex('reports_wording').on('reports').column('wording').execute();
      await schema.createIndex('reports_settled').on('reports').column('settledAt').execute();
      await schema
        .createTable('accounts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('folded', 'text', (column) => column.notNull().unique())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('password', 'text', (column) => column.notNull())
        .addColumn('createdAt', 'bigint', (column) => column.notNull())
        .execute();
      await schema
        .createTable('links')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('expiresAt', 'bigint', (column) => column.notNull())
        .execute();
      await schema
        .createTable('sessions')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('csrf', 'text', (column) => column.notNull())
        .addColumn('createdAt', 'bigint', (column) => column.notNull())
        .addColumn('seenAt', 'bigint', (column) => column.notNull())
        .execute();
      const seq = kind === 'postgresql' ? 'bigserial' : 'integer';
      await schema
        .createTable('audit')
        .addColumn('seq', seq, (column) =>
          kind === 'postgresql' ? column.primaryKey() : column.primaryKey().autoIncrement(),
        )
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('report', 'text')
        .addColumn('detail', 'text', (column) => column.notNull())
        .execute();
    },
  };
}
