import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Place, Video } from '../../../../entrypoints/timing/video.ts';
import type { RemoteCommand, RemoteState } from '../../../../services/remote.ts';

const asked = vi.hoisted(() => vi.fn());
const opened = vi.hoisted(() => vi.fn());
const created = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { tabs: { create: created } } }));
vi.mock('../../../../services/messages.ts', () => ({ askBackground: asked }));
vi.mock('../../../../services/remote-line.ts', () => ({ openRemote: opened }));

const media = { site: 'youtube', mediaId: 'abcdefghijk' };
const paused: RemoteState = {
  ...{ time: 10, at: 0, rate: 0, chosenRate: 1, paused: true, ad: false, duration: 100 },
};
const playing: RemoteState = { ...paused, rate: 1, paused: false };

/** Tabs in which the recording is open; all others are closed. */
let tabs: number[];
/** Recordings that the background knows of. */
let known: (Place & { media: typeof media })[];
/** The line opened last: what it was sent, and how the player answers. */
let line: {
  tab: number;
  sent: RemoteCommand[];
  close: () => void;
  tell(state: RemoteState | null): void;
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T10:00:00Z') });
  tabs = [];
  known = [];
  created.mockReset().mockResolvedValue({ id: 8 });
  asked.mockReset().mockImplementation(async (what: string, place: Place) => {
    if (what === 'recordings') return known;
    if (!tabs.includes(place.tabId)) throw new Error('no such tab');
    return undefined;
  });
  opened.mockReset().mockImplementation((tab, _frame, _media, changed) => {
    const sent: RemoteCommand[] = [];
    const made = {
      state: null as RemoteState | null,
      send: (command: RemoteCommand) => sent.push(command),
      close: vi.fn(),
    };
    const tell = (state: RemoteState | null) => {
      made.state = state;
      changed(state);
    };
    line = { tab, sent, tell, close: made.close };
    queueMicrotask(() => tell(paused));
    return made;
  });
});
afterEach(() => vi.useRealTimers());

const named: Place = { tabId: 7, frameId: 0 };
async function follow(place: Place | null = named) {
  const changed = vi.fn();
  const video = new Video(media, place, changed);
  await vi.advanceTimersByTimeAsync(0);
  return { video, changed };
}

