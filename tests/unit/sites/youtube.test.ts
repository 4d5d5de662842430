// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { youtube } from '../../../sites/youtube.ts';

const ID = 'AbCdEfGhI-1';
const OTHER = 'zzzzzzzzzzz';

function page(html: string): Document {
  return new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
}

function idOf(url: string, html = ''): string | undefined {
  return youtube.detect(new URL(url), page(html))?.mediaId;
}

describe('detect', () => {
  test.each([
    ['another host that ends alike', `https://notwww.youtube.com/watch?v=${ID}`],
    ['another host that begins alike', `https://www.youtube.com.example/watch?v=${ID}`],
    ['the home page', 'https://www.youtube.com/'],
    ['a search', 'https://www.youtube.com/results?search_query=watch'],
    ['an id that is too short', 'https://www.youtube.com/watch?v=short'],
    ['an id that is too long', `https://www.youtube.com/watch?v=${ID}x`],
    ['the live chat frame', `https://www.youtube.com/live_chat?v=${ID}`],
    ['music', `https://music.youtube.com/watch?v=${ID}`],
    ['a list in an embed', 'https://www.youtube.com/embed/videoseries?list=PL1'],
  ])('nothing on %s', (_page, url) => {
    expect(idOf(url)).toBeUndefined();
  });

  test.each([
    ['a watch page', `https://www.youtube.com/watch?v=${ID}&t=10s&list=PL1`],
    ['shorts', `https://www.youtube.com/shorts/${ID}`],
    ['a live replay', `https://www.youtube.com/live/${ID}?si=x`],
    ['an embed', `https://www.youtube.com/embed/${ID}?start=3`],
    ['an embed without cookies', `https://www.youtube-nocookie.com/embed/${ID}`],
    ['the mobile site', `https://m.youtube.com/watch?v=${ID}`],
  ])('the recording of %s', (_page, url) => {
    expect(idOf(url)).toBe(ID);
  });

  test('the title tells which recording of a list an embed has reached', () => {
    const title = `<a class="ytp-title-link" href="https://www.youtube.com/watch?v=${OTHER}">x</a>`;
    expect(idOf(`https://www.youtube.com/embed/${ID}?list=PL1`, title)).toBe(OTHER);
    expect(idOf('https://www.youtube.com/embed/videoseries?list=PL1', title)).toBe(OTHER);
  });

  test('the small player goes on while the viewer browses', () => {
    const mini = (kind: string) =>
      `<ytd-watch-flexy video-id="${ID}" hidden></ytd-watch-flexy>
       <ytd-miniplayer><div id="movie_player" class="${kind}"></div></ytd-miniplayer>`;
    expect(idOf('https://www.youtube.com/', mini('ytp-player-minimized'))).toBe(ID);
    expect(idOf('https://www.youtube.com/', mini(''))).toBeUndefined();
  });
});

describe('findPlayer', () => {
  const media = { site: 'youtube', mediaId: ID };
  const classic = '<video class="html5-main-video"></video><div class="ytp-chrome-bottom"></div>';

  beforeEach(() => {
    document.body.replaceChildren();
  });

  test('waits while the page still shows another recording', () => {
    document.body.innerHTML = `<ytd-watch-flexy video-id="${OTHER}">
      <div id="movie_player">${classic}</div></ytd-watch-flexy>`;
    expect(youtube.findPlayer(document, media)).toBeNull();
    document.querySelector('ytd-watch-flexy')?.setAttribute('video-id', ID);
    expect(youtube.findPlayer(document, media)?.surface.id).toBe('movie_player');
  });

  test('waits for the video', () => {
    document.body.innerHTML = '<div id="movie_player"></div>';
    expect(youtube.findPlayer(document, media)).toBeNull();
  });

  test('passes over the preview under the pointer', () => {
    document.body.innerHTML = `<div id="inline-player"><div id="movie_player">${classic}</div></div>`;
    expect(youtube.findPlayer(document, media)).toBeNull();
  });

  test('mounts beside the controls where they cover the player', () => {
    document.body.innerHTML = `<div id="player"><div id="movie_player"><video></video></div></div>
      <div id="player-controls"><div id="player-control-overlay"></div></div>`;
    expect(youtube.findPlayer(document, media)?.host).toBe(document.body);
    document.body.innerHTML = `<div id="movie_player" class="ytp-embed">${classic}</div>`;
    expect(youtube.findPlayer(document, media)?.host.id).toBe('movie_player');
  });
});

