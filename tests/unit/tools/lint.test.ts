import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { hintedCodes } from '../../../tools/truecue/hints.ts';
import { stdio } from '../../../tools/truecue/io.ts';
import { lint } from '../../../tools/truecue/lint.ts';
import type { LintProblem } from '../../../tools/truecue/lint-interview.ts';
import { memoryIo } from './memory-io.ts';
import { add, library, manifest, root, useTemporaryLibrary, VTT } from './temporary-library.ts';

const repository = resolve(import.meta.dirname, '../../..');
const broken = join(repository, 'tests/fixtures/libraries');

useTemporaryLibrary();

async function run(...args: string[]) {
  const io = { ...memoryIo(), read: stdio.read };
  const code = await lint(args, io);
  return { code, out: io.out, told: io.told };
}

async function problemsOf(...args: string[]): Promise<{ code: number; problems: LintProblem[] }> {
  const { code, out } = await run(...args, '--json');
  return { code, problems: JSON.parse(out).problems };
}

describe('each broken folder has exactly its problem', async () => {
  const folders = (await readdir(broken, { withFileTypes: true }))
    .filter((row) => row.isDirectory())
    .map(({ name }) => name);

  test.each(folders)('%s', async (name) => {
    const list = ['--private', join(broken, 'private-names.txt')];
    const { code, problems } = await problemsOf(
      join(broken, name),
      ...(name === 'no-private-list' ? [] : list),
    );
    expect(problems.map((problem) => problem.code)).toEqual([name]);
    const [problem] = problems;
    expect(code).toBe(problem?.severity === 'error' ? 1 : 0);
    expect(problem?.file.startsWith(join(broken, name))).toBe(true);
    expect(problem?.line).toBeGreaterThan(0);
    expect(problem?.message).toMatch(/\S/);
    expect(problem?.hint).not.toBe('See library/README.md.');
  });

  test('there is one for each code', () => {
    // Too large for a repository, or nothing that git carries everywhere.
    const without =
      'file-too-large symlink unreadable too-deep too-many-cues too-many-problems too-many-segments';
    expect(hintedCodes.filter((code) => !folders.includes(code))).toEqual(without.split(' '));
  });
});

test('the library that ships has no error and no warning', async () => {
  const { problems } = await problemsOf(join(repository, 'library'));
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  // Japanese: 4 characters a second is what films aim at; an interview is not re-written so
  // far. Its own limit is the one for captions, 7.
  const notes = new Set(problems.map(({ code }) => code));
  expect([...notes].sort()).toEqual(['brisk-track', 'no-private-list']);
});

describe('what is printed', () => {
  test('for people: place, severity, what and how to mend', async () => {
    const { code, out, told } = await run(join(broken, 'short-cue'));
    expect([code, told]).toEqual([0, ['1 interview: 0 errors, 1 warning, 0 notes']]);
    expect(out).toMatch(
      /short-cue\/en\.vtt:7 {2}warning {2}The cue stands .* — Let it .* \[short-cue\]\n$/,
    );
  });

  test('coloured on a terminal only', async () => {
    const io = { ...memoryIo(), colour: true };
    await lint([join(broken, 'short-cue')], io);
    expect(io.out).toContain('\u001b[33mwarning\u001b[0m');
    expect((await run(join(broken, 'short-cue'))).out).not.toContain('\u001b');
  });

  test('--strict makes warnings count, not notes', async () => {
    expect((await run(join(broken, 'short-cue'), '--strict')).code).toBe(1);
    expect((await run(join(broken, 'short-gap'), '--strict')).code).toBe(0);
  });

  test('of a library, interview by interview', async () => {
    await add('weaver');
    await add('baker', { 'en.vtt': VTT.replace('q2\n', 'q1\n') });
    const { code, problems } = await problemsOf(library);
    expect(code).toBe(1);
    expect(problems.map(({ file }) => file)).toEqual([join(library, 'baker/en.vtt')]);
  });
});

