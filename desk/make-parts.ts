import type { KeyObject } from 'node:crypto';
import { addressReader } from './address.ts';
import { Accounts } from './editors/accounts.ts';
import { Audit } from './editors/audit.ts';
import type { Parts } from './editors/parts.ts';
import { COST, type ScryptCost } from './editors/passwords.ts';
import { Recordings } from './editors/recordings.ts';
import { Sessions } from './editors/sessions.ts';
import { Settler } from './editors/settle.ts';
import { RateLimit } from './rate-limit.ts';
import { PrivateList } from './reading/private-list.ts';
import { ReadingRoom } from './reading/room.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/open.ts';

/** Ten attempts at once, then one in three minutes: by address, and by name from anywhere. */
const ATTEMPTS = { burst: 10, perHour: 20 };

/** Put the editors' part together. @param now - milliseconds */
export function makeParts(
  store: Store,
  settings: Pick<Settings, 'library' | 'private' | 'behindProxy'>,
  opening: KeyObject,
  origin: string,
  now: () => number,
  cost: ScryptCost = COST,
): Parts {
  const { library } = settings;
  const room = new ReadingRoom(store, opening, new PrivateList(settings.private), now);
  const recordings = new Recordings(library, now);
  return {
    store,
    room,
    recordings,
    accounts: new Accounts(store, cost, now),
    sessions: new Sessions(store, now),
    audit: new Audit(store, now),
    settler: new Settler(library, store, recordings, () => room.names(), now),
    attempts: { byAddress: new RateLimit(ATTEMPTS, now), byName: new RateLimit(ATTEMPTS, now) },
    addressOf: addressReader(settings.behindProxy),
    origin,
  };
}
