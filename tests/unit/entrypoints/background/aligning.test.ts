import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { serveAligning } from '../../../../entrypoints/background/aligning.ts';
import { keepOwn } from '../../../../entrypoints/background/own.ts';
import { wordsOf } from '../../../../entrypoints/background/transcripts.ts';
import type { AlignReport } from '../../../../services/align-port.ts';
import { findEntries } from '../../../../services/catalogs.ts';
import { listOwn, loadOwn, removeOwn } from '../../../../services/own-transcripts.ts';
import { alignAcross } from '../../../../transcripts/align/across.ts';
import { align } from '../../../../transcripts/align/align.ts';
import type {
  AlignInput,
  AlignProgress,
  Placements,
} from '../../../../transcripts/align/align-types.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { OWN_ID, untimed, written } from '../../transcripts/written-own.ts';
import { openTabs, type Told } from './own-world.ts';

vi.mock('../../../../services/catalogs.ts');
vi.mock('../../../../transcripts/align/align.ts');
vi.mock('../../../../transcripts/align/across.ts', async (original) => ({
  ...(await original<object>()),
  alignAcross: vi.fn(),
}));

const HOME = 'chrome-extension://test/';
const captions = {
  language: 'en',
  automatic: true,
  way: 'listened' as const,
  cues: [{ id: 'c1', startTime: 0, endTime: 3, text: 'how long' }],
};
const at = (startTime: number) => ({ startTime, endTime: startTime + 2, confidence: 0.9 });
/** The five sentences that are left in. */
const all = [at(2), at(5), at(8), at(12), at(15)];

let told: Told[];
let connect: (port: object) => void;

/** A page's end of the port. */
interface Line {
  reports: AlignReport[];
  closed: boolean;
  ask(own: OwnTranscript, more?: object): void;
  /** The page closes it. */
  leave(): void;
}

function open(sender: object = { url: `${HOME}sync.html`, tab: { incognito: false } }): Line {
  let hear = (_message: unknown) => {};
  let gone = () => {};
  const line: Line = {
    reports: [],
    closed: false,
    ask: (own, more = { captions }) => hear({ own, ...more }),
    leave: () => gone(),
  };
  connect({
    name: 'align',
    sender,
    postMessage: (report: AlignReport) => line.reports.push(report),
    disconnect: () => {
      line.closed = true;
    },
    onMessage: { addListener: (heard: typeof hear) => (hear = heard) },
    onDisconnect: { addListener: (left: typeof gone) => (gone = left) },
  });
  return line;
}

/** An aligner that takes its time: each step works for so many milliseconds. */
function aligner(steps: AlignProgress[], result: Placements, stepMs = 0): AlignInput[] {
  const asked: AlignInput[] = [];
  vi.mocked(align).mockImplementation(function* (input) {
    asked.push(input);
    for (const step of steps) {
      for (const end = performance.now() + stepMs; performance.now() < end; );
      yield step;
    }
    return result;
  });
  return asked;
}

const ended = (line: Line) => vi.waitFor(() => expect(line.closed).toBe(true), { timeout: 8000 });
const last = (line: Line) => line.reports.at(-1);
const starts = (own: OwnTranscript | null) => own?.sentences.map(({ startTime }) => startTime);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(findEntries).mockResolvedValue([]);
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(HOME);
  Object.assign(fakeBrowser.runtime, {
    onConnect: { addListener: (listener: typeof connect) => (connect = listener) },
  });
  serveAligning();
  told = await openTabs([{ id: 1, media: [written().media] }]);
});
afterEach(async () => {
  for (const { id } of await listOwn()) await removeOwn(id);
  vi.restoreAllMocks();
});

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

describe('closing the port', () => {
  test('ends it, and what was there before shows again', async () => {
    await keepOwn(written(), { incognito: false });
    told.length = 0;
    const steps = Array.from({ length: 500 }, () => ({
      done: 0,
      placements: () => [at(30), null, null, null, null],
    }));
    aligner(steps, all, 20);
    const line = open();
    line.ask(written());
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 3000 });
    const before = await loadOwn(OWN_ID);
    line.leave();
    const said = line.reports.length;
    await ended(line);
    expect(line.reports).toHaveLength(said); // nobody is there to hear it
    expect(await loadOwn(OWN_ID)).toEqual(before);
    const shown = await wordsOf(written().media, { keep: true, chosen: undefined });
    expect('own' in shown && shown.own).toMatchObject([{ placed: 4 }]);
    expect(told.at(-1)?.type).toBe('look-again');
    expect(console.error).not.toHaveBeenCalled();
  });

  test('of one that had nothing leaves nothing', async () => {
    const steps = Array.from({ length: 500 }, () => ({ done: 0, placements: () => all }));
    aligner(steps, all, 20);
    const line = open();
    line.ask(untimed());
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 3000 });
    line.leave();
    await ended(line);
    expect(await listOwn()).toEqual([]);
    expect(await wordsOf(written().media, { keep: true, chosen: undefined })).toMatchObject({
      failed: 'bundle-missing',
    });
  });
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

describe('what goes wrong is said', () => {
  test('the disk is full', async () => {
    aligner([], all);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const line = open();
    line.ask(untimed());
    await ended(line);
    expect(last(line)).toMatchObject({ failed: 'storage', unkept: { id: OWN_ID } });
  });

  test('a fault of ours', async () => {
    vi.mocked(align).mockImplementation(() => {
      throw new Error('fault');
    });
    const line = open();
    line.ask(untimed());
    await ended(line);
    expect(last(line)).toEqual({ failed: 'internal' });
  });

  test.each<[string, unknown, object]>([
    ['no transcript', { id: 'x' }, { captions }],
    ['no captions', untimed(), {}],
    ['captions that are none', untimed(), { captions: { cues: 'x' } }],
    ['captions without end', untimed(), { captions: { ...captions, cues: Array(50_001).fill(0) } }],
  ])('%s', async (_what, own, more) => {
    aligner([], all);
    const line = open();
    line.ask(own as OwnTranscript, more);
    await ended(line);
    expect(last(line)).toEqual({ failed: 'internal' });
  });
});

describe('is refused', () => {
  test('room in private windows: there is only what the page saves as a file', async () => {
    aligner([], all);
    const line = open({ url: `${HOME}sync.html`, tab: { incognito: true } });
    line.ask(untimed());
    await ended(line);
    expect(last(line)).toMatchObject({ failed: 'storage', unkept: { title: untimed().title } });
    expect(await listOwn()).toEqual([]);
  });

  test('to scripts in other people’s pages', async () => {
    const line = open({ url: 'https://www.youtube.com/', tab: { incognito: false } });
    line.ask(untimed());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(line.reports).toEqual([]);
  });
});
