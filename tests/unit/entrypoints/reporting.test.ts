// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { watchKeys } from '../../../entrypoints/captions.content/keys.ts';
import { Reporting } from '../../../entrypoints/captions.content/reporting.ts';
import type { Visit } from '../../../services/visit.ts';
import type { Player } from '../../../sites/adapter.ts';
import { buildPage, media, settled } from './session-world.ts';

// happy-dom has no top layer.
HTMLElement.prototype.showPopover ??= () => undefined;

type Asked = Record<string, unknown> & { type: string };

let asked: Asked[];
let ended: AbortController;
let reporting: Reporting;
let visit: Visit;
let video: HTMLVideoElement;
/** What the platform's captions say. */
let theirs: string | null;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = (key) => String(key);
  asked = [];
  fakeBrowser.runtime.onMessage.addListener(((message: Asked) => {
    asked.push(message);
    return Promise.resolve({ ticket: `ticket ${asked.length}` });
  }) as never);
  video = buildPage();
  const surface = document.querySelector('#movie_player') as HTMLElement;
  surface.tabIndex = -1;
  const player = { video, surface, host: surface, zIndex: 1 } as unknown as Player;
  visit = { media } as Visit;
  ended = new AbortController();
  theirs = null;
  reporting = new Reporting(visit, { platformWords: () => theirs }, player, ended.signal);
});
afterEach(() => ended.abort());

const cue = { id: 'q1', startTime: 10, endTime: 12, text: 'Yes.' };
const opening = () => asked.find(({ type }) => type === 'open-report');

/** What is reported at `time`, after the caption was shown. */
async function reportedAt(time: number | null, offset = 0): Promise<unknown> {
  reporting.note(11, [cue], { offset });
  reporting.note(time, [], { offset });
  await reporting.open('en');
  await settled();
  return opening()?.cueId;
}

describe('the caption that is meant', () => {
  test.each([
    ['that shows', 11, 0, 'q1'],
    ['shown last', 19.9, 0, 'q1'],
    ['none: too long ago', 20.1, 0, null],
    ['none: it is still to come', 9, 0, null],
    ['with captions moved', 21, 1.5, 'q1'],
  ])('%s', async (_which, time, offset, id) => {
    expect(await reportedAt(time, offset)).toBe(id);
    expect(opening()).toMatchObject({ media, language: 'en', mediaTime: time, offset });
    expect(video.paused || asked.length > 0).toBe(true);
  });

  test('is of the transcript that the viewer chose: nothing else may remember it', async () => {
    reporting.note(11, [cue], { transcript: 'https://gazette.example/catalog.json bell' });
    await reporting.open('en');
    await settled();
    expect(opening()).toMatchObject({
      transcript: 'https://gazette.example/catalog.json bell',
      offset: 0,
    });
  });

  test('during an ad nothing is reported', async () => {
    await reportedAt(null);
    expect(asked).toEqual([]);
  });
});

test.each([
  ['a few', 'less', 'less'],
  ['too many', 'x'.repeat(501), 'x'.repeat(500)],
  ['none', null, null],
])('of the platform’s words, %s', async (_how, said, told) => {
  theirs = said;
  await reportedAt(11);
  expect(opening()).toMatchObject({ platform: told });
});

test('where the picture has no room the dialog gets a window, by its ticket', async () => {
  await reportedAt(11);
  expect(asked.map(({ type }) => type)).toEqual(['open-report', 'report-window']);
  expect(asked[1]).toMatchObject({ ticket: 'ticket 1' });
  visit.closeReport?.('ticket 1');
  expect(document.activeElement?.id).toBe('movie_player');
});

test('over a picture it stands in a frame whose address the page cannot read', async () => {
  const box = () => new DOMRect(0, 0, 1280, 720);
  for (const element of document.querySelectorAll('#movie_player, video'))
    element.getBoundingClientRect = box;
  await reportedAt(11);
  await reporting.open('en');
  expect(asked.map(({ type }) => type)).toEqual(['open-report']);
  const hosts = document.querySelectorAll('truecue-report');
  expect(hosts).toHaveLength(1);
  expect(hosts[0]?.shadowRoot).toBe(null);
  expect(document.querySelector('iframe')).toBe(null);
  visit.closeReport?.('another');
  expect(document.querySelector('truecue-report')).not.toBe(null);
  visit.closeReport?.('ticket 1');
  expect(document.querySelector('truecue-report')).toBe(null);
});

test('the viewer’s own words are corrected, not reported', async () => {
  reporting.correctOwn('mine');
  await settled();
  expect(asked).toEqual([{ type: 'report-window', own: 'mine' }]);
});

test('a key that a page makes opens no dialog', () => {
  const acts: string[] = [];
  watchKeys(['report-mistake', 'toggle-captions'], (action) => acts.push(action.do), ended.signal);
  for (const code of ['KeyR', 'KeyC'])
    window.dispatchEvent(new KeyboardEvent('keydown', { code, altKey: true }));
  expect(acts).toEqual(['toggle']);
});
