import { describe, expect, test } from 'vitest';
import { parseCaptions } from '../../../transcripts/formats/index.ts';
import { withChange } from '../../../transcripts/report-edit-json.ts';
import { withSpeaker, withText } from '../../../transcripts/report-edit-payload.ts';
import { editCue, insertCue } from '../../../transcripts/report-edit-webvtt.ts';

describe('the words of a cue', () => {
  test.each([
    ['plain', 'A dark buoy', 'A red buoy', 'A red buoy'],
    ['behind a speaker', '<v pilot>A dark buoy', 'A red buoy', '<v pilot>A red buoy'],
    ['between a speaker’s tags', '<v pilot>Yes</v>', 'No', '<v pilot>No</v>'],
    [
      'beside a sound',
      '<v p><c.sound>[bell]</c> We waits',
      '[bell] We wait',
      '<v p><c.sound>[bell]</c> We wait',
    ],
    ['inside of italics', 'the <i>old</i> ship', 'the odd ship', 'the <i>odd</i> ship'],
    ['beside references', 'Warp &amp; weft', 'Warp & web', 'Warp &amp; web'],
    ['as markup', 'less', '<b>a --> b & c</b>', '&lt;b&gt;a --&gt; b &amp; c&lt;/b&gt;'],
    ['over tags', '<v p>an <i>old</i> ship', 'a new boat', '<v p>a new boat'],
    ['over half of a tag', 'a big <i>old ship</i>', 'a red ship', 'a red ship'],
    ['at the end', '<v p>Yes</v>', 'Yes, sir', '<v p>Yes, sir</v>'],
    ['at the beginning', '<v p>Yes', 'Oh, Yes', '<v p>Oh, Yes'],
    ['with a reading', '<ruby>港<rt>みなと</rt></ruby>で', '港に', '港に'],
    ['with equal letters', 'aa <i>aa</i>', 'aa a', 'aa <i>a</i>'],
    ['all of them', '<v p>abc', 'xyz', '<v p>xyz'],
    ['in two lines', 'one\ntwo', 'one\nthree', 'one\nthree'],
  ])('%s', (_how, payload, text, edited) => {
    expect(withText(payload, text)).toBe(edited);
  });

  test('are read back, whatever stood there', () => {
    const parts = [
      '<v p>',
      '<i>',
      '</i>',
      '&amp;',
      '&',
      'a',
      'b',
      ' ',
      '\n',
      '<c.sound>',
      '</c>',
      '</v>',
      '字',
      '<',
      '>',
    ];
    const letters = ['a', 'b', ' x', '&', '<', '字', '\ny', '-->', '>'];
    let seed = 5;
    const pick = (list: string[]) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return list[seed % list.length] ?? '';
    };
    for (let round = 0; round < 3000; round += 1) {
      const payload = `a${Array.from({ length: round % 9 }, () => pick(parts)).join('')}`;
      const text = `z${Array.from({ length: round % 7 }, () => pick(letters)).join('')}`;
      const file = `WEBVTT\n\nq1\n00:01.000 --> 00:02.000\n${withText(payload, text)}\n`;
      expect(parseCaptions(file, { format: 'vtt' }).cues.map((cue) => cue.text)).toEqual([text]);
    }
  });

  test.each([
    ['another speaker', '<v pilot>Yes</v>', '<v guest>Yes</v>'],
    ['with classes', '<v.loud pilot>Yes', '<v.loud guest>Yes'],
    ['where there was none', 'Yes', '<v guest>Yes'],
  ])('of %s', (_how, payload, edited) => {
    expect(withSpeaker(payload, 'guest')).toBe(edited);
  });
});

const FILE =
  '\ufeffWEBVTT - x\r\n\r\nNOTE q2\r\n\r\nq1\r\n00:01.000 --> 00:02.000 align:start\r\n<v a>One\r\n\r\n' +
  ' q2 \r\n00:00:03.000  -->  00:00:04.000\r\nTwo\r\nlines\r\n\r\n\r\nq3\r\n00:05.000 --> 00:06.000\r\nThree';

