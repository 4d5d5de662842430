// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AddProblem, AddStep } from '../../../components/options/view.ts';
import type { CatalogPreview } from '../../../transcripts/catalog-failure.ts';
import { button, daily, draw, find, preview } from './options-view.tsx';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

const host = daily.host ?? '';
const asking = (reason: AddProblem['reason']): AddStep => ({
  step: 'asking',
  problem: { reason, host },
});
const confirming = (change: Partial<CatalogPreview> = {}): AddStep => ({
  step: 'confirming',
  host,
  preview: { ...preview, ...change },
  problem: null,
});
const field = () => find<HTMLInputElement>('#address');

describe('an address', () => {
  test('is handed on as it is typed, and looked at in the very submit', async () => {
    const onAddress = vi.fn();
    const onLook = vi.fn();
    draw({}, { onAddress, onLook });
    const input = field();
    if (input) input.value = 'https://a.example';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onAddress).toHaveBeenCalledExactlyOnceWith('https://a.example');
    button('Look at it').click();
    expect(onLook).toHaveBeenCalledOnce();
  });

  test('has a name, and an example', () => {
    draw({ address: 'https://a.example' });
    expect(field()?.value).toBe('https://a.example');
    expect(find<HTMLLabelElement>('label[for="address"]')?.textContent).toBe('Address of the list');
    expect(field()?.placeholder).toBe('https://…/catalog.json#key=…');
  });

  test.each<[AddProblem['reason'], string]>([
    ['no-address', 'not the address of a list'],
    ['not-https', 'begin with https://'],
    ['bad-key', 'not whole'],
    ['already-added', 'already have this list'],
    ['too-many', 'Remove one first'],
  ])('%s is said at the field, which has the focus', async (reason, words) => {
    draw({});
    await act(() => void draw({ add: asking(reason) }));
    const input = field();
    expect(document.activeElement).toBe(input);
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(input?.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toContain(words);
  });

  test.each<[AddProblem['reason'], string]>([
    ['refused', `Without your permission Truecue may not read from ${host}`],
    ['no-permission', `does not let Truecue read from ${host}`],
    ['unreachable', `${host} did not answer`],
    ['not-found', 'no list at this address'],
    ['server-error', 'an error of its own'],
    ['redirected', 'another address'],
    ['too-slow', 'too long'],
    ['too-large', 'larger than Truecue accepts'],
    ['not-a-catalog', 'log in first'],
    ['newer-format', 'Update Truecue'],
    ['damaged', 'is damaged'],
    ['no-signature', 'should be signed'],
    ['bad-signature', 'does not fit'],
    ['other-key', 'another key than the one in this address'],
    ['rollback', 'older list'],
    ['same-version', 'version number you already have'],
    ['wrong-hash', 'not the one its publisher named'],
    ['storage-full', 'no room left'],
    ['storage-broken', 'Restarting the browser'],
    ['internal', 'went wrong inside Truecue'],
  ])('%s is told in its place, and the address is not blamed', (reason, words) => {
    draw({ add: asking(reason) });
    expect(find('form [role="alert"]')?.textContent).toContain(words);
    expect(field()?.getAttribute('aria-invalid')).toBe('false');
  });

  test.each<[AddStep, string]>([
    [{ step: 'permission', host }, `asks whether Truecue may read from ${host}`],
    [{ step: 'looking', host }, `Looking at ${host}`],
  ])('waits, and can be left: %o', async (add, words) => {
    const onLook = vi.fn();
    const onCancel = vi.fn();
    draw({ add }, { onLook, onCancel });
    expect(find('form [role="status"]')?.textContent).toContain(words);
    expect(field()?.readOnly).toBe(true);
    await act(() => button('Look at it').click());
    expect(onLook).not.toHaveBeenCalled();
    await act(() => button('Cancel').click());
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('a list before it is added', () => {
  test('says what it is, and has the focus', async () => {
    draw({});
    await act(() => void draw({ add: confirming() }));
    const text = find('.preview')?.textContent;
    for (const words of [
      'The Example Daily',
      host,
      'Website: example.org',
      '1,204 recordings',
      '3.4\u00a0MB',
      '3f2a 9c01 77de 4b10',
    ])
      expect(text).toContain(words);
    expect(document.activeElement?.textContent).toBe('The Example Daily');
    expect(text).not.toContain('Checked');
  });

  test.each<[string, Partial<CatalogPreview>, string]>([
    ['with its key', { trust: 'key' }, 'The key in the address fits its signature.'],
    ['without a key', { trust: 'first-use' }, 'Compare the fingerprint'],
    ['whole', { whole: true }, `${host} does not learn what you watch`],
    ['large', { whole: false }, `${host} sees which page of at least 256 recordings`],
    ['out of date', { validUntil: '2026-11-01T00:00:00Z' }, 'may have stopped'],
    ['of next year', { updatedAt: '2027-11-01T00:00:00Z' }, 'clock of this computer'],
  ])('%s', (_what, change, words) => {
    draw({ add: confirming(change) });
    expect(find('.preview')?.textContent).toContain(words);
    expect(button('Add this list').disabled).toBe(false);
  });

  test('unsigned: only after the viewer has said that it is understood', async () => {
    const onAdd = vi.fn();
    const unsigned = { trust: 'unsigned', publicKey: null, fingerprint: null } as const;
    draw({ add: confirming(unsigned) }, { onAdd });
    expect(find('.preview .warning')?.textContent).toContain('not signed');
    expect(find('.preview')?.textContent).not.toContain('Key fingerprint');
    expect(button('Add this list').disabled).toBe(true);
    await act(() => find('.agree input')?.click());
    await act(() => button('Add this list').click());
    expect(onAdd).toHaveBeenCalledOnce();
  });

  test('is added once', async () => {
    const onAdd = vi.fn();
    draw({ add: confirming() }, { onAdd });
    await act(() => button('Add this list').click());
    draw({ add: { step: 'adding', host, preview, problem: null } }, { onAdd });
    await act(() => button('Adding this list').click());
    expect(onAdd).toHaveBeenCalledOnce();
    expect(() => button('Cancel')).toThrow(RangeError);
  });

  test('says why it could not be added', () => {
    draw({
      add: { step: 'confirming', host, preview, problem: { reason: 'too-many', host } },
    });
    expect(find('.preview [role="alert"]')?.textContent).toContain('Remove one first');
  });

  test('can be left; the focus is back at the address', async () => {
    const onCancel = vi.fn(() => void draw({}));
    draw({ add: confirming() }, { onCancel });
    await act(() => button('Cancel').click());
    expect(onCancel).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(field());
  });
});
