import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../../tools/truecue/build.ts';
import type { Bundle } from '../../../transcripts/bundle.ts';
import {
  add,
  library,
  manifest,
  out,
  root,
  run,
  useTemporaryLibrary,
  VTT,
} from './temporary-library.ts';

useTemporaryLibrary();

describe('what is wrong is named by file and line, and only its bundle is left out', () => {
  const text = (...lines: string[]) => lines.join('\n');
  const track = { language: 'en', kind: 'captions', label: 'English' };

  test.each<[string, Record<string, string | object>, string]>([
    ['JSON that breaks off', { 'bundle.json': '{\n"schema":\n' }, 'bundle.json:3: error: No JSON'],
    ['a comma too many', { 'bundle.json': '{\n"a": [1,\n],\n}' }, 'bundle.json:3: error: No JSON'],
    [
      'another id than the folder',
      { 'bundle.json': manifest('baker') },
      'bundle.json:3: error: The id must be',
    ],
    [
      'a newer schema',
      { 'bundle.json': manifest('bad', { schema: 'truecue-bundle/9' }) },
      'bundle.json:2: error: Schema',
    ],
    [
      'a track without its file',
      { 'bundle.json': manifest('bad', { tracks: [track, { ...track, language: 'ko' }] }) },
      'bundle.json:34: error: ko.vtt is missing',
    ],
    [
      'a file out of the folder',
      { 'bundle.json': manifest('bad', { tracks: [{ ...track, file: '../good/en.vtt' }] }) },
      'bundle.json:32: error: "../good/en.vtt" is no plain file name',
    ],
    [
      'an absolute path',
      { 'bundle.json': manifest('bad', { tracks: [{ ...track, file: '/etc/hosts.vtt' }] }) },
      'no plain file name',
    ],
    [
      'two tracks of one file',
      { 'bundle.json': manifest('bad', { tracks: [track, track] }) },
      'bundle.json:34: error: Two tracks',
    ],
    [
      'another format',
      { 'bundle.json': manifest('bad', { tracks: [{ ...track, file: 'en.srt' }] }), 'en.srt': '' },
      'tracks are WebVTT; ',
    ],
    [
      'a cue without an id',
      { 'en.vtt': text('WEBVTT', '', '00:01.000 --> 00:02.000', 'x') },
      'en.vtt:3: error: The cue has no id',
    ],
    [
      'a doubled id',
      { 'en.vtt': `${VTT}\nq1\n00:05.000 --> 00:06.000\nx\n` },
      'en.vtt:12: error: Another cue already has the id "q1"',
    ],
    [
      'times that are none',
      { 'en.vtt': `${VTT}\nq3\nlater --> soon\nx\n` },
      'en.vtt:12: error: No times',
    ],
    [
      'an end before its start',
      { 'en.vtt': `${VTT}\nq3\n00:09.000 --> 00:08.000\nx\n` },
      'en.vtt:12: error: The cue ends',
    ],
    ['no cues', { 'en.vtt': 'WEBVTT\n' }, 'en.vtt:1: error: The track has no cues'],
  ])('%s', async (_what, files, message) => {
    await add('good');
    await add('bad', files);
    const { code, messages, printed } = await run();
    expect([code, printed.entries]).toEqual([1, 2]);
    const listed = messages.filter((line) => line.includes(': error: '));
    expect(listed).toEqual([expect.stringContaining(message)]);
    expect(listed[0]).toMatch(/^bad\//);
  });

  test('symbolic links', async () => {
    await add('good');
    await add('bad');
    await writeFile(join(root, 'secret.vtt'), VTT);
    await rm(join(library, 'bad/en.vtt'));
    await symlink(join(root, 'secret.vtt'), join(library, 'bad/en.vtt'));
    await symlink(join(library, 'good'), join(library, 'linked'));
    const { code, messages, printed } = await run();
    expect([code, printed.entries]).toEqual([1, 2]);
    expect(messages.join('\n')).toMatch(
      /en\.vtt is a symbolic link[\s\S]*the folder is a symbolic link/,
    );
  });

  test('a warning leaves the bundle in: a speaker nobody lists', async () => {
    await add('good', {
      'en.vtt': VTT.replace('The end', '<v ghost>The end'),
    });
    const { code, messages, printed } = await run();
    expect([code, printed.entries]).toEqual([0, 2]);
    expect(messages).toEqual([expect.stringContaining('good/en.vtt:7: warning: Speaker "ghost"')]);
  });

  test('for a trial what is good in it is built, and the rest told', async () => {
    const cue = (id: string, second: number, words: string) =>
      `${id}\n00:0${second}.000 --> 00:0${second}.900\n${words}\n\n`;
    const words = cue('q1', 1, 'x'.repeat(10_000)) + cue('q2', 2, '') + cue('q3', 3, 'Good');
    await add('bad', { 'en.vtt': `WEBVTT\n\n${words}` });
    await add('worse', { 'bundle.json': '{' });
    const messages: string[] = [];
    const io = {
      read: () => Promise.reject(new Error('no input')),
      write: async () => undefined,
      tell: (message: string) => void messages.push(message),
    };
    expect(await build([library, out], io, true)).toBe(1);
    expect(messages.at(-1)).toMatch(
      /^2 of 2 interviews have errors; only what is good in them is built; `truecue lint .*mend them/,
    );
    const files = await readdir(join(out, 'files'));
    const texts = await Promise.all(
      files.map((file) => readFile(join(out, 'files', file), 'utf8')),
    );
    const built = texts.find((text) => text.includes('"tracks"')) ?? '';
    const [track] = (JSON.parse(built) as Bundle).tracks;
    expect(track?.cues.map(({ id, text }) => [id, text.length])).toEqual([
      ['q1', 2000],
      ['q3', 4],
    ]);
  });
});
