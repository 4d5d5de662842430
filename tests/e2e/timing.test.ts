import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { browserName } from './browsers.ts';
import { ownPages } from './pages/own-pages.ts';
import { violations } from './pages/popup-page.ts';
import { saveOwn, TimingPage } from './pages/timing-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { OTHER, openWorld, type World } from './world.ts';

const firefox = browserName === 'firefox';

/** Three turns of a miller and whoever asks him. */
const turns: [string, string[]][] = [
  ['Ana Reyes', ['How long has the mill stood here?', 'And who built it?']],
  ['Tom Hale', ['Two hundred years.', 'My family built it.', 'We never sold it.']],
  ['Ana Reyes', ['Will it turn again?']],
];

const own: OwnTranscript = {
  schema: 'truecue-own/1',
  id: '5d0c4f1a-6f0b-4c1e-9a57-0d6a4a7b1c11',
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  media: { site: 'youtube', mediaId: OTHER },
  duration: null,
  title: 'A windmill',
  language: 'en',
  source: { from: 'pasted', url: null, publisher: null, sha256: '0'.repeat(64) },
  timing: { from: 'captions', captionLanguage: null, way: null, wordTimes: false },
  segments: turns.map(([speaker, texts], index) => ({
    speaker,
    role: index % 2 === 0 ? 'question' : 'answer',
    text: texts.join(' '),
  })),
  sentences: turns
    .flatMap(([, texts], segment) => texts.map((text) => ({ segment, text })))
    .map((sentence, index) => ({
      id: `s${index + 1}`,
      ...sentence,
      startTime: null,
      endTime: null,
      confidence: 0,
      by: 'machine',
    })),
};

/** Another recording, in which a machine heard twelve sentences, one every three seconds. */
const CAPTIONED = 'TcTimeFit01';
const spoken = [
  ...['the lamp was lit at dusk', 'nobody slept before midnight', 'our neighbours kept a goat'],
  ...['it ate the harbour flags', 'we painted every door green', 'the ferry came on mondays'],
  ...['bread was baked in secret', 'my aunt counted the waves', 'a storm took the bell'],
  ...['children dived for coins', 'the priest repaired radios', 'then the bridge was built'],
];
const captioned = {
  file: join(import.meta.dirname, '../fixtures/other-video.webm'),
  title: 'An island',
  duration: 40,
  captions: [
    {
      language: 'en',
      kind: 'asr' as const,
      cues: spoken.map((text, index) => ({
        startTime: 1 + index * 3,
        endTime: 3.6 + index * 3,
        text,
      })),
    },
  ],
};

let world: World;
let page: Page;
let watch: WatchPage;
let timing: TimingPage;

beforeAll(async () => {
  world = await openWorld({}, { media: { [CAPTIONED]: captioned } });
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
  await watch.open(OTHER);
});
afterAll(() => world?.close());

