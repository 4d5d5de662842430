import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** What Firefox writes into every profile it has used. */
const MARK = 'compatibility.ini';

let used: Promise<string> | null = null;
let fresh = 0;

/**
 * Spare a new profile its first start, which takes as long again as a later one: Firefox
 * compiles its own scripts and fills its tables then. A profile that was used stays as it is,
 * and so does every file that is there already, such as preferences.
 *
 * @param start - a browser without our extension on a profile; called once, for the second
 *   new profile of this process: a single file's only browser would wait for nothing
 */
export async function spareFirstStart(
  profile: string,
  start: (profile: string) => Promise<Browser>,
): Promise<void> {
  if (await exists(join(profile, MARK))) return;
  fresh += 1;
  if (fresh === 1) return;
  used ??= useOnce(start);
  // Without it all goes on, only slower; the next one tries anew.
  const from = await used.catch(() => null);
  if (from) await cp(from, profile, { recursive: true, force: false });
  else used = null;
}

/** One for all processes of a run, which have one folder for temporary files. */
async function useOnce(start: (profile: string) => Promise<Browser>) {
  const shared = join(tmpdir(), 'firefox-used');
  if (await exists(shared)) return shared;
  const folder = await mkdtemp(join(tmpdir(), 'firefox-'));
  const browser = await start(folder);
  await browser.close();
  await rm(join(folder, 'lock'), { force: true }); // names a process that is gone
  const first = await rename(folder, shared).then(
    () => true,
    () => false, // another process was as quick
  );
  return first ? shared : folder;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
