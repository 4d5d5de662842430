import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaptionsAnswer } from '../../transcripts/machine-captions.ts';
import type { TimedtextMode } from '../replica/options.ts';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import {
  CaptionsScene,
  captionsIn,
  heard,
  recordings,
  triedIn,
  UNLISTED,
} from './pages/machine-captions.ts';
import { INTERVIEW, OTHER } from './world.ts';

let scene: CaptionsScene;

beforeAll(async () => {
  scene = await CaptionsScene.open();
});
afterAll(() => scene?.close());
beforeEach(() => scene.begin());
afterEach(() => scene.end());

/** The machine's own words, with their times. */
function expectHeard(answer: CaptionsAnswer): void {
  const { language, automatic, cues } = captionsIn(answer);
  expect({ language, automatic }).toEqual({ language: 'en', automatic: true });
  const [first] = heard.cues.filter(({ text }) => text !== '[Music]');
  expect(cues[0]?.text).toBe(first?.text);
  expect(cues[0]?.startTime).toBeCloseTo(first?.startTime ?? 0, 2);
  expect(cues[0]?.words?.map(({ text }) => text).join(' ')).toBe(first?.text);
  expect(cues.some(({ text }) => /music|>>/i.test(text))).toBe(false);
  const turns = heard.cues.filter(({ turn }) => turn);
  expect(cues.filter(({ turn }) => turn)).toHaveLength(turns.length);
  cues.forEach((cue, index) => {
    expect(cue.endTime).toBeLessThanOrEqual(cues[index + 1]?.startTime ?? 278);
  });
}

describe('what the player has loaded is listened to', () => {
  test('the automatic track itself', async () => {
    await scene.play();
    await scene.page.evaluate(`replica.player().setOption('captions', 'track', {})`);
    await scene.page.waitForFunction(
      `replica.player().getOption('captions', 'tracklist', { includeAsr: true }).length > 0`,
    );
    await scene.page.evaluate(
      `replica.player().setOption('captions', 'track', { languageCode: 'en', kind: 'asr' })`,
    );
    await scene.watch.waitForPlatformCaptions(/./);
    const answer = await scene.ask();
    expectHeard(answer);
    expect(captionsIn(answer).way).toBe('listened');
    expect(captionsIn(answer).missed).toBeUndefined();
    expect(scene.asked()).toHaveLength(2); // the player's, and ours
    expect(scene.asked('/youtubei/')).toHaveLength(0);
  });

  test('a translation: its source', async () => {
    const captions = [heard];
    const media = recordings({ captions });
    await scene.play({ media, captionsOn: true, translateTo: 'fr' });
    await scene.watch.waitForPlatformCaptions('fr-');
    const before = await scene.viewerState();
    const answer = await scene.ask();
    expectHeard(answer);
    expect(captionsIn(answer).way).toBe('listened');
    expect(scene.asked().map((query) => query.get('tlang'))).toContain('fr');
    expect(scene.asked().at(-1)?.get('tlang')).toBeNull();
    expect(await scene.viewerState()).toEqual(before);
    expect(before).toMatchObject({ on: true, translation: 'fr' });
  });

  test('another track: its token serves for the automatic one', async () => {
    await scene.play({ captionsOn: true });
    await scene.page.waitForFunction(
      `replica.player().getOption('captions', 'track').languageCode === 'de'`,
    );
    await scene.watch.waitForPlatformCaptions(/./);
    const answer = await scene.ask();
    expectHeard(answer);
    expect(captionsIn(answer).way).toBe('listened');
    expect(scene.asked().map((query) => [query.get('lang'), query.get('kind')])).toEqual([
      ['de', null],
      ['en', 'asr'],
    ]);
    expect(scene.asked()[1]?.get('pot')).toBe(scene.asked()[0]?.get('pot'));
  });

  test('an address that needs no token is asked at once, also while paused', async () => {
    const media = recordings({ captionsNeedToken: false });
    await scene.play({ media });
    await scene.watch.pause();
    const answer = await scene.ask();
    expectHeard(answer);
    expect(captionsIn(answer).way).toBe('listened');
    expect(scene.asked()).toHaveLength(1);
    expect(scene.asked()[0]?.has('pot')).toBe(false);
  });
});

