import type { ReportRoute } from './bundle.ts';
import type { Outcome, Report } from './report.ts';

/** A way out for a report: what the bundle names, and always a file. */
export type Route = ReportRoute | { to: 'file' };

/** Why a report has not arrived yet, or never will. */
export type SendingFailure =
  /** Nobody answered, or the browser is offline. */
  | { kind: 'unreachable' }
  /** An answer that asks to come again: 408, 425, 429, 5xx. */
  | { kind: 'busy'; status: number }
  /** It sounds like success and says nothing of a report, as a page does: it may have arrived, or not. */
  | { kind: 'no-receipt'; status: number }
  /** Any other answer: the server does not want it. `words`: its reason, plain, at most 300 letters. */
  | { kind: 'refused'; status: number; words?: string };

/** What became of a report. Moments are milliseconds since the epoch. */
export type ReportState =
  /** `nextAt`: when it is tried again; null: as soon as the hourly limit allows. */
  | { kind: 'waiting'; attempts: number; nextAt: number | null; failure?: SendingFailure }
  | { kind: 'sent'; at: number }
  /** Opened for the viewer to send (GitHub, e-mail), or saved (file): whether it was sent only they know. */
  | { kind: 'handed'; at: number }
  | { kind: 'refused'; at: number; failure: SendingFailure }
  | { kind: 'settled'; at: number; outcome: Outcome }
  | { kind: 'withdrawn'; at: number };

/** A report as the outbox keeps it. */
export interface KeptReport {
  report: Report;
  route: Route;
  state: ReportState;
  /** Its suggestion is shown in place of the publisher's words, until it is settled or undone. */
  applied: boolean;
  /** For the list: title of the recording, by language. */
  title: Record<string, string>;
}
