import { describe, expect, test } from 'vitest';
import { type Draft, draftOf, edited, reread } from '../../../../entrypoints/sync/draft.ts';
import type { ReadSegment } from '../../../../entrypoints/sync/own-words.ts';

const words: ReadSegment[] = [
  { role: 'narration', text: 'A low house by the weir.' },
  { role: 'question', speaker: 'The Gazette', text: 'Who opens the gates?' },
  { role: 'answer', speaker: 'Mara Oun', text: 'I do. Nobody else has the key.' },
  { role: 'narration', text: 'She laughs.' },
  { role: 'answer', speaker: 'Mara Oun', text: 'At night too.' },
];
const between = (startTime: number, endTime: number) => ({ startTime, endTime });
type Edit = Parameters<typeof edited>[1];
const begin = () => draftOf(words);
const result = (...edits: Edit[]) => edits.reduce(edited, begin());
const texts = (draft: Draft) => draft.segments.map(({ text }) => text);
const dropped = (draft: Draft) => draft.segments.map((one) => one.dropped);
const speakers = (draft: Draft) => draft.segments.map(({ speaker }) => speaker);

describe('the words at first', () => {
  test('what nobody says is left out', () => {
    expect(dropped(begin())).toEqual([true, false, false, true, false]);
  });
  test('unless all would be', () => {
    expect(dropped(draftOf([{ role: 'narration', text: 'One voice.' }]))).toEqual([false]);
  });
});

describe('a text in one piece too long to be laid out', () => {
  const [sentence, paragraph] = ['The bell rang once more. ', '물이 찼다.'];
  test.each<[string, string]>([
    ['after a sentence', sentence.repeat(2000)],
    ['after a line', `${paragraph}\n`.repeat(5000)],
    ['between words', 'bell '.repeat(10_000)],
    ['anywhere', 'bell'.repeat(10_000)],
  ])('is cut %s', (_where, text) => {
    const draft = draftOf([
      ...words,
      { role: 'answer', speaker: 'Oun', text, time: between(9, 49) },
    ]);
    const parts = draft.segments.slice(words.length);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part.text.length).toBeLessThanOrEqual(20_000);
      expect(part.speaker).toBe('Oun');
    }
    const bare = (one: string) => one.replace(/\s+/g, '');
    expect(bare(texts({ ...draft, segments: parts }).join(''))).toBe(bare(text));
    if (text.includes('.')) expect(parts.every((part) => part.text.endsWith('.'))).toBe(true);
    const times = parts.map(({ time }) => time);
    expect([times[0]?.startTime, times.at(-1)?.endTime]).toEqual([9, 49]);
    expect(times[1]?.startTime).toBe(times[0]?.endTime);
    expect(new Set(draft.segments.map(({ key }) => key)).size).toBe(draft.segments.length);
    expect(draft.next).toBe(draft.segments.length);
  });
});

