import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { entriesOf, wordsOf } from '../../../../entrypoints/background/transcripts.ts';
import { type LoadedBundle, loadBundle } from '../../../../services/bundles.ts';
import { CatalogError } from '../../../../services/catalog-files.ts';
import { findEntries } from '../../../../services/catalogs.ts';
import { cue, track } from '../../transcripts/written-bundle.ts';
import {
  DAILY,
  find,
  from,
  HERALD,
  hosts,
  list,
  media,
  newer,
  setUp,
  tidy,
  words,
} from './transcripts-world.ts';

vi.mock('../../../../services/catalogs.ts');
vi.mock('../../../../services/bundles.ts');

const look = { keep: true, chosen: undefined };

beforeEach(setUp);
afterEach(tidy);

describe('the words for a recording', () => {
  test('two without a common moment are one; a third that overlaps is offered', async () => {
    find(
      list(DAILY, 'first', words('first', from(30))),
      list(HERALD, 'second', words('second', from(0))),
      list(HERALD, 'third', words('third')),
    );
    expect(await wordsOf(media, look)).toMatchObject({
      bundle: { title: { en: 'Title of second · Title of first' } },
      parts: [
        { id: 'second', revision: 2, sha256: 'hash of second', catalog: HERALD },
        { id: 'first', revision: 2, sha256: 'hash of first', catalog: DAILY },
      ],
      others: [
        {
          id: `${HERALD} third`,
          title: { en: 'Title of third' },
          publisher: 'The Herald',
          languages: ['en'],
        },
      ],
      stale: true,
    });
  });

  test('a publisher that the words name goes before the name of the list', async () => {
    const tracks = [track([cue('q1')], { provenance: { publisher: 'Agency' } })];
    find(
      list(DAILY, 'a', words('a')),
      list(HERALD, 'b', words('b', undefined, { tracks: [...tracks, ...tracks] })),
    );
    expect(await wordsOf(media, look)).toMatchObject({
      others: [{ publisher: 'Agency', languages: ['en'] }],
      stale: false,
    });
  });

  test('the viewer’s choice goes first, and what was first is offered', async () => {
    find(list(DAILY, 'a', words('a')), list(HERALD, 'b', words('b')));
    expect(await wordsOf(media, { keep: true, chosen: `${HERALD} b` })).toMatchObject({
      parts: [{ id: 'b' }],
      others: [{ id: `${DAILY} a` }],
    });
    expect(await wordsOf(media, { keep: true, chosen: `${HERALD} gone` })).toMatchObject({
      parts: [{ id: 'a' }],
    });
  });

  test('a transcript that two lists name is one', async () => {
    const entry = list(DAILY, 'a', words('a'));
    find(entry, { ...entry, catalog: HERALD });
    expect(await wordsOf(media, look)).toMatchObject({ parts: [{ catalog: DAILY }], others: [] });
  });

  test('of many only eight are loaded, the viewer’s choice among them', async () => {
    const many = Array.from({ length: 12 }, (_, n) => list(DAILY, `b${n}`, words(`b${n}`)));
    find(...many);
    const found = await wordsOf(media, { keep: true, chosen: `${DAILY} b11` });
    expect(found).toMatchObject({ parts: [{ id: 'b11' }] });
    expect(vi.mocked(loadBundle)).toHaveBeenCalledTimes(8);
  });

  test('one that fails is passed over while another can be had', async () => {
    const failing = list(DAILY, 'a', { failed: 'host-unreachable' });
    find(failing, list(HERALD, 'b', words('b')));
    expect(await wordsOf(media, look)).toMatchObject({ parts: [{ id: 'b' }], others: [] });
    find(failing, list(HERALD, 'c', { failed: 'bundle-damaged' }));
    expect(await wordsOf(media, look)).toEqual({ failed: 'host-unreachable', listed: true });
    find();
    expect(await wordsOf(media, look)).toEqual({ failed: 'bundle-missing', listed: false });
  });

  test('the one the viewer chose fails: the others show, and it is said', async () => {
    const others = list(HERALD, 'b', words('b'));
    find(others, list(DAILY, 'a', { failed: 'host-unreachable' }));
    const chosen = `${DAILY} a`;
    expect(await wordsOf(media, { keep: true, chosen })).toMatchObject({
      parts: [{ id: 'b' }],
      missed: true,
    });
    find(others, list(DAILY, 'a', words('a')));
    expect(await wordsOf(media, { keep: true, chosen })).not.toHaveProperty('missed');
    find(others); // no list names it any more
    expect(await wordsOf(media, { keep: true, chosen })).not.toHaveProperty('missed');
  });

  test('a host that the browser does not let us ask is named', async () => {
    hosts.allowed = ([origin]) => origin !== 'https://daily.example/*';
    find(list(DAILY, 'a', { failed: 'host-unreachable' }));
    const refused = { failed: 'host-unreachable', host: 'daily.example' };
    expect(await wordsOf(media, look)).toEqual({ ...refused, listed: true });
    const error = new CatalogError('unreachable', '', undefined, DAILY);
    vi.mocked(findEntries).mockRejectedValue(error);
    expect(await entriesOf(media, true)).toEqual(refused);
    hosts.allowed = () => true;
    expect(await entriesOf(media, true)).toEqual({ failed: 'host-unreachable' });
  });

  test('words that are only known to exist elsewhere are offered', async () => {
    const source = (name: string, mediaId: string) => ({
      url: `https://${name}.example/a`,
      media: [{ site: 'youtube', mediaId }],
    });
    const sources = [source('daily', 'abcdefghij1'), source('other', 'abcdefghij2')];
    find(list(DAILY, 'a', words('a', undefined, { tracks: [], sources })));
    expect(await wordsOf(media, look)).toMatchObject({
      offered: { id: 'a', sources: [sources[0]] },
    });
  });

  test('a private window’s wish goes along', async () => {
    find(list(DAILY, 'a', words('a')));
    await wordsOf(media, { keep: false, chosen: undefined });
    expect(vi.mocked(findEntries)).toHaveBeenCalledWith(media, { keep: false });
    expect(vi.mocked(loadBundle)).toHaveBeenCalledWith(expect.anything(), { keep: false });
  });
});

