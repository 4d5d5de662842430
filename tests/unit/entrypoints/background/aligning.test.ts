import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsOf } from '../../../../entrypoints/background/transcripts.ts';
import { listOwn, loadOwn } from '../../../../services/own-transcripts.ts';
import { alignAcross } from '../../../../transcripts/align/across.ts';
import { OWN_ID, untimed, written } from '../../transcripts/written-own.ts';
import {
  aligner,
  all,
  at,
  captions,
  ended,
  last,
  open,
  setUp,
  starts,
  tidy,
} from './aligning-world.ts';
import type { Told } from './own-world.ts';

vi.mock('../../../../services/catalogs.ts');
vi.mock('../../../../transcripts/align/align.ts');
vi.mock('../../../../transcripts/align/across.ts', async (original) => ({
  ...(await original<object>()),
  alignAcross: vi.fn(),
}));

let told: Told[];

beforeEach(async () => {
  told = await setUp();
});
afterEach(tidy);

test('a transcript is placed, stored and shown', async () => {
  const asked = aligner([{ done: 0.5 }], all);
  const line = open();
  line.ask(untimed());
  await ended(line);
  const stored = await loadOwn(OWN_ID);
  expect(last(line)).toEqual({ done: stored });
  expect(starts(stored)).toEqual([null, 2, 5, 8, 12, 15]);
  expect(stored?.timing).toEqual({
    from: 'captions',
    captionLanguage: 'en',
    way: 'listened',
    wordTimes: false,
  });
  expect(asked[0]?.sentences).toHaveLength(5);
  expect(told.map(({ type }) => type)).toEqual(['act', 'look-again']);
});

test('a long one shows what it has so far, tells how far it is, and lets others work', async () => {
  const steps = Array.from({ length: 60 }, (_, n) => ({
    done: n / 60,
    ...(n % 2 === 0 && { placements: () => [at(2), n > 30 ? at(5) : null, null, null, null] }),
  }));
  aligner(steps, all, 20);
  const line = open();
  let turns = 0;
  const other = setInterval(() => (turns += 1), 5);
  const begun = performance.now();
  line.ask(untimed());
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 3000 });
  // What is shown is not stored.
  expect(await loadOwn(OWN_ID)).toBeNull();
  const shown = await wordsOf(written().media, { keep: true, chosen: undefined });
  expect(
    'bundle' in shown && shown.bundle.tracks[0]?.cues.map(({ startTime }) => startTime),
  ).toEqual([2]);
  await ended(line);
  clearInterval(other);
  const seconds = (performance.now() - begun) / 1000;
  const looks = told.filter(({ type }) => type === 'look-again');
  // 1.2 seconds of work: at 0.4 and 0.8, perhaps 1.2, and when it is stored.
  expect(looks.length).toBeGreaterThanOrEqual(3);
  expect(looks.length).toBeLessThanOrEqual(seconds / 0.4 + 2);
  const progress = line.reports.flatMap((report) =>
    'progress' in report ? [report.progress] : [],
  );
  expect(progress.length).toBeGreaterThan(3);
  expect(progress.length).toBeLessThanOrEqual(seconds / 0.1 + 1);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(turns).toBeGreaterThan(10);
});

test('a second question about the same transcript ends the first', async () => {
  aligner(
    Array.from({ length: 500 }, () => ({ done: 0 })),
    all,
    20,
  );
  const first = open();
  first.ask(untimed());
  await new Promise((resolve) => setTimeout(resolve, 50));
  aligner([], all);
  const second = open();
  second.ask(untimed());
  await Promise.all([ended(first), ended(second)]);
  expect(last(second)).toHaveProperty('done');
  expect(first.reports.some((report) => 'done' in report || 'failed' in report)).toBe(false);
});

test('words of another language are carried across', async () => {
  vi.mocked(alignAcross).mockImplementation(function* () {
    yield { done: 0.5 };
    return all;
  });
  const line = open();
  line.ask(untimed(), { captions: { ...captions, language: 'ko' } });
  await ended(line);
  expect(starts(await loadOwn(OWN_ID))?.at(1)).toBe(2);
  expect((await loadOwn(OWN_ID))?.timing.captionLanguage).toBe('ko');
});

test('words of another interview are not shown, and nothing is stored', async () => {
  aligner([], [null, null, null, null, null]);
  const line = open();
  line.ask(untimed());
  await ended(line);
  expect(last(line)).toEqual({ failed: 'nothing-fits' });
  expect(await listOwn()).toEqual([]);
});

test('what the viewer set by hand is told to the machine, and stays', async () => {
  const asked = aligner([], [at(40), at(5), at(8), at(12), at(15)]);
  const own = untimed();
  const [, second] = own.sentences;
  if (second) Object.assign(second, { startTime: 3, endTime: 4, confidence: 1, by: 'hand' });
  const line = open();
  line.ask(own);
  await ended(line);
  expect(asked[0]?.fixed).toEqual(new Map([[0, 3]]));
  expect(starts(await loadOwn(OWN_ID))).toEqual([null, 3, 5, 8, 12, 15]);
});
