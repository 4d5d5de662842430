import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { embedsIn } from '../../../sites/article-embeds.ts';

const ID = 'a1b2c3d4e5F';

function embeds(body: string): string[] {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  return embedsIn(document as unknown as Document).map(({ site, mediaId }) => `${site}:${mediaId}`);
}

describe('recordings that a page embeds', () => {
  test.each([
    ['a frame', `<iframe src="https://www.youtube.com/embed/${ID}?rel=0"></iframe>`],
    ['without cookies', `<iframe src="//www.youtube-nocookie.com/embed/${ID}"></iframe>`],
    ['loaded late', `<iframe data-src="https://www.youtube.com/embed/${ID}"></iframe>`],
    ['another late one', `<iframe data-lazy-src="https://www.youtube.com/embed/${ID}"></iframe>`],
    [
      'held back until consent',
      `<iframe data-cookieblock-src="https://www.youtube.com/embed/${ID}" src="about:blank"></iframe>`,
    ],
    [
      'a document of its own',
      `<iframe srcdoc="&lt;a href='https://www.youtube.com/embed/${ID}?autoplay=1'&gt;&lt;img&gt;&lt;/a&gt;"></iframe>`,
    ],
    ['a light player', `<lite-youtube videoid="${ID}"></lite-youtube>`],
    ['another', `<amp-youtube data-videoid="${ID}"></amp-youtube>`],
    ['a placeholder by service and id', `<div data-service="youtube" data-id="${ID}"></div>`],
    [
      'a placeholder by class and id',
      `<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/${ID}" data-id="${ID}"></div>`,
    ],
    ['a player library', `<div data-plyr-provider="youtube" data-plyr-embed-id="${ID}"></div>`],
    [
      'a builder of pages',
      `<div class="elementor-widget-video" data-settings='{"youtube_url":"https:\\/\\/www.youtube.com\\/watch?v=${ID}"}'></div>`,
    ],
    [
      'an address never replaced by its player',
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://www.youtube.com/watch?v=${ID}</div></figure>`,
    ],
    ['an old object', `<object data="https://www.youtube.com/v/${ID}?fs=1"></object>`],
    [
      'an address in another one',
      `<iframe src="https://consent.example/frame?url=https%3A%2F%2Fwww.youtube.com%2Fembed%2F${ID}%3Frel%3D0"></iframe>`,
    ],
    [
      'shown without scripts only',
      `<noscript class="lazy">&lt;iframe src="https://www.youtube.com/embed/${ID}"&gt;</noscript>`,
    ],
    [
      'a light player with a label',
      `<lite-youtube videoid="${ID}" playlabel="Watch-again"></lite-youtube>`,
    ],
    ['a short one', `<div data-video-url="https://www.youtube.com/shorts/${ID}"></div>`],
    ['a short address', `<div data-video-url="https://youtu.be/${ID}?t=5"></div>`],
    [
      'twice',
      `<iframe src="https://www.youtube.com/embed/${ID}"></iframe><div data-youtube-id="${ID}"></div>`,
    ],
  ])('%s', (_name, body) => {
    expect(embeds(body)).toEqual([`youtube:${ID}`]);
  });

  test('of other sites', () => {
    expect(
      embeds(
        '<iframe src="https://player.vimeo.com/video/123456789?h=ab"></iframe><iframe src="https://www.dailymotion.com/embed/video/x7abc"></iframe>',
      ),
    ).toEqual(['vimeo:123456789', 'dailymotion:x7abc']);
  });

  test.each([
    ['a frame', '<iframe src="https://player.vimeo.com/video/123456789?h=ab"></iframe>'],
    ['a light player', '<lite-vimeo videoid="123456789"></lite-vimeo>'],
    ['a player library', '<div data-plyr-provider="vimeo" data-plyr-embed-id="123456789"></div>'],
    ['a placeholder', '<div data-video-url="https://vimeo.com/123456789"></div>'],
  ])('of Vimeo: %s', (_name, body) => {
    expect(embeds(body)).toEqual(['vimeo:123456789']);
  });

  test.each([
    ['a frame', '<iframe src="https://www.dailymotion.com/embed/video/x7abc?autoplay=1"></iframe>'],
    [
      'its newer one',
      '<iframe src="https://geo.dailymotion.com/player/xz12.html?video=x7abc"></iframe>',
    ],
    [
      'without a name of the player',
      '<iframe src="https://geo.dailymotion.com/player.html?video=x7abc"></iframe>',
    ],
  ])('of Dailymotion: %s', (_name, body) => {
    expect(embeds(body)).toEqual(['dailymotion:x7abc']);
  });

  test('no more than one interview has', () => {
    const frames = Array.from(
      { length: 60 },
      (_, n) => `<iframe src="https://www.youtube.com/embed/aaaaaaaaa${n + 10}"></iframe>`,
    );
    expect(embeds(frames.join(''))).toHaveLength(50);
  });

  test('in the order of the page', () => {
    const frames = ['bbbbbbbbbbb', 'aaaaaaaaaaa'].map(
      (id) => `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`,
    );
    expect(embeds(frames.join('<p>between</p>'))).toEqual([
      'youtube:bbbbbbbbbbb',
      'youtube:aaaaaaaaaaa',
    ]);
  });

  test.each([
    ['a link', `<a href="https://youtu.be/${ID}">watch</a>`],
    ['a link to a player', `<a href="https://www.youtube.com/embed/${ID}">watch</a>`],
    ['an address in the text', `<p>https://www.youtube.com/watch?v=${ID}</p>`],
    ['a still picture', `<img src="https://i.ytimg.com/vi/${ID}/hqdefault.jpg">`],
    ['a list', '<iframe src="https://www.youtube.com/embed/videoseries?list=PL123"></iframe>'],
    [
      'whatever is sent now',
      '<iframe src="https://www.youtube.com/embed/live_stream?channel=UC1"></iframe>',
    ],
    ['a page about players', `<iframe src="https://www.youtube.com/about/embed/${ID}"></iframe>`],
    ['an id that is too long', `<iframe src="https://www.youtube.com/embed/x${ID}"></iframe>`],
    ['a page of Vimeo', '<iframe src="https://player.vimeo.com/help/video/123456789"></iframe>'],
    [
      'a page of Dailymotion',
      '<iframe src="https://www.dailymotion.com/about?video=x7abc"></iframe>',
    ],
    [
      'another page of Dailymotion',
      '<iframe src="https://www.dailymotion.com/x/embed/video/x7abc"></iframe>',
    ],
    ['an id of another service', `<div data-service="soundcloud" data-id="${ID}"></div>`],
    ['a number of no service', '<div data-id="123456789"></div>'],
    ['a number of Vimeo’s with more behind it', '<lite-vimeo videoid="123456789x"></lite-vimeo>'],
    ['a look-alike of Vimeo', '<div data-video-url="https://vimeo.com.evil.com/123456789"></div>'],
    ['a channel of Vimeo’s', '<div data-video-url="https://vimeo.com/channels/123456789"></div>'],
    ['a name of Vimeo’s', '<lite-vimeo videoid="harbour"></lite-vimeo>'],
    ['an address in a paragraph with a class', `<p class="x">https://youtu.be/${ID}</p>`],
    ['a class that is an address', `<div class="https://www.youtube.com/embed/${ID}"></div>`],
    ['a channel', '<div data-url="https://www.youtube.com/@example"></div>'],
    [
      'a look-alike host',
      `<iframe src="https://www.youtube.com.evil.example/embed/${ID}"></iframe>`,
    ],
    ['one more', `<iframe src="https://www.youtube.com.evil.com/embed/${ID}"></iframe>`],
    ['another look-alike', `<iframe src="https://notyoutube.com/embed/${ID}"></iframe>`],
    ['an id of no site', `<div data-id="${ID}"></div>`],
    ['a script', `<script>var v = "https://www.youtube.com/embed/${ID}"</script>`],
  ])('not %s', (_name, body) => {
    expect(embeds(body)).toEqual([]);
  });
});
