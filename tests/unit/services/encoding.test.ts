import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../services/encoding.ts';

const TEXT = '1\n00:00:01,000 --> 00:00:02,000\n항만 도선사\n';
const utf8 = new TextEncoder();

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((c) => [c.charCodeAt(0)]);
  return Uint8Array.from(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8.encode(TEXT), 'utf-8', true],
    ['UTF-8 with a mark', utf8.encode(`\ufeff${TEXT}`), 'utf-8', true],
    ['UTF-16 with a mark', utf16(TEXT, true, true), 'utf-16le', true],
    ['UTF-16 without', utf16(TEXT, true, false), 'utf-16le', true],
    ['big-endian with a mark', utf16(TEXT, false, true), 'utf-16be', true],
    ['big-endian without', utf16(TEXT, false, false), 'utf-16be', true],
  ])('%s', (_what, bytes, encoding, certain) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, certain });
  });

  test('Cyrillic UTF-16, which is valid UTF-8 as well', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nЗдравствуйте\n';
    expect(decodeText(utf16(text, true, false))).toEqual({
      text,
      encoding: 'utf-16le',
      certain: true,
    });
  });

  test('windows-1252 as the last resort, with its letters', () => {
    const bytes = Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x80]);
    expect(decodeText(bytes)).toEqual({
      text: '“café”€',
      encoding: 'windows-1252',
      certain: false,
    });
  });

  test('UTF-8 that lost half a letter stays UTF-8', () => {
    const bytes = utf8.encode('항만 도선사 이야기를 들었습니다').slice(0, -1);
    expect(decodeText(bytes)).toEqual({
      text: '항만 도선사 이야기를 들었습니\ufffd',
      encoding: 'utf-8',
      certain: false,
    });
  });

  test('nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', certain: true });
  });
});
