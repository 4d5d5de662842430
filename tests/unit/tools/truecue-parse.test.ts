import { describe, expect, test } from 'vitest';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { convert } from '../../../tools/truecue/convert.ts';
import { type Io, stdio } from '../../../tools/truecue/io.ts';
import { parse } from '../../../tools/truecue/parse.ts';

function memory(content: string): Io & { out: string; told: string[] } {
  return {
    out: '',
    told: [],
    async read() {
      return new TextEncoder().encode(content);
    },
    async write(text) {
      this.out += text;
    },
    tell(message) {
      this.told.push(message);
    },
  };
}

const GOOD = 'WEBVTT\n\nq1\n00:01.000 --> 00:02.000\na\n';
const BAD = `${GOOD}\n00:0x.000 --> 00:02.000\nb\n`;

describe('parse', () => {
  test.each([
    ['a good file', GOOD, 0, []],
    ['a damaged file', BAD, 1, [{ code: 'bad-timing', line: 7 }]],
  ])('%s', async (_what, source, code, problems) => {
    const io = memory(source);
    expect(await parse(['a.vtt', '--language', 'KO'], io)).toBe(code);
    const result = JSON.parse(io.out);
    expect(result).toMatchObject({ format: 'vtt', encoding: 'utf-8', language: 'ko', problems });
    expect(result.cues).toEqual([{ id: 'q1', startTime: 1, endTime: 2, text: 'a' }]);
    expect(Object.keys(result)).toEqual(['format', 'encoding', 'language', 'cues', 'problems']);
  });

  test('a file of no known format has the full result, too', async () => {
    const io = memory('hello');
    expect(await parse(['-'], io)).toBe(1);
    expect(JSON.parse(io.out)).toMatchObject({ format: null, language: null, cues: [] });
  });

  test.each([
    ['no file', []],
    ['two files', ['a', 'b']],
    ['an unknown option', ['a', '--colour', 'red']],
    ['an unknown format', ['a', '--format', 'doc']],
    ['an unknown encoding', ['a', '--encoding', 'klingon']],
    ['no language', ['a', '--language', 'not a tag']],
  ])('bad usage: %s', async (_what, args) => {
    await expect(parse(args, memory(GOOD))).rejects.toThrow(BadUsage);
  });

  test('a missing file is bad usage', async () => {
    await expect(stdio.read('no/such/file.vtt')).rejects.toThrow(BadUsage);
  });
});

describe('encodings', () => {
  /** "Café, déjà" in windows-1252: too little to be sure. */
  const bytes = Uint8Array.from(
    Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nCaf\xe9, d\xe9j\xe0\n', 'latin1'),
  );
  const io = () => ({ ...memory(''), read: async () => bytes });

  test('a guess is a problem that names the others', async () => {
    const guess = io();
    expect(await parse(['a.vtt'], guess)).toBe(1);
    const { problems } = JSON.parse(guess.out);
    expect(problems).toMatchObject([{ code: 'encoding-guessed', line: null }]);
    expect(problems[0].message).toContain('--encoding');
  });

  test('one that is named is none', async () => {
    const named = io();
    expect(await parse(['a.vtt', '--encoding', 'cp1252'], named)).toBe(0);
    expect(JSON.parse(named.out)).toMatchObject({
      encoding: 'windows-1252',
      cues: [{ text: 'Café, déjà' }],
    });
  });
});

describe('convert', () => {
  test('writes the other format, and tells the problems', async () => {
    const io = memory(BAD);
    expect(await convert(['a.vtt', '--to', 'srt'], io)).toBe(1);
    expect(io.out).toBe('1\n00:00:01,000 --> 00:00:02,000\na\n');
    expect(io.told).toEqual([expect.stringMatching(/^a\.vtt:7: .*\[bad-timing\]$/)]);
  });

  test.each([
    ['no format', ['a']],
    ['one that cannot be written', ['a', '--to', 'json3']],
  ])('bad usage: %s', async (_what, args) => {
    await expect(convert(args, memory(GOOD))).rejects.toThrow(BadUsage);
  });
});
