import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isPublicKey, type SigningKey } from '../../services/signing.ts';
import type { Catalog, CatalogDelta } from '../../transcripts/catalog.ts';
import { LINK_SCHEMES, webAddress } from '../../transcripts/json-values.ts';
import { BadUsage, readArgs } from './args.ts';
import {
  type BundleFile,
  type CompiledCatalog,
  compileCatalog,
  envelopeBytes,
  signedEnvelopeBytes,
  size,
} from './compile-catalog.ts';
import type { CatalogHead, FileSink } from './compile-entries.ts';
import { compileBundle } from './compile-library.ts';
import { carriedDeltas, deltasTo } from './deltas.ts';
import { type Io, stdio, writeJson } from './io.ts';
import { readKeyFile } from './key-file.ts';
import { libraryFolders } from './library-files.ts';
import { isInside } from './paths.ts';
import { keyWarning, nextVersion, readPrevious, rotationsAfter } from './previous-catalog.ts';
import type { LibraryProblem } from './read-interview.ts';

/** How long a catalog is fresh, in days; its host builds it again before. */
const VALID_DAYS = 90;
const DAY_MS = 86_400_000;
const OPTIONS = ['key', 'next-key', 'name', 'homepage', 'now', 'version'];

/**
 * `truecue build LIBRARY OUT [--key FILE] [--next-key PUBLIC] [--name N]
 * [--homepage URL] [--now DATE] [--version N]`: a library as a catalog that any
 * static host can serve, signed where there is a key.
 *
 * A bundle with an error is left out, and the exit code is 1; the others are built.
 * Same library and options, same bytes: `now` (from which `validUntil` counts) is
 * the newest `updatedAt` of the bundles, unless given. Files of an earlier build
 * stay, since viewers may still hold its catalog; a large catalog says how its keys
 * follow from theirs.
 *
 * @param trial - for the builder's own eyes: of a bundle with errors the good part is built
 */
export async function build(args: string[], io: Io = stdio, trial = false): Promise<number> {
  const { positionals, options } = readArgs(args, 2, OPTIONS);
  const [library = '', out = ''] = positionals;
  const folders = await libraryFolders(library);
  if (await isInside(out, library)) {
    // The next build would take the catalog for an interview.
    throw new BadUsage(`${out} lies in the library; write the catalog elsewhere`);
  }
  const dates = readDates(options);
  const key = await readSigner(options, out, io);

  const bundles: BundleFile[] = [];
  let errors = 0;
  for (const [index, folder] of folders.entries()) {
    io.progress?.(`${index} of ${folders.length} interviews`);
    const { bundle, bytes, problems } = await compileBundle(folder, trial);
    for (const problem of problems) io.tell(told(problem));
    if (bundle && bytes) bundles.push({ bundle, bytes });
    if (!bundle || problems.some(({ severity }) => severity === 'error')) errors += 1;
  }
  io.progress?.('');
  if (folders.length === 0) io.tell(`${library} holds no interview: the catalog is empty.`);
  const fate = trial ? 'have errors; only what is good in them is built' : 'are left out';
  const hint = `\`truecue lint ${library}\` says how to mend them`;
  if (errors > 0) io.tell(`${errors} of ${folders.length} interviews ${fate}; ${hint}.`);

  const head = headOf(bundles, library, key, options, dates);
  const compiled = await compileCatalog(bundles, head);
  const previous = await readPrevious(out);
  const catalog = await continued(compiled, previous, out, key, options);
  const warning = await keyWarning(catalog, previous);
  if (warning !== null) io.tell(warning);
  const { files, entries } = compiled;
  await mkdir(join(out, 'files'), { recursive: true });
  for (const [path, bytes] of files) await writeFile(join(out, path), bytes);
  // Last, and at once: whoever reads it finds every file it names.
  const path = join(out, 'catalog.json');
  const envelope = key ? await signedEnvelopeBytes(catalog, key) : envelopeBytes(catalog);
  await writeFile(`${path}.new`, envelope);
  await rename(`${path}.new`, path);
  const bytes = size(files) + envelope.length;
  await writeJson(io, { catalog: path, version: catalog.version, entries, bytes });
  return errors > 0 ? 1 : 0;
}

