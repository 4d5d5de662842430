import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bundle } from '../../transcripts/bundle.ts';
import { bundleOf, extensionWith, numberedCues } from './libraries.ts';
import { forgetChoices, PopupPage, violations } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { openWorld, type World } from './world.ts';

/** Two interviews in one recording, with gaps before, between and after. */
const BOTH = 'TcBothGaps1';
/** A recording that two publishers transcribed. */
const TWICE = 'TcTwiceOne1';

const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const media = { file, title: 'A recording', duration: 278 };

/** A bundle of numbered cues that names its publisher. */
function transcript(mediaId: string, id: string, more: Parameters<typeof bundleOf>[3]): Bundle {
  const made = bundleOf(mediaId, 278, [], {
    id,
    title: { en: `The ${id}` },
    speakers: [{ id: 'guest', name: { en: `Mx. ${id}` } }],
    ...more,
  });
  const cues = numberedCues(id, 278).map((cue) => ({ ...cue, speaker: 'guest' }));
  const provenance = { publisher: `${id} daily`, method: 'human' as const };
  return { ...made, tracks: made.tracks.map((track) => ({ ...track, provenance, cues })) };
}

const transcripts = [
  transcript(BOTH, 'keeper', {
    map: [
      { bundleStart: 20, mediaStart: 100, length: 10 },
      { bundleStart: 0, mediaStart: 10, length: 20 },
    ],
  }),
  transcript(BOTH, 'engineer', { map: [{ bundleStart: 0, mediaStart: 50, length: 20 }] }),
  transcript(TWICE, 'first', {}),
  transcript(TWICE, 'second', {}),
];

let world: World;
let page: Page;
let watch: WatchPage;
let popup: PopupPage | undefined;

beforeAll(async () => {
  const extension = await extensionWith(transcripts);
  world = await openWorld({ extension }, { media: { [BOTH]: media, [TWICE]: media } });
});
afterAll(() => world?.close());
beforeEach(async () => {
  await forgetChoices(world.session);
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
});
afterEach(async () => {
  await popup?.close().catch(() => undefined);
  await page.close();
});

const caption = (text: string) => watch.overlay.waitForCaption((shown) => shown.text === text);

describe('a compilation of two interviews', () => {
  test('each has its words in its stretches, and the gaps have none', async () => {
    await watch.openStill(BOTH);
    const gaps = [4.2, 40.2, 80.2, 150.2];
    const stretches: [number, string, string][] = [
      [12.2, 'keeper 1', 'Mx. keeper'],
      [52.2, 'engineer 1', 'Mx. engineer'],
      [100.2, 'keeper 10', 'Mx. keeper'],
    ];
    for (const [time, text] of stretches) {
      await watch.seek(time);
      await caption(text);
      await watch.seek(gaps.shift() ?? 0);
      await watch.overlay.staysEmpty();
    }
    await watch.seek(gaps.shift() ?? 0);
    await watch.overlay.staysEmpty();
    // The same id in both transcripts, and two people.
    for (const [time, text, name] of [
      [10.2, 'keeper 0', 'Mx. keeper'],
      [50.2, 'engineer 0', 'Mx. engineer'],
    ] as const) {
      await watch.seek(time);
      expect((await caption(text)).speaker).toBe(name);
    }
  });

  test('the popup names both, and whose words they are', async () => {
    await watch.openStill(BOTH);
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('The keeper · The engineer');
    const text = await popup.text();
    expect(text).toContain('Words by keeper daily · engineer daily');
    expect(text).not.toContain('Other transcripts');
  });
});

describe('two transcripts of the same words', () => {
  test('the first is shown, the other is offered, and takes its place for good', async () => {
    await watch.openStill(TWICE);
    await watch.seek(30.2);
    await caption('first 15');
    await watch.overlay.recordLateness();
    await page.evaluate(() => {
      document.querySelector('truecue-captions')?.setAttribute('data-seen', '');
    });
    popup = await PopupPage.open(world.session, page);
    await popup.waitForText('Other transcripts of this video');
    expect(await popup.otherTranscripts()).toEqual([['The second', 'second daily', 'English']]);
    expect(await violations(popup.page)).toEqual([]);
    await popup.press('Use this one');
    await caption('second 15');
    const kept = await page.evaluate(() => document.querySelectorAll('[data-seen]').length);
    expect(kept).toBe(1); // the same overlay
    const painted = (await watch.overlay.lateness()).map(({ text }) => text);
    expect(painted).toEqual(['first 15', 'second 15']); // with nothing in between
    await popup.waitForText('The first');
    expect(await popup.otherTranscripts()).toEqual([['The first', 'first daily', 'English']]);

    await page.reload({ waitUntil: 'domcontentloaded' });
    await watch.ready();
    await watch.pause();
    await watch.seek(30.2);
    await caption('second 15');
    await popup.waitForText('The first');
    await popup.press('Use this one');
    await caption('first 15');
  });
});
