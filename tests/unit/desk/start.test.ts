import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../../desk/settings.ts';
import { type Desk, startDesk } from '../../../desk/start.ts';
import { openStore } from '../../../desk/store/open.ts';
import { reportOf } from './desk-world.ts';

describe('npm run desk', () => {
  let folder: string;
  let desk: Desk;
  const start = (port = '0') =>
    startDesk(
      readSettings(['--library', join(folder, 'library')], {
        DESK_FOLDER: folder,
        DESK_PORT: port,
      }),
    );
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${desk.address}${path}`, { redirect: 'manual', ...init });
  const send = (report: object) =>
    ask('/v1/reports', {
      method: 'POST',
      body: JSON.stringify(report),
      headers: { 'content-type': 'application/json', origin: 'null' },
    });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'truecue-desk-start-'));
    await mkdir(join(folder, 'library'));
    desk = await start();
  });
  afterEach(async () => {
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('takes reports and shows pages, each with its own permissions', async () => {
    const taken = await send(reportOf());
    expect(taken.status).toBe(202);
    expect(taken.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('/healthz')).status).toBe(200);
    const closed = await ask('/', { headers: { origin: 'null' } });
    expect([closed.status, closed.headers.get('location')]).toEqual([303, '/sign-in']);
    expect(closed.headers.has('access-control-allow-origin')).toBe(false);
    const style = await ask('/style.css');
    expect(style.headers.get('content-type')).toContain('text/css');
    expect((await ask('/sign-in')).headers.get('content-security-policy')).toContain("'none'");
  });

  test('does not begin without its library, or with a list it cannot read', async () => {
    const env = { DESK_FOLDER: join(folder, 'other'), DESK_PORT: '0' };
    const missing = join(folder, 'nowhere');
    const begun = (...args: string[]) => startDesk(readSettings(args, env));
    await expect(begun('--library', missing)).rejects.toThrow('is no folder');
    const list = begun('--library', join(folder, 'library'), '--private', missing);
    await expect(list).rejects.toThrow('the private list cannot be read');
  });

  test('leaves nothing behind where its store fails once it listens', async () => {
    await desk.stop();
    const { port } = new URL(desk.address);
    const store = await openStore({ file: join(folder, 'desk.db') });
    await store.db.schema.alterTable('accounts').renameTo('others').execute();
    await expect(start(port)).rejects.toThrow('accounts');
    await expect(ask('/healthz')).rejects.toThrow('fetch failed');
    await store.db.schema.alterTable('others').renameTo('accounts').execute();
    await store.close();
    desk = await start(port); // the port is free again
  });

  test('gives the owner a link until there is one, and finishes what is begun', async () => {
    const path = new URL(desk.ownerLink ?? '').pathname;
    const joined = await ask(path, {
      method: 'POST',
      headers: { origin: desk.address },
      body: new URLSearchParams({ name: 'Ada', password: 'a long sentence of Ada' }),
    });
    expect(joined.status).toBe(303);
    expect(joined.headers.get('set-cookie')).not.toContain('Secure');
    const reports = Array.from({ length: 20 }, () => reportOf());
    const sent = reports.map(send);
    expect((await Promise.race(sent)).status).toBe(202);
    const [, ...answers] = await Promise.allSettled([desk.stop(), ...sent]);
    // What had not reached it yet finds nobody; whatever is answered is kept.
    const acknowledged = reports.filter((_, index) => answers[index]?.status === 'fulfilled');
    for (const answer of answers)
      if (answer.status === 'fulfilled') expect(answer.value.status).toBe(202);
    const store = await openStore({ file: join(folder, 'desk.db') });
    const sealed = await store.db.selectFrom('sealed').select('id').execute();
    const opened = await store.db.selectFrom('reports').select('id').execute();
    await store.close();
    const kept = [...sealed, ...opened].map(({ id }) => id);
    expect(kept).toEqual(expect.arrayContaining(acknowledged.map(({ id }) => id)));
    const { sealingKey } = desk;
    desk = await start();
    expect(desk.ownerLink).toBe(null);
    expect(desk.sealingKey).toBe(sealingKey);
  });
});