describe('the platform’s captions', () => {
  const media = { site: 'youtube', mediaId: ID };
  function player() {
    document.body.innerHTML = `<input id="search"><div id="movie_player"><video></video>
      <div class="ytp-chrome-bottom"><button class="ytp-subtitles-button"><svg></svg></button></div></div>`;
    const found = youtube.findPlayer(document, media);
    if (!found) throw new Error('no player');
    return found;
  }

  test('are hidden by one class and come back', () => {
    const found = player();
    const undo = youtube.hidePlatformCaptions(found);
    expect(found.surface.className).toContain('truecue-hides-captions');
    expect(document.getElementById('truecue-captions-style')?.textContent).toContain('visibility');
    undo();
    expect(found.surface.className).toBe('');
    expect(document.getElementById('truecue-captions-style')).toBeNull();
  });

  test.each<[string, Partial<KeyboardEventInit>, string, boolean]>([
    ['c on the page', { code: 'KeyC' }, 'body', true],
    ['the same place on a Korean layout', { code: 'KeyC', key: 'ㅊ' }, 'body', true],
    ['our own key', { code: 'KeyC', altKey: true }, 'body', false],
    ['copying', { code: 'KeyC', ctrlKey: true }, 'body', false],
    ['typing into the search', { code: 'KeyC' }, '#search', false],
    ['another letter', { code: 'KeyK' }, 'body', false],
  ])('%s', (_what, init, where, expected) => {
    const found = player();
    let pressed: boolean | undefined;
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = youtube.isCaptionsPress(event, found);
      },
      { once: true },
    );
    document
      .querySelector(where)
      ?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
    expect(pressed).toBe(expected);
  });

  test('what they say is read line by line', () => {
    const found = player();
    expect(youtube.platformWords(found)).toBeNull();
    found.surface.insertAdjacentHTML(
      'beforeend',
      `<div class="caption-window"><span class="captions-text">
        <span class="caption-visual-line"><span class="ytp-caption-segment">we counted</span></span>
        <span class="caption-visual-line"><span class="ytp-caption-segment">the &lt;boots </span></span>
      </span></div>`,
    );
    expect(youtube.platformWords(found)).toBe('we counted\nthe <boots');
  });

  test('a list of tracks from the page is checked', () => {
    const found = player();
    found.surface.addEventListener('truecue-ask', () => {
      const tracks = [
        { language: 'de', label: 'Deutsch', automatic: false },
        { language: '<img>', label: 'x' },
        { language: 'ko', automatic: true, label: 7 },
        null,
        'en',
      ];
      const detail = JSON.stringify(tracks);
      found.surface.dispatchEvent(new CustomEvent('truecue-answer', { detail }));
    });
    expect(youtube.platformTracks(found)).toEqual([
      { language: 'de', label: 'Deutsch', automatic: false },
      { language: 'ko', label: 'ko', automatic: true },
    ]);
  });
});

describe('isAd', () => {
  test.each([
    ['html5-video-player ad-created', false],
    ['html5-video-player ad-created ad-showing ad-interrupting', true],
    ['html5-video-player ad-showing', true],
    ['html5-video-player ad-interrupting', true],
  ])('%s: %s', (names, isAd) => {
    const shown = page(`<div id="movie_player" class="${names}"><video></video></div>`);
    const surface = shown.querySelector('#movie_player');
    expect(youtube.isAd({ surface } as never)).toBe(isAd);
  });
});
