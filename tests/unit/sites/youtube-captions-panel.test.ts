import { describe, expect, test } from 'vitest';
import { panelParams, readPanel } from '../../../sites/youtube-captions-panel.ts';

const segment = (timestamp: unknown, simpleText: unknown) => ({
  timelineItemViewModel: {
    timestamp,
    contentItems: [{ transcriptSegmentViewModel: { simpleText, timestamp } }],
  },
});
const panel = (...items: unknown[]) => JSON.stringify({ content: { list: { contents: items } } });
const brief = (text: string) =>
  readPanel(text).map(({ startTime, endTime, text: words }) => [startTime, endTime, words]);

test('the panel is asked for by the recording’s id', () => {
  expect(panelParams('dQw4w9WgXcQ')).toBe('qgkPCgtkUXc0dzlXZ1hjURgC');
});

describe('the panel', () => {
  test('each segment stands until the next; the last for a while', () => {
    expect(
      brief(panel(segment('0:01', 'one'), { chapter: { title: 'x' } }, segment('1:02:03', 'two'))),
    ).toEqual([
      [1, 3723, 'one'],
      [3723, 3728, 'two'],
    ]);
  });

  test('several in one second share it', () => {
    expect(brief(panel(segment('0:01', 'a'), segment('0:01', 'b'), segment('0:09', 'c')))).toEqual([
      [1, 1.5, 'a'],
      [1.5, 9, 'b'],
      [9, 14, 'c'],
    ]);
  });

  test('says where another speaker begins, and leaves sounds out', () => {
    const cues = readPanel(panel(segment('0:01', '[음악]'), segment('0:02', '>> 네.')));
    expect(cues).toEqual([{ id: 'c1', startTime: 2, endTime: 7, text: '네.', turn: true }]);
  });

  test.each([
    ['no JSON', '<html>'],
    ['nothing', 'null'],
    ['no segments', panel({ a: 1 })],
    ['no times', panel(segment('soon', 'x'), segment(7, 'x'), segment('0:7', 'x'))],
    ['no words', panel(segment('0:07', 8), segment('0:08', '  '))],
  ])('%s gives nothing', (_what, text) => {
    expect(readPanel(text)).toEqual([]);
  });

  test('a deep or a long answer is walked, not recursed into', () => {
    const deep = `${'[['.repeat(2000)}${JSON.stringify(segment('0:01', 'x'))}${']]'.repeat(2000)}`;
    expect(readPanel(deep)).toHaveLength(1);
    const long = panel(
      Array.from({ length: 300_000 }, () => 0),
      segment('0:01', 'x'),
    );
    expect(readPanel(long)).toHaveLength(1);
  });
});
