import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EmbedInArticle } from './pages/embed-in-article.ts';
import { WatchPage } from './pages/watch-page.ts';
import { FIRST, media, openReplica, type ReplicaWorld, SECOND } from './replica-world.ts';

let world: ReplicaWorld;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  world = await openReplica();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await page?.close();
  page = await world.session.newPage();
  watch = new WatchPage(page, world.replica);
});

describe('watch page', () => {
  test('plays, and its player answers for the recording', async () => {
    await watch.open(FIRST);
    await page.waitForFunction('replica.player().getCurrentTime() > 0.3');
    const state = await watch.state();
    expect(state).toMatchObject({ mediaId: FIRST, paused: false, ad: false, captionsOn: false });
    expect(state.classes).toContain('playing-mode');
    expect(await page.evaluate('document.querySelector("video").src')).toMatch(/^blob:/);
  });

  test('sends the headers of the site, and its page is bound by them', async () => {
    const response = await page.goto(world.replica.url(`/watch?v=${FIRST}`));
    const headers = response?.headers() ?? {};
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['cross-origin-opener-policy']).toContain('same-origin-allow-popups');
    const refused = await page.evaluate(() => {
      if (!('trustedTypes' in window)) return 'TypeError'; // Firefox before 148 has none to be bound by
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return null;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('TypeError');
  });

  test('shows its machine captions with c, and takes them away again', async () => {
    await watch.open(FIRST);
    await page.waitForFunction('replica.player().getPlayerState() === 1');
    expect(await watch.platformCaptions()).toBe('');
    await watch.press('c');
    await watch.waitForPlatformCaptions(/wrong words/);
    const asked = world.replica.log.filter(({ path }) => path.startsWith('/api/timedtext'));
    expect(asked.at(-1)?.path).toMatch(/pot=.*c=WEB/);
    const url = await page.evaluate('replica.player().getAudioTrack().captionTracks[0].url');
    expect(url).toContain('&pot=');
    await watch.press('c');
    expect(await watch.platformCaptions()).toBe('');
  });

  test('gives no words without a token, and refuses when told to', async () => {
    await watch.open(FIRST);
    const path = `/api/timedtext?v=${FIRST}&lang=en&kind=asr&fmt=json3`;
    const ask = (query: string) =>
      page.evaluate(async (address) => {
        const answer = await fetch(address);
        return { status: answer.status, length: (await answer.text()).length };
      }, path + query);
    expect(await ask('&pot=x')).toEqual({ status: 200, length: 0 });
    expect((await ask('&pot=x&c=WEB')).length).toBeGreaterThan(500);
    world.replica.set({ timedtext: 'limited' });
    expect((await ask('&pot=x&c=WEB')).status).toBe(429);
    const gone = await page.evaluate(async () => {
      const answer = await fetch('/youtubei/v1/get_transcript', { method: 'POST', body: '{}' });
      return answer.status;
    });
    expect(gone).toBe(400);
    world.replica.set({ timedtext: 'token' });
  });

  test('interrupts with an advertisement in the same video, and returns to its time', async () => {
    await watch.open(FIRST);
    await watch.seek(12);
    await page.evaluate(() => Object.assign(window, { before: document.querySelector('video') }));
    await watch.playAd(1);
    const during = await watch.state();
    expect(during.ad).toBe(true);
    expect(during.classes).toContain('ad-interrupting');
    expect(during.time).toBeGreaterThanOrEqual(12);
    expect(during.videoTime).toBeLessThan(2);
    await page.waitForFunction(
      '!replica.player().classList.contains("ad-showing") && document.querySelector("video").currentTime > 12',
      { timeout: 8000 },
    );
    expect(await page.evaluate('document.querySelector("video") === before')).toBe(true);
    expect((await watch.state()).time).toBeLessThan(15);
  });

  test('navigates in place in the order of the site, with the same video', async () => {
    await watch.open(FIRST);
    await watch.recordEvents();
    await page.evaluate(() => Object.assign(window, { before: document.querySelector('video') }));
    await watch.navigate(`/watch?v=${SECOND}`);
    expect(await watch.events()).toEqual([
      `yt-navigate-start /watch?v=${FIRST}`,
      `yt-page-data-updated /watch?v=${SECOND}`,
      `yt-navigate-finish /watch?v=${SECOND}`,
    ]);
    await watch.ready();
    expect((await watch.state()).mediaId).toBe(SECOND);
    expect(await page.evaluate('document.querySelector("#movie_player video") === before')).toBe(
      true,
    );
    expect(await page.evaluate('ytInitialPlayerResponse.videoDetails.videoId')).toBe(FIRST);
    expect(
      await page.evaluate('document.querySelector("ytd-watch-flexy").getAttribute("video-id")'),
    ).toBe(SECOND);
  });

  test('keeps playing in the miniplayer, and moves to theater and full screen', async () => {
    await watch.open(FIRST);
    await watch.theater();
    expect(
      await page.$('ytd-watch-flexy[theater] #full-bleed-container #movie_player'),
    ).not.toBeNull();
    await watch.fullscreen();
    expect(await page.evaluate('document.fullscreenElement.tagName')).toBe('HTML');
    expect((await watch.state()).classes).toContain('ytp-fullscreen');
    await watch.fullscreen();
    await page.waitForFunction('replica.player().getPlayerState() === 1');
    await watch.miniplayer();
    expect(
      await page.$('ytd-miniplayer[active] #movie_player.ytp-player-minimized'),
    ).not.toBeNull();
  });

  test('waits when its stream runs dry, and goes on', async () => {
    await watch.open(FIRST);
    await page.waitForFunction('replica.player().getCurrentTime() > 0.3');
    await page.evaluate('void replica.stall(1.5)');
    await page.waitForFunction('replica.player().getPlayerState() === 3', { timeout: 5000 });
    const { time } = await watch.state();
    await page.waitForFunction(
      (then) =>
        (document.querySelector('#movie_player video') as HTMLVideoElement).currentTime >
        then + 0.5,
      { timeout: 6000 },
      time,
    );
  });
});

test('a stitched advertisement shifts the video against the content', async () => {
  const stitched = { ...media[FIRST], stitched: true };
  world.replica.set({ media: { ...media, [FIRST]: stitched } });
  await watch.open(FIRST);
  await page.waitForFunction('replica.player().classList.contains("ad-showing")');
  await page.evaluate('document.querySelector(".ytp-skip-ad-button").click()');
  await page.waitForFunction('replica.player().getCurrentTime() > 0.3', { timeout: 5000 });
  const state = await watch.state();
  expect(state.ad).toBe(false);
  expect(state.videoTime - state.time).toBeGreaterThan(7);
  world.replica.set({ media });
});

describe.each(['old', 'new'] as const)('embed in an article, %s interface', (ui) => {
  test('plays there and shows its captions', async () => {
    const article = new EmbedInArticle(page, world.replica);
    await article.open(FIRST, { ui });
    const { player } = article;
    await player.frame.waitForFunction('replica.player().getPlayerState() === 1');
    const chrome = await player.frame.$('.ytp-chrome-bottom');
    const touch = await player.frame.$('#player + #player-controls');
    await article.click('.ytp-subtitles-button, .ytmClosedCaptioningButtonButton');
    await player.waitForPlatformCaptions(/wrong words/);
    expect([chrome !== null, touch !== null]).toEqual(ui === 'old' ? [true, false] : [false, true]);
  });

  test('goes full screen by its own element', async () => {
    const article = new EmbedInArticle(page, world.replica);
    await article.open(FIRST, { ui, nocookie: true });
    await article.fullscreen();
    const element = await article.player.frame.evaluate(
      'document.fullscreenElement.id || document.fullscreenElement.tagName',
    );
    expect(element).toBe(ui === 'old' ? 'movie_player' : 'HTML');
  });
});

test.each(['lite', 'consent', 'lazy', 'sandbox'] as const)('embed, %s', async (variant) => {
  const article = new EmbedInArticle(page, world.replica);
  await article.open(FIRST, { variant, autoplay: false });
  await article.start();
  expect((await article.player.state()).mediaId).toBe(FIRST);
});

test('an embed that nobody names is refused', async () => {
  await page.goto(world.replica.url(`/embed/${FIRST}`));
  expect(await page.evaluate(() => document.body.innerText)).toContain('Error 153');
});

test('Shorts play beside a hidden player', async () => {
  await watch.goto(`/shorts/${FIRST}`);
  expect(await page.$('ytd-reel-video-renderer[is-active] #shorts-player')).not.toBeNull();
  const hidden = await page.$('ytd-watch-flexy[hidden] #movie_player video');
  expect(hidden).not.toBeNull();
});

test('the mobile site tells of its pages', async () => {
  await watch.goto(`/watch?v=${FIRST}`, 'm.youtube.com');
  await page.evaluate(() =>
    addEventListener('state-navigateend', () => Object.assign(window, { ended: true })),
  );
  await watch.navigate('/');
  expect(await page.evaluate('ended')).toBe(true);
});
