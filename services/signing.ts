import type { KeyRotation } from '../transcripts/catalog.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { sha256 } from './hashing.ts';

/**
 * Ed25519 by WebCrypto (https://www.rfc-editor.org/rfc/rfc8032), the same in the
 * extension and in Node. Node 20.19.0 to 20.19.2 sign as well, and say once on
 * stderr that they call it experimental.
 */
const ED25519 = 'Ed25519';
/** Bytes of a raw public key. */
const KEY_BYTES = 32;
/** Bytes of a signature. */
const SIGNATURE_BYTES = 64;
/** Most statements looked at; a catalog has no more. */
const MAX_ROTATIONS = 64;

export interface SigningKey {
  /** Raw, 32 bytes, base64url: as it stands in a catalog and in its address. */
  publicKey: string;
  /** The signature of exactly `bytes`, base64url. The same bytes give the same signature. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** A new private key, in PKCS #8. */
export async function makePrivateKey(): Promise<Uint8Array<ArrayBuffer>> {
  const pair = await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new TypeError('makePrivateKey: no pair was made');
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
}

/**
 * @param pkcs8 - as {@link makePrivateKey} gives it, or `openssl genpkey -algorithm ed25519 -outform DER`
 * @throws RangeError when it is no private key of Ed25519
 */
export async function readPrivateKey(pkcs8: Uint8Array<ArrayBuffer>): Promise<SigningKey> {
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, ED25519, true, ['sign']);
    // The only way WebCrypto has from the private key to the public one.
    const { x } = await crypto.subtle.exportKey('jwk', key);
    if (!isPublicKey(x)) throw new TypeError('the key has no public half');
    return {
      publicKey: x,
      sign: async (bytes) =>
        toBase64Url(new Uint8Array(await crypto.subtle.sign(ED25519, key, bytes))),
    };
  } catch (error) {
    throw new RangeError('readPrivateKey: no private key of Ed25519', { cause: error });
  }
}

/**
 * Whether `signature` is the one that the owner of `publicKey` made of exactly
 * `bytes`. What is no key or no signature is false, never an error.
 */
export async function isSignedBy(
  publicKey: string,
  signature: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = exactBytes(publicKey);
  const signed = exactBytes(signature);
  if (raw?.length !== KEY_BYTES || signed?.length !== SIGNATURE_BYTES) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, ED25519, false, ['verify']);
    return await crypto.subtle.verify(ED25519, key, signed, bytes);
  } catch {
    return false; // 32 bytes that are no point of the curve
  }
}

export function isPublicKey(value: unknown): value is string {
  return typeof value === 'string' && exactBytes(value)?.length === KEY_BYTES;
}

/** What a key signs to say that `nextKey` follows it. Both raw, base64url. */
export function rotationBytes(publicKey: string, nextKey: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`truecue-rotation/1 ${publicKey} ${nextKey}`);
}

/** Whether the key that is said to have signed it did. */
export async function isRotation({ publicKey, nextKey, signature }: KeyRotation): Promise<boolean> {
  if (!isPublicKey(nextKey)) return false;
  return await isSignedBy(publicKey, signature, rotationBytes(publicKey, nextKey));
}

/**
 * Whether who trusts `pinned` has reason to trust `publicKey`: it is the same, or each
 * key on the way has signed that the next one follows it.
 *
 * @param rotations - oldest first; a statement counts only after those that lead to it
 */
export async function followsFrom(
  pinned: string,
  publicKey: string,
  rotations: readonly KeyRotation[],
): Promise<boolean> {
  const reached = new Set([pinned]);
  for (const rotation of rotations.slice(0, MAX_ROTATIONS)) {
    if (reached.has(publicKey)) break;
    if (!reached.has(rotation.publicKey)) continue;
    if (await isRotation(rotation)) reached.add(rotation.nextKey);
  }
  return reached.has(publicKey);
}

/**
 * What people compare: the first 16 hex digits of SHA-256 of the raw key, in groups
 * of four.
 *
 * @throws RangeError when `publicKey` is none
 */
export async function keyFingerprint(publicKey: string): Promise<string> {
  const raw = exactBytes(publicKey);
  if (raw?.length !== KEY_BYTES) throw new RangeError(`keyFingerprint: "${publicKey}" is no key`);
  const digits = (await sha256(raw)).slice(0, 16);
  return digits.replace(/.{4}(?=.)/g, '$& ');
}

/**
 * The bytes of base64url, if it is the one way to write them; null otherwise.
 *
 * Padding, and bits of the last letter that mean nothing, would let a signed file
 * be changed and still pass.
 */
export function exactBytes(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = fromBase64Url(text);
    return toBase64Url(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
