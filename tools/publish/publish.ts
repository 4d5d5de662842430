import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { findPrivateNames } from '../../transcripts/lint/private-names.ts';
import { BadUsage, readArgs } from '../truecue/args.ts';
import { build } from '../truecue/build.ts';
import { type Io, stdio, writeJson } from '../truecue/io.ts';
import { lint } from '../truecue/lint.ts';
import { isInside } from '../truecue/paths.ts';
import { readNames } from '../truecue/private-list.ts';
import { verify } from '../truecue/verify.ts';
import { filesWithNames } from './left-names.ts';
import { putFiles } from './put-files.ts';

/** What `build` takes, too. */
const OF_BUILD = ['key', 'next-key', 'name', 'homepage', 'now', 'version'];

/**
 * `npm run publish -- LIBRARY OUT --key FILE [--private FILE]` and the options of
 * `build`: look a library over, build and sign it elsewhere, see that a viewer would take
 * it, and only then put it into OUT, in an order in which whoever reads OUT meanwhile
 * finds the old catalog or the new one, whole. It runs where the key and the private list
 * are, never on the machine that receives reports.
 *
 * With a private list, files of earlier versions that hold a name of it are told: viewers may
 * still fetch them.
 *
 * Exit code 1, with OUT as it was, when `lint` finds an error or the catalog is not good.
 */
export async function publish(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options } = readArgs(args, 2, [...OF_BUILD, 'private']);
  const [library = '', out = ''] = positionals;
  await refuseExposed(library, out, options);
  const now = options.now ?? new Date().toISOString();

  const list = options.private === undefined ? [] : ['--private', options.private];
  if ((await lint([library, ...list], forPeople(io))) !== 0) return stopped(io);

  const names = options.private === undefined ? [] : await readNames(options.private, io);
  const [titled] = findPrivateNames(
    `${options.name ?? basename(resolve(library))}\n${options.homepage ?? ''}`,
    names,
  );
  if (titled) {
    io.tell(
      `Entry ${titled.name.entry} of the private list stands in the catalog’s name or homepage.`,
    );
    return stopped(io);
  }

  const staging = await mkdtemp(join(tmpdir(), 'truecue-publish-'));
  try {
    await bringPrevious(out, staging);
    const chosen = OF_BUILD.flatMap((name) => {
      const value = name === 'now' ? now : options[name];
      return value === undefined ? [] : [`--${name}=${value}`];
    });
    const built = collecting(io);
    if ((await build([library, staging, ...chosen], built.io)) !== 0) return stopped(io);
    const verdict = collecting(io);
    if ((await verify([staging, '--now', now], verdict.io)) !== 0) return stopped(io);
    const added = await putFiles(staging, out);
    for (const { file, entry } of await filesWithNames(out, names)) {
      const what = `${file}, of an earlier version, holds entry ${entry} of the private list`;
      io.tell(`${what}: remove it here and from the host.`);
    }
    const { version, entries, bytes } = JSON.parse(built.text());
    await writeJson(io, { catalog: join(out, 'catalog.json'), version, entries, bytes, added });
    return 0;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** What must not lie where the host serves it, or where others edit. */
async function refuseExposed(
  library: string,
  out: string,
  options: Record<string, string | undefined>,
): Promise<void> {
  if (options.key === undefined) {
    throw new BadUsage('--key is missing: viewers take nothing from you that is not signed');
  }
  if (await isInside(out, library)) throw new BadUsage(`${out} lies in the library`);
  if (await isInside(library, out)) throw new BadUsage(`${library} lies in ${out}`);
  for (const name of ['key', 'private']) {
    const file = options[name];
    if (file === undefined) continue;
    for (const folder of [out, library]) {
      if (!(await isInside(file, folder))) continue;
      throw new BadUsage(`--${name}: ${file} lies in ${folder}; keep it where nobody else reads`);
    }
  }
}

/** What `build` reads of the catalog before: its version and rotations, and the keys it had. */
async function bringPrevious(out: string, staging: string): Promise<void> {
  await mkdir(join(staging, 'files'), { recursive: true });
  const files = await readdir(join(out, 'files')).catch(() => []);
  const paths = files.filter((file) => file.endsWith('.idx')).map((file) => join('files', file));
  const rows = await readdir(out).catch((): string[] => []);
  if (rows.includes('catalog.json')) paths.push('catalog.json');
  for (const path of paths) await cp(join(out, path), join(staging, path));
}

function stopped(io: Io): number {
  io.tell('Nothing was published.');
  return 1;
}

/** Standard output holds one JSON object; all else is told. */
function forPeople(io: Io): Io {
  return { ...io, write: async (text) => io.tell(text.trimEnd()) };
}

function collecting(io: Io): { io: Io; text: () => string } {
  let text = '';
  const write = async (part: string) => {
    text += part;
  };
  return { io: { ...io, write }, text: () => text };
}
