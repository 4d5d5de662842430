import { deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { readWords } from '../../../services/read-file.ts';
import { openZip, UnpacksTooLarge } from '../../../services/read-zip.ts';
import { writeZip } from '../../../services/write-zip.ts';
import { wordDocument } from '../../word-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name: string) => readWords(bytes(text), name);

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nWho opens the gates?\n';
const SRT = '1\n00:00:01,000 --> 00:00:02,000\nWho opens the gates?\n';

describe('captions', () => {
  test.each([
    ['WebVTT', VTT, 'talk.vtt'],
    ['SubRip', SRT, 'talk.srt'],
    ['captions in a text file', SRT, 'talk.txt'],
    ['captions without a name', VTT, ''],
  ])('%s', async (_what, text, name) => {
    expect(await read(text, name)).toMatchObject({
      kind: 'captions',
      captions: { cues: [{ startTime: 1, endTime: 2, text: 'Who opens the gates?' }] },
    });
  });
});

describe('words', () => {
  test('a text in which somebody mentions a time is a text', async () => {
    const text = 'The log says 00:01:02,000 --> and no more.\nThen nothing.\nAnd nothing again.';
    expect(await read(text, 'log.txt')).toMatchObject({ kind: 'text', text });
  });
  test('Markdown becomes a page', async () => {
    const read_ = await read('**Q:** Who *opens* the gates?\n\n- I do.', 'talk.md');
    expect(read_).toMatchObject({ kind: 'html' });
    expect((read_ as { html: string }).html).toContain('<strong>Q:</strong>');
  });
  test.each([
    ['talk.html', '<p>Who opens the gates?</p>'],
    ['talk', '<!doctype html><p>Who opens the gates?</p>'],
  ])('a page: %s', async (name, html) => {
    expect(await read(html, name)).toMatchObject({ kind: 'html', html });
  });
  test('a page of which much is left open is none that is nested', async () => {
    const html = `<!doctype html>${'<p>I do.<br><ul><li>No.</ul>'.repeat(3000)}`;
    expect(await read(html, 'talk.html')).toMatchObject({ kind: 'html' });
  });
  test('a Word file becomes a page', async () => {
    const file = await wordDocument('Who opens the gates?', 'I do.');
    expect(await readWords(file, 'talk.docx')).toEqual({
      kind: 'html',
      html: '<p>Who opens the gates?</p><p>I do.</p>',
      encoding: null,
    });
  });
  test('marks are a letter’s, not a tower of thousands, which takes minutes to draw', async () => {
    const tower = (height: number) => `a${'\u0301'.repeat(height)}`;
    expect(await read(`${tower(9000)} b`, 'talk.txt')).toMatchObject({ text: `${tower(30)} b` });
    const file = await wordDocument(tower(9000));
    expect(await readWords(file, 'talk.docx')).toMatchObject({ html: `<p>${tower(30)}</p>` });
  });
  test('another viewer’s times are told by what they are, not by their name', async () => {
    const text = '{"schema":"truecue-times/1","media":{},"sentences":[]}';
    expect(await read(text, 'x.json')).toEqual({ kind: 'share', text });
    expect(await read(`He sent me ${text}`, 'x.txt')).toMatchObject({ kind: 'text' });
  });
});

test('where the letters are a guess, there is a choice, and the choice is followed', async () => {
  const korean = new Uint8Array([0xb9, 0xae, 0xc0, 0xbb, 0x20, 0xbf, 0xb1, 0xb4, 0xcf, 0xb4, 0xd9]);
  const guess = await readWords(korean, 'talk.txt');
  expect(guess).toMatchObject({ kind: 'text' });
  expect(await readWords(korean, 'talk.txt', 'euc-kr')).toMatchObject({
    text: '문을 엽니다',
    encoding: { name: 'euc-kr', certain: true, candidates: [] },
  });
});

describe('what cannot be read says why', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, string, string]>([
    ['nothing', bytes(''), 'a.txt', 'empty'],
    ['only spaces', bytes(' \n '), 'a.txt', 'empty'],
    [
      'too many',
      bytes(`WEBVTT\n\n${'00:01.000 --> 00:02.000\na\n\n'.repeat(50_001)}`),
      'a.vtt',
      'too-large',
    ],
    ['too much', new Uint8Array(5_000_001), 'a.txt', 'too-large'],
    ['Word of old', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'a.doc', 'old-word'],
    ['captions without one', bytes('WEBVTT\n'), 'a.vtt', 'empty'],
    ['captions with notes alone', bytes('WEBVTT\n\nNOTE nothing yet\n'), 'a.vtt', 'empty'],
    ['TTML cut in the middle', bytes('<tt><body><div><p beg'), 'a.ttml', 'unreadable-file'],
    ['JSON of something else', bytes('{"words": ["Who"]}'), 'a.json', 'unknown-file'],
    ['a page nested without end', bytes('<div>'.repeat(3000)), 'a.html', 'unreadable-file'],
    ['Markdown with such a page in it', bytes('<b><i>'.repeat(2000)), 'a.md', 'unreadable-file'],
    ['PDF', bytes('%PDF-1.7'), 'a', 'unknown-file'],
    ['a format by its name', bytes('{\\rtf1 Who opens the gates?}'), 'a.rtf', 'unknown-file'],
    ['a zip that is none', new Uint8Array([0x50, 0x4b, 3, 4, 9]), 'a.docx', 'unreadable-file'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'a.txt', 'unknown-file'],
  ])('%s', async (_what, file, name, failed) => {
    expect(await readWords(file, name)).toEqual({ failed });
  });
  test('a Word file that says nothing', async () => {
    expect(await readWords(await wordDocument(), 'a.docx')).toEqual({ failed: 'empty' });
  });
  test('a zip that is no document', async () => {
    const zip = writeZip([{ path: 'a.txt', text: 'words' }]);
    const file = new Uint8Array(await zip.arrayBuffer());
    expect(await readWords(file, 'a.docx')).toEqual({ failed: 'unreadable-file' });
  });
});

