import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Store } from '../../../desk/store/open.ts';
import { accountCases } from './cases/accounts.ts';
import { caseCases } from './cases/cases.ts';
import { intakeCases } from './cases/intake.ts';
import { queueCases } from './cases/queue.ts';
import { retentionCases } from './cases/retention.ts';
import { roomCases } from './cases/room.ts';
import { openWorld, type Stores, type World } from './desk-world.ts';

/** The world of the running test. */
export type WorldOf = () => World;

const suites = {
  intake: intakeCases,
  room: roomCases,
  queue: queueCases,
  cases: caseCases,
  accounts: accountCases,
  retention: retentionCases,
};

/** Every test of what is stored; each kind of store has to pass all of them. */
export function storeCases(stores: Stores): void {
  describe(stores.kind, () => {
    let store: Store;
    let world: World;
    beforeAll(async () => {
      store = await stores.open();
    });
    afterAll(() => store?.close());
    beforeEach(async () => {
      world = await openWorld(store);
    });
    afterEach(() => world.close());
    for (const cases of Object.values(suites)) cases(() => world);
  });
}
