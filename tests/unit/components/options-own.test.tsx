// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { OwnRow } from '../../../transcripts/own.ts';
import { button, draw, find } from './options-view.tsx';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

const row: OwnRow = {
  id: 'a1',
  media: { site: 'youtube', mediaId: 'abcdefghijk' },
  title: 'The weir',
  language: 'en',
  publisher: 'The Gazette',
  updatedAt: '2026-11-25T09:55:00Z',
  placed: 96,
  sentences: 100,
};
const own = { rows: [row], restored: null, failed: null };

describe('the viewer’s own transcripts', () => {
  test('each with what it is', () => {
    const text = draw({ own });
    expect(text).toContain('The weir');
    expect(text).toContain('English');
    expect(text).toContain('The Gazette');
    expect(text).toContain('96% of the sentences have their time');
    expect(text).toContain('5 minutes ago');
  });

  test('without a title it has the recording’s name', () => {
    expect(draw({ own: { ...own, rows: [{ ...row, title: null }] } })).toContain(
      'youtube abcdefghijk',
    );
  });

  test('without any there is a way to the first, and to a backup', () => {
    draw({ own: { ...own, rows: [] } });
    expect(button('Make captions from a transcript')).toBeTruthy();
    expect(button('Restore a backup')).toBeTruthy();
    expect(() => button('Back up all')).toThrow();
  });

  test('one without times can be opened, and not be exported', () => {
    draw({ own: { ...own, rows: [{ ...row, placed: 0 }] } });
    expect(button('Open')).toBeTruthy();
    expect(() => button('Captions as WebVTT')).toThrow();
  });

  test('is deleted only after a question', () => {
    const onOwnRemove = vi.fn();
    draw({ own }, { onOwnRemove });
    act(() => find<HTMLElement>('#delete-a1')?.click());
    expect(onOwnRemove).not.toHaveBeenCalled();
    act(() => find<HTMLElement>('.confirm .danger')?.click());
    expect(onOwnRemove).toHaveBeenCalledExactlyOnceWith('a1');
  });

  test('what a backup brought', () => {
    const restored = { added: 3, kept: 1, problems: 2 };
    const text = draw({ own: { ...own, restored } });
    expect(text).toContain(
      '3 transcripts restored. 1 was here already. Problems in the file, passed over: 2',
    );
  });

  test.each([
    ['list', 'could not be read from the disk'],
    ['remove', 'could not be deleted'],
    ['export', 'could not be made'],
    ['backup', 'backup could not be made'],
    ['restore', 'holds no transcripts of Truecue'],
  ] as const)('what failed: %s', (failed, words) => {
    draw({ own: { ...own, failed } });
    expect(find('[role="alert"]')?.textContent).toContain(words);
  });
});
