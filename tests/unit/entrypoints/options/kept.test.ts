// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type KeptHere, startKept } from '../../../../entrypoints/options/kept.ts';
import { followOwn, type OwnHere } from '../../../../entrypoints/options/own.ts';
import { MAX_BACKUP } from '../../../../transcripts/backup.ts';
import { type Answers, pretend } from './background.ts';

const figures = { bundles: 3, recordings: 2, reports: 1 };
const nothing = { bundles: 0, recordings: 0, reports: 0 };
const draw = vi.fn();
let answers: Answers;
let happened: string[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockReturnValue();
  answers = { messages: { kept: figures, 'erase-kept': nothing }, grant: true };
  happened = pretend(answers);
  draw.mockReset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is kept', () => {
  const erased = vi.fn();
  let kept: KeptHere;
  beforeEach(() => {
    erased.mockReset();
    kept = startKept(draw, erased);
  });

  test('is waited for, known, and erased', async () => {
    expect(kept.view()).toEqual({ kind: 'waiting' });
    await kept.read();
    expect(kept.view()).toEqual({ kind: 'known', figures, eraseFailed: false });
    await kept.erase();
    expect(kept.view()).toEqual({ kind: 'known', figures: nothing, eraseFailed: false });
    expect(erased).toHaveBeenCalledOnce();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  test('what could not be erased is still there, and nobody is told otherwise', async () => {
    await kept.read();
    answers.messages['erase-kept'] = new Error('storage');
    await kept.erase();
    expect(kept.view()).toEqual({ kind: 'known', figures, eraseFailed: true });
    expect(erased).not.toHaveBeenCalled();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  test('where it is not known, nothing is erased unseen', async () => {
    answers.messages.kept = new Error('storage');
    await kept.read();
    expect(kept.view()).toEqual({ kind: 'unknown' });
    expect(draw).toHaveBeenCalledOnce();
    await kept.erase();
    expect(happened).toEqual(['kept']);
  });
});

describe('a backup', () => {
  const page = new AbortController();
  let own: OwnHere;
  const file = (size: number) => ({ size, text: async () => 'backup' }) as File;
  beforeEach(async () => {
    own = followOwn(draw, page.signal);
    await vi.waitFor(() => expect(own.view().rows).toEqual([]));
  });

  test('is restored, and it is said how much of it', async () => {
    answers.messages['restore-own'] = { added: 2, kept: 1, problems: [{}] };
    await own.restore(file(6));
    expect(own.view()).toMatchObject({
      failed: null,
      restored: { added: 2, kept: 1, problems: 1 },
    });
  });

  test('of what is here already is restored, too', async () => {
    answers.messages['restore-own'] = { added: 0, kept: 1, problems: [] };
    await own.restore(file(6));
    expect(own.view()).toMatchObject({ failed: null, restored: { added: 0, kept: 1 } });
  });

  test.each([
    ['too large to be one', MAX_BACKUP * 3 + 1, {}, []],
    ['with nothing of ours in it', 6, { added: 0, kept: 0, problems: [{}] }, ['restore-own']],
    ['that cannot be stored', 6, new Error('storage'), ['restore-own']],
  ])('%s: said so', async (_what, size, answer, asked) => {
    answers.messages['restore-own'] = answer;
    await own.restore(file(size));
    expect(own.view()).toMatchObject({ failed: 'restore', restored: null });
    expect(happened).toEqual(asked);
  });

  test('a transcript that cannot be removed: said so, until the next attempt', async () => {
    answers.messages['remove-own'] = new Error('storage');
    await own.remove('id');
    expect(own.view().failed).toBe('remove');
    delete answers.messages['remove-own'];
    await own.remove('id');
    expect(own.view().failed).toBeNull();
  });
});
