import { cutText } from '../../transcripts/json-values.ts';
import type { KeptReport, ReportState, SendingFailure } from '../../transcripts/report-status.ts';
import { localized } from '../../transcripts/speakers.ts';
import { type MessageKey, message } from '../message.ts';
import { hostOf } from '../report/names.ts';
import { isolated } from './list-name.ts';
import { number } from './quantities.ts';

/** What is said of a report, the state first. */
interface StateWords {
  /** How the line is drawn; the words say the same. */
  look: 'notice' | 'warning' | 'good' | 'fault';
  state: string;
  /** Why it has not arrived, or was not taken. */
  why?: string;
  /** Words of somebody else: of the server, or of the publisher. */
  quote?: string;
}

/** Longest reason of a publisher that is shown, in UTF-16 units. */
const MAX_REASON = 1000;
/** Two weeks. Milliseconds. */
const LONG = 14 * 86_400_000;

const handed: Record<KeptReport['route']['to'], MessageKey> = {
  https: 'outboxHandedFile',
  github: 'outboxHandedGithub',
  email: 'outboxHandedEmail',
  file: 'outboxHandedFile',
};

/** @param now - milliseconds since the epoch */
export function stateWords(
  { state, route, queuedAt }: KeptReport & { queuedAt: number },
  now: number,
): StateWords {
  const host = isolated(hostOf(route));
  switch (state.kind) {
    case 'waiting': {
      const failed = state.failure && failureWords(state.failure, host);
      const long = now - queuedAt > LONG ? message('outboxLong') : undefined;
      const why = [failed, long].filter(Boolean).join(' ');
      const look = failed ? 'warning' : 'notice';
      const until = waitingWords(state, host, now);
      return { look, state: until, ...(why && { why }) };
    }
    case 'sent':
      return { look: 'notice', state: message('outboxSent', host) };
    case 'handed':
      return { look: 'notice', state: message(handed[route.to]) };
    case 'withdrawn':
      return { look: 'notice', state: message('outboxWithdrawn') };
    case 'refused':
      return refusedWords(state.failure, host);
    case 'settled': {
      const { result, revision, reason = {} } = state.outcome;
      const language = message('messagesLanguage');
      const quote = plain(localized(reason, language) ?? '');
      const said = quote && { quote };
      if (result === 'declined')
        return { look: 'notice', state: message('outboxDeclined'), ...said };
      return { look: 'good', state: message('outboxFixed', number(revision, language)), ...said };
    }
  }
}

/** A publisher's reason on one line, cut. */
function plain(reason: string): string {
  return cutText(reason.replace(/\s+/g, ' ').trim(), MAX_REASON);
}

type Waiting = Extract<ReportState, { kind: 'waiting' }>;

function waitingWords({ nextAt, failure }: Waiting, host: string, now: number): string {
  if (nextAt === null) return message('outboxWaitingTurn');
  const until = wait(nextAt - now, message('messagesLanguage'));
  if (until !== null && failure?.kind === 'no-receipt') return message('outboxUnsure', host, until);
  return until === null
    ? message('outboxWaitingNow', host)
    : message('outboxWaitingUntil', host, until);
}

/** "in 5 minutes"; null: within half a minute. */
function wait(milliseconds: number, language: string): string | null {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (milliseconds < 30_000) return null;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  return minutes < 90
    ? format.format(minutes, 'minute')
    : format.format(Math.round(minutes / 60), 'hour');
}

/** Why there was no answer that counts. */
export function failureWords(failure: SendingFailure, host: string): string {
  if (failure.kind === 'unreachable') return message('outboxUnreachable', host);
  if (failure.kind === 'no-receipt') return message('outboxNoReceipt', host);
  return message('outboxBusy', host, String(failure.status));
}

/** Asked before a report is deleted: of one that got no answer that counts, it may be there. */
export function deleteQuestion(state: ReportState): MessageKey {
  if (state.kind !== 'waiting') return 'outboxDeleteQuestion';
  const unsure = state.failure !== undefined && state.failure.kind !== 'busy';
  return unsure ? 'outboxDeleteUnsure' : 'outboxDeleteWaiting';
}

function refusedWords(failure: SendingFailure, host: string): StateWords {
  if (failure.kind !== 'refused') return { look: 'fault', state: failureWords(failure, host) };
  const { status, words } = failure;
  const elsewhere = status === 0 || (status >= 300 && status < 400);
  const state = elsewhere
    ? message('outboxElsewhere', host)
    : message('outboxRefused', host, String(status));
  return { look: 'fault', state, ...(words && { quote: words }) };
}
