import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for as long as a run lasts, in `TRUECUE_SCRATCH`; vitest calls this before and after. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-scratch-'));
  process.env.TRUECUE_SCRATCH = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
