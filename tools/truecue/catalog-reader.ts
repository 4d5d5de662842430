import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUsage } from './args.ts';
import { fileTrouble } from './file-errors.ts';

/** A file of a catalog cannot be had. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: 'missing-file' | 'too-large' | 'unreachable' | 'bad-redirect';

  constructor(code: Unreadable['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads a file by its path in the catalog's folder.
 *
 * @param limit - most bytes taken
 * @throws Unreadable
 */
export type CatalogReader = (path: string, limit: number) => Promise<Uint8Array<ArrayBuffer>>;

export function folderReader(folder: string): CatalogReader {
  return async (path, limit) => {
    try {
      const { size } = await stat(join(folder, path));
      if (size > limit) throw tooLarge(path, limit);
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      const reason = fileTrouble(error)?.reason ?? (error as Error).message;
      throw new Unreadable('missing-file', `${reason} (${join(folder, path)})`);
    }
  };
}

/** For one file, from the request to its last byte. */
const TIMEOUT_MS = 30_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The address of a catalog's `catalog.json`: of its folder, if that is what `text`
 * names. Its `#key=` is left out.
 *
 * @throws BadUsage for what is neither https nor http on this machine
 */
export function catalogAddress(text: string): URL {
  if (!URL.canParse(text)) throw new BadUsage(`"${text}" is no address`);
  const url = new URL(text);
  if (!isSafe(url)) {
    throw new BadUsage(`${text}: catalogs are read by https, or by http from this machine`);
  }
  url.hash = '';
  if (!url.pathname.endsWith('.json'))
    url.pathname = `${url.pathname.replace(/\/$/, '')}/catalog.json`;
  return url;
}

/** Reads the catalog whose `catalog.json` is at `address`. Each file has a time limit. */
export function webReader(address: URL, timeoutMs = TIMEOUT_MS): CatalogReader {
  return async (path, limit) => {
    const url = path === 'catalog.json' ? address : new URL(path, address);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, { redirect: 'manual', signal });
      await refuseRedirect(response, url);
      if (!response.ok) throw new Unreadable('missing-file', `${url}: status ${response.status}`);
      return await readUpTo(response, limit, path);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      const slow = signal.aborted ? `not there after ${timeoutMs / 1000} s` : causeOf(error);
      throw new Unreadable('unreachable', `${url}: ${slow}`);
    }
  };
}

/** As the extension does, which cannot see where a redirection leads before it is there. */
async function refuseRedirect({ status, headers, body }: Response, url: URL): Promise<void> {
  if (status < 300 || status > 399) return;
  await body?.cancel();
  const to = headers.get('location') ?? 'nowhere';
  throw new Unreadable('bad-redirect', `${url} leads to ${to}; name the address it ends at`);
}

async function readUpTo(response: Response, limit: number, path: string) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the rest.
    if (length > limit) throw tooLarge(path, limit);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(path: string, limit: number): Unreadable {
  return new Unreadable('too-large', `${path} has more than ${limit} bytes`);
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

/** `fetch failed` says nothing; what it was caused by does. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
