import {
  makePrivateKey,
  readPrivateKey,
  rotationBytes,
  type SigningKey,
} from '../../services/signing.ts';
import {
  type CatalogFiles,
  compileCatalog,
  envelopeBytes,
  signedEnvelopeBytes,
} from '../../tools/truecue/compile-catalog.ts';
import type { CatalogHead } from '../../tools/truecue/compile-entries.ts';
import type { Bundle } from '../../transcripts/bundle.ts';
import type { Catalog, KeyRotation } from '../../transcripts/catalog.ts';

/** A catalog as a newsroom would build it. */
export interface Publication {
  bundles: readonly Bundle[];
  /** Default 1. */
  version?: number;
  /** Without, or null: unsigned. */
  key?: SigningKey | null;
  /** Public; announced as the next. */
  nextKey?: string;
  /** What keys before said of their successors ({@link rotation}), oldest first. */
  rotations?: KeyRotation[];
  /** Default ten years from 2026. */
  validUntil?: string;
  /** Default `2026-01-01T00:00:00Z`. */
  updatedAt?: string;
  /** Default `Harbour Daily`. */
  name?: string;
  /** Fetched in parts, whatever its size. */
  large?: boolean;
  /** Further fields of the head. */
  head?: Partial<CatalogHead> & Pick<Catalog, 'deltas'>;
}

export interface Published {
  /** All of it, `catalog.json` too: path → bytes. */
  files: CatalogFiles;
  catalog: Catalog;
  /** Paths, to break them by. */
  index: string[];
  pages: string[];
  bundles: string[];
}

/** A new key, of nobody. */
export async function newKey(): Promise<SigningKey> {
  return readPrivateKey(await makePrivateKey());
}

/** A key's word that `next` follows it. */
export async function rotation(key: SigningKey, next: SigningKey): Promise<KeyRotation> {
  const { publicKey } = key;
  const signature = await key.sign(rotationBytes(publicKey, next.publicKey));
  return { publicKey, nextKey: next.publicKey, signature };
}

/** Build and sign. Same publication, same bytes. */
export async function publish(publication: Publication): Promise<Published> {
  const { key, nextKey } = publication;
  const sources = publication.bundles.map((bundle) => ({
    bundle,
    bytes: new TextEncoder().encode(JSON.stringify(bundle)),
  }));
  const { catalog, files } = await compileCatalog(sources, {
    name: publication.name ?? 'Harbour Daily',
    homepage: 'https://harbour.example/',
    version: publication.version ?? 1,
    updatedAt: publication.updatedAt ?? '2026-01-01T00:00:00Z',
    validUntil: publication.validUntil ?? '2036-01-01T00:00:00Z',
    publicKey: key?.publicKey ?? null,
    ...(nextKey !== undefined && { nextKey }),
    ...publication.head,
  });
  if (publication.rotations) catalog.rotations = publication.rotations;
  if (publication.large) {
    catalog.whole = false;
    delete catalog.bundles;
  }
  files.set(
    'catalog.json',
    await (key ? signedEnvelopeBytes(catalog, key) : envelopeBytes(catalog)),
  );
  const index = catalog.index.map(({ sha256 }) => `files/${sha256}.idx`);
  const pages = catalog.pages.map(({ sha256 }) => `files/${sha256}.json`);
  const listed = new Set(['catalog.json', ...index, ...pages]);
  const bundles = [...files.keys()].filter((path) => !listed.has(path));
  return { files, catalog, index, pages, bundles };
}
