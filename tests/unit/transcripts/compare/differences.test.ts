import { describe, expect, test } from 'vitest';
import { type Difference, differences } from '../../../../transcripts/compare/differences.ts';
import { processorTime } from '../../processor-time.ts';

/** `the [dark|light] buoy`: what was taken out, and what was put in. */
function shown(rows: readonly Difference[]): string {
  return rows
    .map(({ text, kind }, index) => {
      if (kind === 'same') return text;
      if (kind === 'removed') return rows[index + 1]?.kind === 'added' ? `[${text}` : `[${text}|]`;
      return rows[index - 1]?.kind === 'removed' ? `|${text}]` : `[|${text}]`;
    })
    .join('');
}

describe('differences', () => {
  test.each([
    ['nothing', 'en', 'The same.', 'The same.', 'The same.'],
    [
      'a word',
      'en',
      'The pilot waits here.',
      'The pilot waited here.',
      'The pilot [waits|waited] here.',
    ],
    ['a word put in', 'en', 'a buoy', 'a red buoy', 'a [|red ]buoy'],
    ['a word taken out', 'en', 'a red buoy', 'a buoy', 'a [red |]buoy'],
    ['two words at once', 'en', 'dark red ship', 'light green ship', '[dark red|light green] ship'],
    ['a mark', 'en', 'Well, no', 'Well; no', 'Well[,|;] no'],
    ['a line break', 'en', 'a b', 'a\nb', 'a[ |\n]b'],
    ['an apostrophe', 'en', 'it’s late', 'its late', '[it’s|its] late'],
    ['a Korean word', 'ko', '배를 기다려요.', '배를 기다립니다.', '배를 [기다려요|기다립니다].'],
    ['Japanese letters', 'ja', '私は港で待つ', '私は港に待つ', '私は港[で|に]待つ'],
    ['Han letters', 'zh', '我是李', '我是王', '我是[李|王]'],
    ['a Thai word', 'th', 'ฉันกินข้าว', 'ฉันกินปลา', 'ฉันกิน[ข้าว|ปลา]'],
    ['a picture, whole', 'en', '👩‍👩‍👧 b', '👩 b', '[👩‍👩‍👧|👩] b'],
    ['all of it', 'en', '', 'new', '[|new]'],
    ['in no language', '???', 'a b', 'a c', 'a [b|c]'],
  ])('%s', (_what, language, before, after, rows) => {
    expect(shown(differences(before, after, language))).toBe(rows);
  });

  test('add up to both texts, and no two neighbours are of a kind', () => {
    const parts = ['a', ' ', 'bc', '字', 'か', '배', '\n', '.', 'ข้า', '\ud83d', '👍🏽', '́', '  '];
    let seed = 11;
    const text = (length: number) =>
      Array.from({ length }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return parts[seed % parts.length];
      }).join('');
    for (let round = 0; round < 500; round += 1) {
      const [before, after] = [text(round % 30), text((round * 7) % 30)];
      const rows = differences(before, after, 'en');
      const joined = (not: string) =>
        rows.flatMap((row) => (row.kind === not ? [] : row.text)).join('');
      expect([joined('added'), joined('removed')]).toEqual([before, after]);
      expect(rows.every(({ kind, text }, i) => text !== '' && kind !== rows[i + 1]?.kind)).toBe(
        true,
      );
    }
  });

  test('two long texts with nothing in common are one for the other', () => {
    const before = '一二三四五'.repeat(400);
    const after = '日月火水木'.repeat(400);
    const start = processorTime();
    expect(differences(before, after, 'zh')).toEqual([
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]);
    expect(processorTime() - start).toBeLessThan(500);
  });
});
