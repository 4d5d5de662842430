import { describe, expect, test } from 'vitest';
import { align } from '../../../tools/truecue/align.ts';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { type MemoryIo, memoryIo } from './memory-io.ts';

const CAPTIONS = `WEBVTT
Language: en

00:01.000 --> 00:03.000
when did you come to the island

00:03.200 --> 00:05.500
in march of that year it was snowing

00:05.500 --> 00:07.500
and there was no boat for a week

00:08.000 --> 00:10.000
what were you afraid of then

00:10.500 --> 00:12.500
of fog i saw nothing for three days
`;
const INTERVIEW = `Interviewer: When did you come to the island?

Yun: In March of that year. It was snowing, and there was no boat for a week.

Interviewer: What were you afraid of then?

Yun: Of fog. I saw nothing for three days. (Laughs) My grandmother never believed a word about lighthouses, weddings or tax inspectors.
`;

function files(contents: Record<string, string>): MemoryIo {
  return {
    ...memoryIo(),
    read: async (path) => {
      const content = contents[path];
      if (content === undefined) throw new BadUsage(`no ${path}`);
      return new TextEncoder().encode(content);
    },
  };
}
const ARGS = ['--captions', 'c.vtt', '--transcript', 't.txt'];

describe('align --captions --transcript', () => {
  test('captions with the words of the transcript, at the times of the machine', async () => {
    const io = files({ 'c.vtt': CAPTIONS, 't.txt': INTERVIEW });
    expect(await align(ARGS, io)).toBe(0);
    const { cues, unplaced, problems } = JSON.parse(io.out);
    expect(problems).toEqual([]);
    expect(cues[0]).toMatchObject({
      id: 's1',
      text: 'When did you come to the island?',
      speaker: 'Interviewer',
      confidence: expect.any(Number),
    });
    expect(cues[0].startTime).toBeCloseTo(1, 0);
    const asked = cues.find((cue: { text: string }) => cue.text.startsWith('What were'));
    expect(asked.startTime).toBeCloseTo(8, 0);
    expect(unplaced).toEqual([{ text: expect.stringContaining('tax'), reason: 'not-heard' }]);
    expect(Object.keys(JSON.parse(io.out))).toEqual(['cues', 'unplaced', 'problems']);
  });

  test('as a caption file', async () => {
    const io = files({ 'c.vtt': CAPTIONS, 't.txt': INTERVIEW });
    expect(await align([...ARGS, '--to', 'srt', '--language', 'en'], io)).toBe(0);
    expect(io.out).toMatch(/^1\n00:00:0[01],\d{3} --> 00:00:0[34],\d{3}\n/);
  });

  test('what is wrong with a file is told, with its name', async () => {
    const io = files({
      'c.vtt': `${CAPTIONS}\n00:0x.000 --> 00:14.000\nbad\n`,
      't.txt': INTERVIEW,
    });
    expect(await align(ARGS, io)).toBe(1);
    const { cues, problems } = JSON.parse(io.out);
    expect(cues.length).toBeGreaterThan(3);
    expect(problems).toEqual([
      { file: 'c.vtt', code: 'bad-timing', line: expect.any(Number), message: expect.any(String) },
    ]);
    expect(io.told[0]).toMatch(/^c\.vtt:\d+: /);
  });

  test.each([
    ['there are no captions', 'WEBVTT\n', INTERVIEW, null],
    ['there is no transcript', CAPTIONS, '\n', 't.txt'],
  ])('nothing is shown where %s', async (_why, captions, transcript, file) => {
    const io = files({ 'c.vtt': captions, 't.txt': transcript });
    expect(await align(ARGS, io)).toBe(1);
    const { cues, problems } = JSON.parse(io.out);
    expect(cues).toEqual([]);
    expect(problems.at(-1)).toMatchObject({ code: 'nothing-placed', file, line: null });
  });

  test('a page is read as an article', async () => {
    const paragraphs = INTERVIEW.trim().split('\n\n');
    const body = paragraphs
      .map((line) => `<p>${line.replace(/^(\w+:)/, '<b>$1</b>')}</p>`)
      .join('');
    const page = `<!doctype html><html lang="en"><title>Fog</title><body><article><h1>Fog</h1>${body}</article></body></html>`;
    const io = files({ 'c.vtt': CAPTIONS, 'a.html': page });
    expect(await align(['--captions', 'c.vtt', '--transcript', 'a.html'], io)).toBe(0);
    expect(JSON.parse(io.out).cues[0]).toMatchObject({ text: 'When did you come to the island?' });
  });

  test.each([
    ['no captions', ['--transcript', 't.txt']],
    ['no transcript', ['--captions', 'c.vtt']],
    ['a missing file', ['--captions', 'x.vtt', '--transcript', 't.txt']],
    ['a format that cannot be written', [...ARGS, '--to', 'doc']],
    ['no language', [...ARGS, '--language', 'not a tag']],
    ['something more', [...ARGS, 'more']],
  ])('bad usage: %s', async (_what, args) => {
    const io = files({ 'c.vtt': CAPTIONS, 't.txt': INTERVIEW });
    await expect(align(args, io)).rejects.toThrow(BadUsage);
    expect(io.out).toBe('');
  });
});
