import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../../tools/truecue/run.ts';
import { USAGES } from '../../../tools/truecue/usage.ts';
import { formats } from '../../../transcripts/formats/index.ts';
import { add, library, out, root, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();
afterEach(() => vi.restoreAllMocks());

/** Exit code, and what went where. */
async function truecue(...args: string[]) {
  let printed = '';
  let told = '';
  const callback = (rest: unknown[]) => (rest.at(-1) as (() => void) | undefined)?.();
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed += text;
    callback(rest);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text;
    return true;
  });
  const code = await run(args);
  vi.restoreAllMocks();
  return { code, printed, told };
}

describe('help goes to standard output, and is no failure', () => {
  test.each([['--help'], ['-h'], ['help']])('truecue %s: all commands', async (word) => {
    const { code, printed, told } = await truecue(word);
    expect([code, told]).toEqual([0, '']);
    for (const name of Object.keys(USAGES)) expect(printed).toContain(`truecue ${name} `);
  });

  test.each(Object.keys(USAGES))('truecue %s --help', async (name) => {
    const asked = await truecue(name, '--help');
    expect([asked.code, asked.told]).toEqual([0, '']);
    expect(asked.printed).toContain(`usage: truecue ${name} `);
    expect(await truecue('help', name)).toEqual(asked);
    expect(await truecue(name, 'whatever', '-h')).toEqual(asked);
  });

  test('names every format that is read', () => {
    for (const format of formats) expect(USAGES.parse.more).toMatch(new RegExp(`\\b${format}\\b`));
  });

  test.each(Object.entries(USAGES))('%s explains each option it names', (_name, usage) => {
    const options = usage.calls.join(' ').match(/--[a-z-]+/g) ?? [];
    expect(options.filter((option) => !usage.more.includes(option))).toEqual([]);
  });
});

describe('what cannot be read or written is named, in words', () => {
  const cases: [string, () => string[], () => string][] = [
    ['a file', () => ['parse', join(root, 'x.srt')], () => join(root, 'x.srt')],
    ['a folder for a file', () => ['convert', root, '--to', 'srt'], () => root],
    ['a private list', () => ['lint', library, '--private', root], () => root],
    ['a library', () => ['build', join(root, 'x'), out], () => join(root, 'x')],
    ['a key', () => ['build', library, out, '--key', root], () => root],
    ['a key’s folder', () => ['keygen', join(root, 'x', 'key')], () => join(root, 'x', 'key')],
    ['a report', () => ['report', 'apply', join(root, 'x'), library], () => join(root, 'x')],
    ['a place to build in', () => ['build', library, join(root, 'file')], () => join(root, 'file')],
  ];

  test.each(cases)('%s', async (_what, args, path) => {
    await add('good');
    await writeFile(join(root, 'file'), '');
    const { code, told } = await truecue(...args());
    expect(code).toBe(2);
    expect(told).toContain(`: ${path()}`);
    expect(told).not.toMatch(/\bE[A-Z]{4,}\b|usage:/);
  });

  test('a wrong call is told with how it is called', async () => {
    const { code, printed, told } = await truecue('parse', 'a.srt', 'b.srt');
    expect([code, printed]).toEqual([2, '']);
    expect(told).toMatch(/got "a\.srt" "b\.srt"\nusage: truecue parse FILE/);
    expect((await truecue('parse', 'a', '--colour')).told).toMatch(/option '--colour'\nusage/);
    expect((await truecue('sing')).code).toBe(2);
  });
});

describe('a library that would be an empty catalog', () => {
  test('one interview is not taken for a library', async () => {
    await add('good');
    const { code, told } = await truecue('build', join(library, 'good'), out);
    expect(code).toBe(2);
    expect(told).toContain(`is one interview; name the folder it lies in, ${library}`);
  });

  test('an empty folder is told', async () => {
    const { code, told } = await truecue('build', library, out);
    expect([code, told]).toEqual([0, `${library} holds no interview: the catalog is empty.\n`]);
  });

  test('a homepage that viewers could not open is refused before anything is built', async () => {
    await mkdir(join(library, 'broken'));
    const { code, told } = await truecue('build', library, out, '--homepage', 'example.org');
    expect(code).toBe(2);
    expect(told).toMatch(/--homepage: "example.org" is no address/);
    expect(told).not.toContain('bundle.json');
  });
});

test('transcripts are read from Word and Markdown files', async () => {
  const file = join(root, 'talk.md');
  await writeFile(
    file,
    '# The horn\n\n**Do you sleep well?**\n\nI sleep when it is foggy.\n\n**Why is that?**\n\nWe have a horn, and I am used to it.\n',
  );
  const { code, printed } = await truecue('extract', file);
  expect(code).toBe(0);
  expect(JSON.parse(printed).segments).toContainEqual({
    role: 'answer',
    text: 'I sleep when it is foggy.',
  });
  await writeFile(join(root, 'talk.pdf'), '%PDF-1.7');
  const pdf = await truecue('extract', resolve(root, 'talk.pdf'));
  expect([pdf.code, pdf.told]).toEqual([2, expect.stringContaining('save it as plain text')]);
});
