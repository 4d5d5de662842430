import type { AddressFault } from './catalog-failure.ts';

/** Where a catalog is, as a person gave it: `https://host/catalog.json#key=PUBLICKEY`. */
export interface CatalogAddress {
  /** Of its `catalog.json`: https, no fragment. */
  url: string;
  /** The publisher's, raw Ed25519, base64url; null: the address carries none. */
  publicKey: string | null;
  /** Without the port: the browser's permissions know none. */
  host: string;
}

/** Longest address taken, in UTF-16 units. */
const MAX_LENGTH = 2000;
/** 32 bytes: the last letter has two bits that must be zero, or one key could be written four ways. */
const PUBLIC_KEY = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
/** A name, an IPv4 address or an IPv6 one. Never `*`, which a permission takes for every host. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/;

/**
 * Read the address of a catalog. Without a scheme it is taken for https; where it
 * names no `.json` file it is that of the catalog's folder.
 */
export function parseCatalogAddress(text: string): CatalogAddress | { fault: AddressFault } {
  const address = withScheme(text.trim());
  if (address.length > MAX_LENGTH || !URL.canParse(address)) return { fault: 'no-address' };
  const { href, protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return { fault: protocol === 'http:' ? 'not-https' : 'no-address' };
  // `https://paper.example@other.example` shows one host and asks another.
  if (/^\w+:\/\/[^/?#]*@/.test(href) || !HOST.test(hostname)) return { fault: 'no-address' };
  const [, url = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(href) ?? [];
  const publicKey = /(?:^|&)key=([^&]*)/.exec(fragment)?.[1] ?? null;
  if (publicKey !== null && !PUBLIC_KEY.test(publicKey)) return { fault: 'bad-key' };
  return { url: fileOf(url), publicKey, host: hostname };
}

/** People leave out `https://`; one word without a dot is no host, though. */
function withScheme(text: string): string {
  return !text.includes('://') && /^[^\s/?#]+\.[^\s/?#]/.test(text) ? `https://${text}` : text;
}

function fileOf(url: string): string {
  const [, path = '', query = ''] = /^([^?]*)(\??.*)$/s.exec(url) ?? [];
  return path.endsWith('.json') ? url : `${path.replace(/\/$/, '')}/catalog.json${query}`;
}
