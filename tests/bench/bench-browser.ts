import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../e2e/browsers.ts';
import { launchChromium } from '../e2e/chromium.ts';
import type { Replica, ReplicaOptions } from '../replica/options.ts';
import { startReplica } from '../replica/server.ts';
import { type BenchTranscript, writeLibrary } from './bench-library.ts';
import { root, runWxt } from './wxt.ts';

/** The recording every bench plays: tests/fixtures/demo-interview.webm. */
export const VIDEO_SECONDS = 278;
const video = join(root, 'tests/fixtures/demo-interview.webm');

export interface BenchBrowser {
  replica: Replica;
  session: Session;
  close(): Promise<void>;
}

/**
 * Chromium with the extension as it stands now, built with these transcripts
 * instead of `library/`, on replica sites of this machine.
 *
 * @param mediaIds - recordings the site has: the same video under each name
 * @param playerDelay - milliseconds from the page's script to its player
 */
export async function openBenchBrowser(
  transcripts: readonly BenchTranscript[],
  mediaIds: readonly string[],
  playerDelay = 300,
): Promise<BenchBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'truecue-bench-'));
  const opened: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  ];
  const close = async () => {
    while (opened.length > 0) await opened.pop()?.();
  };
  try {
    const library = join(folder, 'library');
    await writeLibrary(library, transcripts);
    const outDir = join(folder, 'output');
    const extension = await runWxt({ command: 'build', browser: 'chrome', outDir, library });
    const media: ReplicaOptions['media'] = Object.fromEntries(
      mediaIds.map((id) => [id, { file: video, title: 'A bench', duration: VIDEO_SECONDS }]),
    );
    const replica = await startReplica({ media, playerDelay });
    opened.push(() => replica.close());
    const profile = join(folder, 'profile');
    const session = await launchChromium({ extension, port: replica.port, profile });
    opened.push(() => session.close());
    return { replica, session, close };
  } catch (error) {
    await close();
    throw error;
  }
}
