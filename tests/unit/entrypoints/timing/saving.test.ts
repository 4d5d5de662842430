import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSaving } from '../../../../entrypoints/timing/saving.ts';
import type { OwnTranscript } from '../../../../transcripts/own.ts';
import { hand, transcript } from '../../transcripts/timing/untimed.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../../../services/messages.ts', () => ({ askBackground: asked }));

const of = (start: number) => transcript([hand(start, 90)]);
const stored = () =>
  asked.mock.calls.map(([, ask]) => (ask as { own: OwnTranscript }).own.sentences[0]?.startTime);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T10:00:00Z') });
  asked.mockReset().mockResolvedValue(undefined);
});
afterEach(() => vi.useRealTimers());

test('changes close together are stored once, within half a second', async () => {
  const saving = startSaving(() => undefined);
  for (const start of [1, 2, 3]) {
    saving.change(of(start));
    await vi.advanceTimersByTimeAsync(60);
  }
  expect(saving.view()).toBe('saving');
  await vi.advanceTimersByTimeAsync(400);
  expect(stored()).toEqual([3]);
  expect(saving.view()).toBe('saved');
  expect(saving.storedAt()).toMatch(/^2026-11-25T10:00:00\.\d+Z$/);
});

test('a viewer who never rests is saved all the same', async () => {
  const saving = startSaving(() => undefined);
  for (let start = 1; start <= 30; start += 1) {
    saving.change(of(start));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(stored().length).toBeGreaterThanOrEqual(5);
});

test('one store waits for the other, and the newest comes last', async () => {
  let release: (() => void) | undefined;
  asked.mockImplementationOnce(() => new Promise<void>((resolve) => (release = resolve)));
  const saving = startSaving(() => undefined);
  saving.change(of(1));
  void saving.flush();
  saving.change(of(2));
  saving.change(of(3));
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored()).toEqual([1]);
  release?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(stored()).toEqual([1, 3]);
});

test('while it is stored it says so, and each change of that is told', async () => {
  let release: (() => void) | undefined;
  asked.mockImplementationOnce(() => new Promise<void>((resolve) => (release = resolve)));
  const views: string[] = [];
  const saving = startSaving(() => views.push(saving.view()));
  saving.change(of(1));
  await vi.advanceTimersByTimeAsync(1000);
  expect([saving.view(), saving.storedAt()]).toEqual(['saving', null]);
  release?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(views).toEqual(['saving', 'saved']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(stored()).toEqual([1]);
});

test('nothing to store, nothing is asked, and later changes still are', async () => {
  const saving = startSaving(() => undefined);
  await saving.flush();
  expect(saving.view()).toBe('saved');
  saving.change(of(1));
  await saving.flush();
  expect(stored()).toEqual([1]);
  expect(saving.view()).toBe('saved');
});

test('what could not be stored is kept, shown, and stored when asked again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  asked.mockRejectedValueOnce(new Error('the disk is full'));
  const drawn = vi.fn();
  const saving = startSaving(drawn);
  saving.change(of(1));
  await saving.flush();
  expect(saving.view()).toBe('failed');
  expect(drawn).toHaveBeenCalled();
  expect(told).toHaveBeenCalled();
  await saving.flush();
  expect(stored()).toEqual([1, 1]);
  expect(saving.view()).toBe('saved');
  told.mockRestore();
});