/** The catalog with what depends on the one before: its version, rotations and deltas. */
async function continued(
  compiled: CompiledCatalog,
  previous: Catalog | null,
  out: string,
  key: SigningKey | null,
  options: Record<string, string | undefined>,
): Promise<Catalog> {
  const { keys, files } = compiled;
  const rotations = await rotationsAfter(previous, key, options['next-key']);
  const catalog = { ...compiled.catalog, ...(rotations.length > 0 && { rotations }) };
  const carried = await carriedDeltas(catalog, previous, out);
  if (options.version === undefined) {
    catalog.version = nextVersion(withDeltas(catalog, carried), previous);
  }
  const keep: FileSink = (path, bytes) => files.set(path, bytes);
  return withDeltas(catalog, await deltasTo(catalog, keys, carried, previous, out, keep));
}

function withDeltas(catalog: Catalog, deltas: CatalogDelta[]): Catalog {
  return { ...catalog, ...(deltas.length > 0 && { deltas }) };
}

/** Null without `--key`. */
async function readSigner(
  options: Record<string, string | undefined>,
  out: string,
  io: Io,
): Promise<SigningKey | null> {
  const { key: file, 'next-key': next } = options;
  if (next !== undefined && !isPublicKey(next)) {
    throw new BadUsage(`--next-key: "${next}" is no public key, as \`truecue keygen\` prints it`);
  }
  if (file === undefined) {
    if (next === undefined) return null;
    throw new BadUsage('--next-key needs --key: the key until now says which one follows');
  }
  if (await isInside(file, out)) {
    throw new BadUsage(`${file} lies in ${out}, which is published; keep the key elsewhere`);
  }
  const key = await readKeyFile(file, io);
  if (next === key.publicKey) throw new BadUsage('--next-key is the public half of --key');
  return key;
}

function told({ file, line, code, severity, message }: LibraryProblem): string {
  return `${file}:${line}: ${severity}: ${message} [${code}]`;
}

/** Undefined: what the library says. */
interface Dates {
  /** Milliseconds. */
  now: number | undefined;
  version: number | undefined;
}

/** Before anything is read: the library may be large. */
function readDates({ now, version, homepage }: Record<string, string | undefined>): Dates {
  const time = now === undefined ? undefined : Date.parse(now);
  if (Number.isNaN(time)) throw new BadUsage(`--now: "${now}" is no date`);
  const number = version === undefined ? undefined : Number(version);
  if (number !== undefined && !(Number.isSafeInteger(number) && number > 0)) {
    throw new BadUsage(`--version: "${version}" is no whole number over 0`);
  }
  if (homepage !== undefined && webAddress(homepage, LINK_SCHEMES) === null) {
    throw new BadUsage(`--homepage: "${homepage}" is no address; write all of it, with https://`);
  }
  return { now: time, version: number };
}

function headOf(
  bundles: readonly BundleFile[],
  library: string,
  key: SigningKey | null,
  options: Record<string, string | undefined>,
  { now, version }: Dates,
): CatalogHead {
  const updates = bundles.map(({ bundle }) => Date.parse(bundle.updatedAt ?? '1970-01-01'));
  const newest = updates.reduce((a, b) => Math.max(a, b), 0);
  const next = options['next-key'];
  return {
    name: options.name ?? basename(resolve(library)),
    homepage: options.homepage ?? null,
    version: version ?? versionOf(newest),
    updatedAt: isoSeconds(newest),
    validUntil: isoSeconds((now ?? newest) + VALID_DAYS * DAY_MS),
    publicKey: key?.publicKey ?? null,
    ...(next !== undefined && { nextKey: next }),
  };
}

/** `2026-11-20T10:00:00Z` as 20261120100000: grows with each correction, and can be read. */
function versionOf(newest: number): number {
  return Math.max(1, Number(isoSeconds(newest).replace(/\D/g, '')));
}

function isoSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
