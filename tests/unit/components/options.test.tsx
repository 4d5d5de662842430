// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ListedCatalog } from '../../../components/options/view.ts';
import type { CatalogFailure, CatalogState } from '../../../transcripts/catalog-failure.ts';
import { builtin, button, daily, draw, find, now, other, state } from './options-view.tsx';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

const drawOne = (change: Partial<ListedCatalog>) => draw({ catalogs: [{ ...daily, ...change }] });
const drawState = (change: Partial<CatalogState>) => drawOne({ state: { ...state, ...change } });
const failed = (reason: CatalogFailure, change: Partial<CatalogState> = {}) =>
  drawState({ problem: { reason, at: '2026-11-25T09:00:00Z' }, ...change });
const names = () => [...document.body.querySelectorAll('h3')].map((name) => name.textContent);

test('nothing but its name and version stands there before the lists are read', () => {
  expect(draw({ catalogs: null })).toBe('Truecue optionsVersion 1.2.3');
});

describe('a list says what it is', () => {
  test('its name, host, contents, dates and key', () => {
    const text = draw({ catalogs: [daily] });
    expect(names()).toEqual(['The Example Daily']);
    for (const words of [
      'captions.example.org',
      '1,204 recordings',
      'Updated November 20, 2026',
      'Checked 5 minutes ago',
      'Key fingerprint 3f2a 9c01 77de 4b10',
    ])
      expect(text).toContain(words);
    expect(find('.notice, .warning, .problem, .update')).toBeNull();
  });

  test('the way to its publisher, without telling where from', () => {
    draw({ catalogs: [daily] });
    const link = find<HTMLAnchorElement>('main a');
    expect(link?.textContent).toBe('Website: example.org');
    expect(link?.getAttribute('href')).toBe('https://example.org/captions');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noreferrer']);
  });

  test('a homepage that is not of the web is not a link', () => {
    drawState({ homepage: 'javascript:alert(1)' });
    expect(find('main a')).toBeNull();
  });

  test('the one in the extension: no host, no key, no removing', () => {
    const text = draw({ catalogs: [{ ...builtin, state: { ...state, entries: 1 } }] });
    expect(names()).toEqual(['Included with Truecue']);
    expect(text).toContain('1 recording');
    expect(text).not.toContain('Checked');
    expect(() => button('Remove')).toThrow(RangeError);
    expect(() => button('Check now')).toThrow(RangeError);
  });

  test('the one in the extension is never out of date', () => {
    const old = { ...state, validUntil: '2020-01-01T00:00:00Z', fingerprint: null };
    draw({ catalogs: [{ ...builtin, state: old }] });
    expect(find('.warning')).toBeNull();
  });

  test.each<[string, Partial<ListedCatalog>, string]>([
    ['before anything has come', { state: null }, 'Not fetched yet'],
    ['checked within a minute', { state: { ...state, checkedAt: iso(-30) } }, 'Checked just now'],
    ['checked yesterday', { state: { ...state, checkedAt: iso(-90_000) } }, 'Checked yesterday'],
    ['checked long ago', { state: { ...state, checkedAt: iso(-8e6) } }, 'Checked August 24, 2026'],
    ['unsigned', { unsigned: true }, 'Whoever controls captions.example.org can change'],
    ['out of date', { state: { ...state, validUntil: iso(-60) } }, 'may have stopped'],
    ['of tomorrow', { state: { ...state, updatedAt: iso(90_000) } }, 'clock of this computer'],
    ['large', { state: { ...state, whole: false } }, 'which page of at least 256 recordings'],
    ['updating', { progress: { done: 12, total: 40, at: now - 59_000 } }, 'Updating30%'],
    ['just begun', { progress: { done: 0, total: 0, at: now } }, 'Updating'],
    ['interrupted', { progress: { done: 1, total: 40, at: now - 61_000 } }, 'go on by itself'],
    ['unsaved', { unsaved: true }, 'could not be saved'],
  ])('%s', (_what, change, words) => {
    expect(drawOne(change)).toContain(words);
  });

  test('a clock may be some hours off', () => {
    expect(drawState({ updatedAt: iso(80_000) })).not.toContain('clock');
  });

  test('how far an update is, for those who hear it', () => {
    drawOne({ progress: { done: 12, total: 40, at: now } });
    const bar = find<HTMLProgressElement>('progress');
    expect([bar?.value, bar?.max, bar?.ariaLabel ?? bar?.getAttribute('aria-label')]).toEqual([
      12,
      40,
      'Updating',
    ]);
  });
});

