/** What a server said to a report. */
export interface Posted {
  /** 0: it wants the request elsewhere, and a redirection is never followed. */
  status: number;
  /** `Retry-After` as it came. */
  retryAfter: string | null;
  /** The beginning of what it said, at most `MAX_ANSWER` bytes. */
  text: string;
}

/** Posts a report's JSON. Rejects when there is no answer, or none that we may read. */
export type Post = (url: string, body: string) => Promise<Posted>;

/** From the request to the end of the answer. Milliseconds. */
export const PATIENCE = 20_000;
/** Bytes of an answer that are read. */
const MAX_ANSWER = 4096;

/**
 * Post a report, telling the server as little as a request can: no cookie, no referrer,
 * no header of our own but what JSON needs.
 *
 * Redirections are seen and not followed: the viewer agreed to one address. The server
 * must allow it by CORS, since no permission for its host is asked for.
 *
 * @param patience - milliseconds
 */
export async function post(url: string, body: string, patience = PATIENCE): Promise<Posted> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  const retryAfter = response.headers.get('Retry-After');
  return { status: response.status, retryAfter, text: await beginningOf(response) };
}

/** The status has been heard: an answer that breaks off after it is an answer all the same. */
async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      const room = MAX_ANSWER - length;
      text += decoder.decode(value.subarray(0, room), { stream: true });
      length += value.length;
      if (length >= MAX_ANSWER) break;
    }
  } catch {
    return text;
  }
  void reader.cancel().catch(() => undefined); // the rest is not wanted, however it ends
  return text;
}