describe('a cue of a file', () => {
  test('changes, and no other byte does', () => {
    expect(editCue(FILE, 'q2', { text: 'Two, now\nin\nthree' })).toEqual({
      text: FILE.replace('Two\r\nlines', 'Two, now\r\nin\r\nthree'),
      line: 9,
    });
    expect(editCue(FILE, 'q1', { startTime: 0.5, endTime: 3700, speaker: 'b' })?.text).toBe(
      FILE.replace('00:01.000 --> 00:02.000', '00:00.500 --> 01:01:40.000').replace(
        '<v a>',
        '<v b>',
      ),
    );
    expect(editCue(FILE, 'q2', { endTime: 4.5 })?.text).toBe(
      FILE.replace('00:04.000', '00:04.500'),
    );
    expect(editCue(FILE, 'q3', { text: '3' })?.text).toBe(FILE.replace('Three', '3'));
  });

  test.each([
    ['is not there', FILE, 'q4'],
    ['is only in a comment', 'WEBVTT\n\nNOTE\nq2\n\nq1\n00:01.000 --> 00:02.000\nx\n', 'q2'],
    [
      'is glued to the next',
      'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nx\n2\n00:03.000 --> 00:04.000\ny\n',
      '1',
    ],
    ['has no words', 'WEBVTT\n\nq1\n00:01.000 --> 00:02.000\n', 'q1'],
  ])('is left alone where it %s', (_why, file, id) => {
    expect(editCue(file, id, { text: 'new' })).toBeNull();
  });

  test('is put in behind another', () => {
    const cue = { id: 'q2a', startTime: 4.2, endTime: 4.8, text: 'A & b\nc', speaker: 'a' };
    const block = 'q2a\r\n00:00:04.200 --> 00:00:04.800\r\n<v a>A &amp; b\r\nc\r\n';
    expect(insertCue(FILE, cue, 'q2')).toEqual({
      text: FILE.replace('lines\r\n', `lines\r\n\r\n${block}`),
      line: 14,
    });
    expect(insertCue(FILE, cue, 'q3')?.text).toBe(`${FILE}\r\n\r\n${block}`);
    expect(insertCue(FILE, cue, null)?.text).toBe(FILE.replace('q1\r\n', `${block}\r\nq1\r\n`));
    expect(insertCue(FILE, cue, 'q9')).toBeNull();
  });
});

describe('bundle.json', () => {
  const change = {
    revision: 4,
    at: '2026-11-22T10:00:00Z',
    outcomes: [{ report: '9f2c51d07a3be844', result: 'fixed' as const }],
  };
  const entry = `    ${JSON.stringify(change, null, 2).replaceAll('\n', '\n    ')}`;
  const head = '{\n  "schema": "truecue-bundle/1",\n  "x": { "revision": 9, "changes": [1] },\n';

  test('has one change more, and is as it was', () => {
    const file = `${head}  "revision": 3,\n  "updatedAt":"2026-01-01",\n  "changes": [\n    { "revision": 3, "at": "2026-01-01" }\n  ],\n  "y": "a, \\"revision\\": }"\n}\n`;
    expect(withChange(file, change)).toBe(
      file
        .replace('"revision": 3,', '"revision": 4,')
        .replace('"updatedAt":"2026-01-01"', `"updatedAt":"${change.at}"`)
        .replace('"2026-01-01" }\n  ]', `"2026-01-01" },\n${entry}\n  ]`),
    );
  });

  test('gets what it had not', () => {
    const file = `${head}  "revision": 3\n}\n`;
    expect(withChange(file, change)).toBe(
      `${head}  "revision": 4,\n  "updatedAt": "${change.at}",\n  "changes": [\n${entry}\n  ]\n}\n`,
    );
    expect(withChange(`${head}  "revision": 3, "updatedAt": "", "changes": [ ] }`, change)).toBe(
      `${head}  "revision": 4, "updatedAt": "${change.at}", "changes": [\n${entry}\n  ] }`,
    );
  });

  test('is right, however it is written', () => {
    for (const file of [
      '{}',
      '{"revision":1,"revision":2}',
      '{"a":[{"changes":[]}],"changes":{}}',
    ]) {
      expect(JSON.parse(withChange(file, change))).toMatchObject({
        revision: 4,
        changes: [change],
      });
    }
  });
});
