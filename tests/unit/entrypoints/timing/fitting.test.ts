import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startFitting } from '../../../../entrypoints/timing/fitting.ts';
import { at, hand, open, transcript } from '../../transcripts/timing/untimed.ts';
import { opened } from './timing-world.ts';

const asked = vi.hoisted(() => vi.fn());
const aligned = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => import('../../components/browser.ts'));
vi.mock('../../../../services/messages.ts', () => ({ askBackground: asked }));
vi.mock('../../../../services/align-port.ts', () => ({ alignInBackground: aligned }));

const captions = { language: 'en', way: 'listened', wordTimes: false, cues: [] };
const result = transcript([at(1, 2), at(3, 4)], {
  timing: { from: 'captions', captionLanguage: 'en', way: 'listened', wordTimes: false },
});
/** What is under way has gone on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  asked.mockReset().mockResolvedValue({ captions });
  aligned.mockReset().mockResolvedValue({ done: result });
});
afterEach(() => vi.restoreAllMocks());

function fittingOf() {
  const world = opened(hand(8, 9), open);
  return { ...world, fitting: startFitting(world.work) };
}

describe('the rest is fitted', () => {
  test('around what was set by hand, and said', async () => {
    const { fitting, work, times, saving } = fittingOf();
    fitting.start();
    expect(work.fit).toEqual({ kind: 'asking' });
    await settled();
    expect(asked).toHaveBeenCalledWith('machine-captions', {
      ...{ tabId: 1, frameId: 0, media: work.own.media },
    });
    expect(aligned.mock.calls[0]?.[0]).toMatchObject({ captions });
    expect([times(), work.fit.kind, work.said]).toEqual([
      ['8–9', '3–4'],
      'idle',
      'The rest is fitted',
    ]);
    expect(work.own.timing).toEqual(result.timing);
    expect(saving.flush).toHaveBeenCalledBefore(asked);
    work.step('undo');
    expect(times()).toEqual(['8–9', '–']);
  });

  test('while its progress shows', async () => {
    const { fitting, work } = fittingOf();
    const shown: unknown[] = [];
    aligned.mockImplementation(async (_ask, _signal, progressed: (progress: number) => void) => {
      shown.push(work.fit);
      progressed(0.5);
      shown.push(work.fit);
      return { done: result };
    });
    fitting.start();
    await settled();
    expect(shown).toEqual([
      { kind: 'aligning', progress: 0 },
      { kind: 'aligning', progress: 0.5 },
    ]);
  });

  test('though it could not be stored', async () => {
    aligned.mockResolvedValue({ failed: 'storage', unkept: result });
    const { fitting, times } = fittingOf();
    fitting.start();
    await settled();
    expect(times()).toEqual(['8–9', '3–4']);
  });

  test('once, however often it is asked for, and once more after that', async () => {
    const { fitting } = fittingOf();
    fitting.start();
    fitting.start();
    await settled();
    expect(asked).toHaveBeenCalledTimes(1);
    fitting.start();
    await settled();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('it is said why it could not be', () => {
  test.each([
    ['the page left the recording', { failed: 'gone' }, 'gone'],
    ['there are no captions', { tried: [{ way: 'listed', failed: 'none-listed' }] }, 'none-listed'],
    [
      'of several reasons that which tells most',
      { tried: [{ failed: 'unsupported' }, { failed: 'none-listed' }, { failed: 'empty' }] },
      'none-listed',
    ],
    ['there is no way here', { tried: [{ failed: 'unsupported' }] }, 'unsupported'],
    ['no way was tried', { tried: [] }, 'none-listed'],
  ])('%s', async (_why, answer, why) => {
    asked.mockResolvedValue(answer);
    const { fitting, work, times } = fittingOf();
    fitting.start();
    await settled();
    expect([work.fit, times()]).toEqual([{ kind: 'failed', why }, ['8–9', '–']]);
    expect(aligned).not.toHaveBeenCalled();
    fitting.close();
    expect(work.fit).toEqual({ kind: 'idle' });
    fitting.start();
    expect(work.fit).toEqual({ kind: 'asking' });
  });

  test('there is no video', async () => {
    const { fitting, work, plays } = fittingOf();
    plays(null);
    fitting.start();
    await settled();
    expect(work.fit).toEqual({ kind: 'failed', why: 'no-video' });
    expect(asked).not.toHaveBeenCalled();
  });

  test('nothing fits', async () => {
    aligned.mockResolvedValue({ failed: 'nothing-fits' });
    const { fitting, work, stored, draw } = fittingOf();
    fitting.start();
    await settled();
    expect(draw).toHaveBeenCalledTimes(3); // asking, aligning, and why it failed
    expect([work.fit, stored]).toEqual([{ kind: 'failed', why: 'nothing-fits' }, []]);
  });

  test('the background does not answer', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    asked.mockRejectedValue(new Error('gone'));
    const { fitting, work } = fittingOf();
    fitting.start();
    await settled();
    expect(work.fit).toEqual({ kind: 'failed', why: 'internal' });
    expect(told).toHaveBeenCalled();
  });
});

describe('cancelled', () => {
  test.each([
    ['while captions are asked for', asked, { captions }],
    ['while they are asked for in vain', asked, { failed: 'gone' }],
    ['while it is under way', aligned, { done: result }],
    ['while nothing fits', aligned, { failed: 'nothing-fits' }],
  ])('%s: all stays as it was, and is stored so', async (_when, waits, answer) => {
    let release: (value: unknown) => void = () => undefined;
    waits.mockImplementation(() => new Promise((resolve) => (release = resolve)));
    const { fitting, work, times, stored } = fittingOf();
    fitting.start();
    await settled();
    fitting.cancel();
    expect([work.fit, stored]).toEqual([{ kind: 'idle' }, [work.own]]);
    release(answer);
    await settled();
    expect([work.fit, work.said, times()]).toEqual([{ kind: 'idle' }, '', ['8–9', '–']]);
  });

  test('while the background does not answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    asked.mockRejectedValue(new Error('gone'));
    const { fitting, work } = fittingOf();
    fitting.start();
    fitting.cancel();
    await settled();
    expect(work.fit).toEqual({ kind: 'idle' });
  });

  test('it may begin anew at once', async () => {
    asked.mockImplementationOnce(() => new Promise(() => undefined));
    const { fitting, times } = fittingOf();
    fitting.start();
    await settled();
    fitting.cancel();
    fitting.start();
    await settled();
    expect(times()).toEqual(['8–9', '3–4']);
  });
});
