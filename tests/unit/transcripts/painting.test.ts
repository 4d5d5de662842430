import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../transcripts/direction.ts';
import { paintedRuns } from '../../../transcripts/runs.ts';

describe('directionOf', () => {
  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['en', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['', 'ltr'],
  ])('%s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('paintedRuns', () => {
  const kinds = (text: string) =>
    paintedRuns({ id: 'a', startTime: 0, endTime: 1, text }).map((run) => [run.text, run.kind]);

  test.each([
    ['speech', 'I was there.', [['I was there.', undefined]]],
    ['a gesture alone', '(Sighs)', [['(Sighs)', 'gesture']]],
    [
      'a gesture first',
      '(한숨) 모르겠어요.',
      [
        ['(한숨)', 'gesture'],
        [' 모르겠어요.', undefined],
      ],
    ],
    ['a sound', '[Music]', [['[Music]', 'gesture']]],
    [
      'words explained in passing',
      'the RGB (a spy agency) came',
      [['the RGB (a spy agency) came', undefined]],
    ],
    [
      'a gesture on its own line',
      'Yes.\n(Nods)',
      [
        ['Yes.', undefined],
        ['\n', undefined],
        ['(Nods)', 'gesture'],
      ],
    ],
  ])('%s', (_what, text, expected) => {
    expect(kinds(text)).toEqual(expected);
    expect(
      kinds(text)
        .map(([part]) => part)
        .join(''),
    ).toBe(text);
  });

  test('a track’s own runs stand as they are', () => {
    const runs = [{ text: '(x)', italic: true }];
    expect(paintedRuns({ id: 'a', startTime: 0, endTime: 1, text: '(x)', runs })).toBe(runs);
  });
});
