// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { PlayerControls } from '../../../components/player/PlayerControls.tsx';
import type { SessionStatus } from '../../../transcripts/status.ts';
import { drawingRoot } from './root.ts';
import { media, showing } from './showing.ts';

// happy-dom has no top layer.
HTMLElement.prototype.showPopover ??= () => undefined;

vi.mock('wxt/browser', () => import('./browser.ts'));

const onAction = vi.fn();
const onSettings = vi.fn();
const root = drawingRoot();

/** Draws as the captions script does: opening and closing draws again. */
function draw(status: SessionStatus, open = false): void {
  render(
    <PlayerControls
      status={status}
      settings={{ size: 1 }}
      look="ytp"
      open={open}
      bounds={new DOMRect(0, 0, 640, 360)}
      onOpen={(next) => draw(status, next)}
      onAction={onAction}
      onSettings={onSettings}
    />,
    root.element,
  );
}

const button = () => root.element.querySelector<HTMLElement>('[aria-haspopup="menu"]');
const menu = () => root.element.querySelector('[role="menu"]');
const focused = () => (document.activeElement as HTMLElement | null)?.textContent;
const key = (name: string) =>
  act(
    () =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      ),
  );
const choose = () => act(() => (document.activeElement as HTMLElement | null)?.click());
const openMenu = () => act(() => button()?.click());

describe('the button', () => {
  test('says whether captions show, and that it opens a menu', () => {
    draw(showing);
    expect(button()?.getAttribute('aria-label')).toBe('Truecue captions, on');
    expect(button()?.getAttribute('aria-expanded')).toBe('false');
    draw({ kind: 'off', media, was: showing });
    expect(button()?.getAttribute('aria-label')).toBe('Truecue captions, off');
  });

  test('is not there without captions', () => {
    draw({ kind: 'loading', media });
    expect(root.element.textContent).toBe('');
    expect(button()).toBeNull();
  });
});

describe('the menu', () => {
  test('lists the transcript’s languages first, then the player’s, each in its own language', async () => {
    draw(showing);
    await openMenu();
    const lines = [...root.element.querySelectorAll('[role="menuitemradio"]')];
    expect(lines.map((line) => line.textContent)).toEqual([
      '한국어',
      'English',
      'العربية',
      'Englishfrom the player',
    ]);
    expect(lines.map((line) => line.getAttribute('aria-checked'))).toEqual([
      'false',
      'true',
      'false',
      'false',
    ]);
    expect(lines[0]?.querySelector('[lang="ko"]')).not.toBeNull();
  });

  test('opens with the focus on what is chosen; arrows, Home, End and letters move it', async () => {
    draw(showing);
    await openMenu();
    expect(focused()).toBe('English');
    const path: (string | undefined)[] = [];
    for (const name of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home', 't', 'o']) {
      await key(name);
      path.push(focused() ?? undefined);
    }
    expect(path).toEqual([
      '한국어',
      'Turn captions off',
      '한국어',
      'Turn captions off',
      '한국어',
      'Text size100%',
      'Text size100%',
    ]);
  });

  test.each(['Escape', 'Tab'])('%s closes it and gives the focus back', async (name) => {
    draw(showing);
    await openMenu();
    await key(name);
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  test('a report is the viewer’s to ask for: a click that a page makes does nothing', async () => {
    draw(showing);
    await openMenu();
    const line = [...root.element.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
      ({ textContent }) => textContent === 'Report a mistake',
    );
    await act(() => line?.click());
    expect(line).toBeDefined();
    expect(onAction).not.toHaveBeenCalled();
    const trusted = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(trusted, 'isTrusted', { value: true });
    await act(() => void line?.dispatchEvent(trusted));
    expect(onAction).toHaveBeenCalledWith({ do: 'report' });
  });

  test('over an advertisement there is nothing to report', async () => {
    draw({ ...showing, ad: true });
    await openMenu();
    const lines = [...root.element.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    expect(lines.map(({ textContent }) => textContent)).not.toContain('Report a mistake');
  });

  test('choosing a language tells it and closes', async () => {
    draw(showing);
    await openMenu();
    await key('ArrowDown');
    await choose();
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ do: 'primary', id: '2' });
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  test('a list within it is entered and left by the arrows', async () => {
    draw(showing);
    await openMenu();
    for (const name of ['t', 'ArrowRight']) await key(name);
    expect(menu()?.getAttribute('aria-label')).toBe('Text size');
    expect(focused()).toBe('100%');
    await key('End');
    await choose();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ size: 2 });
    await key('ArrowLeft');
    expect(menu()?.getAttribute('aria-label')).toBe('Truecue captions');
    expect(focused()).toBe('Text size100%');
  });

  test('the second language is any but the first, or off', async () => {
    draw({ ...showing, secondary: '0' });
    await openMenu();
    for (const name of ['s', 'ArrowRight']) await key(name);
    expect(focused()).toBe('한국어');
    await key('ArrowUp');
    await choose();
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ do: 'secondary', id: null });
  });

  test('while captions are off there is one thing to do', async () => {
    draw({ kind: 'off', media, was: showing });
    await openMenu();
    expect(focused()).toBe('Turn captions on');
    await choose();
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ do: 'toggle' });
  });
});
