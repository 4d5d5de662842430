import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SigningKey } from '../../services/signing.ts';
import type { Bundle, Track } from '../../transcripts/bundle.ts';
import { type CatalogHost, catalogHost } from '../catalog-host/host.ts';
import { newKey, publish } from '../catalog-host/publish.ts';
import { bundleOf } from './libraries.ts';
import { forgetChoices } from './pages/popup-page.ts';
import { WatchPage } from './pages/watch-page.ts';
import { openWorld, type World } from './world.ts';

const RECORDING = 'TcRevision1';
const HOST = 'captions.example';
const url = `https://${HOST}/catalog.json`;
const file = join(import.meta.dirname, '../fixtures/demo-interview.webm');
const captions = [
  {
    language: 'en',
    kind: 'manual' as const,
    name: 'English',
    cues: [{ startTime: 0, endTime: 278, text: 'the player’s own' }],
  },
];

/**
 * Two voices at once, all along.
 *
 * @param late - seconds; over 0 the first voice comes second
 */
function track(language: string, first: string, second: string, late = 0): Track {
  const long = { startTime: 0, endTime: 270 };
  return {
    language,
    kind: 'subtitles',
    label: language,
    cues: [
      { id: 'q1', ...long, startTime: late, text: first },
      { id: 'q2', ...long, text: second },
    ].sort((a, b) => a.startTime - b.startTime),
  };
}

const english = track('en', 'We sailed at down.', 'At dawn?');
const korean = track('ko', '새벽에 떠났습니다.', '새벽에요?');
const corrected = track('en', 'We sailed at dawn.', 'At dawn?', 0.5);

let version = 0;
let host: CatalogHost;
let key: SigningKey;
let profile: string;
let world: World;
/** A page of the extension, to ask its background from. */
let inside: Page;
let page: Page;
let watch: WatchPage;

beforeAll(async () => {
  host = catalogHost();
  key = await newKey();
  profile = await mkdtemp(join(tmpdir(), 'truecue-revision-'));
  world = await openWorld(
    { profile, permissions: [`https://${HOST}/*`] },
    {
      media: { [RECORDING]: { file, title: 'A recording', duration: 278, captions } },
      hosts: { [HOST]: host.handler },
    },
  );
  inside = await world.session.extensionPage('options.html');
  await grant(`https://${HOST}/*`);
});
afterAll(async () => {
  await world?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
beforeEach(async () => {
  await forgetChoices(world.session);
  page = await world.newPage();
  watch = new WatchPage(page, world.replica);
});
afterEach(async () => {
  await page.close();
  await ask('change-catalog', { url, change: { remove: true } });
});

/** The viewer's click on what asks for the permission. */
async function grant(origin: string): Promise<void> {
  await inside.evaluate((asked) => {
    const button = document.createElement('button');
    button.id = 'grant';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    button.onclick = () => {
      const { permissions } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      void permissions.request({ origins: [asked] }).then(() => button.remove());
    };
    document.body.append(button);
  }, origin);
  await inside.bringToFront();
  await inside.click('#grant');
  await inside.waitForFunction(() => !document.getElementById('grant'), { timeout: 5000 });
}

/** Ask the background, as the options page does. */
function ask(type: string, message: object): Promise<unknown> {
  return inside.evaluate(
    (name, fields) => {
      const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      return runtime.sendMessage({ type: name, ...fields });
    },
    type,
    message,
  );
}

/** The newsroom puts the next version of its list on its host. */
async function publishNext(revision: number, tracks: Track[]): Promise<void> {
  version += 1;
  const bundle: Bundle = { ...bundleOf(RECORDING, 278, []), id: 'sailors', revision, tracks };
  const { files } = await publish({ bundles: [bundle], version, key });
  host.publish(files);
}

const addList = () => ask('add-catalog', { url, publicKey: key.publicKey });

/** At every frame and every change from now on: what is painted, and whether it can be seen. */
async function sample(): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { truecueFrames: seen });
    const look = () => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      const lines = [...(root?.querySelectorAll<HTMLElement>('.caption') ?? [])].filter((line) => {
        const { width, height } = line.getBoundingClientRect();
        return width > 0 && height > 0 && line.checkVisibility({ opacityProperty: true });
      });
      const now = lines.map((line) => `${line.lang} ${line.innerText}`).join(' | ');
      if (seen.at(-1) !== now) seen.push(now);
    };
    const frame = () => {
      look();
      requestAnimationFrame(frame);
    };
    frame();
    const root = document.querySelector('truecue-captions')?.shadowRoot;
    const all = { childList: true, subtree: true, characterData: true, attributes: true };
    if (root) new MutationObserver(look).observe(root, all);
  });
}

