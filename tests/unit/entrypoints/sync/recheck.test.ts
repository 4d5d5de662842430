import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { hashOfWords } from '../../../../entrypoints/sync/own-words.ts';
import { recheck } from '../../../../entrypoints/sync/recheck.ts';
import { stretchOf } from '../../../../entrypoints/sync/stretch.ts';
import { processorTime } from '../../processor-time.ts';
import { type Answers, pretend } from '../options/background.ts';

const url = 'https://news.example/weir';
/** As they are printed, each its own paragraph. */
const printed = [
  'Reed: When did you come to the weir?',
  'Oun: In the spring of the flood. The old keeper had gone. I stayed.',
  'Reed: And who keeps it now?',
  'Oun: Nobody keeps it. It keeps us.',
  'Reed: Is it dangerous?',
  'Oun: Only for those who look away. I stayed.',
];
const said = printed.map((text) => text.replace(/^\w+: /, ''));
const only = (...texts: string[]) => texts.map((text) => ({ text }));

let answers: Answers;
let standing: string[];
let status: number;

beforeEach(() => {
  vi.useFakeTimers();
  answers = { messages: {}, grant: true };
  standing = printed;
  status = 200;
  pretend(answers);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false);
  vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ id: 5 } as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ status: 'complete', url } as never);
  vi.spyOn(fakeBrowser.tabs, 'remove').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({
    func,
  }: {
    func?: unknown;
  }) => [
    {
      result: func
        ? { state: 'complete', status }
        : {
            facts: { title: 'The weir', language: 'en', byline: null, publisher: null },
            url,
            selected: false,
            embeds: [],
            main: null,
            whole: standing.map((text) => ({ kind: 'paragraph', lines: [[{ text }]] })),
          },
    },
  ]) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function checked(segments: { text: string }[], selected: boolean, way: string | null = null) {
  const sha256 = await hashOfWords(segments);
  const { signal } = new AbortController();
  const before = { segments, language: 'en', sha256, way, selected };
  const checking = recheck(url, before, signal);
  await vi.runAllTimersAsync();
  return checking;
}

describe('the article is read again', () => {
  test('all of it', async () => {
    expect(await checked(only(...said), false)).toMatchObject({ difference: { same: true } });
    standing = printed.map((text) => text.replace('spring', 'autumn'));
    expect(await checked(only(...said), false)).toMatchObject({
      difference: { added: 1, removed: 1 },
    });
  });

  test('in the way that was chosen: nothing is news because of it', async () => {
    const printedOnce = only(...printed);
    expect(await checked(printedOnce, false)).toMatchObject({ difference: { removed: 6 } });
    expect(await checked(printedOnce, false, 'one voice')).toMatchObject({
      difference: { same: true },
      words: { way: 'one voice' },
    });
    // A way the page knows no more is no reason to fail.
    expect(await checked(only(...said), false, 'look p.gone')).toMatchObject({
      difference: { same: true },
      words: { way: 'labels' },
    });
  });

  test('of a selection, only that stretch', async () => {
    const selection = only(...said.slice(2, 4));
    expect(await checked(selection, false)).toMatchObject({ difference: { added: 7 } });
    const found = await checked(selection, true);
    expect(found).toMatchObject({
      difference: { same: true },
      words: { selected: true, source: { from: 'article', selected: true } },
    });
    expect('words' in found && found.words.segments.map(({ text }) => text)).toEqual(
      said.slice(2, 4),
    );
    standing = printed.map((text) => text.replace('It keeps us', 'It keeps all of us'));
    expect(await checked(selection, true)).toMatchObject({
      difference: { added: 1, removed: 1 },
    });
  });

  test('a selection that is there no more: all of it is news', async () => {
    const found = await checked(only('Quite another talk. About ships.'), true);
    expect(found).toMatchObject({
      difference: { removed: 2 },
      words: { selected: false },
    });
  });

  test('not without the permission, nor from a page that is none: why is said', async () => {
    status = 404;
    expect(await checked(only(...said), true)).toEqual({ failed: 'not-found' });
    answers.grant = false;
    expect(await checked(only(...said), true)).toEqual({ failed: 'refused' });
  });
});

describe('the stretch of a selection', () => {
  const article = only(...said);
  const stretch = (...before: string[]) =>
    stretchOf(article, only(...before), 'en')?.map(({ text }) => text) ?? null;

  test.each<[string, string[], string[] | null]>([
    ['whole passages', said.slice(0, 3), said.slice(0, 3)],
    [
      'from within one to within another',
      ['The old keeper had gone. I stayed.', said[2] ?? '', 'Nobody keeps it.'],
      ['The old keeper had gone. I stayed.', said[2] ?? '', 'Nobody keeps it.'],
    ],
    [
      'from within a sentence to within another',
      ['keeper had gone. I stayed.', said[2] ?? '', 'Nobody keeps it. It'],
      ['keeper had gone. I stayed.', said[2] ?? '', 'Nobody keeps it. It'],
    ],
    ['within one passage', ['The old keeper had gone.'], ['The old keeper had gone.']],
    [
      'whose ends are others now',
      ['Since when?', 'In the spring of the flood. The old keeper left.'],
      ['When did you come to the weir?', 'In the spring of the flood. The old keeper had gone.'],
    ],
    ['that only holds what stands twice', ['I stayed.'], null],
    ['of another text', ['It rained.'], null],
    ['in another order', [said[4] ?? '', said[0] ?? ''], null],
    ['of nothing', [], null],
  ])('%s', (_what, before, found) => {
    expect(stretch(...before)).toEqual(found);
  });

  test('what was selected stands as it was printed', () => {
    const lines = only('One  line here.\nAnother line there.', 'Then this.');
    expect(stretchOf(lines, lines, 'en')).toEqual(lines);
  });

  test('is found quickly, however long and alike the article is', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => ({ text: `Line ${n % 7} says so.` }));
    const before = processorTime();
    expect(stretchOf(long, long, 'en')).toBe(null);
    expect(processorTime() - before).toBeLessThan(8000);
  });
});
