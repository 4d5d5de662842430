import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** docs/decisions/0001-layers.md */
const mayImport: Record<string, string[]> = {
  transcripts: [],
  sites: ['transcripts'],
  services: ['transcripts'],
  // The catalogue of messages is data; its keys are a type.
  components: ['transcripts', 'public'],
  entrypoints: ['transcripts', 'sites', 'services', 'components'],
  tools: ['transcripts', 'sites', 'services', 'components', 'tests'],
  desk: ['transcripts', 'tools'],
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file))
    .map((file) => join(root, folder, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^\s*(?:import\s[^'"=;(]*|export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^'"]*)['"]([^'"\n]+)['"]|\bimport\s*\(\s*['"]([^'"\n]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}

function folderOf(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = relative(root, resolve(dirname(file), specifier));
  return path.includes('/') ? (path.split('/')[0] ?? null) : null;
}

describe('layers', () => {
  test.each(Object.keys(mayImport))('%s imports only what it may', (folder) => {
    const strays = sources(folder).flatMap((file) =>
      importsOf(file)
        .map((specifier) => ({ specifier, target: folderOf(file, specifier) }))
        .filter(({ target }) => target && target !== folder && !mayImport[folder]?.includes(target))
        .map(({ specifier }) => `${relative(root, file)} imports ${specifier}`),
    );
    expect(sources(folder).length).toBeGreaterThan(0);
    expect(strays).toEqual([]);
  });

  test('the core imports no package but its XML parser and its comparison of texts', () => {
    const packages = sources('transcripts')
      .flatMap((file) => importsOf(file))
      .filter((specifier) => !specifier.startsWith('.'));
    expect([...new Set(packages)].filter((name) => !['saxes', 'diff'].includes(name))).toEqual([]);
  });
});

describe('the size of files', () => {
  test.each([...Object.keys(mayImport), 'tests'])('%s has no file over 300 lines', (folder) => {
    const long = sources(folder).filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 301,
    );
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });

  test('every site has addresses to check by hand', () => {
    const sites = sources('sites').filter((file) =>
      /: SiteAdapter = \{/.test(readFileSync(file, 'utf8')),
    );
    expect(sites.length).toBeGreaterThan(0);
    for (const file of sites)
      expect(readFileSync(file, 'utf8')).toMatch(/Check by hand:[\s\S]*https:\/\//);
  });
});