describe('else the player is asked', () => {
  test('captions off: they stay off, and nothing else is asked', async () => {
    await scene.play();
    await scene.watch.seek(20); // amid words
    const before = await scene.viewerState();
    await scene.countShown();
    const [answer, other] = await Promise.all([scene.ask(), scene.ask()]); // two pages, one question
    expectHeard(answer);
    expect(other).toEqual(answer);
    expect(captionsIn(answer)).toMatchObject({
      way: 'asked',
      missed: [{ way: 'listened', failed: 'no-answer' }],
    });
    expect(await scene.viewerState()).toEqual(before);
    expect(before).toMatchObject({ on: false, language: null, remembered: null });
    expect(scene.asked().map((query) => query.get('kind'))).toEqual(['asr', 'asr']);
    expect(scene.asked('/youtubei/')).toHaveLength(0);
    expect(await scene.shown()).toBe(0);
  });

  test('a translation that the player remembers is there again', async () => {
    await scene.play({ translateTo: 'fr' });
    const answer = await scene.ask();
    expectHeard(answer);
    expect(captionsIn(answer).way).toBe('asked');
    expect(scene.asked().at(-1)?.get('tlang')).toBeNull();
    await scene.page.evaluate('replica.player().toggleSubtitlesOn()');
    await scene.watch.waitForPlatformCaptions('fr-');
    expect(await scene.viewerState()).toMatchObject({ on: true, translation: 'fr' });
  });

  test('a translated track that shows is back with its translation', async () => {
    await scene.play({ captionsOn: true, translateTo: 'fr' });
    await scene.watch.waitForPlatformCaptions('fr-');
    const before = await scene.viewerState();
    await scene.forgetLoaded();
    const answer = await scene.ask();
    expectHeard(answer);
    expect(captionsIn(answer).way).toBe('asked');
    expect(await scene.viewerState()).toEqual(before);
    expect(before).toMatchObject({ on: true, language: 'de', translation: 'fr' });
    await scene.watch.waitForPlatformCaptions('fr-');
  });

  test('while ours show, the player’s stay hidden', async () => {
    await scene.play({ tracklistDelay: 50 }, INTERVIEW);
    await scene.watch.overlay.waitForState('showing');
    await scene.watch.seek(20);
    await scene.countShown();
    expectHeard(await scene.ask(INTERVIEW));
    expect(await scene.shown()).toBe(0);
    expect(
      await scene.page.$eval('#movie_player', ({ classList }) =>
        classList.contains('truecue-hides-captions'),
      ),
    ).toBe(true);
  });

  test('in an embed', async () => {
    const { replica } = scene.world;
    const article = new EmbedInArticle(scene.page, replica);
    await article.open(UNLISTED);
    await article.player.frame.waitForFunction('replica.player().getPlayerState() === 1');
    replica.log.length = 0;
    const answer = await scene.ask();
    expectHeard(answer);
    expect(captionsIn(answer).way).toBe('asked');
    expect((await article.player.state()).captionsOn).toBe(false);
    expect(scene.asked()).toHaveLength(2);
  });
});

