import { join } from 'node:path';
import type { Replica, ReplicaMedia } from '../replica/options.ts';
import { startReplica } from '../replica/server.ts';
import { launch, type Session } from './browsers.ts';

/** The fixtures' folder; another one can stand in for it. */
const fixtures = process.env.TRUECUE_MEDIA ?? join(import.meta.dirname, '..', 'fixtures');

/** A recording with captions of the platform's own. */
export const FIRST = 'demoabcdef1';
/** One without. */
export const SECOND = 'otherabcde2';

const first: ReplicaMedia = {
  file: join(fixtures, 'demo-interview.webm'),
  title: 'An interview',
  duration: 60,
  captions: [
    {
      language: 'en',
      kind: 'asr',
      cues: Array.from({ length: 20 }, (_, index) => ({
        startTime: index * 3,
        endTime: index * 3 + 2.8,
        text: `wrong words of line ${index}`,
      })),
    },
  ],
};
const second = {
  file: join(fixtures, 'other-video.webm'),
  title: 'Another recording',
  duration: 40,
};

export const media = { [FIRST]: first, [SECOND]: second };

export interface ReplicaWorld {
  replica: Replica;
  session: Session;
  close(): Promise<void>;
}

/** Replica sites and a browser without the extension. */
export async function openReplica(): Promise<ReplicaWorld> {
  const advert = { file: join(fixtures, 'advert.webm'), duration: 8 };
  const replica = await startReplica({ media, advert, playerDelay: 300, emptyDelay: 50 });
  const session = await launch({ extension: null, port: replica.port });
  return {
    replica,
    session,
    async close() {
      await session.close();
      await replica.close();
    },
  };
}
