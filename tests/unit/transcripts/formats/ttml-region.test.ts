import { describe, expect, test } from 'vitest';
import { parseTtml } from '../../../../transcripts/formats/ttml.ts';

const NS =
  'xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en"';
const P = '<p begin="1s" end="2s">a</p>';
/** Whether each caption stands at the top. */
const tops = (head: string, body: string) =>
  parseTtml(`<tt ${NS}><head>${head}</head><body>${body}</body></tt>`).cues.map(
    (cue) => cue.settings?.line === '0',
  );
const region = (attributes: string, styles = '') =>
  `<layout><region xml:id="r" ${attributes}>${styles}</region></layout>`;

describe('a caption stands where its region has it', () => {
  test.each([
    ['at the top', 'tts:origin="10% 10%" tts:extent="80% 10%"', true],
    ['at the bottom', 'tts:origin="10% 80%" tts:extent="80% 10%"', false],
    [
      'at the bottom of all',
      'tts:origin="0% 0%" tts:extent="100% 100%" tts:displayAlign="after"',
      false,
    ],
    [
      'at the top of all',
      'tts:origin="0% 0%" tts:extent="100% 100%" tts:displayAlign="before"',
      true,
    ],
    [
      'in the middle of all',
      'tts:origin="0% 0%" tts:extent="100% 100%" tts:displayAlign="center"',
      false,
    ],
    [
      'at the end of an upper region',
      'tts:origin="10% 5%" tts:extent="80% 20%" tts:displayAlign="after"',
      true,
    ],
    [
      'in the middle of one',
      'tts:origin="10% 5%" tts:extent="80% 20%" tts:displayAlign="center"',
      true,
    ],
    ['nobody knows where', 'tts:displayAlign="before"', false],
    [
      'in dots of a picture of unknown size',
      'tts:origin="10px 10px" tts:extent="80px 10px"',
      false,
    ],
    ['at the end of what has no size', 'tts:origin="10% 10%" tts:displayAlign="after"', false],
    [
      'as no word says',
      'tts:origin="10% 10%" tts:extent="80% 90%" tts:displayAlign="constructor"',
      true,
    ],
  ])('%s', (_where, attributes, top) => {
    expect(tops(region(attributes), `<div><p region="r" end="1s">a</p></div>`)).toEqual([top]);
  });

  test('as its styles say, its own attributes before those within it', () => {
    const named = '<styling><style xml:id="up" tts:origin="10% 10%"/></styling>';
    const low = '<style tts:origin="10% 80%"/>';
    const body = '<div><p region="r" end="1s">a</p></div>';
    expect(tops(named + region('style="up"'), body)).toEqual([true]);
    expect(tops(region('', low), body)).toEqual([false]);
    expect(tops(region('', '<style tts:origin="10% 10%"/>'), body)).toEqual([true]);
    expect(tops(named + region('style="up"', low), body)).toEqual([true]);
    expect(tops(named + region('', `${low}<style style="up"/>`), body)).toEqual([true]);
  });

  test('be it named around the paragraph, and not where another is', () => {
    const head =
      '<layout><region xml:id="r" tts:origin="10% 10%"/><region xml:id="s" tts:origin="10% 80%"/></layout>';
    expect(tops(head, `<div region="r">${P}<p region="s" end="2s">b</p></div>`).toSorted()).toEqual(
      [false, true],
    );
    expect(tops(head, `<div>${P}</div>`)).toEqual([false]);
    expect(tops(head, `<div region="nowhere">${P}</div>`)).toEqual([false]);
  });
});
