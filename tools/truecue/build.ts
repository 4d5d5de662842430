import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fromBase64Url } from '../../services/base64url.ts';
import { type Catalog, checkCatalog, checkEnvelope } from '../../transcripts/catalog.ts';
import { BadUsage, readArgs } from './args.ts';
import {
  type BundleFile,
  type CatalogHead,
  compileCatalog,
  envelopeBytes,
  size,
} from './compile-catalog.ts';
import { compileBundle, type LibraryProblem } from './compile-library.ts';
import { type Io, stdio, writeJson } from './io.ts';
import { libraryFolders } from './library-files.ts';

/** How long a catalog is fresh, in days; its host builds it again before. */
const VALID_DAYS = 90;
const DAY_MS = 86_400_000;
const OPTIONS = ['key', 'name', 'homepage', 'now', 'version'];

/**
 * `truecue build LIBRARY OUT [--name N] [--homepage URL] [--now DATE] [--version N]`:
 * a library as a catalog that any static host can serve. Unsigned so far.
 *
 * A bundle with an error is left out, and the exit code is 1; the others are built.
 * Same library and options, same bytes: `now` (from which `validUntil` counts) is
 * the newest `updatedAt` of the bundles, unless given. Files of an earlier build
 * stay, since viewers may still hold its catalog.
 */
export async function build(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options } = readArgs(args, 2, OPTIONS);
  const [library = '', out = ''] = positionals;
  if (options.key !== undefined) {
    throw new BadUsage(
      'signing comes with a later version; leave --key out for an unsigned catalog',
    );
  }
  const folders = await libraryFolders(library);
  await refuseInside(library, out);

  const bundles: BundleFile[] = [];
  let errors = 0;
  for (const folder of folders) {
    const { bundle, bytes, problems } = await compileBundle(folder);
    for (const problem of problems) io.tell(told(problem));
    if (bundle && bytes) bundles.push({ bundle, bytes });
    else errors += 1;
  }
  if (errors > 0) io.tell(`${errors} of ${folders.length} bundles are left out.`);

  const head = headOf(bundles, library, options);
  const { catalog, files, entries } = await compileCatalog(bundles, head);
  if (options.version === undefined) {
    catalog.version = nextVersion(catalog, await readPrevious(out));
  }
  await mkdir(join(out, 'files'), { recursive: true });
  for (const [path, bytes] of files) await writeFile(join(out, path), bytes);
  // Last, and at once: whoever reads it finds every file it names.
  const path = join(out, 'catalog.json');
  const envelope = envelopeBytes(catalog);
  await writeFile(`${path}.new`, envelope);
  await rename(`${path}.new`, path);
  const bytes = size(files) + envelope.length;
  await writeJson(io, { catalog: path, version: catalog.version, entries, bytes });
  return errors > 0 ? 1 : 0;
}

function told({ file, line, code, severity, message }: LibraryProblem): string {
  return `${file}:${line}: ${severity}: ${message} [${code}]`;
}

/** The next build would take the catalog for an interview. */
async function refuseInside(library: string, out: string): Promise<void> {
  const root = await realpath(library);
  // What is not there yet will lie where its nearest folder lies.
  let real = resolve(out);
  let rest = '';
  for (;;) {
    try {
      real = join(await realpath(real), rest);
      break;
    } catch {
      rest = join(basename(real), rest);
      real = dirname(real);
    }
  }
  const way = relative(root, real);
  if (way === '' || !/^\.\.(?:[/\\]|$)|^[a-z]:|^\//i.test(way)) {
    throw new BadUsage(`${out} lies in the library; write the catalog elsewhere`);
  }
}

function headOf(
  bundles: readonly BundleFile[],
  library: string,
  options: Record<string, string | undefined>,
): CatalogHead {
  const dates = bundles.map(({ bundle }) => Date.parse(bundle.updatedAt ?? '1970-01-01'));
  const newest = dates.reduce((a, b) => Math.max(a, b), 0);
  const now = options.now === undefined ? newest : Date.parse(options.now);
  if (Number.isNaN(now)) throw new BadUsage(`--now: "${options.now}" is no date`);
  const version = options.version === undefined ? versionOf(newest) : Number(options.version);
  if (!Number.isSafeInteger(version) || version < 1) {
    throw new BadUsage(`--version: "${options.version}" is no whole number over 0`);
  }
  return {
    name: options.name ?? basename(resolve(library)),
    homepage: options.homepage ?? null,
    version,
    updatedAt: isoSeconds(newest),
    validUntil: isoSeconds(now + VALID_DAYS * DAY_MS),
  };
}

/** `2026-11-20T10:00:00Z` as 20261120100000: grows with each correction, and can be read. */
function versionOf(newest: number): number {
  return Math.max(1, Number(isoSeconds(newest).replace(/\D/g, '')));
}

function isoSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * A version only grows (viewers refuse a smaller one), also where the newest
 * bundle was taken out of the library, or changed under an old date.
 */
function nextVersion(catalog: Catalog, previous: Catalog | null): number {
  if (previous === null) return catalog.version;
  const same = (version: Catalog) => JSON.stringify({ ...version, version: 0 });
  if (same(catalog) === same(previous)) return Math.max(catalog.version, previous.version);
  return Math.max(catalog.version, previous.version + 1);
}

/** The catalog that stands in `out`; null when there is none that can be read. */
async function readPrevious(out: string): Promise<Catalog | null> {
  try {
    const envelope = checkEnvelope(JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8')));
    const payload = new TextDecoder().decode(fromBase64Url(envelope?.payload ?? ''));
    return checkCatalog(JSON.parse(payload)).catalog;
  } catch {
    return null;
  }
}
