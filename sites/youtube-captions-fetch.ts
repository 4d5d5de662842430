import type { CaptionsFailure } from '../transcripts/machine-captions.ts';

/** Bytes; the longest interviews' captions have two million. */
const MAX_BODY = 5_000_000;

/**
 * Text of the page's own origin, asked for once.
 *
 * @param limit - milliseconds; an answer without words can be held back for eight seconds
 * @throws the signal's reason when it aborts
 */
export async function fetchOwnText(
  url: URL,
  { limit, signal, ...init }: RequestInit & { limit: number; signal: AbortSignal },
): Promise<{ text: string } | { failed: CaptionsFailure }> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
  try {
    // A redirect leads to a page that asks whether one is human, on another host.
    const answer = await fetch(url, { ...init, redirect: 'manual', signal: until });
    if (answer.status === 429) return { failed: 'too-many-requests' };
    if (!answer.ok) return { failed: 'refused' };
    const text = await readText(answer);
    if (text === null) return { failed: 'unreadable' };
    return text.trim() === '' ? { failed: 'empty' } : { text };
  } catch {
    signal.throwIfAborted();
    return { failed: 'no-answer' };
  }
}

/** Null when it is longer than any captions. */
async function readText(answer: Response): Promise<string | null> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BODY) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
