import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One folder for all that a run, and the browsers and servers it starts, put among the
 * system's temporary files; it goes with the run, also one that failed. Vitest calls this
 * before and after, for each project.
 */
export function setup(): () => void {
  // Short: it begins the paths of sockets, which take about a hundred characters.
  const folder = mkdtempSync(join(tmpdir(), 'truecue-'));
  chmodSync(folder, 0o755); // PostgreSQL is not root, and has its folder in here
  process.env.TMPDIR = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove); // a run that is stopped by a signal has no after
  return remove;
}
