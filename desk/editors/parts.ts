import type { AddressOf } from '../address.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { ReadingRoom } from '../reading/room.ts';
import type { Store } from '../store/open.ts';
import type { Accounts } from './accounts.ts';
import type { Audit } from './audit.ts';
import type { Recordings } from './recordings.ts';
import type { Session, Sessions } from './sessions.ts';
import type { Settler } from './settle.ts';

/** What the editors' pages are made of. */
export interface Parts {
  store: Store;
  accounts: Accounts;
  sessions: Sessions;
  audit: Audit;
  room: ReadingRoom;
  recordings: Recordings;
  settler: Settler;
  /** Attempts to sign in: by address, and by name. */
  attempts: { byAddress: RateLimit; byName: RateLimit };
  addressOf: AddressOf;
  /** Where browsers find the desk: `https://desk.example.org`, without a path. */
  origin: string;
}

/** Hono's variables: whoever is signed in. */
export interface DeskEnv {
  Variables: { session: Session };
}

/** Of the cookie that holds a session's token. */
export const COOKIE = 'truecue-desk';

export function isHttps({ origin }: Pick<Parts, 'origin'>): boolean {
  return origin.startsWith('https:');
}