const sampled = () =>
  page.evaluate(() => (window as unknown as { truecueFrames: string[] }).truecueFrames);

/** Where the caption stands that says this; `same`: it is the element that was marked. */
async function placeOf(text: string) {
  return page.evaluate((wanted) => {
    const root = document.querySelector('truecue-captions')?.shadowRoot;
    const line = [...(root?.querySelectorAll<HTMLElement>('.caption') ?? [])].find(
      (candidate) => candidate.querySelector('.text')?.textContent === wanted,
    ) as (HTMLElement & { marked?: true }) | undefined;
    const marked = line?.marked === true;
    if (line) line.marked = true;
    return { marked, top: line?.getBoundingClientRect().top ?? Number.NaN };
  }, text);
}

test('a correction takes the words’ place while they show, without a flicker', async () => {
  await publishNext(1, [english, korean]);
  await addList();
  await world.session.background(async (recording) => {
    const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const recordings = { [`youtube:${recording}`]: { offset: 1.5, placement: 'top' } };
    await storage.local.set({ recordings });
    await storage.sync.set({ settings: { both: true, secondLanguage: 'ko' } });
  }, RECORDING);
  await watch.open(RECORDING);
  await watch.play();
  await watch.seek(20);
  await watch.setControls(false);
  await watch.overlay.waitForCaption(({ text }) => text === 'We sailed at down.');
  const before = await placeOf('At dawn?');
  await sample();
  // The languages stand at other places now, and there is one more.
  await publishNext(2, [track('ar', 'أبحرنا عند الفجر.', 'عند الفجر؟'), korean, corrected]);
  await ask('update-catalogs', {});
  await watch.overlay.waitForCaption(({ text }) => text === 'We sailed at dawn.');
  const notice = await watch.overlay.waitForNotice();
  expect(notice).toMatchObject({ words: 'Captions were corrected just now.', links: [] });

  const second = 'ko 새벽에 떠났습니다.';
  expect(await sampled()).toEqual([
    `en We sailed at down. | ${second} | en At dawn? | ko 새벽에요?`,
    `en We sailed at dawn. | ${second} | en At dawn? | ko 새벽에요?`,
  ]);
  expect(await placeOf('At dawn?')).toEqual({ marked: true, top: before.top });
  // Captions at the top, so the notice stands below, above where the controls would be.
  expect(await page.$eval('truecue-captions', (host) => host.getAttribute('data-placement'))).toBe(
    'top',
  );
  const shown = await watch.overlay.captions();
  for (const { box } of shown) expect(box.y + box.height).toBeLessThan(notice.box.top);
  expect((await watch.state()).paused).toBe(false);
  await watch.overlay.waitForNoNotice(12_000);
  expect(await watch.overlay.texts()).toEqual(['We sailed at dawn.', 'At dawn?']);
});

test('nothing is said, or painted anew, where no revision is new', async () => {
  await publishNext(2, [english]);
  await addList();
  await watch.open(RECORDING);
  await watch.seek(20);
  await watch.overlay.waitForCaption();
  await sample();
  await publishNext(2, [english]);
  await ask('update-catalogs', {});
  await publishNext(2, [corrected]); // a newsroom that forgot to count
  await ask('update-catalogs', {});
  await watch.overlay.waitForCaption(({ text }) => text === 'We sailed at dawn.');
  expect(await sampled()).toEqual([
    'en At dawn? | en We sailed at down.',
    'en At dawn? | en We sailed at dawn.',
  ]);
  expect(await watch.overlay.notice()).toBeNull();
});

test('a list that is added shows its words at once; removed, it takes them along', async () => {
  await watch.open(RECORDING);
  await watch.play();
  await watch.press('c');
  await watch.waitForPlatformCaptions('the player’s own');
  await publishNext(1, [english]);
  await addList();
  await watch.overlay.waitForCaption(({ text }) => text === 'We sailed at down.');
  expect(await watch.platformCaptions()).toBe('');

  await ask('change-catalog', { url, change: { enabled: false } });
  await watch.overlay.waitForState(null);
  await watch.waitForPlatformCaptions('the player’s own');
  expect(await page.$$eval('truecue-controls', (all) => all.length)).toBe(0);
  await ask('change-catalog', { url, change: { enabled: true } });
  await watch.overlay.waitForCaption(({ text }) => text === 'We sailed at down.');
});

interface ExtensionApi {
  permissions: { request(asked: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: Record<'local' | 'sync', { set(values: object): Promise<void> }>;
}
