import { cutText, isFields } from '../transcripts/json-values.ts';
import type { SendingFailure } from '../transcripts/report-status.ts';
import { readRetryAfter } from './outbox-plan.ts';
import type { Posted } from './report-post.ts';

/** What an answer means for the report. */
export type Verdict =
  | { kind: 'accepted' }
  /** `asked`: milliseconds the server wants us to wait; null: it does not say. */
  | { kind: 'again'; failure: SendingFailure; asked: number | null }
  | { kind: 'refused'; failure: SendingFailure };

/** Longest reason of a server that is shown, in UTF-16 units. */
const MAX_WORDS = 300;
/** Controls, and letters that turn the words after them round, or hide. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;

/**
 * Judge an answer: 2xx has it, unless what it says is no receipt; 408, 425, 429 and 5xx want
 * it again; all else does not want it.
 *
 * @param posted - null: there was no answer
 * @param now - milliseconds since the epoch
 */
export function verdictOn(posted: Posted | null, now: number): Verdict {
  if (!posted) return { kind: 'again', failure: { kind: 'unreachable' }, asked: null };
  const { status, retryAfter, text } = posted;
  if (status >= 200 && status < 300) {
    if (mayBeReceipt(text)) return { kind: 'accepted' };
    // By its id it is kept once, however often it comes.
    return { kind: 'again', failure: { kind: 'no-receipt', status }, asked: null };
  }
  if ([408, 425, 429].includes(status) || status >= 500) {
    const asked = readRetryAfter(retryAfter, now);
    return { kind: 'again', failure: { kind: 'busy', status }, asked };
  }
  const words = wordsIn(text);
  return { kind: 'refused', failure: { kind: 'refused', status, ...(words && { words }) } };
}

/**
 * Servers may say what they like, or nothing. But a page is somebody else's: of a network that
 * wants a log-in, of a host whose path is gone; and some tell an error with the status of success.
 */
function mayBeReceipt(text: string): boolean {
  return !/^[\s\ufeff]*</.test(text) && wordsIn(text) === '';
}

/** `error` of a JSON answer, on one line, cut; empty: it says nothing that could be shown. */
function wordsIn(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    const error = isFields(answer) ? answer.error : null;
    if (typeof error !== 'string') return '';
    return cutText(error.replace(UNSHOWN, ' ').replace(/\s+/g, ' ').trim(), MAX_WORDS);
  } catch {
    return '';
  }
}
