import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { replicaFolder } from '../replica/page-script.ts';

/** The project's folder, also when this module runs from a bundle. */
export const root = join(replicaFolder(), '../..');

interface WxtJob {
  command: 'build' | 'zip';
  browser: 'chrome' | 'firefox';
  /** Where the output goes, as `chrome-mv3/…`; the project's own `.output` stays as it is. */
  outDir: string;
  /** Library to compile in; default: the project's own. */
  library?: string;
}

/** Runs in the child: WXT ends the process with its own messages on stdout. */
const script = `
const [job] = process.argv.slice(1);
const { command, ...config } = JSON.parse(job);
const wxt = await import('wxt');
await wxt[command]({ ...config, manifestVersion: 3, zip: { zipSources: false } });
`;

/**
 * Build or zip the extension as it stands now. What WXT says goes to stderr, since
 * a bench's stdout is its result.
 *
 * @returns the folder of the unpacked build
 * @throws Error when WXT fails
 */
export async function runWxt({ command, browser, outDir, library }: WxtJob): Promise<string> {
  const job = JSON.stringify({ command, browser, outDir, root });
  const env = { ...process.env };
  delete env.TRUECUE_LIBRARY;
  if (library !== undefined) env.TRUECUE_LIBRARY = library;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, job], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`wxt ${command} -b ${browser} failed (${code}):\n${said}`);
  return join(outDir, `${browser}-mv3`);
}