/** The transcript as it came, no sentence timed, the video at its beginning, at its own speed. */
async function beginAnew(): Promise<void> {
  await timing?.close();
  await watch.pause();
  await watch.seek(0);
  await page.$eval('#movie_player video', (video) => {
    (video as HTMLVideoElement).playbackRate = 1;
  });
  await saveOwn(world.session, own);
  timing = await TimingPage.open(world.session, own.id, page);
  await timing.waitForVideo();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const startOf = async (index: number) =>
  (await timing.stored(own.id)).sentences[index]?.startTime ?? Number.NaN;

test('tapped along at twice the speed, each sentence starts where the key was pressed', async () => {
  await beginAnew();
  await timing.press('+', 4);
  await timing.press(' '); // while paused it plays
  await timing.waitForText('Starts now');
  await timing.waitForText('2×');
  await timing.waitForTime(1); // a press before the picture moves would ask for that again
  const truths: number[] = [];
  for (let index = 0; index < 4; index += 1) {
    await pause(700); // with what pressing takes, shorter than a sentence lasts by itself
    truths.push(await watch.timeAt(await timing.pressAt(' '), 2));
  }
  await timing.press('p');
  await expect.poll(() => startOf(3)).not.toBeNaN();
  const off: number[] = [];
  for (const [index, truth] of truths.entries())
    off.push(Math.round(((await startOf(index)) - truth) * 1000));
  console.log(`taps off by ${off.join(', ')} ms`);
  // Firefox's clock moves once a frame, by 80 ms here, both where it is asked and where we ask.
  const most = firefox ? 160 : 80;
  for (const difference of off) expect(Math.abs(difference)).toBeLessThanOrEqual(most);
  expect(await timing.said()).toMatch(/^4, 0:\d\d\.\d/);
  const [first, second] = await timing.lines();
  expect(first).toMatchObject({ end: second?.start, mark: 'by hand' });
  expect((await timing.lines()).findIndex(({ selected }) => selected)).toBe(4);
});

test('an undo takes the last tap back and goes two seconds before it', async () => {
  const tapped = await startOf(3);
  await timing.waitForText('Play and tap along');
  await timing.press('Backspace');
  await expect.poll(async () => (await timing.lines())[3]?.start).toBe(null);
  await expect
    .poll(async () => Math.abs((await watch.state()).time - (tapped - 2)))
    .toBeLessThan(0.05);
  expect(await timing.said()).toBe('Undone');
  await timing.press('Backspace');
  await timing.page.keyboard.down('Control');
  await timing.press('y');
  await timing.press('y');
  await timing.page.keyboard.up('Control');
  await expect.poll(() => startOf(3)).toBe(tapped);
});

test('an edge is dragged by pointer, and nudged by key', async () => {
  await timing.press('ArrowUp', 2);
  await timing.press('g'); // one second before it, so that the strip shows it
  await timing.waitForText('Starts now');
  await timing.press('p');
  await timing.waitForText('Play and tap along');
  await timing.page.waitForSelector('.bar.selected');
  const [start, end] = [await timing.slider('start'), await timing.slider('end')];
  await timing.drag('end', -0.5);
  await expect.poll(() => timing.slider('end')).toBeLessThan(end - 0.35);
  expect(await timing.slider('end')).toBeGreaterThan(end - 0.65);
  expect(await timing.slider('start')).toBe(start);
  await timing.page.focus('.part.start');
  await timing.press('ArrowRight', 2);
  await expect.poll(() => timing.slider('start')).toBeCloseTo(start + 0.2, 3);
  await timing.page.keyboard.down('Control');
  await timing.press('z');
  await timing.page.keyboard.up('Control');
  await expect.poll(() => timing.slider('start')).toBe(start); // both nudges are one step
});

test('all from a sentence on is moved, and the video shows it', async () => {
  const before = await timing.stored(own.id);
  await timing.page.focus('.sentence[tabindex="0"]');
  await timing.press('m');
  await timing.page.keyboard.type('0.75');
  await timing.press('Enter');
  await timing.waitForText('Saving').catch(() => undefined);
  const moved = await timing.stored(own.id);
  const by = moved.sentences.map(({ startTime }, index) =>
    startTime === null ? null : startTime - (before.sentences[index]?.startTime ?? 0),
  );
  expect(by.slice(4)).toEqual([null, null]);
  expect(by.slice(0, 4).map((step) => Math.round((step ?? 0) * 100))).toEqual([0, 0, 75, 75]);
  await page.bringToFront();
  const third = moved.sentences[2];
  await watch.seek((third?.startTime ?? 0) + 0.05);
  const { text } = await watch.overlay.waitForCaption();
  expect(text).toBe('Two hundred years.');
  await watch.seek((moved.sentences[1]?.startTime ?? 0) + 0.05);
  await watch.overlay.waitForCaption((caption) => caption.text === 'And who built it?');
  await watch.seek(1);
  await timing.page.bringToFront();
});

test('only the turns tapped, the sentences between are spread and marked', async () => {
  await timing.press('ArrowUp', 6);
  await timing.press('ArrowDown');
  await timing.press('n');
  await timing.press('ArrowUp');
  await timing.press('n');
  await expect.poll(async () => (await timing.lines())[1]?.mark).toBe('no time');
  await timing.press('ArrowUp');
  await timing.press('t');
  await timing.press('p');
  await timing.waitForText('Starts now');
  await pause(1000); // Firefox takes a moment before the picture moves
  await timing.press(' ');
  await timing.waitForText('Next speaker: Two hundred years.');
  await pause(1000);
  await timing.press(' ');
  await timing.press('p');
  await timing.press('t');
  const [first, second, third] = (await timing.stored(own.id)).sentences;
  expect(second?.by).toBe('machine');
  expect(second?.startTime).toBeGreaterThanOrEqual(first?.endTime ?? Number.NaN);
  expect(second?.endTime).toBe(third?.startTime);
  expect((await timing.lines())[1]?.mark).toBe('doubtful');
});

test('without captions of the platform the rest cannot be fitted, but spread', async () => {
  await timing.press('f');
  await timing.waitForText('no captions of its own', 30_000);
  await timing.click('Spread by length');
  await expect
    .poll(async () => (await timing.lines()).map(({ mark }) => mark).slice(4))
    .toEqual(['doubtful', 'doubtful']);
});

test('no faults axe can find, and all is still there when the page is loaded anew', async () => {
  for (const value of firefox ? ['light'] : ['light', 'dark']) {
    if (!firefox) await timing.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(timing.page)).toEqual([]);
  }
  const colours = firefox ? null : await timing.forcedColours();
  expect(colours?.needle).not.toBe(colours?.line ?? '');
  await timing.press('?');
  await timing.waitForText('Letters and signs alone');
  expect(await violations(timing.page)).toEqual([]);
  await timing.press('Escape');
  await timing.waitUntilSaved();
  const before = await timing.lines();
  await timing.close();
  timing = await TimingPage.open(world.session, own.id, page);
  const times = (lines: Awaited<ReturnType<TimingPage['lines']>>) =>
    lines.map(({ start, end, mark }) => ({ start, end, mark }));
  expect(times(await timing.lines())).toEqual(times(before));
});