describe('a host that takes its time', () => {
  test('does not hold up the words of another, which are looked at again when it has answered', async () => {
    vi.useFakeTimers();
    let arrive = (_answer: LoadedBundle): void => undefined;
    const coming = new Promise<LoadedBundle>((resolve) => {
      arrive = resolve;
    });
    find(list(DAILY, 'slow', coming), list(HERALD, 'here', words('here')));
    const found = wordsOf(media, look);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await found).toMatchObject({ parts: [{ id: 'here' }], others: [] });
    expect(newer).not.toHaveBeenCalled();
    arrive(words('slow'));
    await vi.advanceTimersByTimeAsync(0);
    expect(newer).toHaveBeenCalledOnce();
  });

  test('and then fails: nothing is looked at again', async () => {
    vi.useFakeTimers();
    let arrive = (_answer: LoadedBundle): void => undefined;
    const coming = new Promise<LoadedBundle>((resolve) => {
      arrive = resolve;
    });
    find(list(DAILY, 'slow', coming), list(HERALD, 'here', words('here')));
    const found = wordsOf(media, look);
    await vi.advanceTimersByTimeAsync(5000);
    await found;
    arrive({ failed: 'host-unreachable' });
    await vi.advanceTimersByTimeAsync(0);
    expect(newer).not.toHaveBeenCalled();
  });

  test('is waited for where there are no other words', async () => {
    vi.useFakeTimers();
    const coming = new Promise<LoadedBundle>((resolve) =>
      setTimeout(resolve, 60_000, words('slow')),
    );
    const source = words('source', undefined, { tracks: [] });
    find(list(DAILY, 'source', source), list(HERALD, 'slow', coming));
    const found = wordsOf(media, look);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await found).toMatchObject({ parts: [{ id: 'slow' }] });
  });
});

describe('a list that cannot be read', () => {
  test.each([
    ['its host does not answer', new CatalogError('unreachable', ''), 'host-unreachable'],
    ['damaged', new CatalogError('damaged', ''), 'catalog-damaged'],
    ['something else', new Error('?'), 'catalog-damaged'],
  ])('%s', async (_what, error, failed) => {
    vi.mocked(findEntries).mockRejectedValue(error);
    expect(await entriesOf(media, true)).toEqual({ failed });
    expect(await wordsOf(media, look)).toEqual({ failed });
  });
});
