/** What a host does wrong; one for each path, or for all of them. */
export type Fault =
  /** Answers with this status, and a page of words. */
  | { kind: 'status'; status: number }
  /** The right headers, then one byte every `everyMs`, for ever: after the file, spaces. */
  | { kind: 'drip'; everyMs: number }
  /** Takes the request and never answers. */
  | { kind: 'silent' }
  /** The right answer, this much later. */
  | { kind: 'slow'; ms: number }
  /** `to`: the address to go to, such as one of http or of another host. */
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 307 | 308 }
  /** A log-in page with status 200, as hotels and trains answer every address. */
  | { kind: 'html' }
  /** Said to be gzip; the stream ends after half of it, properly. */
  | { kind: 'truncated-gzip' }
  /** The connection breaks after this share of the file, 0 to 1. */
  | { kind: 'cut'; after: number }
  /**
   * Spaces as fast as they are read. `length`: how many bytes, and said in
   * Content-Length; without it 1 GiB unannounced. `gzip`: a megabyte that becomes them.
   */
  | { kind: 'endless'; length?: number; gzip?: boolean }
  /** One byte changed. Of `catalog.json`: in its payload (which stays JSON) or its signature. */
  | { kind: 'tampered'; part?: 'payload' | 'signature' }
  /** The connection breaks at once, as with no network. */
  | { kind: 'unreachable' };

export const GIBIBYTE = 2 ** 30;

/** What a network that wants a log-in first answers to everything. */
export const loginPage = `<!doctype html>
<html lang="en"><title>Welcome aboard</title>
<p>Log in to use the network.</p>
<form action="https://login.example/"><button>Log in</button></form>
</html>
`;
