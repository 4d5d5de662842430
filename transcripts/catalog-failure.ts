/**
 * Why a catalog could not be fetched, or was refused. Names only; the pages turn
 * them into words. Whatever it is, the last good copy is kept and used.
 *
 * Network: `no-permission` (the browser lets us read nothing from its host),
 * `unreachable` (no answer, or cut off), `not-found` (404, 410), `server-error` (any
 * other status), `redirected`, `too-slow`, `too-large`, `not-a-catalog` (a web page or
 * other words: often a network that wants a log-in first).
 *
 * Trust: `newer-format`, `damaged` (its payload makes no sense), `no-signature`,
 * `bad-signature`, `other-key` (signed, but by nobody we were told of), `rollback` (a
 * lower version than seen before), `same-version` (other words under a version seen
 * before), `wrong-hash` (a file that is not the one named: from another version, or changed),
 * `file-missing` (one that is named, and is not there).
 *
 * Here: `storage-full`, `storage-broken`, `internal`.
 */
export type CatalogFailure =
  | 'no-permission'
  | 'unreachable'
  | 'not-found'
  | 'server-error'
  | 'redirected'
  | 'too-slow'
  | 'too-large'
  | 'not-a-catalog'
  | 'newer-format'
  | 'damaged'
  | 'no-signature'
  | 'bad-signature'
  | 'other-key'
  | 'rollback'
  | 'same-version'
  | 'wrong-hash'
  | 'file-missing'
  | 'storage-full'
  | 'storage-broken'
  | 'internal';

/** What is wrong with an address that somebody typed. */
export type AddressFault = 'no-address' | 'not-https' | 'bad-key' | 'already-added' | 'too-many';

/** How a catalog is trusted: by the key in its address, by the key it came with first, or not at all. */
export type CatalogTrust = 'key' | 'first-use' | 'unsigned';

/** What a viewer is shown before a catalog is added. */
export interface CatalogPreview {
  /** As it will be stored: https, no fragment. */
  url: string;
  /** Raw Ed25519, base64url; null: unsigned. */
  publicKey: string | null;
  /** 16 hex digits in groups of four; null: unsigned. */
  fingerprint: string | null;
  trust: CatalogTrust;
  name: string;
  /** http or https; null: none. */
  homepage: string | null;
  version: number;
  /** Recordings with a transcript. */
  entries: number;
  /** Fetched with it: index, and all the rest if `whole`. */
  bytes: number;
  /** Else a match asks the host for a page of at least 256 entries and a transcript. */
  whole: boolean;
  updatedAt: string;
  validUntil: string;
}

/** What is known of a catalog, in `local:catalogState` by its url. Dates are ISO 8601. */
export interface CatalogState
  extends Omit<CatalogPreview, 'url' | 'publicKey' | 'trust' | 'version'> {
  /** Highest version accepted; null: none yet, and nothing else is known. */
  version: number | null;
  /** The last time its host confirmed it; null: never. */
  checkedAt: string | null;
  /** What went wrong the last time; absent: nothing. */
  problem?: { reason: CatalogFailure; at: string };
  /** The copy here is the first, and some of its transcripts could not be had. */
  partly?: true;
}
