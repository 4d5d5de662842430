import { browser } from 'wxt/browser';
import type { KeyCommand } from '../../components/popup/view.ts';
import { commandActions } from '../../services/actions.ts';

/** The extension's commands, in our order, with the keys that the browser gave them. */
export async function listKeys(): Promise<KeyCommand[]> {
  const commands = await browser.commands.getAll();
  const order = Object.keys(commandActions);
  const placeOf = (command: { name?: string | undefined }) => order.indexOf(command.name ?? '');
  commands.sort((a, b) => placeOf(a) - placeOf(b));
  return commands.flatMap(({ name, description, shortcut }) =>
    // Names with an underscore are the browser's own, such as opening the popup.
    name && !name.startsWith('_')
      ? [{ name, description: description || name, shortcut: shortcut ?? '' }]
      : [],
  );
}

/** How to open the browser's page of shortcuts; null where an extension may not. */
export function changeKeys(): (() => void) | null {
  // Firefox ≥ 137; not yet in the types of either browser.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => void };
  if (openShortcutSettings) return () => openShortcutSettings();
  if (location.protocol !== 'chrome-extension:') return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
