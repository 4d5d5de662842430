// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { media } from './showing.ts';
import { silent } from './silent.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(() => render(null, document.body));

const settings = { enabled: true, secondAbove: false, size: 1, lift: true, announce: false };

function draw(onUseShared?: () => void): HTMLButtonElement | undefined {
  render(
    <Popup
      view={{
        kind: 'frame',
        status: { kind: 'no-transcript', media },
        others: [],
        embedded: false,
      }}
      settings={settings}
      commands={[]}
      language="en"
      onUseShared={onUseShared}
      {...silent}
    />,
    document.body,
  );
  const buttons = [...document.body.querySelectorAll('button')];
  return buttons.find(({ textContent }) => textContent === 'Use the shared times');
}

test('times in the address of the tab are offered, and only these', () => {
  const used = vi.fn();
  expect(draw()).toBeUndefined();
  const button = draw(used);
  expect(document.body.textContent).toContain('shared by another viewer');
  act(() => button?.click());
  expect(used).toHaveBeenCalledOnce();
});
