import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { BackgroundMessages } from '../../../services/background-messages.ts';
import { answerMessages } from '../../../services/messages.ts';

const find = vi.fn(async () => ({ matched: false }) as never);
const us = { id: fakeBrowser.runtime.id };

/** What the listener answers; undefined leaves the message to others. */
async function hear(message: unknown, from: object): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message as never, from as never);
  return answer;
}

beforeEach(() => {
  fakeBrowser.reset();
  find.mockClear();
});

describe('answerMessages', () => {
  test('answers our own frames, and knows which of them asks', async () => {
    answerMessages<BackgroundMessages>({ find });
    const message = { type: 'find', media: { site: 'youtube', mediaId: 'abcdefghijk' } };
    const tab = { id: 7, incognito: true };
    expect(await hear(message, { ...us, tab, frameId: 2 })).toEqual({ matched: false });
    expect(find).toHaveBeenCalledWith(message, { tabId: 7, frameId: 2, incognito: true });
    await hear(message, us);
    expect(find).toHaveBeenLastCalledWith(message, {
      tabId: undefined,
      frameId: 0,
      incognito: false,
    });
  });

  test.each([
    ['another extension', { type: 'find' }, { id: 'another' }],
    ['nobody', { type: 'find' }, {}],
    ['whoever asks what nobody here does', { type: 'begin' }, us],
    ['whoever asks what every object does', { type: 'toString' }, us],
  ])('leaves to others: %s', async (_who, message, from) => {
    answerMessages<BackgroundMessages>({ find });
    expect(await hear(message, from)).toBeUndefined();
    expect(find).not.toHaveBeenCalled();
  });

  test('what is for our own pages is not answered to scripts in others', async () => {
    const home = fakeBrowser.runtime.getURL('/' as never);
    answerMessages<BackgroundMessages>({ find }, undefined, home);
    for (const url of [undefined, 'https://www.youtube.com/', `https://a.example/${home}`]) {
      expect(await hear({ type: 'find' }, { ...us, url })).toBeUndefined();
    }
    expect(find).not.toHaveBeenCalled();
    expect(await hear({ type: 'find' }, { ...us, url: `${home}options.html` })).toBeDefined();
  });

  test('ends with its signal', async () => {
    const ended = new AbortController();
    answerMessages<BackgroundMessages>({ find }, ended.signal);
    ended.abort();
    await hear({ type: 'find' }, us);
    expect(find).not.toHaveBeenCalled();
  });
});