describe('what a zip unpacks to is counted, not believed', () => {
  const PATH = 'word/document.xml';
  /** A zip of one packed file, which says of itself that it is of `claimed` bytes. */
  function packed(length: number, claimed: number): Uint8Array<ArrayBuffer> {
    const inside = deflateRawSync(new Uint8Array(length));
    const name = bytes(PATH);
    const zip = new Uint8Array(30 + name.length + inside.length + 46 + name.length + 22);
    const view = new DataView(zip.buffer);
    const at = 30 + name.length + inside.length;
    const numbers: [number, number][] = [
      [0, 0x04034b50],
      [at, 0x02014b50],
      [at + 46 + name.length, 0x06054b50],
    ];
    for (const [place, mark] of numbers) view.setUint32(place, mark, true);
    view.setUint16(26, name.length, true);
    zip.set(name, 30);
    zip.set(inside, 30 + name.length);
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 20, inside.length, true);
    view.setUint32(at + 24, claimed, true);
    view.setUint16(at + 28, name.length, true);
    zip.set(name, at + 46);
    view.setUint16(at + 46 + name.length + 10, 1, true);
    view.setUint32(at + 46 + name.length + 16, at, true);
    return zip;
  }
  test.each([
    ['small', 1000, 1000, true],
    ['large', 5_000_000, 5_000_000, false],
    ['large, and says it is small', 5_000_000, 10, false],
    ['small, and says it is large', 1000, 4_000_000_000, true],
  ])('%s', async (_what, length, claimed, good) => {
    const file = openZip(packed(length, claimed), 1_000_000)?.read(PATH);
    if (good) expect(await file).toHaveLength(length);
    else await expect(file).rejects.toThrow(UnpacksTooLarge);
  });
  test('of all files together', async () => {
    const zip = openZip(packed(600_000, 600_000), 1_000_000);
    expect(await zip?.read(PATH)).toHaveLength(600_000);
    await expect(zip?.read(PATH)).rejects.toThrow(UnpacksTooLarge);
  });
  test('and the viewer is told: it is not damaged', async () => {
    expect(await readWords(packed(21_000_000, 10), 'a.docx')).toEqual({
      failed: 'unpacks-too-large',
    });
  });
  test('a little at a time: browsers unpack at once what they are given', async () => {
    const given: number[] = [];
    class Unpacking extends TransformStream {
      constructor() {
        super({
          transform(chunk: Uint8Array, to) {
            given.push(chunk.length);
            to.enqueue(new Uint8Array(chunk.length * 1000));
          },
        });
      }
    }
    vi.stubGlobal('DecompressionStream', Unpacking);
    const file = openZip(packed(30_000_000, 10), 1_000_000)?.read(PATH);
    await expect(file).rejects.toThrow(UnpacksTooLarge);
    vi.unstubAllGlobals();
    expect(given).toEqual([4096]);
  });
  test('cut in the middle', () => {
    expect(openZip(packed(1000, 1000).slice(0, -30), 1_000_000)).toBeNull();
  });
  test('damaged inside', async () => {
    const zip = packed(1000, 1000);
    zip.fill(0xff, 30 + PATH.length, 34 + PATH.length);
    expect(await openZip(zip, 1_000_000)?.read(PATH)).toBeNull();
  });
  /** Where the list of the zip above says where its file begins; its end record is 22 bytes. */
  const LISTED = (zip: Uint8Array) => zip.length - 22 - 46 - PATH.length;
  test.each<[string, (view: DataView, listed: number) => void]>([
    ['a list beyond the end', (view) => view.setUint32(view.byteLength - 6, 0xffff_ffff, true)],
    ['a list cut off', (view) => view.setUint32(view.byteLength - 6, view.byteLength - 40, true)],
    ['a list that is none', (view, listed) => view.setUint32(listed, 0x02014b51, true)],
    ['a list that is too short', (view) => view.setUint16(view.byteLength - 12, 2, true)],
  ])('%s: no zip', (_what, damage) => {
    const zip = packed(1000, 1000);
    damage(new DataView(zip.buffer), LISTED(zip));
    expect(openZip(zip, 1_000_000)).toBeNull();
  });
  test.each<[string, (view: DataView, listed: number) => void]>([
    ['a file beyond the end', (view, listed) => view.setUint32(listed + 42, 0xffff_fff0, true)],
    ['a file at the very end', (view, listed) => view.setUint32(listed + 42, listed + 60, true)],
    ['packed as nobody packs', (view, listed) => view.setUint16(listed + 10, 12, true)],
    [
      'as it is, and cut off',
      (view, listed) => {
        view.setUint16(listed + 10, 0, true);
        view.setUint32(listed + 20, 9000, true);
      },
    ],
  ])('%s: is not read', async (_what, damage) => {
    const zip = packed(1000, 1000);
    damage(new DataView(zip.buffer), LISTED(zip));
    expect(await openZip(zip, 1_000_000)?.read(PATH)).toBeNull();
  });
  test.each([
    [5, true],
    [4, false],
  ])('as it is, with room for %d bytes', async (limit, good) => {
    const zip = await writeZip([{ path: 'a', text: 'words' }]).arrayBuffer();
    const file = openZip(new Uint8Array(zip), limit)?.read('a');
    if (good) expect(await file).toHaveLength(5);
    else await expect(file).rejects.toThrow(UnpacksTooLarge);
  });
});
