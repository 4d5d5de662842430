import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../../services/outbox-answer.ts';
import {
  freeAt,
  HOURLY,
  LONGEST_ASKED,
  LONGEST_WAIT,
  nextWait,
  readRetryAfter,
} from '../../../services/outbox-plan.ts';

const now = Date.parse('2026-11-25T10:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('how long to wait', () => {
  const most = () => 1;
  test.each([
    ['after the first failure', 1, 30_000],
    ['twice as long after the second', 2, 60_000],
    ['and so on', 6, 16 * MINUTE],
    ['six hours at most', 11, LONGEST_WAIT],
    ['for ever', 5000, LONGEST_WAIT],
  ])('%s', (_when, attempts, wait) => {
    expect(nextWait(attempts, null, most)).toBe(wait);
    expect(nextWait(attempts, null, () => 0)).toBe(0); // anything between: full jitter
    expect(nextWait(attempts, null, () => 0.25)).toBe(wait / 4);
  });

  test('no less than the server asks, and not all at the same moment', () => {
    expect(nextWait(1, 10 * MINUTE, () => 0)).toBe(10 * MINUTE);
    expect(nextWait(1, 10 * MINUTE, most)).toBe(10 * MINUTE + 30_000);
    expect(nextWait(9, MINUTE, most)).toBe(128 * MINUTE);
    expect(nextWait(1, 90 * 24 * HOUR, () => 0)).toBe(LONGEST_ASKED);
  });

  test.each<[string, string | null, number | null]>([
    ['seconds', '120', 120_000],
    ['none', '0', 0],
    ['a date', 'Wed, 25 Nov 2026 10:02:00 GMT', 2 * MINUTE],
    ['a date that is past', 'Wed, 25 Nov 2026 09:00:00 GMT', 0],
    ['more than a day', '999999', LONGEST_ASKED],
    ['a date in a year', 'Thu, 25 Nov 2027 10:00:00 GMT', LONGEST_ASKED],
    ['absent', null, null],
    ['empty', '', null],
    ['less than nothing', '-5', null],
    ['a fraction', '1.5', null],
    ['more digits than a number has', '9'.repeat(40), null],
    ['words', 'soon', null],
    ['words like a date', 'Soon, perhaps', null],
  ])('Retry-After: %s', (_what, header, wait) => {
    expect(readRetryAfter(header, now)).toBe(wait);
  });
});

describe('the hourly limit', () => {
  const sends = (count: number, from: number) =>
    Array.from({ length: count }, (_, n) => from + n * MINUTE);

  test('the twentieth goes at once, the next an hour after the first', () => {
    expect(freeAt(sends(HOURLY - 1, now - 30 * MINUTE), now)).toBe(now);
    expect(freeAt(sends(HOURLY, now - 30 * MINUTE), now)).toBe(now + 30 * MINUTE);
    expect(freeAt(sends(HOURLY + 3, now - 30 * MINUTE), now)).toBe(now + 33 * MINUTE);
  });

  test('what is an hour old counts no longer, nor what a wrong clock wrote', () => {
    expect(freeAt(sends(HOURLY, now - HOUR), now)).toBe(now);
    expect(freeAt(sends(HOURLY, now + 24 * HOUR), now)).toBe(now);
  });
});

describe('an answer', () => {
  const answer = (status: number, text = '', retryAfter: string | null = null) =>
    verdictOn({ status, text, retryAfter }, now);

  test.each([200, 201, 202, 204, 299])('%i has it', (status) => {
    expect(answer(status)).toEqual({ kind: 'accepted' });
  });

  test.each(['', 'ok', '{"id": "a1"}', '{"error": null}', '"<p>"'])(
    'of success that says %j has it',
    (text) => {
      expect(answer(200, text)).toEqual({ kind: 'accepted' });
    },
  );

  test.each([
    '<!doctype html><title>Log in to the network</title>',
    '\ufeff\n <html>',
    '<br /><b>Fatal error</b>',
    '{"error": "database is away"}',
  ])('of success that says %j may not have it: it wants it again', (text) => {
    const failure = { kind: 'no-receipt', status: 200 };
    expect(answer(200, text)).toEqual({ kind: 'again', failure, asked: null });
  });

  test.each([408, 425, 429, 500, 502, 503, 599])('%i wants it again', (status) => {
    const failure = { kind: 'busy', status };
    expect(answer(status)).toEqual({ kind: 'again', failure, asked: null });
    expect(answer(status, '', '60')).toMatchObject({ asked: MINUTE });
  });

  test('none wants it again', () => {
    expect(verdictOn(null, now)).toMatchObject({ kind: 'again', failure: { kind: 'unreachable' } });
  });

  test.each([0, 301, 308, 400, 401, 403, 404, 409, 413, 415, 422])('%i refuses', (status) => {
    expect(answer(status)).toEqual({ kind: 'refused', failure: { kind: 'refused', status } });
  });

  test.each<[string, string, string | undefined]>([
    ['its reason', '{"error": "too long"}', 'too long'],
    ['on one line, without what turns words round', '{"error":"a\\n\\u202eb\\u0007\\tc"}', 'a b c'],
    ['cut', JSON.stringify({ error: 'x'.repeat(900) }), 'x'.repeat(300)],
    ['nothing where it is empty', '{"error":" \\n "}', undefined],
    ['nothing where it is no text', '{"error":{"a":1}}', undefined],
    ['nothing of a page', '<h1>Not found</h1>', undefined],
    ['nothing of JSON that broke off', '{"error":"to', undefined],
    ['nothing of what is no object', '"error"', undefined],
  ])('and says %s', (_what, text, words) => {
    expect(answer(413, text)).toEqual({
      kind: 'refused',
      failure: { kind: 'refused', status: 413, ...(words && { words }) },
    });
  });
});
