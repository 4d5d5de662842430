import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { keyFingerprint } from '../../services/signing.ts';
import { newKey, rotation } from '../catalog-host/publish.ts';
import {
  addList,
  addShown,
  checkList,
  expectWords,
  lookAt,
  openCatalogWorld,
  type Paper,
} from './catalog-world.ts';
import { OptionsPage } from './pages/options-page.ts';
import { PopupPage } from './pages/popup-page.ts';
import type { WatchPage } from './pages/watch-page.ts';
import { hasPermission, takePermission } from './permissions.ts';
import type { World } from './world.ts';

const lastCopy = 'The last good copy is kept and used.';
const otherKey = 'The list is signed with another key than the one you accepted.';

let world: World;
let watch: WatchPage;
let papers: Paper[];
let options: OptionsPage;

beforeAll(async () => {
  const names = [
    'older',
    'twice',
    'thief',
    'wrong',
    'plain',
    'first',
    'heir',
    'late',
    'stale',
    'barred',
  ];
  ({ world, watch, papers } = await openCatalogWorld(names));
  options = await OptionsPage.open(world.session);
});
afterAll(() => world?.close());
// What a failed test looked at would stand in the way of the next one.
afterEach(async () => {
  if ((await options.preview()) !== null) await options.cancel();
});

/** A newsroom no other test speaks to. */
function nextPaper(): Paper {
  const paper = papers.shift();
  if (!paper) throw new Error('Name more newsrooms');
  return paper;
}

describe('what does not come from whom the viewer trusts is refused', () => {
  test('an older list played back', async () => {
    const paper = nextPaper();
    const { files } = await paper.publish('as first said');
    await paper.publish('as corrected');
    await addList(options, paper);
    paper.host.publish(files);
    const row = await checkList(options, paper);
    expect(row).toContain('older.example sent an older list than the one you already have.');
    expect(row).toContain(lastCopy);
    await expectWords(watch, paper.mediaId, 'as corrected');
  });

  test('two lists of one version', async () => {
    const paper = nextPaper();
    await paper.publish('to one', { version: 7 });
    await addList(options, paper);
    await paper.publish('to the other', { version: 7 });
    const row = await checkList(options, paper);
    expect(row).toContain('sent a different list under a version number you already have.');
    expect(row).toContain(lastCopy);
    await expectWords(watch, paper.mediaId, 'to one');
  });

  test('one signed with another key', async () => {
    const paper = nextPaper();
    await paper.publish('by its publisher');
    await addList(options, paper);
    await paper.publish('by a thief of the host', { key: await newKey() });
    const row = await checkList(options, paper);
    expect(row).toContain(otherKey);
    expect(row).toContain(lastCopy);
    expect(row).toContain(await keyFingerprint(paper.key.publicKey));
    await expectWords(watch, paper.mediaId, 'by its publisher');
  });

  test('one whose address names another key: it is not even shown', async () => {
    const paper = nextPaper();
    await paper.publish('not to be read');
    await lookAt(options, `${paper.url}#key=${(await newKey()).publicKey}`);
    const fault = await options.waitForFault();
    expect(fault).toContain('signed with another key than the one in this address.');
    expect(await options.preview()).toBe(null);
    expect(await options.names()).not.toContain(paper.name);
  });
});

describe('without a key in the address', () => {
  test('an unsigned list is taken only after a plain warning, which stays', async () => {
    const paper = nextPaper();
    await paper.publish('by whoever holds the host', { key: null });
    const warning = 'This list is not signed. Whoever controls plain.example can change';
    await lookAt(options, paper.url);
    expect(await options.waitForPreview()).toContain(warning);
    expect(await options.canConfirm()).toBe(false);
    await options.understand();
    expect(await options.canConfirm()).toBe(true);
    await addShown(options, paper);
    expect(await options.notesOf(paper.name)).toContain(
      'Not signed. Whoever controls plain.example can change what you read.',
    );
    await expectWords(watch, paper.mediaId, 'by whoever holds the host');
  });

  test('a signed one is taken by its first key, with a warning, and by no other after', async () => {
    const paper = nextPaper();
    await paper.publish('by the first key');
    await lookAt(options, paper.url);
    const preview = await options.waitForPreview();
    expect(preview).toContain('The address carries no key. Compare the fingerprint');
    expect(preview).toContain(await keyFingerprint(paper.key.publicKey));
    await addShown(options, paper);
    await paper.publish('by another', { key: await newKey() });
    expect(await checkList(options, paper)).toContain(otherKey);
    await paper.publish('by nobody', { key: null });
    expect(await checkList(options, paper)).toContain('The list came without its signature.');
    await expectWords(watch, paper.mediaId, 'by the first key');
  });
});

describe('a publisher changes its key', () => {
  test('announced with the old one: the new one is taken', async () => {
    const paper = nextPaper();
    const heir = await newKey();
    await paper.publish('by the old key');
    await addList(options, paper);
    await paper.publish('by the old key, still', { nextKey: heir.publicKey });
    await checkList(options, paper);
    await paper.publish('by the new key', { key: heir });
    expect(await checkList(options, paper)).toContain(await keyFingerprint(heir.publicKey));
    expect(await options.problemOf(paper.name)).toBe(null);
    await expectWords(watch, paper.mediaId, 'by the new key');
    await paper.publish('by the old key again');
    expect(await checkList(options, paper)).toContain(otherKey);
  });

  test('a viewer who missed that follows what the old keys signed', async () => {
    const paper = nextPaper();
    await paper.publish('long ago');
    await addList(options, paper);
    const [second, third] = [await newKey(), await newKey()];
    const rotations = [await rotation(paper.key, second), await rotation(second, third)];
    const forged = [await rotation(second, third)];
    await paper.publish('much later', { key: third, rotations: forged });
    expect(await checkList(options, paper)).toContain(otherKey);
    await paper.publish('much later', { key: third, rotations });
    expect(await checkList(options, paper)).toContain(await keyFingerprint(third.publicKey));
    await expectWords(watch, paper.mediaId, 'much later');
  });
});

test('a list past its date is used, and said to be stale', async () => {
  const paper = nextPaper();
  await paper.publish('nobody renews this', { validUntil: '2026-01-02T00:00:00Z' });
  await addList(options, paper);
  const said = 'This list is out of date since January 2, 2026. Its publisher may have stopped.';
  expect(await options.notesOf(paper.name)).toContain(said);
  await expectWords(watch, paper.mediaId, 'nobody renews this');
  const popup = await PopupPage.open(world.session, watch.page);
  await popup.waitForText('The list of transcripts is past its date.');
  await popup.close();
});

test('a host the browser no longer allows: said so, the words stay, and one click mends it', async () => {
  const paper = nextPaper();
  const pattern = `https://${new URL(paper.url).hostname}/*`;
  await paper.publish('heard before');
  await addList(options, paper);
  expect(await hasPermission(world.session, pattern)).toBe(true);
  await takePermission(world.session, pattern);
  const row = await checkList(options, paper);
  expect(row).toContain('Your browser does not let Truecue read from barred.example.');
  expect(row).toContain(lastCopy);
  await expectWords(watch, paper.mediaId, 'heard before');
  await paper.publish('heard again');
  await options.page.bringToFront();
  await options.retry(paper.name);
  await options.waitForRowThat(paper.name, ({ text }) => text.includes('Check now'));
  expect(await hasPermission(world.session, pattern)).toBe(true);
  await expectWords(watch, paper.mediaId, 'heard again');
});