test('the video’s page closed, it says so, and opens it again', async () => {
  await timing.waitForVideo();
  await page.close();
  await timing.waitForText('The video’s page is closed', 12_000);
  expect(await violations(timing.page)).toEqual([]);
  await timing.click('Open the video');
  await timing.waitForVideo(25_000);
});

test('the rest is fitted by captions around what was set by hand, and that can be undone', async () => {
  await timing.close();
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
  await watch.open(CAPTIONED);
  const id = '5d0c4f1a-6f0b-4c1e-9a57-0d6a4a7b1c12';
  await saveOwn(world.session, {
    ...own,
    id,
    media: { site: 'youtube', mediaId: CAPTIONED },
    segments: [{ speaker: 'Tom Hale', role: 'answer', text: spoken.join('. ') }],
    sentences: spoken.map((text, index) => ({
      id: `s${index + 1}`,
      segment: 0,
      text: `${text}.`,
      startTime: index === 4 ? 13.4 : null,
      endTime: index === 4 ? 15 : null,
      confidence: index === 4 ? 1 : 0,
      by: index === 4 ? 'hand' : 'machine',
    })),
  });
  timing = await TimingPage.open(world.session, id, page);
  await timing.waitForVideo();
  await timing.press('f');
  await expect.poll(() => timing.said(), { timeout: 30_000 }).toBe('The rest is fitted');
  const { sentences, timing: source } = await timing.stored(id);
  expect(source).toMatchObject({ from: 'captions', captionLanguage: 'en' });
  sentences.forEach(({ startTime, by }, index) => {
    if (index === 4) expect([startTime, by]).toEqual([13.4, 'hand']);
    else expect(Math.abs((startTime ?? -9) - (1 + index * 3))).toBeLessThan(0.6);
  });
  await timing.click('Undo');
  await expect.poll(async () => (await timing.lines())[0]?.start).toBe(null);
  await expect.poll(async () => (await timing.stored(id)).sentences[0]?.startTime).toBe(null);

  // Deleted on another page: no key here brings it back.
  await ownPages(world.session).then(({ remove }) => remove(id));
  const text = () => timing.text().catch(() => ''); // it is loaded anew
  await expect.poll(text).toContain('not on this computer any more');
});
