import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { migrate, openStore } from '../../../desk/store/open.ts';
import { storeCases } from './stores.ts';

const folder = await mkdtemp(join(tmpdir(), 'truecue-desk-store-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

storeCases({
  kind: 'embedded',
  open: async () => {
    const store = await openStore({ file: join(folder, 'desk.db') });
    await migrate(store);
    return store;
  },
});