describe('the video is found', () => {
  test('where the page was told to look', async () => {
    tabs = [7];
    const { video, changed } = await follow();
    expect(video.view()).toEqual({
      kind: 'there',
      paused: true,
      ad: false,
      rate: 1,
      refused: false,
    });
    expect([video.state(), video.place()]).toEqual([paused, named]);
    expect(changed).toHaveBeenCalled();
  });

  test.each([
    ['where it is open, if the page was told of no place', null],
    ['elsewhere, if it is not where the page was told', named],
  ])('%s', async (_what, place) => {
    tabs = [8, 9];
    known = [
      { tabId: 8, frameId: 0, media: { ...media, mediaId: 'another' } },
      { tabId: 9, frameId: 2, media },
    ];
    const { video } = await follow(place);
    expect(video.place()).toEqual({ tabId: 9, frameId: 2, ...(place && {}), media });
    expect(line.tab).toBe(9);
  });

  test('a little later, by a page that was being loaded', async () => {
    const { video } = await follow();
    expect(video.view()).toEqual({ kind: 'connecting' });
    tabs = [7];
    await vi.advanceTimersByTimeAsync(2000);
    expect(video.view().kind).toBe('there');
  });

  test('or not, and then it is looked for when the page is looked at', async () => {
    const { video, changed } = await follow();
    await vi.advanceTimersByTimeAsync(5000);
    expect([video.view(), video.place()]).toEqual([{ kind: 'connecting' }, null]);
    video.lookAgain(); // it is being looked for already
    await vi.advanceTimersByTimeAsync(1000);
    expect(video.view()).toEqual({ kind: 'gone' });
    changed.mockClear();
    tabs = [7];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(changed).not.toHaveBeenCalled();
    video.lookAgain();
    await vi.advanceTimersByTimeAsync(0);
    expect(video.view().kind).toBe('there');
    line.tell(null);
    expect(video.view()).toEqual({ kind: 'connecting' });
  });

  test('again, after its page was loaded anew', async () => {
    tabs = [7];
    const { video } = await follow();
    const before = line;
    line.tell(null);
    expect(video.view()).toEqual({ kind: 'connecting' });
    await vi.advanceTimersByTimeAsync(500);
    expect(video.view().kind).toBe('there');
    before.tell(null); // a line of before says nothing of this one
    expect(video.view().kind).toBe('there');
  });

  test('in a page that is opened for it', async () => {
    const { video } = await follow();
    await vi.advanceTimersByTimeAsync(6000);
    const opening = video.open();
    expect(video.view()).toEqual({ kind: 'connecting' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(created).toHaveBeenCalledWith({ url: expect.stringContaining('abcdefghijk') });
    expect(created).toHaveBeenCalledTimes(1);
    tabs = [12];
    known = [{ tabId: 12, frameId: 0, media }];
    await vi.advanceTimersByTimeAsync(1000);
    await opening;
    expect(video.place()).toMatchObject({ tabId: 12 });
  });

  test('in one that is open, rather than in a new one', async () => {
    const { video } = await follow();
    await vi.advanceTimersByTimeAsync(6000);
    tabs = [7];
    await video.open();
    expect(created).not.toHaveBeenCalled();
    expect(video.view().kind).toBe('there');
    await video.open();
    expect(opened).toHaveBeenCalledTimes(1);
  });

  test('not in a page that never has it', async () => {
    const { video } = await follow();
    await vi.advanceTimersByTimeAsync(6000);
    void video.open();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(video.view()).toEqual({ kind: 'connecting' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(video.view()).toEqual({ kind: 'gone' });
  });

  test('not where the browser opens no tab, which is told at once', async () => {
    const { video } = await follow();
    await vi.advanceTimersByTimeAsync(6000);
    created.mockRejectedValue(new Error('no window'));
    await video.open();
    expect(video.view()).toEqual({ kind: 'gone' });
  });
});

describe('what was just asked for', () => {
  test('counts until the player has had time to answer', async () => {
    tabs = [7];
    const { video } = await follow();
    expect(video.playing()).toBe(false);
    video.send({ do: 'play' });
    expect(video.playing()).toBe(true);
    video.send({ do: 'pause' });
    expect(video.playing()).toBe(false);
    line.tell(playing);
    await vi.advanceTimersByTimeAsync(700);
    expect(video.playing()).toBe(true);
    video.send({ do: 'rate', rate: 2 });
    expect([video.rate(), video.playing()]).toEqual([2, true]);
    await vi.advanceTimersByTimeAsync(700);
    expect(video.rate()).toBe(1);
    expect(line.sent.map((command) => command.do)).toEqual(['play', 'pause', 'rate']);
    expect(line.close).not.toHaveBeenCalled();
  });

  test('is nothing where there is no line', async () => {
    const { video } = await follow();
    video.send({ do: 'play' });
    video.send({ do: 'rate', rate: 2 });
    expect([video.playing(), video.rate(), video.state()]).toEqual([false, null, null]);
  });

  const refused = (video: Video) => {
    const view = video.view();
    return view.kind === 'there' && view.refused;
  };
  test('and refused by the player is told, until it plays', async () => {
    tabs = [7];
    const { video, changed } = await follow();
    video.send({ do: 'play' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(refused(video)).toBe(false);
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(1000);
    expect([refused(video), changed.mock.calls.length]).toEqual([true, 1]);
    line.tell({ ...paused, time: 11 });
    expect(refused(video)).toBe(true);
    line.tell(playing);
    expect(refused(video)).toBe(false);
  });

  test.each([
    ['it plays', (_send: unknown) => line.tell(playing)],
    ['an advertisement comes first', (_send: unknown) => line.tell({ ...paused, ad: true })],
    ['it is to stop again', (send: (command: RemoteCommand) => void) => send({ do: 'pause' })],
  ])('is not refused where %s', async (_what, meanwhile) => {
    tabs = [7];
    const { video } = await follow();
    video.send({ do: 'play' });
    meanwhile((command: RemoteCommand) => video.send(command));
    await vi.advanceTimersByTimeAsync(2000);
    expect(refused(video)).toBe(false);
  });
});
