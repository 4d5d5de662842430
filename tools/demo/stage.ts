import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../tests/e2e/browsers.ts';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import type { Replica } from '../../tests/replica/options.ts';
import { startReplica } from '../../tests/replica/server.ts';
import type { Interview } from './interview.ts';

/** The demo interview, as library/fog-bell lists it. */
export const INTERVIEW = 'TcDemoIsle1';
/** Seconds. */
const LENGTH = 278;
/** A window's own bars take this from the page. Pixels. */
const WINDOW_BARS = 143;

/** The sites and the browser, both on this machine alone. */
export interface Stage {
  replica: Replica;
  session: Session;
  /** Somebody can watch. */
  window: boolean;
  close(): Promise<void>;
}

/** @param root - folder of the project */
export async function openStage(root: string, interview: Interview): Promise<Stage> {
  const fixture = (name: string) => join(root, 'tests/fixtures', name);
  const replica = await startReplica({
    media: {
      [INTERVIEW]: {
        file: fixture('demo-interview.webm'),
        title: interview.title,
        author: 'The Example Daily',
        duration: LENGTH,
        captions: [{ language: 'ko', kind: 'asr', cues: interview.machineCaptions('ko') }],
      },
      otherabcde2: { file: fixture('other-video.webm'), title: 'A windmill', duration: 40 },
    },
    advert: { file: fixture('advert.webm'), duration: 8 },
    article: interview.article(),
  });
  const profile = mkdtempSync(join(tmpdir(), 'truecue-demo-'));
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  // Also when a signal ends us at once.
  process.once('exit', forget);
  const open = (headless: boolean) =>
    launchChromium({
      extension: join(root, '.output/chrome-mv3'),
      port: replica.port,
      profile,
      headless,
      windowSize: { width: 1280, height: headless ? 720 : 720 + WINDOW_BARS },
    });
  let window = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  try {
    const session = await open(!window).catch((error: unknown) => {
      if (!window) throw error;
      // A display that is named, but gone: such as that of an ended remote session.
      console.error('No window could be opened on this display; going on without one.');
      window = false;
      return open(true);
    });
    return {
      replica,
      session,
      window,
      async close() {
        await session.close().catch(() => undefined); // it may be gone already
        await replica.close();
        forget();
      },
    };
  } catch (error) {
    await replica.close();
    throw error;
  }
}
