import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtin, daily, forgetLists, INCLUDED, KEY, storeLists } from './listed.ts';
import { OptionsPage } from './pages/options-page.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let options: OptionsPage | undefined;

async function open(hash = ''): Promise<OptionsPage> {
  options = await OptionsPage.open(world.session, hash);
  return options;
}

interface PermissionsApi {
  permissions: { request(asked: { origins: string[] }): Promise<boolean> };
}

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(() => forgetLists(world.session));
afterEach(async () => {
  await options?.close().catch(() => undefined);
  options = undefined;
});

test.each([
  ['hello', 'not the address of a list'],
  ['https://*/catalog.json', 'not the address of a list'],
  ['https://daily.example@other.example/', 'not the address of a list'],
  ['http://daily.example/catalog.json', 'begin with https://'],
  ['https://daily.example/catalog.json#key=AAAA', 'not whole'],
  ['daily.example', 'already have this list'],
])('a bad address is said in words, and nobody is asked: %s', async (address, words) => {
  await storeLists(world.session, builtin, daily);
  const shown = await open();
  await shown.page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: PermissionsApi }).chrome;
    permissions.request = () => {
      document.title = 'asked';
      return Promise.resolve(false);
    };
  });
  await shown.fill(address);
  await shown.look();
  expect(await shown.waitForFault()).toContain(words);
  expect(await shown.focused()).toBe('Address of the list');
  expect(await shown.page.title()).toBe('Truecue options');
});

test('a permission the viewer refuses is said, and can be asked for again', async () => {
  const shown = await open();
  await shown.page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: PermissionsApi }).chrome;
    permissions.request = ({ origins }) => {
      document.title = `${origins} ${navigator.userActivation?.isActive}`;
      return Promise.resolve(false);
    };
  });
  await shown.fill(`https://new.example:8443/#key=${KEY}`);
  await shown.look();
  expect(await shown.waitForFault()).toBe(
    'Without your permission Truecue may not read from new.example.',
  );
  expect(await shown.page.title()).toBe('https://new.example/* true');
  expect(await shown.address()).toBe(`https://new.example:8443/#key=${KEY}`);
  expect(await shown.names()).toEqual([INCLUDED]);
});

test('an address can be handed to the page, which only fills it in', async () => {
  const address = `https://daily.example/catalog.json#key=${KEY}`;
  const shown = await open(`#add=${encodeURIComponent(address)}`);
  await expect.poll(() => shown.address()).toBe(address);
  expect(await shown.fault()).toBeNull();
  expect(await shown.preview()).toBeNull();
  expect(await shown.names()).toEqual([INCLUDED]);
});

test('everything by keys, in reading order', async () => {
  await storeLists(world.session, daily, builtin);
  const shown = await open();
  await shown.page.bringToFront();
  const { keyboard } = shown.page;
  const seen: string[] = [];
  for (let stop = 0; stop < 14; stop += 1) {
    await keyboard.press('Tab');
    seen.push(await shown.focused());
  }
  expect(seen).toEqual([
    'Move up The Example Daily',
    'Move down The Example Daily',
    'Use The Example Daily',
    'Website: example.org',
    'Check now The Example Daily',
    'Remove The Example Daily',
    'Move up Included with Truecue',
    'Move down Included with Truecue',
    'Use Included with Truecue',
    'Address of the list',
    'Look at it',
    'Make captions from a transcript',
    'Restore a backup',
    // Nothing is kept, so there is nothing to erase.
    '',
  ]);
});

test('moving, removing and adding by keys keep the focus where it belongs', async () => {
  await storeLists(world.session, daily, builtin);
  const shown = await open();
  await shown.page.bringToFront();
  const { keyboard } = shown.page;
  const tab = async (times: number) => {
    for (let i = 0; i < times; i += 1) await keyboard.press('Tab');
  };
  await tab(2);
  await keyboard.press('Enter');
  await expect.poll(() => shown.names()).toEqual([INCLUDED, 'The Example Daily']);
  await expect.poll(() => shown.focused()).toBe('Move down The Example Daily');
  await keyboard.press('Enter'); // it is the last
  await tab(4);
  await keyboard.press('Enter');
  expect(await shown.focused()).toBe('Keep');
  await keyboard.press('Escape');
  expect(await shown.focused()).toBe('Remove The Example Daily');
  await tab(1);
  await keyboard.type('http://daily.example');
  await keyboard.press('Enter');
  expect(await shown.waitForFault()).toContain('begin with https://');
  expect(await shown.focused()).toBe('Address of the list');
  expect(await shown.names()).toEqual([INCLUDED, 'The Example Daily']);
});
