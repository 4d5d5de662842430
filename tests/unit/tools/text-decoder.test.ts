import { expect, test } from 'vitest';
import { mendTextDecoder } from '../../../tools/truecue/text-decoder.ts';

mendTextDecoder();

const decode = (label: string, ...bytes: number[]) =>
  new TextDecoder(label).decode(Uint8Array.from(bytes));

test('windows-1252 has letters where Node has controls', () => {
  expect(decode('windows-1252', 0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x80)).toBe('“café”€');
});

test.each([
  ['the first syllable that Windows added', [0x81, 0x41], '갂'],
  ['the last', [0xc6, 0x52], '힣'],
  ['one beside those of the standard', [0xb0, 0xa1, 0x8c, 0x63, 0xb9, 0xe6], '가똠방'],
  ['the euro', [0xa2, 0xe6], '€'],
  ['ASCII between', [0x41, 0x8c, 0x63, 0x0a], 'A똠\n'],
  ['half a syllable', [0x8c], '\ufffd'],
  ['half of one before ASCII', [0x8c, 0x20, 0x41], '\ufffd A'],
  ['a byte of none', [0xff, 0x41], '\ufffdA'],
])('EUC-KR: %s', (_what, bytes, text) => {
  expect(decode('euc-kr', ...bytes)).toBe(text);
});

test('a decoder that shall refuse refuses', () => {
  const decoder = new TextDecoder('euc-kr', { fatal: true });
  expect(() => decoder.decode(Uint8Array.of(0x8c))).toThrow(TypeError);
});

test('others stay as they are', () => {
  expect(decode('utf-8', 0xed, 0x95, 0xad)).toBe('항');
  expect(decode('windows-1251', 0xcf)).toBe('П');
});
