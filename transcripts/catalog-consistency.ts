import type { Bundle } from './bundle.ts';
import type { Catalog, CatalogDelta, CatalogEntry, CatalogFile } from './catalog.ts';

/** Something in a catalog's files that does not fit together. */
export interface CatalogProblem {
  /** Path in the catalog's folder: `catalog.json`, `files/….idx`. */
  file: string;
  /** Kebab-case, stable. */
  code: string;
  message: string;
}

/** A file of a catalog by its path there. */
export function filePath({ sha256 }: Pick<CatalogFile, 'sha256'>, extension: 'idx' | 'json') {
  return `files/${sha256}.${extension}`;
}

/**
 * Collects what a catalog's index files and entry pages say, in the catalog's order,
 * and tells where they disagree. Bytes arrive decoded and hashed.
 */
export class CatalogConsistency {
  readonly problems: CatalogProblem[] = [];
  /** Entries by the bundle they name; the bundles are checked against them. */
  readonly byBundle = new Map<string, CatalogEntry[]>();
  /** Sorted, unless there is a problem. */
  readonly #keys: string[] = [];
  /** Keys of the index that the pages so far have passed. */
  #paged = 0;
  #lastPaged = '';

  /** The next index file. */
  addIndex(file: CatalogFile, bytes: Uint8Array): void {
    const path = filePath(file, 'idx');
    if (bytes.length % 8 !== 0) {
      this.#add(path, 'index-length', `${bytes.length} bytes are no whole number of 8-byte keys.`);
    }
    const keys = keysOf(bytes);
    for (const key of keys) {
      const last = this.#keys.at(-1) ?? '';
      if (key <= last) {
        this.#add(path, 'index-order', `The key ${key} stands after ${last}.`);
        break;
      }
      this.#keys.push(key);
    }
    this.#checkHead(file, path, keys[0], keys.length);
  }

  /** The next entry page; all index files have been added. */
  addPage(file: CatalogFile, entries: readonly CatalogEntry[]): void {
    const path = filePath(file, 'json');
    this.#checkHead(file, path, entries[0]?.key, entries.length);
    let strays = 0;
    for (const entry of entries) {
      const of = this.byBundle.get(entry.bundle);
      if (of) of.push(entry);
      else this.byBundle.set(entry.bundle, [entry]);
      if (entry.key === this.#lastPaged) continue;
      if (entry.key < this.#lastPaged) {
        this.#add(path, 'page-order', `The key ${entry.key} stands after ${this.#lastPaged}.`);
        return;
      }
      this.#lastPaged = entry.key;
      this.#skipTo(entry.key);
      if (this.#keys[this.#paged] === entry.key) this.#paged += 1;
      else strays += 1;
    }
    if (strays > 0) {
      this.#add(path, 'not-in-index', `${strays} keys are not in the index: nobody finds them.`);
    }
  }

  /** After the last page. */
  finish(catalog: Catalog): void {
    this.#skipTo(null);
    if (!catalog.whole && !catalog.bundles) return;
    const listed = new Set(catalog.bundles?.map((file) => file.sha256));
    const missing = [...this.byBundle.keys()].filter((hash) => !listed.has(hash));
    const unused = [...listed].filter((hash) => !this.byBundle.has(hash));
    if (missing.length > 0) {
      const message = `${missing.length} bundles of entries are not in the list of bundles.`;
      this.#add('catalog.json', 'bundle-list', message);
    }
    if (unused.length > 0) {
      const message = `${unused.length} bundles of the list have no entry.`;
      this.#add('catalog.json', 'bundle-list', message);
    }
  }

  /**
   * A bundle, against the entries that name it.
   *
   * @param keys - of the bundle's recordings (`keyOf`)
   */
  addBundle(hash: string, bundle: Bundle, keys: readonly string[]): void {
    const path = filePath({ sha256: hash }, 'json');
    const entries = this.byBundle.get(hash) ?? [];
    const languages = [...new Set(bundle.tracks.map((track) => track.language))];
    for (const { key, ...entry } of entries) {
      const same =
        entry.id === bundle.id &&
        entry.revision === bundle.revision &&
        entry.languages.join() === languages.join() &&
        sameTexts(entry.title, bundle.title);
      if (!same) this.#add(path, 'entry-differs', `The entry for ${key} says something else.`);
      if (!keys.includes(key)) {
        this.#add(path, 'entry-differs', `The entry for ${key} is of no recording of the bundle.`);
      }
    }
    const without = keys.filter((key) => !entries.some((entry) => entry.key === key));
    if (without.length > 0) {
      this.#add(path, 'no-entry', `${without.length} recordings of the bundle have no entry.`);
    }
  }

  /** A delta. Whether its keys are the right ones only a viewer of the version before can tell. */
  addDelta(delta: CatalogDelta, bytes: Uint8Array): void {
    const keys = keysOf(bytes);
    const sorted = keys.every((key, i) => i === 0 || key > (keys[i - 1] ?? ''));
    if (sorted && keys.length * 8 === bytes.length) return;
    this.#add(filePath(delta, 'idx'), 'bad-delta', 'These are no 8-byte keys in order.');
  }

  /** What a file says of itself in the payload. */
  #checkHead(file: CatalogFile, path: string, first: string | undefined, count: number): void {
    if (first !== undefined && file.firstKey !== first) {
      this.#add(path, 'first-key', `Begins with ${first}; the catalog says ${file.firstKey}.`);
    }
    if (file.entries !== undefined && file.entries !== count) {
      this.#add(path, 'count', `Holds ${count}; the catalog says ${file.entries}.`);
    }
  }

  /** Pass the keys of the index before `key`, which no page has; null: all that are left. */
  #skipTo(key: string | null): void {
    const from = this.#paged;
    while (this.#paged < this.#keys.length) {
      if (key !== null && (this.#keys[this.#paged] ?? '') >= key) break;
      this.#paged += 1;
    }
    const skipped = this.#paged - from;
    if (skipped === 0) return;
    const message = `${skipped} keys of the index, from ${this.#keys[from]} on, are on no page.`;
    this.#add('catalog.json', 'not-on-a-page', message);
  }

  #add(file: string, code: string, message: string): void {
    this.problems.push({ file, code, message });
  }
}

/** The keys of an index file, 16 hex digits each; bytes past the last whole one are left out. */
function keysOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 8) }, (_, i) =>
    view
      .getBigUint64(i * 8)
      .toString(16)
      .padStart(16, '0'),
  );
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) {
  const tags = Object.keys(a);
  return tags.length === Object.keys(b).length && tags.every((tag) => a[tag] === b[tag]);
}
