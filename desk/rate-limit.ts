/** Most addresses remembered; then the longest silent is forgotten. */
const MAX_KEYS = 50_000;

/** Seconds: what adding up leaves over a whole one. */
const ROUNDING = 1e-6;

interface Rate {
  /** At once. */
  burst: number;
  /** After that. */
  perHour: number;
}

/** A bucket of tokens for each key, in memory only: nobody can read later who came. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** @param now - milliseconds */
  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Take one; 0: taken, else the whole seconds until there is one again. */
  take(key: string): number {
    const { burst, perHour } = this.#rate;
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const gained = (Math.max(0, now - bucket.at) * perHour) / 3_600_000;
    const tokens = Math.min(burst, bucket.tokens + gained);
    const taken = tokens > 1 - ROUNDING;
    // Again at the end: the map's order is that of the last visit.
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: taken ? Math.max(0, tokens - 1) : tokens, at: now });
    this.#forget();
    return taken ? 0 : Math.max(1, Math.ceil(((1 - tokens) * 3600) / perHour - ROUNDING));
  }

  #forget(): void {
    if (this.#buckets.size <= MAX_KEYS) return;
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}
