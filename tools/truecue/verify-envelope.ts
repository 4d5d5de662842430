import {
  exactBytes,
  followsFrom,
  isPublicKey,
  isRotation,
  isSignedBy,
} from '../../services/signing.ts';
import { type Catalog, checkCatalog, checkEnvelope } from '../../transcripts/catalog.ts';
import type { CatalogProblem } from '../../transcripts/catalog-consistency.ts';

interface VerifiedEnvelope {
  /** Null when there is none that may be read on. */
  catalog: Catalog | null;
  /** Of which the signature is right; null when there is none. */
  publicKey: string | null;
  problems: CatalogProblem[];
}

/**
 * Read `catalog.json` as a viewer does who trusts nobody.
 *
 * @param required - the key it must be signed with, or one that follows it; null: the
 * one it names
 * @param now - milliseconds since 1970
 */
export async function verifyEnvelope(
  bytes: Uint8Array<ArrayBuffer>,
  required: string | null,
  now: number,
): Promise<VerifiedEnvelope> {
  const problems: CatalogProblem[] = [];
  const add = (code: string, message: string) => {
    problems.push({ file: 'catalog.json', code, message });
  };
  const refuse = (code: string, message: string): VerifiedEnvelope => {
    add(code, message);
    return { catalog: null, publicKey: null, problems };
  };

  const envelope = checkEnvelope(parseStrictly(bytes));
  const payload = envelope && exactBytes(envelope.payload);
  if (!envelope || !payload) return refuse('bad-envelope', 'There is no payload to be read.');
  const { catalog, problem } = checkCatalog(parseStrictly(payload));
  if (!catalog) return refuse('bad-catalog', problem ?? 'The payload is damaged.');

  const { signature } = envelope;
  const { publicKey, rotations = [] } = catalog;
  if (publicKey === null || signature === null) {
    if (publicKey !== signature || required !== null) {
      return refuse('no-signature', 'A key is named, and there is no signature of it.');
    }
    add('unsigned', 'Nobody signed it: whoever can write to its host can change it.');
  } else if (!isPublicKey(publicKey)) {
    return refuse('bad-key', 'What it names as its key is none.');
  } else if (required !== null && !(await followsFrom(required, publicKey, rotations))) {
    const message = 'It is signed with another key than the one required, and that one';
    return refuse('other-key', `${message} did not announce it.`);
  } else if (!(await isSignedBy(publicKey, signature, payload))) {
    return refuse('bad-signature', 'The signature is not of these bytes and this key.');
  }
  if (catalog.nextKey !== undefined && !isPublicKey(catalog.nextKey)) {
    add('bad-key', 'What it names as its next key is none.');
  }
  for (const rotation of rotations) {
    if (await isRotation(rotation)) continue;
    const { publicKey: old, nextKey } = rotation;
    add('bad-rotation', `That ${nextKey} follows ${old} is not signed by the latter.`);
  }
  if (Date.parse(catalog.validUntil) < now) {
    add('stale', `It was valid until ${catalog.validUntil}; build and publish it again.`);
  }
  return { catalog, publicKey, problems };
}

/** What the JSON says; undefined when the bytes are no JSON, or no UTF-8. */
export function parseStrictly(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
