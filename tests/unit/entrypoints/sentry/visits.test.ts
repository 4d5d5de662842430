// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type Visits, watchVisits } from '../../../../entrypoints/sentry.content/visits.ts';
import type { BackgroundMessages } from '../../../../services/background-messages.ts';
import { currentVisit } from '../../../../services/visit.ts';
import type { SessionStatus } from '../../../../transcripts/status.ts';
import { settled } from '../session-world.ts';

type Reply = BackgroundMessages['find']['reply'];

let asked: ((reply: Reply) => void)[];
let told: string[];
let ended: AbortController;
let visits: Visits;

beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  told = [];
  ended = new AbortController();
  fakeBrowser.runtime.onMessage.addListener(
    (() => new Promise((give) => asked.push(give))) as never,
  );
  go('abcdefghij1');
  visits = watchVisits(document, ended.signal);
  const postMessage = ({ kind }: SessionStatus) => void told.push(kind);
  visits.follow({ postMessage, onDisconnect: { addListener: () => undefined } });
  await settled();
});
afterEach(() => ended.abort());

function go(mediaId: string, event = 'yt-navigate-finish'): void {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(`https://www.youtube.com/watch?v=${mediaId}`);
  window.dispatchEvent(new Event(event));
}

async function answer(nth: number, reply: Reply): Promise<void> {
  asked[nth]?.(reply);
  await settled();
}

async function lookAgain(): Promise<void> {
  visits.lookAgain();
  await settled();
}

describe('a way to another recording', () => {
  test('ends the captions of the one before as it begins', async () => {
    const before = currentVisit();
    go('abcdefghij2', 'yt-navigate-start');
    await settled();
    expect(before?.signal.aborted).toBe(true);
    expect(currentVisit()?.media.mediaId).toBe('abcdefghij2');
  });

  test('leaves them where it is not known to what it leads, or to the same', async () => {
    const before = currentVisit();
    for (const mediaId of ['', 'abcdefghij1']) {
      go(mediaId, 'yt-navigate-start');
      await settled();
      expect(before?.signal.aborted).toBe(false);
    }
  });
});

describe('catalogs that change', () => {
  test('a recording without a transcript is looked for again, and nothing said until then', async () => {
    await answer(0, { matched: false });
    await lookAgain();
    expect(asked).toHaveLength(2);
    expect(told).toEqual(['searching', 'no-transcript']);
    await answer(1, { matched: true });
    expect(told).toEqual(['searching', 'no-transcript']); // the captions script tells the rest
  });

  test('a host that must be allowed first is named', async () => {
    await answer(0, { matched: false, failed: 'host-unreachable', host: 'captions.example' });
    expect(visits.status()).toEqual({ kind: 'needs-permission', origin: 'captions.example' });
  });

  test('after a failure too', async () => {
    await answer(0, { matched: false, failed: 'catalog-damaged' });
    await lookAgain();
    await answer(1, { matched: false });
    expect(told).toEqual(['searching', 'failed', 'no-transcript']);
  });

  test('a session that runs is told, and no other is begun', async () => {
    await answer(0, { matched: true });
    const visit = currentVisit();
    if (!visit) throw new Error('no visit');
    let renewed = 0;
    visit.renew = () => {
      renewed += 1;
    };
    await lookAgain();
    expect([renewed, asked.length]).toEqual([1, 1]);
    delete visit.renew; // it ended: no list names the recording any more
    await lookAgain();
    expect([renewed, asked.length]).toEqual([1, 2]);
  });

  test('an older answer that comes late is not believed', async () => {
    await lookAgain(); // while the first question is open
    await answer(1, { matched: true });
    await answer(0, { matched: false });
    expect(told).toEqual(['searching', 'loading']);
  });

  test('an answer about a recording we left is not either', async () => {
    await answer(0, { matched: false });
    await lookAgain();
    go('abcdefghij2');
    await settled();
    await answer(1, { matched: false, failed: 'storage' });
    expect(told).toEqual(['searching', 'no-transcript', 'searching']);
  });

  test('a page without a recording looks for nothing', async () => {
    go('');
    await settled();
    await answer(0, { matched: false }); // about the recording we left
    await lookAgain();
    expect(asked).toHaveLength(1);
    expect(told.at(-1)).toBe('unsupported');
  });
});

test('what was chosen where nothing is stored is kept for each recording of the page', async () => {
  const first = currentVisit();
  if (first) first.choices = { offset: 2 };
  go('abcdefghij2');
  await settled();
  expect(currentVisit()?.choices).toBeUndefined();
  go('abcdefghij1');
  await settled();
  expect(currentVisit()).not.toBe(first);
  expect(currentVisit()?.choices).toEqual({ offset: 2 });
});

test('only a video that was there before can hold the recording before', () => {
  document.body.innerHTML = '<video></video>';
  const old = document.querySelector('video') as HTMLVideoElement;
  go('abcdefghij2');
  expect(currentVisit()?.holdsOther(old)).toBe(true);
  expect(currentVisit()?.holdsOther(document.createElement('video'))).toBe(false);
  go('abcdefghij3');
  old.dispatchEvent(new Event('emptied'));
  expect(currentVisit()?.holdsOther(old)).toBe(false);
});
