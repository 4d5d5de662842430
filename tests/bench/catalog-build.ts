import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateKey, readPrivateKey, type SigningKey } from '../../services/signing.ts';
import { type CatalogFiles, signedEnvelopeBytes } from '../../tools/truecue/compile-catalog.ts';
import { compileEntries, type FileSink } from '../../tools/truecue/compile-entries.ts';
import { deltasTo } from '../../tools/truecue/deltas.ts';
import type { Catalog, CatalogEntry } from '../../transcripts/catalog.ts';

/** A version of a catalog, as its host has it. */
interface BuiltVersion {
  catalog: Catalog;
  /** `catalog.json`, the index, the pages that are asked for, and deltas. */
  files: CatalogFiles;
  /** From the entries to a signed `catalog.json`: sorting, cutting, hashing of every file. */
  seconds: number;
}

export interface Publisher {
  key: SigningKey;
  /** Where its builds put index files, to find those of the version before. */
  folder: string;
}

export async function newPublisher(folder: string): Promise<Publisher> {
  await mkdir(join(folder, 'files'), { recursive: true });
  return { key: await readPrivateKey(await makePrivateKey()), folder };
}

/**
 * Build a version by the code of `truecue build`, but for its bundles: there are none.
 *
 * @param listed - key of the entry whose page will be asked for; to hold all pages in
 * memory would take a quarter of a gigabyte
 */
export async function buildVersion(
  { key, folder }: Publisher,
  entries: readonly CatalogEntry[],
  listed: string,
  previous: Catalog | null,
): Promise<BuiltVersion> {
  const files: CatalogFiles = new Map();
  const keep: FileSink = (path, bytes) => {
    const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (path.endsWith('.idx') || page.includes(listed)) files.set(path, bytes);
  };
  const start = performance.now();
  const head = {
    name: 'A bench',
    homepage: 'https://captions.example/',
    version: (previous?.version ?? 0) + 1,
    updatedAt: '2026-01-01T00:00:00Z',
    validUntil: '2036-01-01T00:00:00Z',
    publicKey: key.publicKey,
  };
  const { catalog, keys } = await compileEntries(entries, head, keep);
  const deltas = await deltasTo(catalog, keys, [], previous, folder, keep);
  if (deltas.length > 0) catalog.deltas = deltas;
  files.set('catalog.json', await signedEnvelopeBytes(catalog, key));
  const seconds = (performance.now() - start) / 1000;
  for (const [path, bytes] of files)
    if (path.endsWith('.idx')) await writeFile(join(folder, path), bytes);
  return { catalog, files, seconds };
}

/** The same version, from which viewers must fetch what changed as it is. */
export async function withoutDeltas(
  { key }: Publisher,
  { catalog, files }: BuiltVersion,
): Promise<CatalogFiles> {
  const { deltas: _, ...plain } = catalog;
  return new Map([...files, ['catalog.json', await signedEnvelopeBytes(plain, key)]]);
}
