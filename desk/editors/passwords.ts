import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** The cost of one guess (OWASP's least for scrypt: 128 MB for about a third of a second). */
export interface ScryptCost {
  /** CPU and memory; a power of two. */
  n: number;
  /** Block size. */
  r: number;
  /** Rounds. */
  p: number;
}

export const COST: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

const KEY_BYTES = 32;
/** Sign-ins weighed at once: each takes 128 MB. */
let turn: Promise<unknown> = Promise.resolve();

/** `scrypt$n$r$p$salt$key`. */
export async function hashPassword(password: string, cost: ScryptCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  const { n, r, p } = cost;
  return ['scrypt', n, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** @param stored - null: there is no such account; it takes as long to say so */
export async function isPassword(
  password: string,
  stored: string | null,
  cost: ScryptCost,
): Promise<boolean> {
  const [kind, n, r, p, salt = '', key = ''] = (stored ?? '').split('$');
  if (kind !== 'scrypt') {
    await derive(password, randomBytes(16), cost);
    return false;
  }
  const wanted = Buffer.from(key, 'base64url');
  const parameters = { n: Number(n), r: Number(r), p: Number(p) };
  const made = await derive(password, Buffer.from(salt, 'base64url'), parameters);
  return wanted.length === made.length && timingSafeEqual(wanted, made);
}

async function derive(password: string, salt: Buffer, { n, r, p }: ScryptCost): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r };
  const mine = turn.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
  turn = mine.catch(() => undefined);
  return await mine;
}
