import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { addressIn, startAdding } from '../../../../entrypoints/options/adding.ts';
import type { CatalogPreview } from '../../../../transcripts/catalog-failure.ts';
import { type Answers, pretend } from './background.ts';

const KEY = 'A'.repeat(43);
const url = 'https://a.example/catalog.json';
const preview: CatalogPreview = {
  url,
  publicKey: KEY,
  fingerprint: '0000 0000 0000 0000',
  trust: 'key',
  name: 'A',
  homepage: null,
  version: 1,
  entries: 1,
  bytes: 1,
  whole: true,
  updatedAt: '2026-11-20T10:00:00Z',
  validUntil: '2026-12-20T10:00:00Z',
};

let answers: Answers;
let happened: string[];
let steps: string[];
const added = vi.fn();

function start() {
  const adding = startAdding(() => {
    const step = adding.step();
    steps.push(
      'problem' in step && step.problem ? `${step.step} ${step.problem.reason}` : step.step,
    );
  }, added);
  return adding;
}

/** With an address typed. */
function typed(text = `${url}#key=${KEY}`) {
  const adding = start();
  adding.type(text);
  steps = [];
  return adding;
}

beforeEach(() => {
  fakeBrowser.reset();
  answers = {
    messages: { 'look-at-catalog': { preview }, 'add-catalog': { failed: null } },
    grant: true,
  };
  happened = pretend(answers);
  steps = [];
  added.mockReset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const keepRow = (row: string) =>
  fakeBrowser.storage.local.set({ catalogs: [{ url: row, publicKey: KEY, enabled: true }] });
const give = 'give back https://a.example/*';

describe('looking at an address', () => {
  test('asks the browser in the viewer’s own click, for the host without its port', () => {
    const adding = typed(`https://a.example:8443/#key=${KEY}`);
    void adding.look([]);
    expect(happened).toEqual(['ask https://a.example/*']);
    expect(adding.step()).toEqual({ step: 'permission', host: 'a.example' });
  });

  test('shows what is there', async () => {
    const adding = typed();
    await adding.look([]);
    expect(steps).toEqual(['permission', 'looking', 'confirming']);
    expect(adding.step()).toMatchObject({ host: 'a.example', preview });
    expect(happened).toEqual(['ask https://a.example/*', 'look-at-catalog']);
  });

  test.each([
    ['no address', 'hello', 'no-address'],
    ['plain http', 'http://a.example', 'not-https'],
    ['half a key', `${url}#key=AA`, 'bad-key'],
    ['one that is there already', `https://a.example/#key=${KEY}`, 'already-added'],
  ])('%s: nobody is asked', async (_what, text, reason) => {
    const adding = typed(text);
    await adding.look([{ url }]);
    expect(adding.step()).toMatchObject({ step: 'asking', problem: { reason } });
    expect(happened).toEqual([]);
  });

  test('without the permission nothing is fetched', async () => {
    answers.grant = false;
    const adding = typed();
    await adding.look([]);
    expect(steps.at(-1)).toBe('asking refused');
    expect(happened).toEqual(['ask https://a.example/*', give]);
  });

  test.each([
    ['a failure', { failed: 'too-slow' }, 'asking too-slow'],
    ['nobody there', new Error('gone'), 'asking internal'],
  ])('after %s the permission is given back', async (_what, answer, step) => {
    vi.spyOn(console, 'error').mockReturnValue();
    answers.messages['look-at-catalog'] = answer;
    const adding = typed();
    await adding.look([]);
    expect(steps.at(-1)).toBe(step);
    expect(happened.at(-1)).toBe(give);
    expect(adding.address()).not.toBe('');
  });

  test('it is not given back where another list needs it', async () => {
    await keepRow('https://a.example/other.json');
    answers.messages['look-at-catalog'] = { failed: 'not-found' };
    await typed().look([]);
    expect(happened).not.toContain(give);
  });
});

describe('leaving it', () => {
  test('while the browser asks: its late yes leads nowhere', async () => {
    let say: (yes: boolean) => void = () => undefined;
    vi.spyOn(fakeBrowser.permissions, 'request').mockReturnValue(
      new Promise((resolve) => {
        say = resolve;
      }),
    );
    const adding = typed();
    const looked = adding.look([]);
    await adding.cancel();
    say(true);
    await looked;
    expect(adding.step()).toEqual({ step: 'asking', problem: null });
    expect(happened).toEqual([give, give]); // the yes came after the first
  });

  test('while the host is asked: its late answer is not shown', async () => {
    let answer: (given: unknown) => void = () => undefined;
    answers.messages['look-at-catalog'] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const adding = typed();
    const looked = adding.look([]);
    await vi.waitFor(() => expect(happened).toContain('look-at-catalog'));
    await adding.cancel();
    answer({ preview });
    await looked;
    expect(steps).toEqual(['permission', 'looking', 'asking']);
  });

  test('a second look at the same host keeps the permission the first gives back', async () => {
    let answer: (given: unknown) => void = () => undefined;
    answers.messages['look-at-catalog'] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const adding = typed();
    const first = adding.look([]);
    await vi.waitFor(() => expect(happened).toContain('look-at-catalog'));
    await adding.cancel();
    const answerFirst = answer;
    answers.messages['look-at-catalog'] = { preview };
    await adding.look([]);
    happened.length = 0;
    answerFirst({ failed: 'too-slow' });
    await first;
    expect(adding.step().step).toBe('confirming');
    expect(happened).toEqual([]);
  });

  test('after seeing it, the permission is given back and the address stays', async () => {
    const adding = typed();
    await adding.look([]);
    await adding.cancel();
    expect(adding.step()).toEqual({ step: 'asking', problem: null });
    expect(adding.address()).toBe(`${url}#key=${KEY}`);
    expect(happened.at(-1)).toBe(give);
  });

  test('with nothing looked at there is nothing to give back', async () => {
    await typed().cancel();
    expect(happened).toEqual([]);
    expect(steps).toEqual([]);
  });
});

describe('adding it', () => {
  test('by the key that was shown; the permission stays', async () => {
    const asked: unknown[] = [];
    answers.messages['add-catalog'] = (message: unknown) => {
      asked.push(message);
      return { failed: null };
    };
    const adding = typed();
    await adding.look([]);
    await adding.add();
    expect(asked).toEqual([{ type: 'add-catalog', url, publicKey: KEY }]);
    expect(added).toHaveBeenCalledExactlyOnceWith(url, 'A');
    expect(adding.address()).toBe('');
    expect(adding.step()).toEqual({ step: 'asking', problem: null });
    expect(happened).not.toContain(give);
  });

  test('a large one only where its host may see what is watched', async () => {
    answers.messages['look-at-catalog'] = { preview: { ...preview, whole: false } };
    const adding = typed();
    await adding.look([]);
    happened.length = 0;
    answers.grant = false;
    await adding.add();
    expect(steps.at(-1)).toBe('confirming refused');
    expect(happened).toEqual(['ask https://a.example/*']);
    answers.grant = true;
    await adding.add();
    expect(happened.at(-1)).toBe('add-catalog');
    expect(added).toHaveBeenCalledOnce();
  });

  test('leaving the page meanwhile takes nothing away', async () => {
    answers.messages['add-catalog'] = () => new Promise(() => undefined);
    const adding = typed();
    await adding.look([]);
    void adding.add();
    await adding.cancel();
    expect(adding.step().step).toBe('adding');
    expect(happened).not.toContain(give);
  });

  test.each([
    ['refused', { failed: 'too-many' }, 'confirming too-many'],
    ['not stored', new Error('full'), 'confirming storage-full'],
  ])('%s: it is still there to be tried again', async (_what, answer, step) => {
    vi.spyOn(console, 'error').mockReturnValue();
    answers.messages['add-catalog'] = answer;
    const adding = typed();
    await adding.look([]);
    await adding.add();
    expect(steps.at(-1)).toBe(step);
    expect(added).not.toHaveBeenCalled();
  });
});

test.each([
  ['', null],
  ['#lists', null],
  ['#add=', null],
  [`#add=${encodeURIComponent(`${url}#key=${KEY}`)}`, `${url}#key=${KEY}`],
  [`#add=${url}#key=${KEY}`, `${url}#key=${KEY}`],
  ['#add=100%', '100%'],
])('the address in “%s”', (hash, address) => {
  expect(addressIn(hash)).toBe(address);
});
