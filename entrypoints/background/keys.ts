import { browser } from 'wxt/browser';
import { type CommandName, commandActions } from '../../services/actions.ts';
import { askFrame } from '../../services/messages.ts';
import { framesOf } from './frames.ts';

const KEY = 'unassignedKeys';
/** Commands of the versions so far: what is new to an update is looked at once. */
const KNOWN = 'knownCommands';

async function withoutKey(): Promise<CommandName[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ name, shortcut }) => name && Object.hasOwn(commandActions, name) && !shortcut)
    .map(({ name }) => name as CommandName);
}

/**
 * Browsers silently give no key where another extension has it. What is missing when a
 * command is new was not taken away by the viewer, so the frame may listen for it.
 */
export async function rememberUnassigned(): Promise<void> {
  const stored = await browser.storage.local.get([KEY, KNOWN]);
  const known = listIn(stored[KNOWN]);
  const fresh = (await withoutKey()).filter((name) => !known.includes(name));
  await browser.storage.local.set({
    [KEY]: [...listIn(stored[KEY]), ...fresh],
    [KNOWN]: Object.keys(commandActions),
  });
}

function listIn(stored: unknown): unknown[] {
  return Array.isArray(stored) ? stored : [];
}

/** Commands that got no key when they were new and still have none. */
export async function unassignedCommands(): Promise<CommandName[]> {
  const stored = listIn((await browser.storage.local.get(KEY))[KEY]);
  if (stored.length === 0) return [];
  const still = await withoutKey();
  return still.filter((name) => stored.includes(name));
}

/** A key was pressed: the frame of this tab that played last does it. */
export async function pressed(name: string): Promise<void> {
  if (!Object.hasOwn(commandActions, name)) return;
  const action = commandActions[name as CommandName];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  for (const { frameId } of await framesOf(tab.id)) {
    try {
      await askFrame(tab.id, frameId, 'act', { action });
      return;
    } catch {
      // That frame is gone since; the one that played before it is meant.
    }
  }
}
