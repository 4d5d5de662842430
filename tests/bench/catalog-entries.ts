import { hash } from 'node:crypto';
import type { CatalogEntry } from '../../transcripts/catalog.ts';

/** Whole numbers of 32 bits; the same seed, the same ones. */
export type Random = () => number;

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SLUG_WORDS =
  'harbour pilot fog bell weaver night train market island lamp river storm letter winter bridge salt'.split(
    ' ',
  );
/** Words as titles have them, in the scripts of those who publish interviews. */
const TITLE_WORDS: Record<string, string[]> = {
  en: 'The harbour pilot who waited for winter'.split(' '),
  ko: '겨울을 기다린 항만 도선사의 밤'.split(' '),
  ja: '霧の 鐘と 北の 港の 夜'.split(' '),
  'zh-Hant': '等待 冬天 的 港口 引水人'.split(' '),
  ru: 'Лоцман который ждал зиму в порту'.split(' '),
  ar: 'مرشد الميناء الذي انتظر الشتاء'.split(' '),
  hi: 'सर्दी का इंतज़ार करता बंदरगाह पायलट'.split(' '),
  es: 'El práctico que esperaba el invierno'.split(' '),
};
const LANGUAGES = Object.keys(TITLE_WORDS);

/** xoshiro128** of Blackman and Vigna, seeded by SplitMix32. */
export function random(seed: number): Random {
  let mixed = seed | 0;
  const mix = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/** A recording's id, as the site's are: eleven of 64 letters. */
export function mediaId(next: Random): string {
  let id = '';
  let bits = 0;
  for (let i = 0; i < 11; i += 1) {
    if (i % 5 === 0) bits = next();
    id += ID_LETTERS[bits & 63];
    bits >>>= 6;
  }
  return id;
}

/** As `keyOf` of services/hashing.ts gives it, which takes thirty times as long in Node. */
export function keyFor(id: string): string {
  return hash('sha256', `youtube:${id}`, 'hex').slice(0, 16);
}

/** An entry as a newsroom's would be, of a bundle that is nowhere. */
export function entry(next: Random): CatalogEntry {
  const key = keyFor(mediaId(next));
  const languages = [pick(next, LANGUAGES)];
  for (let more = next() % 4; more > 0; more -= 1) {
    const language = pick(next, LANGUAGES);
    if (!languages.includes(language)) languages.push(language);
  }
  const titled = languages.slice(0, 1 + (next() % 2));
  const title = Object.fromEntries(titled.map((tag) => [tag, words(next, TITLE_WORDS[tag])]));
  const id = `${pick(next, SLUG_WORDS)}-${pick(next, SLUG_WORDS)}-${hex(next)}`;
  return { key, bundle: bundleHash(next), id, revision: 1 + (next() % 5), languages, title };
}

/**
 * The entries of the version after: one in a hundred is another. Half of those give
 * way to other recordings, half are corrections of the same.
 */
export function onePercentLater(entries: readonly CatalogEntry[], next: Random): CatalogEntry[] {
  const later = [...entries];
  const changes = Math.round(entries.length / 100);
  let isNew = false;
  for (const at of distinct(next, changes, entries.length)) {
    const old = later[at];
    if (!old) continue;
    const corrected = { ...old, revision: old.revision + 1, bundle: bundleHash(next) };
    later[at] = isNew ? entry(next) : corrected;
    isNew = !isNew;
  }
  return later;
}

function distinct(next: Random, count: number, below: number): Set<number> {
  const found = new Set<number>();
  while (found.size < count) found.add(next() % below);
  return found;
}

function bundleHash(next: Random): string {
  return Buffer.from(Uint32Array.from({ length: 8 }, next).buffer).toString('hex');
}

function hex(next: Random): string {
  return next().toString(16).padStart(8, '0');
}

function pick<T>(next: Random, from: readonly T[]): T {
  return from[next() % from.length] as T;
}

function words(next: Random, from: readonly string[] = []): string {
  return Array.from({ length: 3 + (next() % 5) }, () => pick(next, from)).join(' ');
}
