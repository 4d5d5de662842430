// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { runSession } from '../../../entrypoints/captions.content/session.ts';
import { background, begin, enter, later, useSession, video } from './session-set-up.ts';
import { notice, old, painted, settled, track, words } from './session-world.ts';

useSession();
afterEach(() => vi.restoreAllMocks());

const corrected = words('bb', 2, track('ko', '새'), track('en', 'new'));

describe('catalogs that change while captions show', () => {
  test('a correction takes the place of the words, and is told of once', async () => {
    const { visit, told } = await begin();
    expect(painted()).toEqual(['old']);
    const line = document.querySelector('truecue-captions')?.shadowRoot?.querySelector('.caption');
    const lines: string[] = [];
    const root = document.querySelector('truecue-captions')?.shadowRoot as ShadowRoot;
    new MutationObserver(() => lines.push(painted().join())).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    visit.renew?.();
    await settled();
    expect(painted()).toEqual(['old']); // until the answer
    await background.answer(1, corrected);
    expect(painted()).toEqual(['new']);
    expect(lines.filter((shown) => shown !== 'new')).toEqual([]);
    expect(root.querySelector('.caption')).toBe(line);
    expect(visit.status).toMatchObject({
      kind: 'showing',
      primary: '1',
      transcript: { revision: 2 },
    });
    expect(told).toEqual(['loading', 'showing']);
    await later();
    expect(notice()).toBe('captionsCorrected');
  });

  test('the same words are not touched, but what else is known of them is', async () => {
    const { visit } = await begin();
    const others = [{ id: 'x y', title: {}, publisher: 'Y', languages: ['en'] }];
    visit.renew?.();
    await settled();
    await background.answer(1, {
      ...words('aa', 1, track('en', 'lie')),
      others,
      stale: true,
    } as never);
    expect(painted()).toEqual(['old']);
    expect(visit.status).toMatchObject({ kind: 'showing', stale: true, others });
    await later();
    expect(notice()).toBeNull();
  });

  test('other words of the same revision are shown and not spoken of', async () => {
    const { visit } = await begin();
    visit.renew?.();
    await settled();
    await background.answer(1, words('cc', 1, track('en', 'other')));
    expect(painted()).toEqual(['other']);
    await later();
    expect(notice()).toBeNull();
  });

  test('a correction while captions are off is not spoken of either', async () => {
    const { visit, act } = await begin();
    act({ do: 'toggle' });
    visit.renew?.();
    await settled();
    await background.answer(1, corrected);
    await later();
    expect([visit.status.kind, notice(), painted()]).toEqual(['off', null, []]);
  });

  test('an older answer that comes late does not win', async () => {
    const { visit } = await begin();
    visit.renew?.();
    visit.renew?.();
    await settled();
    await background.answer(2, corrected);
    await background.answer(1, words('dd', 1, track('en', 'older')));
    expect(painted()).toEqual(['new']);
  });

  test('nor does the first of all, while the page still waits for its player', async () => {
    document.querySelector('.ytp-chrome-bottom')?.remove();
    Object.assign(video, { readyState: 0 });
    const running = await enter();
    running.visit.renew?.();
    await settled();
    await background.answer(0, old);
    await background.answer(1, corrected);
    expect(running.told).toEqual(['loading']);
    Object.assign(video, { readyState: 4 });
    video.dispatchEvent(new Event('loadedmetadata'));
    await settled();
    expect(painted()).toEqual(['새']);
  });

  test('a host that must be allowed first is named', async () => {
    const { visit } = await begin({ failed: 'host-unreachable', host: 'captions.example' });
    expect(visit.status).toEqual({ kind: 'needs-permission', origin: 'captions.example' });
  });

  test('a failure that is out of date ends nothing', async () => {
    const running = await enter();
    running.visit.renew?.();
    await settled();
    await background.answer(0, { failed: 'host-unreachable' });
    await background.answer(1, old);
    expect(running.told).toEqual(['loading', 'showing']);
  });

  test.each(['host-unreachable', 'catalog-damaged', 'internal'] as const)(
    'what shows stays where the new words cannot be had: %s',
    async (failed) => {
      const { visit, told } = await begin();
      visit.renew?.();
      await settled();
      await background.answer(1, { failed });
      expect(painted()).toEqual(['old']);
      expect(told).toEqual(['loading', 'showing']);
      visit.renew?.();
      await settled();
      await background.answer(2, { failed: 'bundle-missing', listed: true });
      expect(painted()).toEqual(['old']);
    },
  );

  test('what no list names any more goes, and everything of ours with it', async () => {
    const { visit, told } = await begin();
    expect(document.querySelector('.truecue-hides-captions')).not.toBeNull();
    visit.renew?.();
    await settled();
    await background.answer(1, { failed: 'bundle-missing' });
    expect(told).toEqual(['loading', 'showing', 'no-transcript']);
    expect(document.querySelector('truecue-captions, truecue-controls')).toBeNull();
    expect(document.querySelector('.truecue-hides-captions')).toBeNull();
    // The sentry asks again when catalogs change: no session is there to do so.
    expect([visit.renew, visit.act]).toEqual([undefined, undefined]);
  });

  test('a script that is brought in twice: the later session goes on', async () => {
    const { visit, script } = await begin();
    void runSession(visit, visit.signal);
    script.abort();
    await settled();
    await background.answer(1, old);
    expect(painted()).toEqual(['old']);
    visit.renew?.();
    await settled();
    await background.answer(2, corrected);
    expect(painted()).toEqual(['new']);
    expect(document.querySelectorAll('truecue-captions')).toHaveLength(1);
  });

  test('a session that is ended from outside leaves nobody to ask', async () => {
    const { visit, leave } = await begin();
    leave();
    expect([visit.renew, visit.act, painted()]).toEqual([undefined, undefined, []]);
  });
});

describe('another transcript of the recording', () => {
  test('is remembered, asked for and shown', async () => {
    const { act, visit } = await begin();
    act({ do: 'transcript', id: 'builtin: other' });
    await settled();
    expect(background.remembered).toEqual([{ transcript: 'builtin: other' }]);
    expect(background.begun[1]).toMatchObject({ transcript: 'builtin: other' });
    await background.answer(1, words('ee', 9, track('en', 'theirs')));
    expect(painted()).toEqual(['theirs']);
    visit.renew?.();
    await settled();
    expect(background.begun[2]).toMatchObject({ transcript: 'builtin: other' });
  });

  test('in a private window the page alone remembers it', async () => {
    fakeBrowser.extension.inIncognitoContext = true;
    const { act, visit } = await begin();
    act({ do: 'transcript', id: 'builtin: other' });
    await settled();
    expect(background.remembered).toEqual([]);
    expect(background.begun[1]).toMatchObject({ transcript: 'builtin: other' });
    expect(visit.choices).toEqual({ transcript: 'builtin: other' });
    await enter(visit.choices);
    expect(background.begun[2]).toMatchObject({ transcript: 'builtin: other' });
  });
});
