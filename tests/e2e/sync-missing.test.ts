import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { HostHandler } from '../replica/options.ts';
import { wordDocument } from '../word-document.ts';
import { browserName } from './browsers.ts';
import { hasPermission } from './permissions.ts';
import { failing, heardFile, pasted, play, sites, succeeding } from './sync-captions-cases.ts';
import { about, address, openBoth, openSync, SITE, tidy } from './sync-world.ts';
import { openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld({ permissions: [SITE] }, sites);
});
afterAll(() => world?.close());
afterEach(() => tidy(world));

function openTabs(url: string): Promise<number> {
  return world.session.background(async (pattern) => {
    const { tabs } = (globalThis as unknown as { chrome: TabsApi }).chrome;
    return (await tabs.query({ url: pattern })).length;
  }, url);
}

/** As the viewer does: the page hears of it. */
function closeTabs(path: string): Promise<void> {
  return world.session.background(async (of) => {
    const { tabs } = (globalThis as unknown as { chrome: TabsApi }).chrome;
    for (const { id, url } of await tabs.query({})) if (url?.includes(of)) await tabs.remove(id);
  }, path);
}

interface TabsApi {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    remove(id: number): Promise<void>;
  };
}

describe('when something is missing', () => {
  test('the permission: the question can be left, and the words pasted', async () => {
    const elsewhere = encodeURIComponent('https://elsewhere.example/a');
    const sync = await openSync(world, `${about}&source=${elsewhere}`);
    await sync.press('Read the article at elsewhere.example');
    // Firefox grants it here, and nothing answers at that address.
    if (browserName === 'chromium') {
      await sync.waitForText('asks whether Truecue may read from elsewhere.example');
      await sync.press('Cancel');
    }
    await sync.waitForText('Read the article at elsewhere.example', 30_000);
    await sync.paste(pasted);
    await sync.waitForText('passages');
  });

  test('the article: why; and a reading that is left leaves nothing behind', async () => {
    const { session, replica } = world;
    let answer: HostHandler = (_, response) => void response.writeHead(404).end('<p>Gone.</p>');
    replica.set({ hosts: { 'news.example': (...asked) => answer(...asked) } });
    const sync = await openSync(world, `${about}&source=${encodeURIComponent(address)}`);
    await sync.press('Read the article at news.example');
    await sync.waitForText('no article at this address any more');
    expect(await hasPermission(session, SITE)).toBe(false);
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const part = '<p>Oun: I came in the spring of the'.padEnd(2000);
      response.write(part, () => setTimeout(() => response.destroy(), 300));
    };
    await sync.press('Read the article at news.example');
    await sync.waitForText('Only part of the article arrived');
    answer = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .write('<p>And then'.padEnd(2000));
    await sync.press('Read the article at news.example');
    await expect.poll(() => openTabs('https://news.example/*')).toBe(1);
    await closeTabs('/sync.html');
    await expect.poll(() => openTabs('https://news.example/*')).toBe(0);
    await expect.poll(() => hasPermission(session, SITE)).toBe(false);
    replica.set({ hosts: {} });
  });

  test('the video’s own captions: why, each time, and three ways on', async () => {
    const { sync, watch } = await openBoth(world);
    await sync.paste(pasted);
    expect(await sync.make()).toBe('not-open');
    for (const { given, site, says } of failing) {
      await play(watch, site);
      const state = await sync.settled('Try again');
      expect([given, state]).toEqual([given, 'no-captions']);
      const text = await sync.text();
      for (const words of [says, 'Try again', 'Set the times by hand'])
        expect(text, given).toContain(words);
    }
    await play(watch, { tracklistDelay: 60_000 });
    const settled = sync.settled('Try again');
    await watch.page.waitForSelector('.truecue-asks-captions');
    await watch.page.close();
    expect(await settled).toBe('no-captions');
    expect(await sync.text()).toContain('The tab of the video was closed');
    await sync.choose('heard.srt', heardFile, '.make');
    await sync.waitForState('done');
  });

  test('the best of what the video has to give: words’ times, lines’, whole seconds', async () => {
    const { sync, watch } = await openBoth(world);
    for (const { given, site, says, never } of succeeding) {
      await play(watch, site);
      await sync.paste(pasted);
      expect([given, await sync.make()]).toEqual([given, 'done']);
      const text = await sync.text();
      for (const words of says) expect(text, given).toMatch(words);
      expect(text, given).not.toMatch(never);
      await sync.press('Use other words');
    }
  });

  test('the page: said, with the words to choose or paste instead', async () => {
    const sync = await openSync(world, '?tab=4000000');
    await sync.waitForText('That page could not be read');
    await sync.choose('talk.pdf', '%PDF-1.7');
    await sync.waitForText('does not know this kind of file');
    await sync.choose('talk.docx', await wordDocument(...pasted.split('\n\n')));
    await sync.waitForText('passages');
    const passages = await sync.passages();
    expect(passages.find(({ text }) => text.startsWith('When did you come'))).toMatchObject({
      speaker: 'Sea Letter',
    });
    await sync.press('Use other words');
    await sync.choose('talk.md', pasted);
    await sync.waitForText('passages');
    expect(await sync.passages()).toEqual(passages);
  });
});
