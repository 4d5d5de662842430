import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CommandName, USAGES } from '../../../tools/truecue/usage.ts';

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
/** A file by its name alone, where a paragraph has said which folder it is in. */
const NAME = /`([\w.-]+\.(?:tsx?|css))`/g;
const LINK = /\]\((?!https?:)([^)#]+)/g;

const ours = readdirSync(root, { encoding: 'utf8' })
  .filter((name) => /^[a-z]+$/.test(name) && name !== 'node_modules')
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }));
const names = new Set(ours.map((path) => basename(path)));
for (const name of readdirSync(root)) names.add(name);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

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
    const files = [...text.matchAll(NAME)].map(([, name = '']) => name);
    expect(files.filter((name) => !names.has(name))).toEqual([]);
  });

  test.each([...documents, 'CHANGELOG.md'])('%s: commands and their options', (document) => {
    const text = readFileSync(join(root, document), 'utf8').replaceAll('\\\n', ' ');
    const asked = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)];
    expect(asked.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
    const calls = [...text.matchAll(/truecue (?:-- )?([a-z]+) ([^`\n#|]*)/g)];
    const unknown = calls.flatMap(([call, verb = '', rest = '']) => {
      if (!Object.hasOwn(USAGES, verb)) return [];
      const known = USAGES[verb as CommandName].calls.join(' ');
      const options = rest.match(/--[a-z-]+/g) ?? [];
      return options.every((option) => known.includes(option) || option === '--help') ? [] : call;
    });
    expect(unknown).toEqual([]);
  });
});