describe('a name is its publisher’s to choose', () => {
  test('it is text, not markup', () => {
    drawState({ name: '<img src=x onerror=alert(1)>' });
    expect(names()).toEqual(['<img src=x onerror=alert(1)>']);
    expect(find('img')).toBeNull();
  });

  test.each([
    ['none', '', 'captions.example.org'],
    ['of spaces', ' \u200b\n', 'captions.example.org'],
    ['of two lines', 'One\nTwo', 'One Two'],
    ['that turns words round', '\u202eylnO\u2066', 'ylnO'],
    ['over-long', 'x'.repeat(300), `${'x'.repeat(100)}…`],
  ])('%s', (_what, name, shown) => {
    drawState({ name });
    expect(names()).toEqual([shown]);
  });

  test('the host is told once where it stands for the name', () => {
    const text = drawState({ name: '', homepage: null });
    expect(text.split('captions.example.org')).toHaveLength(2 + 1); // the switch names it too
  });
});

describe('what went wrong', () => {
  test.each<[CatalogFailure, string]>([
    ['no-permission', 'does not let Truecue read from captions.example.org'],
    ['unreachable', 'captions.example.org did not answer'],
    ['not-found', 'no list at this address'],
    ['server-error', 'an error of its own'],
    ['redirected', 'another address'],
    ['too-slow', 'too long'],
    ['too-large', 'larger than Truecue accepts'],
    ['not-a-catalog', 'log in first'],
    ['newer-format', 'Update Truecue'],
    ['damaged', 'is damaged'],
    ['no-signature', 'without its signature'],
    ['bad-signature', 'does not fit'],
    ['other-key', 'another key than the one you accepted'],
    ['rollback', 'older list'],
    ['same-version', 'version number you already have'],
    ['wrong-hash', 'not the one its publisher named'],
    ['file-missing', 'A file of the list is not at'],
    ['storage-full', 'no room left'],
    ['storage-broken', 'Restarting the browser'],
    ['internal', 'went wrong inside Truecue'],
  ])('%s', (reason, words) => {
    const text = failed(reason);
    expect(text).toContain(words);
    expect(text).toContain('The last good copy is kept and used.');
    expect(document.querySelectorAll('.problem button')).toHaveLength(1);
  });

  test('before anything has come there is no copy to use', () => {
    const text = failed('unreachable', { version: null });
    expect(text).toContain('Nothing of this list can be used yet.');
    expect(text).not.toContain('recordings');
  });

  test('of a first copy that lacks some transcripts, the others are used', () => {
    const text = failed('file-missing', { partly: true });
    expect(text).toContain('All others are here and used.');
    expect(text).not.toContain('last good copy');
  });

  test('its button tries again, and is the only one that does', async () => {
    const onCheck = vi.fn();
    const problem = { reason: 'unreachable', at: '2026-11-25T09:00:00Z' } as const;
    draw({ catalogs: [{ ...daily, state: { ...state, problem } }] }, { onCheck });
    await act(() => button('Try again').click());
    expect(onCheck).toHaveBeenCalledExactlyOnceWith(daily.url);
    expect(() => button('Check now')).toThrow(RangeError);
  });

  test('a missing permission is asked for in the very click', async () => {
    const onAllow = vi.fn();
    const problem = { reason: 'no-permission', at: '2026-11-25T09:00:00Z' } as const;
    draw({ catalogs: [{ ...daily, state: { ...state, problem } }] }, { onAllow });
    button('Allow access to captions.example.org').click();
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(daily.url);
  });
});

