import type { Localized } from './bundle.ts';
import { isDate, localizedText } from './json-fields.ts';
import {
  cleanText,
  type Fields,
  isFields,
  LINK_SCHEMES,
  languageTag,
  quote,
  webAddress,
} from './json-values.ts';
import { type BundleProblem, ProblemList } from './problem-list.ts';

export const CATALOG_SCHEMA = 'truecue-catalog/1';
/** Most rows of `deltas` and of `rotations`; `build` writes fewer. */
const MAX_ROWS = 64;
/** 32 and 64 bytes in base64url. Whether they are key and signature is for the caller to see. */
const RAW_KEY = /^[\w-]{43}$/;
const RAW_SIGNATURE = /^[\w-]{86}$/;

/** An immutable file of a catalog, named by its hash (docs/formats.md, Catalog). */
export interface CatalogFile {
  /** Hex, lower case. */
  sha256: string;
  bytes: number;
  /** First key of an index file or page, 16 hex digits; absent for bundles. */
  firstKey?: string;
  /** Keys of an index file, entries of a page. */
  entries?: number;
}

/** How the keys of the version before became those of the next one (catalog-delta.ts). */
export interface CatalogDelta {
  /** The version it is applied to; it leads to the next one's, the last to the catalog's. */
  from: number;
  /** Of `files/<sha256>.idx`: the keys that differ. Hex, lower case. */
  sha256: string;
  /** 0 where no key differs. */
  bytes: number;
}

/** A key's word that another one follows it (services/signing.ts). All base64url. */
export interface KeyRotation {
  /** The key that signs this. */
  publicKey: string;
  nextKey: string;
  signature: string;
}

/** The signed part of a catalog. */
export interface Catalog {
  schema: typeof CATALOG_SCHEMA;
  name: string;
  /** https or http; null when it has none. */
  homepage: string | null;
  /** Only grows: a smaller one is an old catalog played back. */
  version: number;
  updatedAt: string;
  /** After this it is still used, and said to be stale. */
  validUntil: string;
  /** Ed25519, raw, base64url; null in an unsigned one. */
  publicKey: string | null;
  nextKey?: string;
  /** Oldest first: viewers who missed one catalog's `nextKey` follow these. */
  rotations?: KeyRotation[];
  /** Every file is fetched with the catalog, so its host learns nothing of what is watched. */
  whole: boolean;
  /** In order of `firstKey`. */
  index: CatalogFile[];
  /** In order of `firstKey`. */
  pages: CatalogFile[];
  bundles?: CatalogFile[];
  /** Ascending by `from`. A large catalog's, so that an update need not fetch the index. */
  deltas?: CatalogDelta[];
}

/** A row of an entry page: a recording, and a transcript of it. */
export interface CatalogEntry {
  /** 16 hex digits: the first 8 bytes of SHA-256 of `site:mediaId`. */
  key: string;
  /** SHA-256 of the bundle's file, hex. */
  bundle: string;
  id: string;
  revision: number;
  /** BCP 47; empty where the bundle only points to sources. */
  languages: string[];
  title: Localized;
}

/** What `catalog.json` is: the payload as it was signed. */
export interface Envelope {
  /** JSON, base64url. */
  payload: string;
  /** base64url; null when unsigned. */
  signature: string | null;
}

/** Read `catalog.json`; null when it is none. The caller decodes and verifies. */
export function checkEnvelope(value: unknown): Envelope | null {
  if (!isFields(value)) return null;
  const { payload, signature = null } = value;
  if (typeof payload !== 'string') return null;
  return signature === null || typeof signature === 'string' ? { payload, signature } : null;
}

/**
 * Read a payload. Unlike a bundle it is made by a program and signed: one thing
 * wrong refuses it whole.
 */