describe('a private list', () => {
  const list = () => join(root, 'names.txt');
  const NAME = /oriel|quandt/i;

  test.each([
    ['CP949, and short', Buffer.of(0xc1, 0xa4, 0xc0, 0xba, 0xbc, 0xf6)],
    ['UTF-16 without a mark', Buffer.from('정은수\n은수\n', 'utf16le')],
  ])('that could be read wrongly is refused: %s', async (_what, bytes) => {
    await add('weaver', { 'en.vtt': VTT.replace('The end', '정은수') });
    await writeFile(list(), bytes);
    await expect(run(library, '--private', list())).rejects.toThrow('save it as UTF-8');
  });

  test('with a byte order mark is read as that says', async () => {
    await add('weaver', { 'en.vtt': VTT.replace('The end', '정은수') });
    await writeFile(list(), Buffer.from('\ufeff정은수\n', 'utf16le'));
    const { problems } = await problemsOf(library, '--private', list());
    expect(problems.map(({ code }) => code)).toContain('private-name');
  });

  test('is found everywhere, and told nowhere', async () => {
    const id = 'oriel-quandt';
    const speakers = [{ id: 'quandt-oriel', name: { en: 'Mr. Q' }, nameWithheld: true }];
    const provenance = {
      url: 'https://example.org/Oriel%20Quandt',
      transcribedBy: 'Quandt, Oriel',
    };
    await writeFile(list(), '# who must not be named\n\nSomebody Else\nOriel Quandt\n');
    await add(id, {
      'bundle.json': manifest(id, {
        title: { en: 'Oriel  Quandt' },
        speakers,
        tracks: [
          {
            language: 'en',
            kind: 'captions',
            label: 'English',
            provenance,
            file: 'Oriel Quandt.vtt',
          },
        ],
        'Oriel Quandt': { deep: ['QUANDT ORIEL'] },
      }),
      'Oriel Quandt.vtt':
        'WEBVTT\n\nNOTE with Oriel Quandt\n\nq1\n00:01.000 --> 00:03.000\n<v quandt-oriel>I am Oriel\n\n' +
        'q2\n00:04.000 --> 00:06.000\n<v quandt-oriel>Quandt, and this is\n\n' +
        'q3\n00:07.000 --> 00:09.000\n<v ghost>O<b>rie</b>l Q&#117;andt.\n\nOriel Quandt\n',
      'notes.txt': 'Ask Oriel Quandt.\n',
    });
    await mkdir(join(library, id, 'old'));
    await writeFile(join(library, id, 'old/draft.txt'), 'Oriel Quandt\n');
    const { code, out, told } = await run(library, '--private', list());
    expect(code).toBe(1);
    expect(out.replaceAll(root, '')).not.toMatch(NAME);
    expect(told.join('')).not.toMatch(NAME);
    const lines = out.split('\n').filter((line) => line.includes('[private-name]'));
    for (const line of lines) expect(line).toMatch(/[Ee]ntry 2 of the private list/);
    for (const place of [
      'the name of the folder',
      'the name of the file',
      'title.en',
      'speakers[0].id',
      'tracks[0].file',
      'tracks[0].provenance.url',
      'tracks[0].provenance.transcribedBy',
      'the cues q1 and q2, read together',
      'the cue q3',
      'notes.txt:1',
      'old/draft.txt:1',
      ':3  error', // the comment in the track
    ]) {
      expect(
        lines.some((line) => line.includes(place)),
        place,
      ).toBe(true);
    }
    const json = await run(library, '--private', list(), '--json');
    expect(json.out.replaceAll(root, '')).not.toMatch(NAME);
  });

  test.each([
    ['a value', '"note": "Oriel \\u0051uandt"'],
    ['the name of a field', '"Oriel \\u0051uandt": 1'],
  ])('%s that is escaped in the JSON', async (_what, field) => {
    await writeFile(list(), 'Oriel Quandt');
    await add('weaver', {
      'bundle.json': JSON.stringify(manifest('weaver'), null, 2).replace('{', `{\n${field},`),
    });
    const { problems } = await problemsOf(library, '--private', list());
    expect(problems).toMatchObject([
      { code: 'private-name', line: 2 },
      { code: 'unread-field', severity: 'note', line: 2 },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(NAME);
  });

  const cue = (id: number, text: string) =>
    `q${id}\n00:0${id}.000 --> 00:0${id}.900\n<v weaver>${text}\n\n`;
  test.each([
    ['over three cues', [cue(1, 'O'), cue(2, 'riel'), cue(3, 'Quandt')], {}, 11],
    [
      'in the readings above the words',
      [cue(1, 'x'), cue(2, '<ruby>織<rt>ori</rt>屋<rt>el</rt>君<rt>quandt</rt></ruby>')],
      {},
      7,
    ],
    [
      'in what a speaker says after their name',
      [cue(1, 'Quandt is my name.')],
      { speakers: [{ id: 'weaver', name: { en: 'Oriel' } }] },
      3,
    ],
    [
      'in fields one below the other',
      [cue(1, 'x')],
      { by: { given: 'Oriel', family: 'Quandt' } },
      0,
    ],
  ])('%s', async (_what, cues, fields, line) => {
    await writeFile(list(), 'Oriel Quandt');
    const bundle = manifest('weaver', fields);
    await add('weaver', { 'bundle.json': bundle, 'en.vtt': `WEBVTT\n\n${cues.join('')}` });
    const { problems } = await problemsOf(library, '--private', list());
    const found = problems.filter(({ code }) => code === 'private-name');
    const written = JSON.stringify(bundle, null, 2).split('\n');
    expect(found.map((problem) => problem.line)).toEqual([
      line || 1 + written.findIndex((text) => text.includes('"by"')),
    ]);
  });

  test('half in the folder’s name, half in the file’s', async () => {
    await writeFile(list(), 'Oriel Quandt');
    await add('oriel', { 'quandt.txt': 'Nothing.' });
    const { problems } = await problemsOf(library, '--private', list());
    expect(problems.map(({ code }) => code)).toEqual(['private-name']);
    expect(problems[0]?.file).toBe('[entry 1]');
  });

  test('is not told by halves either, where a message quotes the beginning of a value', async () => {
    await writeFile(list(), 'Oriel Quandt');
    const url = `no address at all, ${'-'.repeat(34)} Oriel Quandt`;
    await add('weaver', { 'bundle.json': manifest('weaver', { sources: [{ url }] }) });
    const { problems } = await problemsOf(library, '--private', list());
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['bad-url']));
    expect(JSON.stringify(problems)).not.toMatch(/oriel/i);
  });

  test('what is in a cue is told once, at the cue', async () => {
    await writeFile(list(), 'Weft');
    await add('weaver');
    const { problems } = await problemsOf(library, '--private', list());
    expect(problems).toMatchObject([{ code: 'private-name', line: 3 }]);
  });

  test.each([
    ['without an entry', '# nobody\n'],
    ['with an entry of no letters', 'A\n--\n'],
  ])('%s is bad usage', async (_what, text) => {
    await writeFile(list(), text);
    await add('weaver');
    await expect(run(library, '--private', list())).rejects.toThrow(BadUsage);
  });
});

test.each([
  ['no path', []],
  ['a folder that is not there', ['no/such/folder']],
  ['an option nobody knows', ['library', '--fast']],
  ['a list that is not there', ['library', '--private', 'no/such/list']],
])('bad usage: %s', async (_what, args) => {
  await expect(run(...args)).rejects.toThrow(BadUsage);
});

test('bad usage: a folder without interviews', async () => {
  await expect(run(library)).rejects.toThrow(BadUsage);
});
