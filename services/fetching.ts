import type { CatalogFailure } from '../transcripts/catalog-failure.ts';

/** A file could not be fetched. */
export class FetchFailure extends Error {
  override name = 'FetchFailure';
  readonly reason: CatalogFailure;

  constructor(reason: CatalogFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

interface FetchOptions {
  /** Most bytes taken, unpacked. */
  limit: number;
  /** From the request to the last byte. Milliseconds. */
  patience: number;
  signal?: AbortSignal | undefined;
}

/**
 * Fetch one file, telling its host as little as a request can: no cookie, no
 * referrer, no language, and nothing of the browser's cache. Nor is it asked whether a file
 * changed: what a host calls a file by (`ETag`) could be another for each viewer, and sent
 * back to it be an id.
 *
 * No redirection is followed: it could lead to plain http, or to a host the viewer
 * never agreed to, and where it leads cannot be seen before it is taken.
 *
 * @throws FetchFailure
 */
export async function fetchFile(
  url: string,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { limit, patience, signal } = options;
  const late = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: { 'Accept-Language': '*' },
      signal: signal ? AbortSignal.any([late, signal]) : late,
    });
    refuseStatus(response, url);
    return await readUpTo(response, limit, url);
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    if (signal?.aborted) throw error;
    if (late.aborted) throw new FetchFailure('too-slow', `${url}: not here after ${patience} ms`);
    throw new FetchFailure('unreachable', `${url}: ${String(error)}`, error);
  }
}

function refuseStatus(response: Response, url: string): void {
  const { status, type } = response;
  if (response.ok) return;
  void response.body?.cancel().catch(() => undefined); // as below
  const said = `${url}: status ${status}`;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    throw new FetchFailure('redirected', said);
  }
  if (status === 404 || status === 410) throw new FetchFailure('not-found', said);
  throw new FetchFailure('server-error', said);
}

/** Counted as it is unpacked: neither a length nor a small archive can lie about it. */
async function readUpTo(response: Response, limit: number, url: string) {
  const tooLarge = () => new FetchFailure('too-large', `${url}: more than ${limit} bytes`);
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      void reader.cancel().catch(() => undefined); // the rest is not wanted, however it ends
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
