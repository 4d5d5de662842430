// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Player } from '../../../sites/adapter.ts';
import { ANSWER_EVENT, ASK_EVENT, type MainWorldAsk } from '../../../sites/main-world.ts';
import { askedSource } from '../../../sites/youtube-captions-asking.ts';
import { captionList } from '../../../sites/youtube-captions-list.ts';
import { listenedSource } from '../../../sites/youtube-captions-listening.ts';

const ID = 'AbCdEfGhI-1';
const sent = (lang: string, kind = '') =>
  `https://www.youtube.com/api/timedtext?v=${ID}&exp=xpe&lang=${lang}${kind && `&kind=${kind}`}`;
const list = {
  mediaId: ID,
  state: 1,
  client: '2.1',
  tracks: [
    { language: 'de', automatic: false },
    { language: 'ko', automatic: true },
  ],
};
const addresses = [sent('de'), sent('ko', 'asr')];

interface HappyWindow {
  happyDOM: { setURL(url: string): void };
}

let surface: HTMLElement;
let player: Player;
let asks: string[];
/** What the main world answers; by default a player that never loads anything. */
let answers: Record<MainWorldAsk['ask'], (ask: MainWorldAsk) => unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  (window as unknown as HappyWindow).happyDOM.setURL(`https://www.youtube.com/watch?v=${ID}`);
  surface = document.createElement('div');
  player = { surface } as unknown as Player;
  asks = [];
  const silent = () => null;
  answers = {
    time: silent,
    tracks: silent,
    'captions-on': silent,
    'caption-list': () => list,
    'caption-urls': (ask) => ({ sent: 'index' in ask ? addresses[ask.index] : null }),
    'take-captions': () => true,
    'captions-listed': () => 2,
    'load-track': () => true,
    'return-captions': () => true,
  };
  surface.addEventListener(ASK_EVENT, (event) => {
    const ask = JSON.parse((event as CustomEvent).detail) as MainWorldAsk;
    asks.push(ask.ask);
    const detail = JSON.stringify(answers[ask.ask](ask));
    surface.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail }));
  });
  vi.stubGlobal('performance', { now: () => Date.now(), getEntriesByType: () => entries });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let entries: object[] = [];
const entry = (name: string, responseStatus = 200, decodedBodySize = 999) => ({
  name,
  responseStatus,
  decodedBodySize,
});

const never = new AbortController().signal;

async function askedIn(milliseconds: number, had: URL | null = null): Promise<unknown> {
  let result: unknown = 'still asking';
  void askedSource(player, ID, had, never).then((source) => {
    result = source;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return result;
}

describe('the player is asked', () => {
  test('for five seconds for its list, and everything is put back', async () => {
    answers['captions-listed'] = () => 0;
    const asking = askedIn(4900);
    expect(surface.className).toContain('truecue-asks-captions');
    expect(await asking).toBe('still asking');
    await vi.advanceTimersByTimeAsync(300);
    expect(asks.at(-1)).toBe('return-captions');
    expect(surface.className).not.toContain('truecue-asks-captions');
    expect(document.getElementById('truecue-asking-style')).toBeNull();
  });

  test('for four seconds for the words, once', async () => {
    expect(await askedIn(3900)).toBe('still asking');
    await vi.advanceTimersByTimeAsync(300);
    expect(asks.filter((ask) => ask === 'load-track')).toHaveLength(1);
    expect(asks.filter((ask) => ask === 'return-captions')).toHaveLength(1);
  });

  test('until it has put its token into the track’s address', async () => {
    const ready = `${sent('ko', 'asr')}&pot=T`;
    answers['caption-urls'] = () => ({
      sent: addresses[1],
      ready: asks.includes('load-track') ? ready : undefined,
    });
    expect(await askedIn(200)).toMatchObject({ code: 'ko', automatic: true });
  });

  test('an address that gave nothing is not taken again', async () => {
    const ready = `${sent('ko', 'asr')}&pot=T`;
    answers['caption-urls'] = () => ({ sent: addresses[1], ready });
    expect(await askedIn(5000, new URL(`${ready}&fmt=json3`))).toBe('no-answer');
  });

  test('nothing is touched where it would not answer', async () => {
    answers['caption-list'] = () => ({ ...list, state: 2 });
    expect(await askedIn(0)).toBe('not-playing');
    answers['caption-list'] = () => list;
    surface.classList.add('ad-showing');
    expect(await askedIn(0)).toBe('not-playing');
    answers['caption-list'] = () => ({ ...list, tracks: [] });
    expect(await askedIn(0)).toBe('none-listed');
    answers['caption-list'] = () => null;
    expect(await askedIn(0)).toBe('unsupported');
    expect(asks.filter((ask) => ask !== 'caption-list')).toEqual([]);
  });

  test('when nobody wants it any more, everything is put back', async () => {
    const gone = new AbortController();
    answers['captions-listed'] = () => 0;
    const asking = askedSource(player, ID, null, gone.signal);
    const ended = expect(asking).rejects.toThrow('left');
    gone.abort(new Error('left'));
    await vi.advanceTimersByTimeAsync(200);
    await ended;
    expect(asks.at(-1)).toBe('return-captions');
  });
});

describe('what was loaded is listened to', () => {
  const heard = () => {
    const source = listenedSource(player, ID, captionList(player, ID));
    return typeof source === 'string' ? source : source.url.searchParams.toString();
  };
  const query = (address: string) => new URL(address).searchParams.toString();

  test.each<[string, object[], string]>([
    ['nothing was loaded', [], 'no-answer'],
    [
      'the machine’s track',
      [entry(`${sent('ko', 'asr')}&pot=T&c=WEB`)],
      query(`${sent('ko', 'asr')}&pot=T&c=WEB&fmt=json3`),
    ],
    [
      'its translation',
      [entry(`${sent('ko', 'asr')}&pot=T&tlang=en`)],
      query(`${sent('ko', 'asr')}&pot=T&fmt=json3&c=WEB`),
    ],
    [
      'its translation, refused',
      [entry(`${sent('ko', 'asr')}&pot=T&tlang=en`, 429)],
      query(`${sent('ko', 'asr')}&pot=T&fmt=json3&c=WEB`),
    ],
    [
      'another track',
      [entry(`${sent('de')}&pot=T&c=WEB`)],
      query(`${sent('ko', 'asr')}&pot=T&c=WEB&fmt=json3`),
    ],
    [
      'another recording’s',
      [entry(`${sent('ko', 'asr').replace(ID, 'zzzzzzzzzzz')}&pot=T`)],
      'no-answer',
    ],
    ['it came empty', [entry(`${sent('ko', 'asr')}&pot=T`, 200, 0)], 'empty'],
    ['it was refused', [entry(`${sent('ko', 'asr')}&pot=T`, 403)], 'refused'],
    ['it was too much', [entry(`${sent('de')}&pot=T`, 429)], 'too-many-requests'],
    [
      'a translation that is signed as such',
      [entry(`${sent('ko', 'asr')}&pot=T&sparams=v%2Ctlang&tlang=en`)],
      'only-translated',
    ],
  ])('%s', (_what, loaded, expected) => {
    entries = loaded;
    expect(heard()).toBe(expected);
  });

  test('while the list is not known, what the machine heard goes before the rest', () => {
    answers['caption-list'] = () => null;
    entries = [entry(`${sent('ko', 'asr')}&pot=T&tlang=en`), entry(`${sent('de')}&pot=T`)];
    expect(heard()).toBe(query(`${sent('ko', 'asr')}&pot=T&fmt=json3&c=WEB`));
  });
});
