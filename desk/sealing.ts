import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/*
 * A sealed box: an ephemeral X25519 key, HKDF-SHA-256 over the shared secret with both
 * public keys as salt, AES-256-GCM with a random nonce and the report's id as associated
 * data. Whoever holds the public key can seal, and cannot open what was sealed: the
 * ephemeral key is forgotten after a minute, or some reports.
 *
 * Layout: 1 byte version, 32 bytes ephemeral key, 12 bytes nonce, 16 bytes tag, words.
 */
const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD = 1 + KEY_BYTES + NONCE_BYTES + TAG_BYTES;
const INFO = 'truecue-desk-seal/1';

/** @param text - base64url of 32 bytes. @throws RangeError when it is no public key */
export function readSealingKey(text: string): KeyObject {
  const raw = Buffer.from(text, 'base64url');
  if (raw.length !== KEY_BYTES) throw new RangeError('a sealing key is 32 bytes of base64url');
  return publicKeyOf(raw);
}

/** The public half, as `readSealingKey` reads it. */
export function sealingKeyOf(key: KeyObject): string {
  return rawOf(key.type === 'private' ? createPublicKey(key) : key).toString('base64url');
}

/** A new private key, PEM (PKCS #8). */
export function makeSealingKey(): string {
  const { privateKey } = generateKeyPairSync('x25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** @throws RangeError when the file's text is no X25519 key; the message never quotes it */
export function readOpeningKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'x25519') return key;
  } catch {
    // Said below, without what the file holds.
  }
  throw new RangeError('this is no private sealing key (X25519, PEM)');
}

/** Reports, and milliseconds, for which one ephemeral key serves: making one costs the most. */
const SERVES = { reports: 256, ms: 60_000 };

/** Seals for the holder of a private key. */
export class Sealer {
  readonly #key: KeyObject;
  readonly #now: () => number;
  #sender: Buffer = Buffer.alloc(0);
  #secret: Buffer = Buffer.alloc(0);
  #left = 0;
  #until = 0;

  /** @param key - public @param now - milliseconds */
  constructor(key: KeyObject, now: () => number) {
    this.#key = key;
    this.#now = now;
  }

  /** @returns base64url */
  seal(words: string, id: string): string {
    if (this.#left <= 0 || this.#now() >= this.#until) this.#renew();
    this.#left -= 1;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#secret, nonce);
    cipher.setAAD(Buffer.from(id));
    const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
    const head = Buffer.from([VERSION]);
    const parts = [head, this.#sender, nonce, cipher.getAuthTag(), body];
    return Buffer.concat(parts).toString('base64url');
  }

  #renew(): void {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    this.#sender = rawOf(publicKey);
    const shared = diffieHellman({ privateKey, publicKey: this.#key });
    this.#secret = secretOf(shared, this.#sender, rawOf(this.#key));
    this.#left = SERVES.reports;
    this.#until = this.#now() + SERVES.ms;
  }
}

/** Senders' secrets kept at hand: about as many as there are intakes. */
const MAX_SENDERS = 32;

/** Opens what was sealed for its key. */
export class Opener {
  readonly #key: KeyObject;
  readonly #receiver: Buffer;
  readonly #secrets = new Map<string, Buffer>();

  /** @param key - private */
  constructor(key: KeyObject) {
    this.#key = key;
    this.#receiver = rawOf(createPublicKey(key));
  }

  /** What was sealed; null: by another key, for another id, or damaged. */
  open(sealed: string, id: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < HEAD || bytes[0] !== VERSION) return null;
    const nonce = bytes.subarray(1 + KEY_BYTES, HEAD - TAG_BYTES);
    try {
      const secret = this.#secretFor(bytes.subarray(1, 1 + KEY_BYTES));
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce);
      decipher.setAAD(Buffer.from(id));
      decipher.setAuthTag(bytes.subarray(HEAD - TAG_BYTES, HEAD));
      return decipher.update(bytes.subarray(HEAD), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }

  #secretFor(sender: Buffer): Buffer {
    const name = sender.toString('hex');
    const known = this.#secrets.get(name);
    if (known) return known;
    const shared = diffieHellman({ privateKey: this.#key, publicKey: publicKeyOf(sender) });
    const secret = secretOf(shared, sender, this.#receiver);
    if (this.#secrets.size >= MAX_SENDERS) this.#secrets.clear();
    this.#secrets.set(name, secret);
    return secret;
  }
}

function secretOf(shared: Buffer, sender: Buffer, receiver: Buffer): Buffer {
  const salt = Buffer.concat([sender, receiver]);
  return Buffer.from(hkdfSync('sha256', shared, salt, INFO, 32));
}

function rawOf(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

function publicKeyOf(raw: Buffer): KeyObject {
  const x = raw.toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
}
