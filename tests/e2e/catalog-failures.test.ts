import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault } from '../catalog-host/faults.ts';
import type { Published } from '../catalog-host/publish.ts';
import {
  addQuietly,
  lookAt,
  openCatalogWorld,
  type Paper,
  tellBackground,
} from './catalog-world.ts';
import { OptionsPage } from './pages/options-page.ts';
import type { WatchPage } from './pages/watch-page.ts';
import type { World } from './world.ts';

/** Megabytes that may be on their way when enough is enough. */
const MOST_TAKEN = 64e6;

interface Failing {
  what: string;
  /** Small letters: its host, and what it is called. */
  name: string;
  /** The path that fails. */
  at: (made: Published) => string;
  fault: Fault;
  /** In the row of the list, after the host's name. */
  said: string;
}

const all = () => '*';
const head = () => 'catalog.json';
const transcript = ({ bundles }: Published) => bundles[0] ?? '';
const plain = 'http://plain.example/catalog.json';
const other = 'https://elsewhere.example/catalog.json';
const gibibyte = 2 ** 30;

/** The slow one last: lists are updated one after another. */
const failing: Failing[] = [
  {
    what: 'no host',
    name: 'away',
    at: all,
    fault: { kind: 'unreachable' },
    said: 'did not answer.',
  },
  {
    what: '404',
    name: 'moved',
    at: head,
    fault: { kind: 'status', status: 404 },
    said: 'has no list at this address.',
  },
  {
    what: '500',
    name: 'upset',
    at: head,
    fault: { kind: 'status', status: 500 },
    said: 'answered with an error of its own.',
  },
  {
    what: 'a redirection to plain http',
    name: 'plain',
    at: head,
    fault: { kind: 'redirect', to: plain },
    said: 'points to another address.',
  },
  {
    what: 'a redirection to another host',
    name: 'astray',
    at: head,
    fault: { kind: 'redirect', to: other },
    said: 'points to another address.',
  },
  {
    what: 'a captive portal',
    name: 'train',
    at: all,
    fault: { kind: 'html' },
    said: 'sent is not a list of transcripts.',
  },
  {
    what: 'a page instead of a transcript',
    name: 'hotel',
    at: transcript,
    fault: { kind: 'html' },
    said: 'sent is not a list of transcripts.',
  },
  {
    what: 'a truncated archive',
    name: 'packed',
    at: head,
    fault: { kind: 'truncated-gzip' },
    said: 'sent is not a list of transcripts.',
  },
  {
    what: 'half a transcript',
    name: 'halved',
    at: transcript,
    fault: { kind: 'cut', after: 0.5 },
    said: 'did not answer.',
  },
  {
    what: '1 GiB, unannounced',
    name: 'endless',
    at: head,
    fault: { kind: 'endless' },
    said: 'is larger than Truecue accepts.',
  },
  {
    what: '1 GiB, announced',
    name: 'heavy',
    at: transcript,
    fault: { kind: 'endless', length: gibibyte },
    said: 'is larger than Truecue accepts.',
  },
  {
    what: '1 GiB in a small archive',
    name: 'bomb',
    at: head,
    fault: { kind: 'endless', gzip: true },
    said: 'is larger than Truecue accepts.',
  },
  {
    what: 'a slow drip',
    name: 'slow',
    at: transcript,
    fault: { kind: 'drip', everyMs: 500 },
    said: 'took too long to answer.',
  },
];

let world: World;
let watch: WatchPage;
let options: OptionsPage;
let papers: Paper[];
/** In no list yet. */
let dripping: Paper;
let elsewhere: Paper;

beforeAll(async () => {
  const names = failing.map(({ name }) => name);
  const opened = await openCatalogWorld([...names, 'dripping', 'elsewhere']);
  ({ world, watch } = opened);
  papers = opened.papers.slice(0, -2);
  [dripping, elsewhere] = opened.papers.slice(-2) as [Paper, Paper];
  options = await OptionsPage.open(world.session);
  for (const paper of papers) await paper.publish(`first of ${paper.name}`);
  await addQuietly(options, papers);

  for (const [i, { at, fault }] of failing.entries()) {
    const paper = papers[i] as Paper;
    const made = await paper.publish(`second of ${paper.name}`);
    paper.host.faults.set(at(made), fault);
  }
  // The form waits for this one while the lists are checked; it is looked at at the end.
  await dripping.publish('never to be read');
  dripping.host.faults.set('catalog.json', { kind: 'drip', everyMs: 500 });
  await lookAt(options, dripping.address);
  void tellBackground(options, 'update-catalogs').catch(() => undefined);
});
afterAll(() => world?.close());

test.each(failing)('$what: said so, and the last good copy is kept', async ({ name, said }) => {
  const paper = papers[failing.findIndex((one) => one.name === name)] as Paper;
  const words = new RegExp(`${name}\\.example ${said}`);
  // A file is given twenty seconds to begin.
  const row = await options.waitForRowThat(paper.name, ({ text }) => words.test(text), 40_000);
  expect(row.text).toContain('The last good copy is kept and used.');
});

test('what was too much was not read to its end; where a host points to, nobody asked', () => {
  for (const { name, host } of papers)
    for (const { bytes } of host.log) expect(`${name} ${bytes < MOST_TAKEN}`).toBe(`${name} true`);
  expect(elsewhere.host.log).toEqual([]);
});

test('the words of every list are those from before', async () => {
  const [first] = papers;
  await watch.open(first?.mediaId ?? '');
  for (const { name, mediaId } of papers) {
    await watch.navigate(`/watch?v=${mediaId}`);
    await watch.overlay.waitForCaption(({ text }) => text === `first of ${name}`);
  }
});

test('well again, every list is as its publisher made it', async () => {
  for (const { host } of papers) host.faults.clear();
  await tellBackground(options, 'update-catalogs');
  for (const { name } of papers) expect(await options.problemOf(name)).toBe(null);
  for (const { name, mediaId } of papers.slice(-3)) {
    await watch.navigate(`/watch?v=${mediaId}`);
    await watch.overlay.waitForCaption(({ text }) => text === `second of ${name}`);
  }
});

test('a list dated ahead of the clock is used, and the clock is said to be wrong', async () => {
  const paper = papers[0] as Paper;
  await paper.publish('from the future', { updatedAt: '2090-01-02T00:00:00Z' });
  await tellBackground(options, 'update-catalogs', { url: paper.url });
  const said = 'The clock of this computer seems to be wrong: the list says it was updated on';
  expect((await options.notesOf(paper.name)).join()).toContain(said);
  await watch.navigate(`/watch?v=${paper.mediaId}`);
  await watch.overlay.waitForCaption(({ text }) => text === 'from the future');
});

test('an address that drips is given up, and said to be slow', async () => {
  expect(await options.waitForFault(50_000)).toContain('dripping.example took too long to answer.');
  expect(await options.names()).not.toContain(dripping.name);
});
