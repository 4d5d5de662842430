// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Player } from '../../../sites/adapter.ts';
import { pageTrack } from '../../../sites/page-tracks.ts';
import { youtubeCaptions } from '../../../sites/youtube-captions.ts';
import { askedSource } from '../../../sites/youtube-captions-asking.ts';
import { fetchOwnText } from '../../../sites/youtube-captions-fetch.ts';
import { type CaptionList, captionList } from '../../../sites/youtube-captions-list.ts';
import { listenedSource } from '../../../sites/youtube-captions-listening.ts';
import { panelCues } from '../../../sites/youtube-captions-panel.ts';

vi.mock('../../../sites/page-tracks.ts');
vi.mock('../../../sites/youtube-captions-asking.ts');
vi.mock('../../../sites/youtube-captions-fetch.ts');
vi.mock('../../../sites/youtube-captions-list.ts', async (original) => ({
  ...(await original<typeof import('../../../sites/youtube-captions-list.ts')>()),
  captionList: vi.fn(),
}));
vi.mock('../../../sites/youtube-captions-listening.ts');
vi.mock('../../../sites/youtube-captions-panel.ts');

const media = { site: 'youtube', mediaId: 'AbCdEfGhI-1' };
const player = {} as Player;
const url = new URL('https://www.youtube.com/api/timedtext?v=AbCdEfGhI-1');
const source = { url, code: 'iw', automatic: true };
const json3 = (text: string) =>
  JSON.stringify({ events: [{ tStartMs: 1000, dDurationMs: 2000, segs: [{ utf8: text }] }] });
const cue = { id: 'c1', startTime: 1, endTime: 3, text: 'Yes.' };
const track = { index: 0, language: 'ko', code: 'ko', automatic: true };
const list = (more: Partial<CaptionList> = {}): CaptionList => ({
  ...{ tracks: [track], spoken: null, preferred: [], playing: true, client: '2.1', ...more },
});

let stop: AbortController;
const find = () => youtubeCaptions(player, media, stop.signal);
const goTo = (address: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);

beforeEach(() => {
  stop = new AbortController();
  goTo('https://www.youtube.com/watch?v=AbCdEfGhI-1');
  vi.spyOn(console, 'error').mockReturnValue();
  vi.mocked(captionList).mockReturnValue(list());
  vi.mocked(listenedSource).mockReturnValue('no-answer');
  vi.mocked(askedSource).mockResolvedValue('not-playing');
  vi.mocked(panelCues).mockResolvedValue('refused');
  vi.mocked(pageTrack).mockResolvedValue('none-listed');
  vi.mocked(fetchOwnText).mockResolvedValue({ text: json3('Yes.') });
});
afterEach(() => vi.resetAllMocks());

describe('the ways to the captions', () => {
  test('what was listened to is enough', async () => {
    vi.mocked(listenedSource).mockReturnValue(source);
    const answer = await find();
    expect(answer).toMatchObject({
      captions: { way: 'listened', language: 'he', automatic: true, cues: [{ text: 'Yes.' }] },
    });
    expect(answer).not.toHaveProperty('captions.missed');
    expect(askedSource).not.toHaveBeenCalled();
  });

  test('go on one after the other, and tell why', async () => {
    expect(await find()).toEqual({
      tried: [
        { way: 'listened', failed: 'no-answer' },
        { way: 'asked', failed: 'not-playing' },
        { way: 'panel', failed: 'refused' },
        { way: 'page-track', failed: 'none-listed' },
      ],
    });
    vi.mocked(pageTrack).mockResolvedValue({ language: 'ko', automatic: true, cues: [cue] });
    expect(await find()).toMatchObject({
      captions: { way: 'page-track', missed: [{ way: 'listened' }, {}, {}] },
    });
  });

  test('the address that gave nothing is not taken again', async () => {
    vi.mocked(listenedSource).mockReturnValue(source);
    vi.mocked(fetchOwnText).mockResolvedValueOnce({ failed: 'empty' });
    vi.mocked(askedSource).mockResolvedValue(source);
    expect(await find()).toMatchObject({ captions: { way: 'asked' } });
    expect(askedSource).toHaveBeenCalledWith(player, media.mediaId, url, stop.signal);
  });

  test('whoever was told of too many requests does not have the player ask', async () => {
    vi.mocked(listenedSource).mockReturnValue(source);
    vi.mocked(fetchOwnText).mockResolvedValue({ failed: 'too-many-requests' });
    const { tried } = (await find()) as { tried: unknown[] };
    expect(tried.slice(0, 2)).toEqual([
      { way: 'listened', failed: 'too-many-requests' },
      { way: 'asked', failed: 'too-many-requests' },
    ]);
    expect(askedSource).not.toHaveBeenCalled();
  });

  test('captions without words are none', async () => {
    vi.mocked(listenedSource).mockReturnValue(source);
    vi.mocked(fetchOwnText).mockResolvedValue({ text: json3(' ') });
    expect(await find()).toMatchObject({
      tried: [{ way: 'listened', failed: 'unreadable' }, {}, {}, {}],
    });
  });

  test('an error in one leads to the next, an end to none', async () => {
    vi.mocked(listenedSource).mockImplementation(() => {
      throw new Error('changed');
    });
    vi.mocked(askedSource).mockImplementation(async () => {
      stop.abort();
      throw stop.signal.reason;
    });
    expect(await find()).toEqual({
      tried: [
        { way: 'listened', failed: 'unsupported' },
        { way: 'asked', failed: 'no-answer' },
      ],
    });
  });
});

describe('the panel', () => {
  const panel = async () => {
    const answer = await find();
    if ('captions' in answer) return answer.captions;
    return 'tried' in answer && answer.tried[2]?.failed;
  };

  test.each<[string, string, CaptionList | null, string]>([
    ['in an embed', 'https://www.youtube.com/embed/AbCdEfGhI-1', list(), 'unsupported'],
    ['on the mobile site', 'https://m.youtube.com/watch?v=AbCdEfGhI-1', list(), 'unsupported'],
    ['without a list', url.origin.concat('/watch'), null, 'unsupported'],
    [
      'without the site’s version',
      url.origin.concat('/watch'),
      list({ client: null }),
      'unsupported',
    ],
    ['without tracks', url.origin.concat('/watch'), list({ tracks: [] }), 'none-listed'],
  ])('is not asked %s', async (_where, address, listed, failed) => {
    goTo(address);
    vi.mocked(captionList).mockReturnValue(listed);
    expect(await panel()).toBe(failed);
    expect(panelCues).not.toHaveBeenCalled();
  });

  test.each([
    ['what the machine heard', [track], true],
    ['what people wrote, where they did', [track, { ...track, index: 1, automatic: false }], false],
    [
      'not what they wrote in another language',
      [track, { ...track, code: 'en', automatic: false }],
      true,
    ],
  ])('shows %s', async (_what, tracks, automatic) => {
    vi.mocked(captionList).mockReturnValue(list({ tracks }));
    vi.mocked(panelCues).mockResolvedValue([cue]);
    expect(await panel()).toMatchObject({ way: 'panel', language: 'ko', automatic, cues: [cue] });
  });
});
