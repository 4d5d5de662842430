import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Inbox } from '../../../desk/intake/inbox.ts';
import { readSettings } from '../../../desk/settings.ts';
import { startDesk } from '../../../desk/start.ts';
import { migrate, openStore } from '../../../desk/store/open.ts';
import { type PostgresServer, startPostgres } from '../../desk-postgres.ts';
import { reportOf } from './desk-world.ts';
import { storeCases } from './stores.ts';

let server: PostgresServer;
let template: string;

beforeAll(async () => {
  server = await startPostgres();
  template = await server.create();
  const store = await openStore({ url: template });
  await migrate(store);
  await store.close();
});
afterAll(() => server?.stop());

storeCases({
  kind: 'postgresql',
  open: async () => openStore({ url: await server.copy(template) }),
});

test('the intake needs the right to insert sealed reports, and no other', async () => {
  const url = await server.copy(template);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('create role intake login');
  await owner.query('grant insert on sealed to intake');
  const store = await openStore({ url: url.replace('//desk@', '//intake@') });
  try {
    const inbox = new Inbox(store);
    await inbox.add({ id: 'one', receivedAt: 1, sealed: 'x' });
    await inbox.add({ id: 'one', receivedAt: 2, sealed: 'y' });
    await expect(store.db.selectFrom('sealed').selectAll().execute()).rejects.toThrow('denied');
    await expect(store.db.selectFrom('reports').selectAll().execute()).rejects.toThrow('denied');
    const { rows } = await owner.query('select id, sealed from sealed');
    expect(rows).toEqual([{ id: 'one', sealed: 'x' }]);
  } finally {
    await store.close();
    await owner.end();
  }
});

test('apart: the intake takes in what only the editors’ part can open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-desk-apart-'));
  const url = await server.copy(template);
  const env = { DATABASE_URL: url, DESK_PORT: '0', DESK_FOLDER: folder };
  const editors = await startDesk(readSettings([], { ...env, DESK_ROLE: 'editors' }));
  const key = { DESK_ROLE: 'intake', DESK_SEALING_KEY: editors.sealingKey };
  const intake = await startDesk(readSettings([], { ...env, ...key }));
  const store = await openStore({ url });
  try {
    const send = (address: string) =>
      fetch(`${address}/v1/reports`, {
        method: 'POST',
        body: JSON.stringify(reportOf({ id: ID })),
        headers: { 'content-type': 'application/json' },
      });
    expect((await send(editors.address)).status).not.toBe(202);
    expect((await fetch(`${intake.address}/sign-in`)).status).toBe(404);
    expect(intake.ownerLink).toBe(null);
    expect((await send(intake.address)).status).toBe(202);
    const opened = () => store.db.selectFrom('reports').select('id').execute();
    await expect.poll(opened, { timeout: 10_000 }).toEqual([{ id: ID }]);
  } finally {
    await store.close();
    await intake.stop();
    await editors.stop();
    await rm(folder, { recursive: true });
  }
});

const ID = '6c1f3a52-8f0e-4a8e-9d6c-3b1d2f4e5a60';
