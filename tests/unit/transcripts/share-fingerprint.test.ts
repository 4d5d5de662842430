import { describe, expect, test } from 'vitest';
import { fingerprintsOf, fnv64 } from '../../../transcripts/share-fingerprint.ts';

describe('fnv64', () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of "%s"', (text, expected) => {
    const limbs = fnv64(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(limbs.map((limb) => limb.toString(16).padStart(4, '0')).join('')).toBe(expected);
  });
});

describe('fingerprints', () => {
  test.each([
    ['quotation marks', '“It was dark,” he said.', '"It was dark", he said'],
    ['case and spaces', 'Forty  WINTERS', 'forty winters'],
    [
      'the form of letters',
      '\u0063\u0061\u0066\u00e9 한글',
      'cafe\u0301 \u1112\u1161\u11ab\u1100\u1173\u11af',
    ],
    ['full width', 'ＡＢＣ１', 'abc1'],
  ])('%s make no difference', (_what, a, b) => {
    expect(fingerprintsOf([a])).toEqual(fingerprintsOf([b]));
  });

  test('other words have others, of 48 bits and of the 24 of links', () => {
    const marks = fingerprintsOf(Array.from({ length: 3000 }, (_, n) => `Sentence ${n}.`));
    expect(marks.every((mark) => /^[0-9a-f]{12}$/.test(mark))).toBe(true);
    expect(new Set(marks).size).toBe(3000);
    // 3,000²/2 pairs of 2^24: one in four has a double; more would be a poor hash.
    expect(new Set(marks.map((mark) => mark.slice(0, 6))).size).toBeGreaterThan(2994);
  });
});

describe('a short sentence', () => {
  const texts = ['Who are you?', 'My name is Oriel Quandt.', 'And where?', 'There.'];
  const long = 'The boat comes on Mondays, and there is nobody on it whom I should know by now.';

  test.each([
    ['alone', 1, 2],
    ['with the question before it', 0, 2],
    ['with all the short ones around it', 0, 4],
  ])('is not found by trying it %s', (_what, from, to) => {
    for (const whole of [
      [long, ...texts],
      [...texts, long],
    ]) {
      const marks = fingerprintsOf(whole);
      const tried = fingerprintsOf(texts.slice(from, to));
      expect(marks.filter((mark) => tried.includes(mark))).toEqual([]);
    }
  });

  test('has another mark than its neighbours, and the same wherever the same is around it', () => {
    expect(new Set(fingerprintsOf([...texts, long])).size).toBe(5);
    const [, ...behind] = fingerprintsOf([`Other words. ${long}`, ...texts]);
    expect(fingerprintsOf([long, ...texts]).slice(1)).toEqual(behind);
  });

  test('nothing at all has a mark, too', () => {
    expect(fingerprintsOf(['…', '']).every((mark) => /^[0-9a-f]{12}$/.test(mark))).toBe(true);
    expect(fingerprintsOf([])).toEqual([]);
  });
});
