import type { Generated } from 'kysely';

/** Moments are milliseconds since the epoch everywhere in the store. */
export interface Tables {
  sealed: SealedRow;
  reports: ReportRow;
  accounts: AccountRow;
  links: LinkRow;
  sessions: SessionRow;
  audit: AuditRow;
}

/** A report as it arrived, which only the reading room can open (desk/sealing.ts). */
export interface SealedRow {
  /** The report's id: the key by which it is known again. */
  id: string;
  receivedAt: number;
  /** base64url. */
  sealed: string;
  /** Null: it was not tried, or not found wanting. */
  failedAt: number | null;
}

export type ReportState = 'open' | 'fixed' | 'declined';

/** A report as editors see it: masked, without its contact. */
export interface ReportRow {
  id: string;
  receivedAt: number;
  /** First 16 hex digits of SHA-256 of the id, as published outcomes name it. */
  fingerprint: string;
  bundleId: string;
  language: string;
  /** Cue, or the second of a gap: reports of one place stand together. */
  place: string;
  /** Seconds of the recording, to sort by. */
  mediaTime: number;
  category: string;
  /** Hash of what is suggested; the same at one place is one suggestion. */
  sameness: string;
  /** Hash of suggested text and comment, to find one text sent to many places; empty: there is none. */
  wording: string;
  /** Codes of spam's signs (desk/reading/spam.ts), joined by spaces; empty: none. */
  spam: string;
  state: ReportState;
  /** Account; null: nobody's. */
  assignee: string | null;
  /** What the viewer typed for an answer; null: nothing, or deleted. */
  contact: string | null;
  /** JSON of a `Report` without `contact`. */
  body: string;
  settledAt: number | null;
  /** Revision of the bundle that has the outcome; null until then. */
  revision: number | null;
  /** JSON of the reason by language; null: none was given. */
  reason: string | null;
}

export type Role = 'editor' | 'owner';

export interface AccountRow {
  id: string;
  name: string;
  /** `name` without case and widths: no two accounts look alike. */
  folded: string;
  role: Role;
  /** scrypt (desk/editors/passwords.ts). */
  password: string;
  createdAt: number;
}

/** A link that makes one account, once. */
interface LinkRow {
  /** SHA-256 of its token. */
  hash: string;
  role: Role;
  expiresAt: number;
}

interface SessionRow {
  /** SHA-256 of the cookie's token. */
  hash: string;
  account: string;
  /** What every form of this session carries. */
  csrf: string;
  createdAt: number;
  seenAt: number;
}

export interface AuditRow {
  seq: Generated<number>;
  at: number;
  /** Name of the account then; empty: the desk itself. */
  who: string;
  action: string;
  /** Id of the report; null: the action is of none. */
  report: string | null;
  /** A count, a revision, a role, an account's name; never a report's words. */
  detail: string;
}
