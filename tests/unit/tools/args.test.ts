import { describe, expect, test } from 'vitest';
import { BadUsage, readArgs } from '../../../tools/truecue/args.ts';

const KEY = '-'.padEnd(43, 'A');
const OTHER = '--'.padEnd(43, 'key-');

describe('a public key that begins with a dash', () => {
  test('is the value of --key and --next-key', () => {
    const args = ['a', '--key', KEY, '--next-key', OTHER, 'b'];
    expect(readArgs(args, 2, ['key', 'next-key'])).toMatchObject({
      positionals: ['a', 'b'],
      options: { key: KEY, 'next-key': OTHER },
    });
    expect(readArgs([`--key=${KEY}`], 0, ['key']).options.key).toBe(KEY);
  });

  test.each([
    ['an option that was left without its value', ['--key', '--next-key', 'x']],
    ['a key where none belongs', [KEY]],
    ['a key behind another option', ['--name', KEY]],
  ])('not %s', (_what, args) => {
    expect(() => readArgs(args, 0, ['key', 'next-key', 'name'])).toThrow(BadUsage);
  });
});
