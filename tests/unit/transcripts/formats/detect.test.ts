import { describe, expect, test } from 'vitest';
import { detectFormat, parseCaptions } from '../../../../transcripts/formats/index.ts';

describe('detectFormat', () => {
  test.each([
    ['nothing', '', undefined, null],
    ['prose', 'Once upon a time -> the end', 'a.doc', null],
    ['a page', '<!doctype html><title>x</title>', 'a.html', null],
    ['a cough', '[COUGHS]', 'a', null],
    ['WebVTT', '\ufeffWEBVTT\n', 'a.srt', 'vtt'],
    ['WebVTT without its header', '00:01.000 --> 00:02.000\na', undefined, 'vtt'],
    ['WebVTT by name', '1\n00:00:01,000 --> 00:00:02,000\na', 'a.VTT', 'vtt'],
    ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\na', undefined, 'srt'],
    ['json3', '{\n "wireMagic": "pb3", "events": []}', 'a.json', 'json3'],
    ['other JSON', '{"cues":[]}', undefined, 'json'],
    ['srv3', '<?xml version="1.0"?><timedtext format="3">', 'a.xml', 'srv3'],
    ['srv1', '<transcript><text start="1">', 'a.xml', 'srv1'],
    ['TTML', '<?xml version="1.0"?><!-- <x> --><tt xmlns="">', 'a.xml', 'ttml'],
    ['TTML with a prefix', '<!DOCTYPE tt [<!ENTITY a "b">]>\n<tt:tt>', undefined, 'ttml'],
    ['a page in typewriter letters', '<html><body><tt>x</tt>', undefined, null],
    ['ASS', '[Script Info]\n', 'a.txt', 'ass'],
    ['ASS after a remark', '; a script\nDialogue: 0,0:00:01.00,', undefined, 'ass'],
    ['SSA by name', 'Dialogue: ', 'a.ssa', 'ass'],
    ['SBV', '0:00:01.000,0:00:02.000\na', undefined, 'sbv'],
    ['LRC', '[ar:X]\n[00:01.00]a', undefined, 'lrc'],
    ['SubRip called a text', '1\n00:00:01,000 --> 00:00:02,000\na', 'a.txt', 'srt'],
    ['a text', 'hello', 'a.txt', 'txt'],
    ['a text called after its captions', '0:01 hello', 'talk.vtt.txt', 'txt'],
    ['a name that only ends like one', '0:01 hello', 'talkvtt', null],
    ['a name of another kind', '0:01 hello', 'talk.constructor', null],
    ['SubRip without fractions', '1\n00:00:01 --> 00:00:02\na', undefined, 'srt'],
    ['SubRip with a dot in its text', 'No. 1\n00:00:01,5 --> 00:00:02.5\na', undefined, 'srt'],
    ['WebVTT with a comma in its text', 'Well, so\n00:01.000 --> 00:02.000', undefined, 'vtt'],
    ['an arrow after a number', 'Chapter 1 -> 2:30', undefined, null],
    ['WebVTT in small letters', 'webvtt\n', undefined, 'vtt'],
    ['a word on WebVTT', 'About WEBVTT files', undefined, null],
    ['a word that begins like WebVTT', 'WEBVTTs are files', undefined, null],
    ['SBV after a title', 'A talk\r\n0:00:01.000,0:00:02.000\r\na', undefined, 'sbv'],
    ['SBV’s times in a line', 'at 0:00:01.000,0:00:02.000', undefined, null],
    ['a line of lyrics within a text', 'He came [00:01.00] late', undefined, null],
    ['a dialogue within a text', 'A Dialogue: two men', undefined, null],
    ['JSON within a text', '[Ann] she wrote [{"cues": 1}]', undefined, null],
    ['an empty list', ' []', undefined, 'json'],
    ['json3 as a list', '[{"tStartMs": 1}]', undefined, 'json3'],
    ['a comment that never ends', '<!-- \n<tt>', undefined, null],
    [
      'TTML behind all that may come first',
      '<?xml?>\n<!-- [ --> <!DOCTYPE tt>\n<tt>',
      undefined,
      'ttml',
    ],
    ['an element that begins like TTML', '<ttx>', undefined, null],
    ['styles of ASS', '[V4+ Styles]\n', undefined, 'ass'],
    ['a text by no name', '0:01 hello', undefined, null],
  ])('%s', (_what, text, filename, format) => {
    expect(detectFormat(text, filename)).toBe(format);
  });
});

describe('parseCaptions', () => {
  test('an unknown format is a problem, not an exception', () => {
    expect(parseCaptions('hello')).toMatchObject({
      cues: [],
      format: null,
      problems: [{ code: 'unknown-format', line: null }],
    });
  });

  test('the language asked for goes before that of the file', () => {
    expect(parseCaptions('WEBVTT\nLanguage: ko\n', { language: 'en' }).language).toBe('en');
  });

  test.each([
    [
      'our own',
      '{"language":"ko","cues":[{"id":"q1","startTime":1,"endTime":2,"text":"a <b>"},{"startTime":"x"}]}',
      ['q1 1 2 a <b>'],
    ],
    ['Whisper’s', '{"segments":[{"start":1,"end":2.5,"text":" a"}]}', ['c1 1 2.5 a']],
    ['lists', '[{"text":"a","start":1.1,"duration":2.2}]', ['c1 1.1 3.3 a']],
  ])('JSON: %s', (_what, source, expected) => {
    const cues = parseCaptions(source).cues.map(
      (c) => `${c.id} ${c.startTime} ${c.endTime} ${c.text}`,
    );
    expect(cues).toEqual(expected);
  });
});
