import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Told } from '../../../../components/options/view.ts';
import { followLists, type Lists } from '../../../../entrypoints/options/lists.ts';
import { type Answers, pretend } from './background.ts';

const KEY = 'A'.repeat(43);
const a = { url: 'https://a.example/catalog.json', publicKey: KEY, enabled: true };
const b = { url: 'https://b.example:8443/catalog.json', unsigned: true, enabled: false };
const builtin = { url: 'builtin:', enabled: true };
const state = { name: 'The Daily', version: 1 };

let answers: Answers;
let happened: string[];
let told: (Told | null)[];
let lists: Lists;
const draw = vi.fn();
let page: AbortController;

const store = (catalogs: unknown) => fakeBrowser.storage.local.set({ catalogs });
const urls = () => lists.catalogs()?.map(({ url }) => url);
const listed = (url: string) => lists.catalogs()?.find((catalog) => catalog.url === url);

beforeEach(async () => {
  fakeBrowser.reset();
  answers = { messages: {}, grant: true };
  happened = pretend(answers);
  told = [];
  page = new AbortController();
  await store([a, builtin, b]);
  await fakeBrowser.storage.local.set({ catalogState: { [a.url]: state } });
  lists = followLists(draw, (next) => told.push(next), page.signal);
  await vi.waitFor(() => expect(lists.catalogs()).not.toBeNull());
});
afterEach(() => {
  page.abort();
  vi.restoreAllMocks();
  draw.mockReset();
});

describe('the lists', () => {
  test('stand in the viewer’s order, with what is known of each', () => {
    expect(urls()).toEqual([a.url, builtin.url, b.url]);
    expect(listed(a.url)).toMatchObject({ host: 'a.example', unsigned: false, state });
    expect(listed(b.url)).toMatchObject({ host: 'b.example', unsigned: true, enabled: false });
    expect(listed(builtin.url)).toMatchObject({ host: null, state: null, progress: null });
  });

  test('follow what happens elsewhere, until the page is left', async () => {
    draw.mockReset();
    await store([builtin]);
    expect(urls()).toEqual([builtin.url]);
    await fakeBrowser.storage.local.set({ catalogState: { [builtin.url]: state } });
    expect(listed(builtin.url)?.state).toEqual(state);
    const progress = { done: 1, total: 2, at: 3 };
    await fakeBrowser.storage.session.set({ catalogProgress: { [builtin.url]: progress } });
    expect(listed(builtin.url)?.progress).toEqual(progress);
    expect(draw).toHaveBeenCalledTimes(3);
    page.abort();
    await store([a]);
    expect(urls()).toEqual([builtin.url]);
  });
});

describe('what the viewer does', () => {
  test('on or off', async () => {
    answers.messages['change-catalog'] = () => store([{ ...a, enabled: false }, builtin, b]);
    await lists.enable(a.url, false);
    expect(listed(a.url)?.enabled).toBe(false);
  });

  test('up: the new place is told', async () => {
    answers.messages['change-catalog'] = () => store([a, b, builtin]);
    await lists.move(b.url, -1);
    expect(told).toEqual([null, { what: 'moved', name: 'b.example', place: 2, count: 3 }]);
  });

  test('what cannot be stored is said at its list, until the next change', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    answers.messages['change-catalog'] = new Error('full');
    await lists.move(a.url, 1);
    expect(listed(a.url)?.unsaved).toBe(true);
    expect(told).toEqual([null]);
    answers.messages['change-catalog'] = undefined;
    await lists.enable(b.url, true);
    expect(listed(a.url)?.unsaved).toBe(false);
  });

  test('removing gives the permission back', async () => {
    answers.messages['change-catalog'] = () => store([builtin, b]);
    await lists.remove(a.url);
    expect(told.at(-1)).toEqual({ what: 'removed', name: 'The Daily' });
    expect(happened).toEqual(['change-catalog', 'give back https://a.example/*']);
  });

  test('but not while another list is read from there', async () => {
    const beside = { ...a, url: 'https://b.example/other.json' };
    answers.messages['change-catalog'] = () => store([a, beside, builtin]);
    await lists.remove(b.url);
    expect(happened).toEqual(['change-catalog']);
  });

  test('nor when the list is still there', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    answers.messages['change-catalog'] = new Error('full');
    await lists.remove(a.url);
    expect(happened).toEqual(['change-catalog']);
    expect(told).toEqual([null]);
  });

  test('asking now: it shows until there is an answer, and what it was is told', async () => {
    const problem = { reason: 'too-slow', at: '2026-11-25T10:00:00Z' };
    answers.messages['update-catalogs'] = () => {
      expect(listed(a.url)?.checking).toBe(true);
      return fakeBrowser.storage.local.set({ catalogState: { [a.url]: { ...state, problem } } });
    };
    await lists.check(a.url);
    expect(listed(a.url)?.checking).toBe(false);
    expect(told).toEqual([
      null,
      { what: 'checked', name: 'The Daily', host: 'a.example', problem: 'too-slow' },
    ]);
  });

  test('a background that dies while it asks has not checked anything', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    answers.messages['update-catalogs'] = new Error('The message port closed');
    await lists.check(a.url);
    expect(listed(a.url)?.checking).toBe(false);
    expect(told[1]).toMatchObject({ what: 'checked', problem: 'internal' });
  });

  test('allowing a host asks the browser at once, then the host', async () => {
    const allowed = lists.allow(b.url);
    expect(happened).toEqual(['ask https://b.example/*']);
    await allowed;
    expect(happened).toEqual(['ask https://b.example/*', 'update-catalogs']);
  });

  test('a refused permission leaves all as it was', async () => {
    answers.grant = false;
    await lists.allow(a.url);
    expect(happened).toEqual(['ask https://a.example/*']);
  });
});
