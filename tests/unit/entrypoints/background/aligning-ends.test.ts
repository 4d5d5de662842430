import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepOwn } from '../../../../entrypoints/background/own.ts';
import { wordsOf } from '../../../../entrypoints/background/transcripts.ts';
import { listOwn, loadOwn } from '../../../../services/own-transcripts.ts';
import { align } from '../../../../transcripts/align/align.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { OWN_ID, untimed, written } from '../../transcripts/written-own.ts';
import {
  aligner,
  all,
  at,
  captions,
  ended,
  HOME,
  last,
  open,
  setUp,
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