describe('an edit', () => {
  test('one segment left out, and the descriptions put back by one switch', () => {
    expect(dropped(result({ do: 'drop', key: 'k2', dropped: true }))[2]).toBe(true);
    const back = result({ do: 'drop-narration', dropped: false });
    expect(dropped(back)).toEqual([false, false, false, false, false]);
  });
  test('a role: what becomes a description is left out, what is spoken comes back', () => {
    expect(
      result({ do: 'role', key: 'k3', role: 'answer', everywhere: false }).segments[3],
    ).toMatchObject({
      role: 'answer',
      dropped: false,
    });
    expect(
      result({ do: 'role', key: 'k2', role: 'narration', everywhere: false }).segments[2]?.dropped,
    ).toBe(true);
  });
  test.each([
    ['here', false, ['Ada Oun', 'Mara Oun']],
    ['everywhere', true, ['Ada Oun', 'Ada Oun']],
  ])('a speaker %s', (_where, everywhere, names) => {
    const draft = result({ do: 'speaker', key: 'k2', speaker: ' Ada Oun ', everywhere });
    expect([speakers(draft)[2], speakers(draft)[4]]).toEqual(names);
    expect(speakers(draft)[1]).toBe('The Gazette');
  });
  test('a name for all without one, in the same role only', () => {
    const unnamed = draftOf([
      { role: 'question', text: 'And then?' },
      { role: 'answer', text: 'Then it rained.' },
      { role: 'question', text: 'For long?' },
    ]);
    const edit = { do: 'speaker', key: 'k0', speaker: 'Ilo', everywhere: true } as const;
    expect(speakers(edited(unnamed, edit))).toEqual(['Ilo', null, 'Ilo']);
  });
  test('a speaker taken away', () => {
    const draft = result({ do: 'speaker', key: 'k2', speaker: ' ', everywhere: false });
    expect(speakers(draft)[2]).toBe(null);
  });
  test('split, and merged again: the same text in two paragraphs', () => {
    const parted = result({ do: 'split', key: 'k2', at: 6 });
    expect(texts(parted).slice(2, 4)).toEqual(['I do.', 'Nobody else has the key.']);
    const keys = parted.segments.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const whole = edited(parted, { do: 'merge', key: keys[3] ?? '' });
    expect(texts(whole)[2]).toBe('I do.\nNobody else has the key.');
    expect(whole.segments).toHaveLength(5);
  });
  test('times go with the letters', () => {
    const timed = draftOf([
      { role: 'answer', text: 'abcd efgh', time: { startTime: 10, endTime: 18 } },
    ]);
    const parted = edited(timed, { do: 'split', key: 'k0', at: 4 });
    expect(parted.segments.map(({ time }) => time)).toEqual([
      { startTime: 10, endTime: 14 },
      { startTime: 14, endTime: 18 },
    ]);
    const key = parted.segments[1]?.key ?? '';
    const whole = edited(parted, { do: 'merge', key });
    expect(whole.segments[0]?.time).toEqual({ startTime: 10, endTime: 18 });
  });
  test.each<[string, Edit]>([
    ['a split at the beginning', { do: 'split', key: 'k2', at: 0 }],
    ['a split after the end', { do: 'split', key: 'k2', at: 999 }],
    ['the first merged with nothing', { do: 'merge', key: 'k0' }],
    ['an empty text', { do: 'text', key: 'k2', text: '  ' }],
    ['the same role', { do: 'role', key: 'k2', role: 'answer', everywhere: false }],
    ['a segment that is not there', { do: 'drop', key: 'k9', dropped: true }],
    ['undo before anything was done', { do: 'undo' }],
  ])('%s changes nothing', (_what, edit) => {
    const draft = begin();
    expect(edited(draft, edit)).toBe(draft);
  });
});

test('every step can be undone', () => {
  const edits: Edit[] = [
    { do: 'text', key: 'k2', text: 'I do, alone.' },
    { do: 'split', key: 'k1', at: 4 },
    { do: 'merge', key: 'k4' },
    { do: 'drop-narration', dropped: false },
  ];
  let draft = begin();
  const seen = [draft.segments];
  for (const edit of edits) {
    draft = edited(draft, edit);
    seen.push(draft.segments);
  }
  for (const earlier of seen.toReversed().slice(1)) {
    draft = edited(draft, { do: 'undo' });
    expect(draft.segments).toBe(earlier);
  }
});

describe('the roles of many', () => {
  const roles = (draft: Draft) => draft.segments.map(({ role }) => role[0]).join('');
  const everywhere = true;

  test('are swapped, and nothing else', () => {
    const draft = result({ do: 'swap' });
    expect(roles(draft)).toBe('naqnq');
    expect(texts(draft)).toEqual(texts(begin()));
    expect(dropped(draft)).toEqual(dropped(begin()));
    expect(edited(draft, { do: 'undo' }).segments).toBe(draft.past[0]?.segments);
    const silent = draftOf([{ role: 'narration', text: 'She laughs.' }]);
    expect(edited(silent, { do: 'swap' })).toBe(silent);
  });

  test('are changed wherever the same name stands; without a name, in one', () => {
    expect(roles(result({ do: 'role', key: 'k2', role: 'question', everywhere }))).toBe('nqqnq');
    expect(roles(result({ do: 'role', key: 'k0', role: 'answer', everywhere }))).toBe('aqana');
    // The others still are what this one has become already.
    const one = { do: 'role', key: 'k2', role: 'question', everywhere: false } as const;
    expect(roles(result(one, { ...one, everywhere }))).toBe('nqqnq');
  });
});

describe('the page read in another way', () => {
  const other: ReadSegment[] = [{ role: 'answer', text: 'All of it.' }];

  test('stands in place of the passages, under keys of its own, until it is undone', () => {
    const first = edited(draftOf(words, 'bold'), { do: 'drop', key: 'k2', dropped: true });
    const second = reread(first, 'h2', other);
    expect(second).toMatchObject({ way: 'h2', segments: [{ key: 'k6', text: 'All of it.' }] });
    const third = edited(second, { do: 'text', key: 'k6', text: 'All.' });
    expect(third.way).toBe('h2');
    const back = edited(edited(third, { do: 'undo' }), { do: 'undo' });
    expect(back).toMatchObject({ way: 'bold', segments: first.segments });
    expect(reread(back, 'bold', other)).toBe(back);
  });
});
