import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OwnSentence, OwnTranscript } from '../../transcripts/own.ts';
import { ownPages } from './pages/own-pages.ts';
import { forgetChoices, PopupPage, violations } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { INTERVIEW, OTHER, openWorld, type World } from './world.ts';

const ID = '3f0c9a52-7a1b-4c8e-9d2f-0123456789ab';
/** One after the other, three seconds each, from second 2 on; the third is doubtful. */
const LINES = ['The sails turn.', 'The miller counts.', 'Nobody knows why.', 'The wind drops.'];

function own(mediaId: string, more: Partial<OwnTranscript> = {}): OwnTranscript {
  return {
    schema: 'truecue-own/1',
    id: ID,
    createdAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    media: { site: 'youtube', mediaId },
    duration: null,
    title: 'The miller',
    language: 'en',
    source: {
      from: 'article',
      url: 'https://example.org/miller',
      publisher: 'The Example Daily',
      sha256: 'a'.repeat(64),
    },
    timing: { from: 'captions', captionLanguage: 'en', way: 'listened', wordTimes: true },
    segments: [{ speaker: 'Miller', role: 'answer', text: LINES.join(' ') }],
    sentences: LINES.map(
      (text, n): OwnSentence => ({
        id: `s${n + 1}`,
        segment: 0,
        text,
        startTime: 2 + 3 * n,
        endTime: 4.5 + 3 * n,
        confidence: n === 2 ? 0.2 : 0.9,
        by: 'machine',
      }),
    ),
    ...more,
  };
}

const untimed = (mediaId: string) => {
  const made = own(mediaId);
  const sentences = made.sentences.map((one) => ({ ...one, startTime: null, endTime: null }));
  return { ...made, sentences };
};

let world: World;
let pages: Awaited<ReturnType<typeof ownPages>>;
let page: Page;
let watch: WatchPage;
let popup: PopupPage | undefined;

beforeAll(async () => {
  world = await openWorld();
  pages = await ownPages(world.session);
});
afterAll(() => world?.close());
beforeEach(async () => {
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
});
afterEach(async () => {
  await popup?.close().catch(() => undefined);
  await page.close();
  await pages.remove(ID);
  await forgetChoices(world.session);
});

const caption = (text: string) => watch.overlay.waitForCaption((shown) => shown.text === text);
const isDoubtful = () =>
  page.evaluate(() => {
    const caption = document
      .querySelector('truecue-captions')
      ?.shadowRoot?.querySelector<HTMLElement>('p.caption');
    const text = caption?.querySelector('.text');
    const line = text && getComputedStyle(text).textDecorationStyle;
    return caption?.dataset.doubtful !== undefined && line === 'dotted';
  });

async function openStill(mediaId: string): Promise<void> {
  await watch.open(mediaId);
  await watch.pause();
}

describe('on a video that no list names', () => {
  test('it shows at once, says how sure it is and how it was made, and is still there later', async () => {
    await openStill(OTHER);
    expect((await watch.overlay.state()).hosts).toBe(0);
    await pages.save(untimed(OTHER));
    expect((await watch.overlay.state()).hosts).toBe(0);
    await pages.save(own(OTHER));
    await page.bringToFront();
    await watch.overlay.waitForState('showing');
    await watch.pause();
    await watch.seek(3);
    expect(await caption('The sails turn.')).toMatchObject({ speaker: 'Miller', lang: 'en' });
    expect(await isDoubtful()).toBe(false);
    await watch.seek(9);
    await caption('Nobody knows why.');
    expect(await isDoubtful()).toBe(true);

    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('How it was made');
    const said = await popup.text();
    expect(said).toContain('Words: The Example Daily.');
    expect(said).toContain('Times: aligned on your machine, 100% of sentences placed.');
    expect(said).toContain('1 sentence is doubtful');
    expect(await popup.controls()).toContain('Correct the times');
    expect(await violations(popup.page)).toEqual([]);

    // Corrected while it shows: the words change, and nothing else goes and comes.
    await page.evaluate(() => {
      document.querySelector('truecue-captions')?.setAttribute('data-seen', '');
    });
    await watch.overlay.recordLateness();
    const corrected = own(OTHER);
    const third = corrected.sentences[2];
    if (third) Object.assign(third, { text: 'Everybody knows why.', confidence: 1, by: 'hand' });
    await pages.save(corrected);
    await caption('Everybody knows why.');
    expect(await isDoubtful()).toBe(false);
    expect((await watch.overlay.lateness()).map(({ text }) => text)).not.toContain('');
    expect(await page.evaluate(() => document.querySelectorAll('[data-seen]').length)).toBe(1);
    expect(await watch.overlay.notice()).toBeNull();

    await page.bringToFront();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await watch.ready();
    await watch.pause();
    await watch.seek(9);
    await caption('Everybody knows why.');

    await pages.remove(ID);
    await watch.overlay.waitForState(null);
    await popup.waitForText('No transcript for this video');
  });

  test('what a page has aligned is shown and stored', async () => {
    await openStill(OTHER);
    const words = LINES.join(' ').toLowerCase().replaceAll('.', '').split(' ');
    const cues = words.map((text, n) => {
      const startTime = 2 + n;
      return { id: `c${n}`, startTime, endTime: startTime + 1, text, words: [{ startTime, text }] };
    });
    const captions = { language: 'en', automatic: true, way: 'listened', cues };
    const report = await pages.align({ own: untimed(OTHER), captions });
    expect(report).toMatchObject({ done: { id: ID, timing: { from: 'captions' } } });
    await page.bringToFront();
    await watch.overlay.waitForState('showing');
    await watch.pause();
    await watch.seek(6);
    await caption('The miller counts.');
  });
});

describe('on a video that a list names', () => {
  test('it goes before; the other is offered, and is there when it is removed', async () => {
    await watch.open(INTERVIEW);
    await watch.overlay.waitForState('showing');
    await watch.pause();
    await watch.seek(3);
    await pages.save(own(INTERVIEW));
    await caption('The sails turn.');
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('Other transcripts of this video');
    const [offered, ...more] = await popup.otherTranscripts();
    expect(offered?.slice(0, 2)).toEqual(['The fog bell', 'The Example Daily']);
    expect(more).toEqual([]);
    await popup.press('Use this one');
    await popup.waitForText('The Example Daily · made by you');
    expect((await watch.overlay.texts())[0]).not.toBe('The sails turn.');
    await popup.press('Use this one');
    await caption('The sails turn.');
    await pages.remove(ID);
    await popup.waitForText('Words by The Example Daily');
    expect(await popup.text()).not.toContain('made by you');
    await watch.overlay.waitForState('showing');
  });
});