describe('else whole seconds are had', () => {
  test('from the transcript panel, while paused', async () => {
    const media = recordings({ captions: [heard] });
    await scene.play({ media });
    await scene.watch.pause();
    const answer = await scene.ask();
    const { way, missed, language, automatic, cues } = captionsIn(answer);
    expect({ way, language, automatic }).toEqual({
      way: 'panel',
      language: 'en',
      automatic: true,
    });
    expect(missed).toEqual([
      { way: 'listened', failed: 'no-answer' },
      { way: 'asked', failed: 'not-playing' },
    ]);
    const said = heard.cues.filter(({ text }) => text !== '[Music]');
    expect(cues.map(({ text }) => text)).toEqual(said.map(({ text }) => text));
    expect(cues.every(({ words }) => words === undefined)).toBe(true);
    expect(
      cues.every(({ startTime }, at) => Math.abs(startTime - (said[at]?.startTime ?? 0)) <= 1),
    ).toBe(true);
    expect(scene.asked('/youtubei/v1/get_panel')).toHaveLength(1);
    expect(scene.asked()).toHaveLength(0);
    expect((await scene.watch.state()).paused).toBe(true);
  });

  test('or from a track in the page’s own player', async () => {
    await scene.play({ panel: 'refused' });
    await scene.watch.pause();
    await scene.page.evaluate(() => {
      const words = 'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana>it was <i>fog</i>\n';
      const track = Object.assign(document.createElement('track'), {
        kind: 'captions',
        srclang: 'en',
        src: URL.createObjectURL(new Blob([words], { type: 'text/vtt' })),
      });
      document.querySelector('#movie_player video')?.append(track);
    });
    const { way, language, automatic, cues, missed } = captionsIn(await scene.ask());
    expect({ way, language, automatic }).toEqual({
      way: 'page-track',
      language: 'en',
      automatic: false,
    });
    expect(cues).toMatchObject([{ startTime: 1, endTime: 3, text: 'it was fog' }]);
    expect(missed?.map(({ failed }) => failed)).toEqual(['no-answer', 'not-playing', 'refused']);
    expect(await scene.page.$eval('video', (video) => video.textTracks[0]?.mode)).toBe('disabled');
  });
});

describe('what goes wrong is said', () => {
  /** The way's failures, and how many requests for words it takes. */
  const cases: [TimedtextMode, string, string, number][] = [
    ['limited', 'no-answer', 'too-many-requests', 1],
    ['empty', 'no-answer', 'empty', 1],
    ['refused', 'no-answer', 'refused', 1],
    ['page', 'no-answer', 'unreadable', 2],
    ['silent', 'no-answer', 'no-answer', 1],
  ];

  test('each answer of the platform, after one question', async () => {
    await scene.play({ panel: 'refused' });
    const before = await scene.viewerState();
    for (const [timedtext, listened, whenAsked, requests] of cases) {
      await scene.page.evaluate('performance.clearResourceTimings()');
      scene.world.replica.set({ timedtext });
      scene.world.replica.log.length = 0;
      expect(triedIn(await scene.ask())).toEqual([
        `listened: ${listened}`,
        `asked: ${whenAsked}`,
        'panel: refused',
        'page-track: none-listed',
      ]);
      expect(await scene.viewerState()).toEqual(before);
      expect(scene.asked()).toHaveLength(requests);
      expect(scene.asked('/youtubei/')).toHaveLength(1);
    }
  });

  test('a player that was refused is not told to ask again', async () => {
    await scene.play({ panel: 'refused', timedtext: 'limited', captionsOn: true });
    await scene.page.waitForFunction(
      'performance.getEntriesByType("resource").some(({ name }) => name.includes("timedtext"))',
    );
    expect(triedIn(await scene.ask()).slice(0, 2)).toEqual([
      'listened: too-many-requests',
      'asked: too-many-requests',
    ]);
    expect(scene.asked()).toHaveLength(1);
  });

  test('a recording without captions is not asked for them', async () => {
    await scene.play({}, OTHER);
    expect(triedIn(await scene.ask(OTHER))).toEqual([
      'listened: none-listed',
      'asked: none-listed',
      'panel: none-listed',
      'page-track: none-listed',
    ]);
    expect(scene.asked()).toHaveLength(0);
    expect(scene.asked('/youtubei/')).toHaveLength(0);
  });

  test('the page goes on to another recording meanwhile: captions are off there', async () => {
    await scene.play({ tracklistDelay: 1500 });
    const answer = scene.ask();
    await scene.page.waitForSelector('.truecue-asks-captions');
    await scene.watch.navigate(`/watch?v=${OTHER}`);
    expect(await answer).toEqual({ failed: 'gone' });
    expect(await scene.viewerState()).toMatchObject({ on: false, language: null, asking: false });
    expect(scene.asked()).toHaveLength(0);
    // And so it is for whoever asks later.
    expect(await scene.ask(UNLISTED)).toEqual({ failed: 'gone' });
    await scene.page.goto(scene.world.replica.url('/'));
    expect(await scene.ask()).toEqual({ failed: 'gone' });
  });
});