describe('what the viewer does', () => {
  const three = [builtin, daily, other('Pilot', 'pilot.example')];

  test('a switch for each, named after its list', async () => {
    const onEnable = vi.fn();
    draw({ catalogs: [builtin, { ...daily, enabled: false }] }, { onEnable });
    const switches = [...document.body.querySelectorAll<HTMLElement>('[role="switch"]')];
    expect(switches.map((one) => one.closest('label')?.textContent)).toEqual([
      'Use \u2068Included with Truecue\u2069',
      'Use \u2068The Example Daily\u2069',
    ]);
    await act(() => switches[1]?.click());
    expect(onEnable).toHaveBeenCalledExactlyOnceWith(daily.url, true);
  });

  test('a single list has no place to move to', () => {
    draw({ catalogs: [builtin] });
    expect(find('.arrow')).toBeNull();
  });

  test('the ends of the order are ends, and keep the focus', async () => {
    const onMove = vi.fn();
    draw({ catalogs: three }, { onMove });
    const up = find('[id="up:builtin:"]');
    expect(up?.ariaDisabled ?? up?.getAttribute('aria-disabled')).toBe('true');
    await act(() => up?.click());
    await act(() => find(`[id="down:${three[2]?.url}"]`)?.click());
    expect(onMove).not.toHaveBeenCalled();
  });

  test('a list that moves takes the focus with it', async () => {
    const onMove = vi.fn();
    draw({ catalogs: three }, { onMove });
    const up = find(`[id="up:${daily.url}"]`);
    expect(up?.getAttribute('aria-labelledby')).toBe(`up:${daily.url} name:${daily.url}`);
    await act(() => up?.click());
    expect(onMove).toHaveBeenCalledExactlyOnceWith(daily.url, -1);
    up?.blur(); // as browsers do to what is moved in the document
    const [first, ...rest] = three;
    if (first && rest[0])
      await act(() => void draw({ catalogs: [...rest.slice(0, 1), first, ...rest.slice(1)] }));
    expect(names()).toEqual(['The Example Daily', 'Included with Truecue', 'Pilot']);
    expect(document.activeElement?.id).toBe(`up:${daily.url}`);
  });

  test('asking now, once at a time', async () => {
    const onCheck = vi.fn();
    draw({ catalogs: [daily] }, { onCheck });
    await act(() => button('Check now').click());
    draw({ catalogs: [{ ...daily, checking: true }] }, { onCheck });
    await act(() => button('Checking').click());
    expect(onCheck).toHaveBeenCalledExactlyOnceWith(daily.url);
  });

  test('removing asks first, and the harmless answer has the focus', async () => {
    const onRemove = vi.fn();
    draw({ catalogs: three }, { onRemove });
    await act(() => button('Remove').click());
    expect(document.activeElement?.textContent).toBe('Keep');
    await act(() => button('Keep').click());
    expect(document.activeElement?.id).toBe(`remove:${daily.url}`);
    await act(() => button('Remove').click());
    await act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
    });
    expect(document.activeElement?.id).toBe(`remove:${daily.url}`);
    expect(onRemove).not.toHaveBeenCalled();
  });

  test('after removing, the focus is at the neighbour', async () => {
    const onRemove = vi.fn();
    draw({ catalogs: three }, { onRemove });
    await act(() => button('Remove').click());
    await act(() => find('.confirm .danger')?.click());
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(daily.url);
    await act(() => void draw({ catalogs: three.filter((list) => list !== daily) }));
    expect(document.activeElement?.textContent).toBe('Pilot');
  });

  test('the focus goes to a list that has just been added', async () => {
    draw({ catalogs: [builtin] });
    await act(() => void draw({ catalogs: [builtin, daily], arrived: daily.url }));
    expect(document.activeElement?.textContent).toBe('The Example Daily');
  });

  test.each([
    [{ what: 'moved', name: 'A', place: 2, count: 3 }, '\u2068A\u2069 is now number 2 of 3.'],
    [{ what: 'added', name: 'A' }, '\u2068A\u2069 was added.'],
    [{ what: 'removed', name: 'A' }, '\u2068A\u2069 was removed.'],
    [
      { what: 'checked', name: 'A', host: 'a.example', problem: null },
      '\u2068A\u2069 was checked.',
    ],
    [
      { what: 'checked', name: 'A', host: 'a.example', problem: 'too-slow' },
      'a.example took too long to answer.',
    ],
    [{ what: 'erased' }, 'It was erased.'],
  ] as const)('it is told: %o', (told, words) => {
    draw({ told });
    expect(find('main > [role="status"]')?.textContent).toBe(words);
  });
});

/** A moment by its distance from now, in seconds. */
function iso(seconds: number): string {
  return new Date(now + seconds * 1000).toISOString();
}