export function checkCatalog(value: unknown): { catalog: Catalog | null; problem: string | null } {
  const refuse = (problem: string) => ({ catalog: null, problem });
  if (!isFields(value)) return refuse('The catalog is no JSON object.');
  if (value.schema !== CATALOG_SCHEMA) {
    const seen = quote(value.schema);
    return refuse(`Schema ${seen} is not known here. Update the extension to read newer catalogs.`);
  }
  const { name, version, updatedAt, validUntil, publicKey = null, nextKey, whole } = value;
  if (typeof name !== 'string') return refuse('The catalog has no name.');
  if (!isCount(version)) return refuse(`${quote(version)} is no version.`);
  if (!isDate(updatedAt) || !isDate(validUntil)) return refuse('The catalog has no dates.');
  if (publicKey !== null && typeof publicKey !== 'string') return refuse('The key is no text.');
  if (nextKey !== undefined && typeof nextKey !== 'string') return refuse('nextKey is no text.');
  const index = fileList(value.index, true);
  const pages = fileList(value.pages, true);
  const bundles = value.bundles === undefined ? undefined : fileList(value.bundles, false);
  if (!index || !pages || bundles === null) return refuse('A list of files is damaged.');
  const deltas = value.deltas === undefined ? undefined : deltaList(value.deltas, version);
  if (deltas === null) return refuse('The list of deltas is damaged.');
  const rotations = value.rotations === undefined ? undefined : rotationList(value.rotations);
  if (rotations === null) return refuse('The list of key rotations is damaged.');
  const catalog: Catalog = {
    schema: CATALOG_SCHEMA,
    name: cleanText(name),
    homepage: webAddress(value.homepage, LINK_SCHEMES),
    version,
    updatedAt,
    validUntil,
    publicKey,
    ...(nextKey !== undefined && { nextKey }),
    ...(rotations && { rotations }),
    whole: whole === true,
    index,
    pages,
    ...(bundles && { bundles }),
    ...(deltas && { deltas }),
  };
  return { catalog, problem: null };
}

/** Read an entry page: the good rows, and what was wrong with the others. */
export function checkEntries(value: unknown): {
  entries: CatalogEntry[];
  problems: BundleProblem[];
} {
  const problems = new ProblemList();
  if (!Array.isArray(value)) {
    problems.error('', 'not-a-list', 'Expected a list of entries.');
    return { entries: [], problems: problems.list() };
  }
  const entries = value.flatMap((row: unknown, i) => {
    const entry = isFields(row) ? entryOf(row, `[${i}]`, problems) : null;
    if (!entry) problems.error(`[${i}]`, 'bad-entry', 'The entry is damaged; left out.');
    return entry ? [entry] : [];
  });
  return { entries, problems: problems.list() };
}

function entryOf(row: Fields, path: string, problems: ProblemList): CatalogEntry | null {
  const { key, bundle, id, revision, languages } = row;
  if (!isHex(key, 16) || !isHex(bundle, 64) || typeof id !== 'string') return null;
  if (!isCount(revision) || !Array.isArray(languages)) return null;
  const tags = languages.map(languageTag).filter((tag) => tag !== null);
  const title = localizedText(row.title, `${path}.title`, problems);
  return { key, bundle, id, revision, languages: tags, title };
}

function fileList(value: unknown, keyed: boolean): CatalogFile[] | null {
  if (!Array.isArray(value)) return null;
  const files: CatalogFile[] = [];
  for (const row of value) {
    if (!isFields(row) || !isHex(row.sha256, 64) || !isCount(row.bytes)) return null;
    const { sha256, bytes, firstKey, entries } = row;
    const file: CatalogFile = { sha256, bytes };
    if (isHex(firstKey, 16)) file.firstKey = firstKey;
    else if (keyed) return null;
    if (isCount(entries)) file.entries = entries;
    files.push(file);
  }
  const order = files.every(
    (f, i) => !keyed || (files[i - 1]?.firstKey ?? '') <= (f.firstKey ?? ''),
  );
  return order ? files : null;
}

/** Null when a step leads nowhere: each one's `from` is larger, and none is `version`. */
function deltaList(value: unknown, version: number): CatalogDelta[] | null {
  if (!Array.isArray(value) || value.length > MAX_ROWS) return null;
  const deltas: CatalogDelta[] = [];
  for (const row of value) {
    if (!isFields(row) || !isCount(row.from)) return null;
    const { from, sha256, bytes } = row;
    if (!isHex(sha256, 64) || !isCount(bytes) || bytes % 8 !== 0) return null;
    if (from >= version || from <= (deltas.at(-1)?.from ?? -1)) return null;
    deltas.push({ from, sha256, bytes });
  }
  return deltas;
}

function rotationList(value: unknown): KeyRotation[] | null {
  if (!Array.isArray(value) || value.length > MAX_ROWS) return null;
  const rotations: KeyRotation[] = [];
  for (const row of value) {
    if (!isFields(row)) return null;
    const { publicKey, nextKey, signature } = row;
    if (!isText(publicKey, RAW_KEY) || !isText(nextKey, RAW_KEY)) return null;
    if (!isText(signature, RAW_SIGNATURE)) return null;
    rotations.push({ publicKey, nextKey, signature });
  }
  return rotations;
}

function isText(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value);
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
