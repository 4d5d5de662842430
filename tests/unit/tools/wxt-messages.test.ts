import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ResolvedPublicFile } from 'wxt';
import { shortenMessages, withoutDescriptions } from '../../../tools/wxt-messages.ts';

const root = join(import.meta.dirname, '../../..');

test('what browsers read stays as it is', () => {
  const placeholders = { count: { content: '$1', example: '3' } };
  const source = {
    a: { message: 'A “quote”', description: 'For translators.' },
    b: { message: '$count$ lines', description: 'More.', placeholders },
  };
  expect(JSON.parse(withoutDescriptions(JSON.stringify(source, null, 2)))).toEqual({
    a: { message: 'A “quote”' },
    b: { message: '$count$ lines', placeholders },
  });
});

test('the catalogues are replaced, and nothing else', () => {
  const file = (path: string): ResolvedPublicFile => ({
    absoluteSrc: join(root, 'public', path),
    relativeDest: path,
  });
  const files = [file('icon.svg'), file('_locales/en/messages.json')];
  shortenMessages(undefined as never, files);
  expect(files[0]).toEqual(file('icon.svg'));
  expect(files[1]?.relativeDest).toBe('_locales/en/messages.json');
  const [, shipped] = files as { absoluteSrc: string }[];
  const source = readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8');
  expect(readFileSync(shipped?.absoluteSrc ?? '', 'utf8')).toBe(withoutDescriptions(source));
});
