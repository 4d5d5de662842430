import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { rememberUnassigned, unassignedCommands } from '../../../../entrypoints/background/keys.ts';

/** The browser's list of our commands, by name: the key each has. */
let keys: Record<string, string>;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.commands.getAll = () =>
    Promise.resolve(Object.entries(keys).map(([name, shortcut]) => ({ name, shortcut })));
});

const all = {
  'toggle-captions': 'Alt+C',
  'next-language': 'Alt+L',
  'both-languages': 'Alt+U',
  'report-mistake': 'Alt+R',
};

test('what got no key at install is listened for, until it has one', async () => {
  keys = { ...all, 'next-language': '' };
  await rememberUnassigned();
  expect(await unassignedCommands()).toEqual(['next-language']);
  keys = all;
  expect(await unassignedCommands()).toEqual([]);
});

test('what the viewer took away later is left alone, also by an update', async () => {
  keys = all;
  await rememberUnassigned();
  keys = { ...all, 'toggle-captions': '' };
  await rememberUnassigned();
  expect(await unassignedCommands()).toEqual([]);
});

test('a command that an update brings is looked at once more', async () => {
  keys = { ...all, 'next-language': '' };
  await rememberUnassigned();
  await fakeBrowser.storage.local.set({
    knownCommands: ['toggle-captions', 'next-language', 'both-languages'],
  });
  keys = { ...all, 'toggle-captions': '', 'next-language': '', 'report-mistake': '' };
  await rememberUnassigned();
  expect(await unassignedCommands()).toEqual(['next-language', 'report-mistake']);
});
