import { expect, test } from 'vitest';
import { wordUnitsAt } from '../../../../transcripts/align/letters.ts';

test('knows letters, digits and their marks, asked or not', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code += 1) {
    const letter = String.fromCharCode(code);
    const units = /^[\p{L}\p{N}\p{M}]$/u.test(letter) ? 1 : 0;
    if (wordUnitsAt(letter, 0) !== units) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('tells letters of two code units from signs of two', () => {
  expect(wordUnitsAt('a𠮷', 1)).toBe(2);
  expect(wordUnitsAt('a🙂', 1)).toBe(0);
});
