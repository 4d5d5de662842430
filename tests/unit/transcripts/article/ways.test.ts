import { describe, expect, test } from 'vitest';
import { articleOf, printedText } from '../../../../transcripts/article/article.ts';
import { wayKindOf } from '../../../../transcripts/article/way-kind.ts';
import { bestWay, oneVoice, wayBy, waysOf } from '../../../../transcripts/article/ways.ts';

/** Questions in bold, under headings that ask as well. */
const talk = printedText(`An interview at the weir

## Who keeps the gates?

**When did you come here?**

I came in the spring of the flood.

**And you stayed?**

I did. Nobody else had the key.

## Is it dangerous?

**Do people drown?**

I saw one, once.

**Were you afraid?**

Only of the eels.`);
const speech = 'Fellow citizens.\n\n# On water\n\nThe weir is old.\nIt leaks.\n\nWe shall mend it.';

const said = (way: { segments: { role: string; text: string }[] } | null) =>
  way?.segments.map(({ role, text }) => `${role[0]} ${text}`);

describe('the ways to read a text', () => {
  test('begin with the one that is taken, and end with one voice', () => {
    const ways = waysOf(talk);
    expect(ways.map(({ by, kind }) => [by, kind])).toEqual([
      ['bold', 'bold'],
      ['bold or heading', 'bold-or-headings'],
      ['h2', 'headings'],
      ['answers: bold', 'answers-bold'],
      ['one voice', 'one-voice'],
    ]);
    expect(ways[0]).toEqual(bestWay(talk));
    expect(articleOf(talk).segments).toEqual(ways[0]?.segments);
    expect(ways.map(({ questions }) => questions)).toEqual([4, 4, 2, 4, 0]);
  });

  test('are each a whole reading, found again by its name', () => {
    for (const way of waysOf(talk)) expect(wayBy(talk, way.by)).toEqual(way);
    expect(wayBy(talk, 'look p.gone')).toEqual(bestWay(talk));
    expect(wayBy(talk, undefined)).toEqual(bestWay(talk));
  });

  test('differ from each other: two that cut it alike are one', () => {
    const turns = wayBy(talk, 'order');
    expect(turns?.segments.filter(({ role }) => role === 'question')).toHaveLength(4);
    expect(waysOf(talk).map(({ by }) => by)).not.toContain('order');
  });

  test('are few, however many a page has', () => {
    const marks = ['-', '•', '→', '★', '☆', '✓'];
    const lines = Array.from({ length: 240 }, (_, n) => {
      const mark = n % 7 === 0 ? `${marks[n % marks.length]} ` : n % 5 === 0 ? '## ' : '';
      return `${mark}${n % 3 === 0 ? `**Do you know ${n}?**` : `I know *${n}*, and you do.`}`;
    });
    const printed = printedText(lines.join('\n\n'));
    expect(printed.ranked.length).toBeGreaterThan(5);
    expect(waysOf(printed)).toHaveLength(5);
  });

  test('of what is no talk: nobody is seen to speak, and all of it can be one voice', () => {
    const printed = printedText(speech);
    expect(articleOf(printedText(speech)).segments).toEqual([]);
    expect(wayBy(printed, undefined)).toBeNull();
    expect(waysOf(printed).map(({ by }) => by)).toEqual(['one voice']);
    expect(waysOf(printedText(' \n'))).toEqual([]);
  });
});

describe('one voice', () => {
  test('is paragraph by paragraph; a heading is nobody’s', () => {
    expect(said(oneVoice(printedText(speech)))).toEqual([
      'a Fellow citizens.',
      'n On water',
      'a The weir is old.',
      'a It leaks.',
      'a We shall mend it.',
    ]);
  });

  test('has all of the text, however long it is', () => {
    const long = Array.from({ length: 20_500 }, (_, n) => `Line ${n}.`).join('\n\n');
    expect(oneVoice(printedText(long))?.segments).toHaveLength(20_500);
  });
});

test.each([
  ['h3', 'headings', null],
  ['glyph •', 'marks', '•'],
  ['glyph 1', 'numbers', '1.'],
  ['dashes —', 'dashes', '—'],
  ['dashes 1', 'dashes', '1.'],
  ['answers: bold', 'answers-bold', null],
  ['answers: ▶', 'answers-marks', '▶'],
  ['look p.question', 'style', null],
  ['look h3', 'style', null],
  ['constructor', 'style', null],
])('%s is told as %s', (by, kind, mark) => {
  expect(wayKindOf(by)).toEqual({ kind, mark });
});
