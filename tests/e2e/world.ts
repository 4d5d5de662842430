import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Replica } from '../replica/options.ts';
import { startReplica } from '../replica/server.ts';
import { browserName, type LaunchOptions, launch, type Session } from './browsers.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const output = join(import.meta.dirname, '../../.output');

/** The build of the extension for a browser. */
export const extensionDir = join(output, browserName === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/** The demo interview, as library/fog-bell lists it. */
export const INTERVIEW = 'TcDemoIsle1';
/** A recording without a transcript. */
export const OTHER = 'otherabcde2';

export interface World {
  replica: Replica;
  /** Another one after a restart. */
  readonly session: Session;
  newPage(): Promise<Page>;
  /** Close the browser and start it again with the same profile; its pages are gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Wrong captions of the platform's own, all along the interview. */
const wrong = Array.from({ length: 90 }, (_, index) => ({
  startTime: index * 3,
  endTime: index * 3 + 2.9,
  text: `wrong words of line ${index}`,
}));

type ReplicaOptions = Parameters<typeof startReplica>[0];

/** Replica sites and a browser with the extension; both confined to this machine. */
export async function openWorld(
  options: Partial<LaunchOptions> = {},
  sites: Partial<ReplicaOptions> = {},
): Promise<World> {
  const profile = await mkdtemp(join(tmpdir(), 'truecue-profile-'));
  const replica = await startReplica({
    media: {
      [INTERVIEW]: {
        file: join(fixtures, 'demo-interview.webm'),
        title: 'The fog bell',
        duration: 278,
        captions: [
          { language: 'ko', kind: 'asr', cues: wrong },
          { language: 'de', kind: 'manual', name: 'Deutsch', cues: wrong },
        ],
      },
      [OTHER]: { file: join(fixtures, 'other-video.webm'), title: 'A windmill', duration: 40 },
      ...sites.media,
    },
    advert: { file: join(fixtures, 'advert.webm'), duration: 8 },
    playerDelay: 300,
    emptyDelay: 50,
    ...Object.fromEntries(Object.entries(sites).filter(([name]) => name !== 'media')),
  });
  const start = () => launch({ extension: extensionDir, port: replica.port, profile, ...options });
  const leave = async () => {
    await replica.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  let session = await start().catch(async (error: unknown) => {
    await leave();
    throw error;
  });
  return {
    replica,
    get session() {
      return session;
    },
    newPage: () => session.newPage(),
    async restart() {
      await session.close();
      session = await start();
    },
    async close() {
      await session.close().finally(leave);
    },
  };
}
