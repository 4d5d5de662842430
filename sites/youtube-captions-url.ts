/** An address of caption words, understood. */
export interface TimedText {
  url: URL;
  /** As the platform writes it; empty where the address names none. */
  code: string;
  automatic: boolean;
  /** Tells apart tracks of one language. */
  name: string;
  translated: boolean;
  /** The player has put its token in. */
  token: boolean;
}

/** What a signature must not cover for another document to be asked for by it. */
const DOCUMENT = ['lang', 'kind', 'name', 'variant', 'fmt', 'tlang'];
const HOSTS = ['www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'];
const MAX_ADDRESS = 6000;

/**
 * Understand an address of `/api/timedtext`, whoever gave it; null if it is none, or of
 * another recording. What is asked for goes to the page's own origin, whichever of the
 * platform's hosts is named: the signature does not cover the host.
 *
 * @param origin - of the page
 */
export function readTimedText(address: unknown, mediaId: string, origin: string): TimedText | null {
  if (typeof address !== 'string' || address.length > MAX_ADDRESS) return null;
  if (!URL.canParse(address, origin)) return null;
  const given = new URL(address, origin);
  if (given.origin !== origin && !HOSTS.some((host) => given.origin === `https://${host}`))
    return null;
  if (given.pathname !== '/api/timedtext') return null;
  const url = new URL(given.pathname + given.search, origin);
  const query = url.searchParams;
  const ids = query.getAll('v');
  if (ids.length !== 1 || ids[0] !== mediaId) return null;
  return {
    url,
    code: query.get('lang') ?? '',
    automatic: query.get('kind') === 'asr',
    name: query.get('name') ?? '',
    translated: query.has('tlang'),
    token: query.has('pot'),
  };
}

/** Two addresses of one track, translated or not. */
export function sameTrack(a: TimedText, b: TimedText): boolean {
  return a.code === b.code && a.automatic === b.automatic && a.name === b.name;
}

/**
 * Where the track itself is had, as json3; null where that would take a change to what is
 * signed. Without a token a document with `exp` comes empty.
 */
export function documentUrl({ url, translated }: TimedText): URL | null {
  const signed = signedNames(url);
  if (translated && signed.includes('tlang')) return null;
  if (signed.includes('fmt') && url.searchParams.get('fmt') !== 'json3') return null;
  const address = new URL(url);
  address.searchParams.delete('tlang');
  address.searchParams.set('fmt', 'json3');
  // The token counts only together with the client it was made for.
  if (address.searchParams.has('pot') && !address.searchParams.has('c'))
    address.searchParams.set('c', 'WEB');
  return address;
}

/** The address `sent` with what the player added to another track's of the same recording. */
export function withToken(sent: TimedText, loaded: TimedText): TimedText {
  const url = new URL(sent.url);
  for (const [name, value] of loaded.url.searchParams) {
    if (!url.searchParams.has(name) && !DOCUMENT.includes(name)) url.searchParams.set(name, value);
  }
  return { ...sent, url, token: loaded.token };
}

/** Does the platform answer this address without a token? */
export function isOpen({ url }: TimedText): boolean {
  return !/xpe|xpv/.test(url.searchParams.get('exp') ?? '');
}

function signedNames(url: URL): string[] {
  return (url.searchParams.get('sparams') ?? '').split(',');
}
