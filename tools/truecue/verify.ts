import { stat } from 'node:fs/promises';
import { isPublicKey, keyFingerprint } from '../../services/signing.ts';
import type { CatalogProblem } from '../../transcripts/catalog-consistency.ts';
import { BadUsage, readArgs } from './args.ts';
import {
  type CatalogReader,
  catalogAddress,
  folderReader,
  Unreadable,
  webReader,
} from './catalog-reader.ts';
import { type Io, stdio, writeJson } from './io.ts';
import { verifyFiles } from './verify-catalog.ts';
import { verifyEnvelope } from './verify-envelope.ts';

/** Most bytes of `catalog.json`: a million entries need about half a megabyte. */
const MAX_CATALOG_BYTES = 16_000_000;

interface Verdict {
  ok: boolean;
  /** Null when the catalog cannot be read, or not be trusted. */
  version: number | null;
  /** Null without a signature that is right. */
  keyFingerprint: string | null;
  problems: CatalogProblem[];
}

/**
 * `truecue verify URL|DIR [--key PUBLIC] [--now DATE]`: whether a catalog is what its
 * publisher signed, whole and fresh. A key may also stand in the address
 * (`…/catalog.json#key=…`), as viewers are given it; one that signed for it will do.
 */
export async function verify(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options } = readArgs(args, 1, ['key', 'now']);
  const { read, key: named } = await readerOf(positionals[0] ?? '');
  const key = options.key ?? named;
  if (key !== null && !isPublicKey(key)) throw new BadUsage(`"${key}" is no public key`);
  if (named !== null && key !== named) throw new BadUsage('--key and the address name two keys');
  const now = options.now === undefined ? Date.now() : Date.parse(options.now);
  if (Number.isNaN(now)) throw new BadUsage(`--now: "${options.now}" is no date`);

  const verdict = await verdictOf(read, key, now, io);
  io.progress?.('');
  await writeJson(io, { ...verdict });
  for (const { file, message, code } of verdict.problems) io.tell(`${file}: ${message} [${code}]`);
  return verdict.ok ? 0 : 1;
}

async function verdictOf(
  read: CatalogReader,
  key: string | null,
  now: number,
  io: Io,
): Promise<Verdict> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await read('catalog.json', MAX_CATALOG_BYTES);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, message } = error;
    const problems = [{ file: 'catalog.json', code, message }];
    return { ok: false, version: null, keyFingerprint: null, problems };
  }
  const { catalog, publicKey, problems } = await verifyEnvelope(bytes, key, now);
  if (catalog) {
    const progress = (filesRead: number) => io.progress?.(`${filesRead} files read`);
    problems.push(...(await verifyFiles(catalog, read, progress)));
  }
  return {
    ok: problems.length === 0,
    version: catalog?.version ?? null,
    keyFingerprint: publicKey === null ? null : await keyFingerprint(publicKey),
    problems,
  };
}

/** Where to read, and the key that the address names. */
async function readerOf(place: string): Promise<{ read: CatalogReader; key: string | null }> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(place)) {
    const address = catalogAddress(place);
    const key = /^#key=(.*)$/.exec(new URL(place).hash)?.[1] ?? null;
    return { read: webReader(address), key };
  }
  const folder = place.replace(/(?:^|[/\\])catalog\.json$/, '') || '.';
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new BadUsage(`${place} is no folder`);
  return { read: folderReader(folder), key: null };
}
