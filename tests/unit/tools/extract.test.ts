import { describe, expect, test } from 'vitest';
import { BadUsage } from '../../../tools/truecue/args.ts';
import { extract } from '../../../tools/truecue/extract.ts';
import { memoryIo } from './memory-io.ts';

const page = `<p><b>Do you sleep well?</b></p><p>I sleep when it is foggy.</p>
<p><b>Why is that?</b></p><p>We have a horn, and I am used to it.</p>
<iframe src="https://www.youtube.com/embed/a1b2c3d4e5F"></iframe>`;

function given(bytes: Uint8Array) {
  return Object.assign(memoryIo(), { read: async () => bytes });
}

describe('truecue extract', () => {
  test('writes what is said on a page, as JSON', async () => {
    const io = given(new TextEncoder().encode(page));
    expect(await extract(['-', '--url', 'https://daily.example/rock', '--type', 'html'], io)).toBe(
      0,
    );
    expect(JSON.parse(io.out)).toEqual({
      title: null,
      language: 'en',
      segments: [
        { role: 'question', text: 'Do you sleep well?' },
        { role: 'answer', text: 'I sleep when it is foggy.' },
        { role: 'question', text: 'Why is that?' },
        { role: 'answer', text: 'We have a horn, and I am used to it.' },
      ],
      embeds: [{ site: 'youtube', mediaId: 'a1b2c3d4e5F' }],
    });
  });

  test('reads a pasted text', async () => {
    const io = given(
      new TextEncoder().encode('Ann: Is it cold?\nBo: I am.\nAnn: And now?\nBo: Still.'),
    );
    expect(await extract(['-', '--type', 'text'], io)).toBe(0);
    expect(JSON.parse(io.out).segments[1]).toEqual({
      speaker: 'Bo',
      role: 'answer',
      text: 'I am.',
    });
  });

  test('reads a page in the encoding that it declares', async () => {
    const latin = Buffer.from(
      '<meta charset="iso-8859-1"><p><b>Où êtes-vous né ?</b></p><p>Je suis né ici.</p><p><b>Et après ?</b></p><p>Je suis resté.</p>',
      'latin1',
    );
    const io = given(latin);
    await extract(['-'], io);
    expect(JSON.parse(io.out).segments[0].text).toBe('Où êtes-vous né ?');
  });

  test('reads a page without a head', async () => {
    const io = given(
      new TextEncoder().encode(
        `<!doctype html><html><title>The rock</title><body>${page}</body></html>`,
      ),
    );
    expect(await extract(['-'], io)).toBe(0);
    expect(JSON.parse(io.out)).toMatchObject({ title: 'The rock', segments: { length: 4 } });
  });

  test('says where nobody speaks', async () => {
    const io = given(new TextEncoder().encode('<p>The bridge is closed.</p>'));
    expect(await extract(['-'], io)).toBe(1);
    expect(JSON.parse(io.out).segments).toEqual([]);
    expect(io.told).toEqual([expect.stringContaining('nobody is seen to speak there')]);
  });

  test('writes every reading that a viewer is offered', async () => {
    const io = given(new TextEncoder().encode(page));
    expect(await extract(['-', '--type', 'html', '--readings'], io)).toBe(0);
    const { readings } = JSON.parse(io.out);
    const [first] = readings;
    expect(first.reading).toEqual({ by: 'bold', kind: 'bold', taken: true });
    expect(first).toMatchObject({ title: null, language: 'en', embeds: [{ site: 'youtube' }] });
    expect(first.segments).toHaveLength(4);
    const last = readings.at(-1);
    expect(last.reading).toEqual({ by: 'one voice', kind: 'one-voice', taken: false });
    expect(last.segments.map(({ role }: { role: string }) => role)).toEqual(
      Array(4).fill('answer'),
    );
  });

  test.each([
    ['an unknown type', ['-', '--type', 'pdf']],
    ['no address', ['-', '--url', 'daily']],
    ['no file', []],
  ])('refuses %s', async (_name, args) => {
    await expect(extract(args, given(new Uint8Array()))).rejects.toThrow(BadUsage);
  });
});
