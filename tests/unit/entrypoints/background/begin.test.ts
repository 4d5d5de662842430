import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { begin } from '../../../../entrypoints/background/answers.ts';
import { findEntries } from '../../../../services/catalogs.ts';
import { saveChoices } from '../../../../services/recordings.ts';
import { DAILY, find, HERALD, list, media, setUp, tidy, words } from './transcripts-world.ts';

vi.mock('../../../../services/catalogs.ts');
vi.mock('../../../../services/bundles.ts');

beforeEach(setUp);
afterEach(tidy);

describe('begin', () => {
  const sender = { tabId: 1, frameId: 0, incognito: false };
  beforeEach(() => {
    vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([]);
    find(list(DAILY, 'a', words('a')), list(HERALD, 'b', words('b')));
  });

  test('answers with the words, and the languages to begin with', async () => {
    expect(await begin({ media }, sender)).toMatchObject({
      bundle: { id: 'a' },
      parts: [{ id: 'a' }],
      others: [{ id: `${HERALD} b` }],
      primary: '0',
      unread: false,
      stale: false,
    });
  });

  test('what was remembered leads, and what is asked for now leads more', async () => {
    await saveChoices(media, { transcript: `${HERALD} b` });
    expect(await begin({ media }, sender)).toMatchObject({ parts: [{ id: 'b' }] });
    expect(await begin({ media, transcript: `${DAILY} a` }, sender)).toMatchObject({
      parts: [{ id: 'a' }],
    });
  });

  test('in a private window nothing is kept', async () => {
    await begin({ media }, { ...sender, incognito: true });
    expect(vi.mocked(findEntries)).toHaveBeenCalledWith(media, { keep: false });
  });

  test('passes on what stands in the way', async () => {
    find(list(DAILY, 'a', { failed: 'bundle-damaged' }));
    expect(await begin({ media }, sender)).toEqual({ failed: 'bundle-damaged', listed: true });
  });
});
