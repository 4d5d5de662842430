import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../desk/address.ts';
import { RateLimit } from '../../../desk/rate-limit.ts';
import { rowOf } from '../../../desk/reading/report-row.ts';
import { spamSigns } from '../../../desk/reading/spam.ts';
import type { Report } from '../../../transcripts/report.ts';
import { reportOf } from './desk-world.ts';

describe('signs of spam', () => {
  test.each<[string, Partial<Report>, number, string[]]>([
    ['a plain correction', {}, 0, []],
    ['a link', { suggestion: { text: 'see www.rugs.example' } }, 0, ['link']],
    [
      'a link that was there already',
      { quoted: 'see www.loom.example', suggestion: { text: 'See www.loom.example' } },
      0,
      [],
    ],
    ['nothing said', { suggestion: undefined as never }, 0, ['nothing-said']],
    ['a comment alone', { suggestion: undefined as never, comment: 'wrong word' }, 0, []],
    ['the same words', { suggestion: { text: 'The weft goes under.' } }, 0, ['unchanged']],
    ['the same words at other times', { suggestion: { startTime: 3, endTime: 4 } }, 0, []],
    ['far longer', { suggestion: { text: 'under and over '.repeat(15) } }, 0, ['too-long']],
    ['a long caption, made longer', { suggestion: { text: 'over '.repeat(34).trim() } }, 0, []],
    ['at three other places', {}, 3, []],
    ['at four other places', {}, 4, ['everywhere']],
    [
      'privacy, whatever it looks like',
      { category: 'privacy', suggestion: undefined as never },
      9,
      [],
    ],
  ])('%s', (_name, more, places, signs) => {
    const { suggestion, ...rest } = { ...reportOf(), ...more };
    expect(spamSigns({ ...rest, ...(suggestion && { suggestion }) }, places)).toEqual(signs);
  });
});

describe('reports that want the same', () => {
  const key = (more: Partial<Report>) => {
    const { place, sameness } = rowOf(reportOf(more), 0);
    return `${place} ${sameness}`;
  };
  const plain = key({});

  test.each<[string, Partial<Report>, boolean]>([
    ['another viewer', { comment: 'hm', contact: 'a@example.org', category: 'typo' }, true],
    ['other spaces', { suggestion: { text: 'The  weft\ngoes over. ' } }, true],
    ['another caption', { cueId: 'q3' }, false],
    ['the words were others then', { quoted: 'The weft lies under.' }, false],
    ['a time besides', { suggestion: { text: 'The weft goes over.', startTime: 3 } }, false],
    ['another speaker', { suggestion: { text: 'The weft goes over.', speaker: 'guest' } }, false],
    ['another text', { suggestion: { text: 'The weft goes OVER.' } }, false],
  ])('%s', (_name, more, same) => {
    expect(key(more) === plain).toBe(same);
  });

  test('words missing: within five seconds of one recording', () => {
    const at = (mediaTime: number) => key({ cueId: null, quoted: '', mediaTime });
    expect(at(61)).toBe(at(64.9));
    expect(at(61)).not.toBe(at(65));
  });
});

describe('a limit of rate', () => {
  test('gives a burst, then one after the other', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 2, perHour: 60 }, () => now);
    expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 60]);
    expect(limit.take('b')).toBe(0);
    now += 59_000;
    expect(limit.take('a')).toBe(1);
    now += 1000;
    expect(limit.take('a')).toBe(0);
    now -= 50_000; // a clock that is set back gives nothing, and takes nothing
    expect(limit.take('a')).toBe(60);
  });

  test('remembers fifty thousand, and no more', () => {
    const limit = new RateLimit({ burst: 1, perHour: 1 }, () => 0);
    limit.take('first');
    limit.take('second');
    limit.take('first');
    for (let index = 0; index < 49_999; index += 1) limit.take(`${index}`);
    expect(limit.take('first')).toBeGreaterThan(0);
    expect(limit.take('second')).toBe(0);
  });

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8::5', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('the network of %j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
