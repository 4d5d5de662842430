// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchOwnText } from '../../../sites/youtube-captions-fetch.ts';

const url = new URL('https://www.youtube.com/api/timedtext?v=x');
const never = new AbortController().signal;

function answerWith(answer: Partial<Response> | ((init: RequestInit) => Promise<Response>)) {
  const fetch = vi.fn((_url: URL, init: RequestInit) =>
    typeof answer === 'function' ? answer(init) : Promise.resolve(answer as Response),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const body = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
      else controller.close();
    },
  });
const ok = (...chunks: Uint8Array[]) => ({ ok: true, status: 200, body: body(...chunks) });
const bytes = (text: string) => new TextEncoder().encode(text);

/** Answers when it is given up. */
const silent = ({ signal }: RequestInit) =>
  new Promise<Response>((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason)),
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('text of the page’s own origin', () => {
  test('comes whole, letters cut between two pieces too', async () => {
    const word = bytes('말');
    answerWith(ok(word.slice(0, 2), word.slice(2)));
    expect(await fetchOwnText(url, { limit: 100, signal: never })).toEqual({ text: '말' });
  });

  test.each<[string, Partial<Response>, string]>([
    ['429', { ok: false, status: 429 }, 'too-many-requests'],
    ['403', { ok: false, status: 403 }, 'refused'],
    ['a redirect', { ok: false, status: 0, type: 'opaqueredirect' }, 'refused'],
    ['no body', { ok: true, status: 200, body: null }, 'empty'],
    ['blank', ok(bytes(' \n')), 'empty'],
    [
      'six megabytes',
      ok(...Array.from({ length: 6 }, () => new Uint8Array(1_000_000).fill(65))),
      'unreadable',
    ],
  ])('%s', async (_what, answer, failed) => {
    const fetch = answerWith(answer);
    expect(await fetchOwnText(url, { limit: 100, signal: never })).toEqual({ failed });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls[0]?.[1].redirect).toBe('manual');
  });

  test('that does not come in time is given up', async () => {
    answerWith(silent);
    expect(await fetchOwnText(url, { limit: 20, signal: never })).toEqual({ failed: 'no-answer' });
  });

  test('is given up when nobody wants it any more', async () => {
    answerWith(silent);
    const gone = new AbortController();
    const asked = fetchOwnText(url, { limit: 5000, signal: gone.signal });
    gone.abort(new Error('left'));
    await expect(asked).rejects.toThrow('left');
  });
});
