import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'library/README.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** In backticks, with a folder of ours before it; `*` stands for any letters, which is left to people. */
const PATH =
  /`((?:components|desk|docs|entrypoints|library|public|services|sites|tests|tools|transcripts)\/[\w./-]+)`/g;
const LINK = /\]\((?!https?:)([^)#]+)/g;

describe('what the documents name is there', () => {
  test.each(documents)('%s', (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const paths = [...text.matchAll(PATH)].map(([, path = '']) => join(root, path));
    const links = [...text.matchAll(LINK)].map(([, to = '']) => join(root, dirname(document), to));
    // A module is also called by its name alone: `services/clock`.
    const missing = [...paths, ...links].filter(
      (path) => !['', '.ts', '.tsx'].some((ending) => existsSync(path + ending)),
    );
    expect(missing.map((path) => path.slice(root.length + 1))).toEqual([]);
  });
});
