import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ResolvedPublicFile } from 'wxt';
import { asShipped, shortenMessages } from '../../../tools/wxt-messages.ts';

const root = join(import.meta.dirname, '../../..');

test('what browsers show stays as it is', () => {
  const source = {
    a: { message: 'A “quote”', description: 'For translators.' },
    b: {
      message: '$count$ of $ALL$ lines, $5$, and $none$',
      description: 'More.',
      placeholders: { count: { content: '$1', example: '3' }, all: { content: '$2' } },
    },
  };
  expect(JSON.parse(asShipped(JSON.stringify(source, null, 2)))).toEqual({
    a: { message: 'A “quote”' },
    b: { message: '$1 of $2 lines, $5$, and $none$' },
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
  const relativeDest = '_locales/en/messages.json';
  const contents = asShipped(readFileSync(join(root, 'public', relativeDest), 'utf8'));
  expect(files[1]).toEqual({ contents, relativeDest });
});
