import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../../tools/truecue/lint.ts';
import { parseCaptions } from '../../../transcripts/formats/index.ts';
import { captionsOfOwn, libraryId, libraryOfOwn } from '../../../transcripts/own-library.ts';
import { ownId, sentence, untimed, written } from '../transcripts/written-own.ts';
import { memoryIo } from './memory-io.ts';
import { library, out, run, useTemporaryLibrary } from './temporary-library.ts';

useTemporaryLibrary();

async function write(files: { path: string; text: string }[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(library, path)), { recursive: true });
    await writeFile(join(library, path), text);
  }
}

async function lintProblems() {
  const io = memoryIo();
  const code = await lint([library, '--json'], io);
  return { code, problems: JSON.parse(io.out).problems as { severity: string; code: string }[] };
}

const korean = written({
  id: ownId(2),
  language: 'ko',
  title: '등대지기',
  source: { ...written().source, from: 'pasted', url: null, publisher: null },
  segments: [
    { speaker: '기자', role: 'question', text: '불을 지키신 지 얼마나 됐습니까?' },
    { speaker: '등대지기 <b>', role: 'answer', text: '마흔 번의 겨울 --> 그리고 & 여름.' },
  ],
  sentences: [
    sentence('s1', '불을 지키신 지 얼마나 됐습니까?', 0, 2.00049),
    sentence('s2', '마흔 번의 겨울 --> 그리고 & 여름.', 1, 5.12345),
  ],
});

describe('a library of the viewer’s own', () => {
  test('has no error, and a catalog is built of it', async () => {
    await write(libraryOfOwn([written(), korean]));
    const { code, problems } = await lintProblems();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    const built = await run();
    expect(built.messages).toEqual([]);
    expect(built).toMatchObject({ code: 0, printed: { entries: 1 } });
    const catalog = await readFile(join(out, 'catalog.json'), 'utf8');
    expect(catalog).toContain('payload');
  });

  test('is what is read again', async () => {
    const files = libraryOfOwn([written(), korean]);
    expect(files.map(({ path }) => path)).toEqual([
      'the-keeper-of-the-light/bundle.json',
      'the-keeper-of-the-light/en.vtt',
      'the-keeper-of-the-light/ko.vtt',
    ]);
    const [manifest, en, ko] = files;
    expect(JSON.parse(manifest?.text ?? '')).toMatchObject({
      schema: 'truecue-bundle/1',
      id: 'the-keeper-of-the-light',
      revision: 1,
      title: { en: 'The keeper of the light', ko: '등대지기' },
      media: [{ site: 'youtube', mediaId: 'AAAAAAAAAAA', duration: 60 }],
      tracks: [
        {
          language: 'en',
          file: 'en.vtt',
          provenance: { publisher: 'The Example Daily', method: 'aligned' },
        },
        { language: 'ko', file: 'ko.vtt', provenance: { method: 'aligned' } },
      ],
    });
    expect(manifest?.text).not.toContain('cues');
    expect(parseCaptions(en?.text ?? '', { format: 'vtt' })).toMatchObject({ problems: [] });
    const { cues, problems } = parseCaptions(ko?.text ?? '', { format: 'vtt' });
    expect(problems).toEqual([]);
    expect(cues[1]?.text.replaceAll('\n', ' ')).toBe('마흔 번의 겨울 --> 그리고 & 여름.');
    expect(cues.every(({ id }) => id.startsWith('s'))).toBe(true);
  });

  test('a caption of a file that is shorter than a millisecond is not lost', () => {
    const flash = sentence('s1', 'Never.', 4, 5, { endTime: 5.0001, by: 'file' });
    const [, vtt] = libraryOfOwn([written({ sentences: [flash] })]);
    expect(vtt?.text).toContain('00:00:05.000 --> 00:00:05.001');
  });

  test('two of one language have files of their own', () => {
    const files = libraryOfOwn([written(), written({ id: ownId(2) })]);
    expect(files.map(({ path }) => path.split('/')[1])).toEqual([
      'bundle.json',
      'en.vtt',
      'en-2.vtt',
    ]);
  });

  test('nothing without a time', () => {
    expect(() => libraryOfOwn([untimed()])).toThrow(RangeError);
    expect(() => libraryOfOwn([])).toThrow(RangeError);
    expect(libraryOfOwn([untimed(), korean]).map(({ path }) => path.split('/')[1])).toEqual([
      'bundle.json',
      'ko.vtt',
    ]);
  });
});

test.each([
  ['The Keeper’s Café', 'the-keeper-s-cafe'],
  ['등대지기 2', 'youtube-aaaaaaaaaaa'],
  ['', 'youtube-aaaaaaaaaaa'],
  ['x'.repeat(200), 'x'.repeat(60)],
])('"%s" is named', (title, id) => {
  expect(libraryId([written({ title })])).toBe(id);
});

test('captions to play elsewhere have the speakers’ names', () => {
  const vtt = captionsOfOwn(written(), 'vtt');
  expect(vtt).toContain('<v Keeper>');
  expect(vtt).toContain('Language: en');
  expect(captionsOfOwn(written(), 'srt')).toContain('00:00:02,000 -->');
  expect(parseCaptions(captionsOfOwn(untimed(), 'srt'), { format: 'srt' }).cues).toEqual([]);
});
