import { createPrivateKey, createPublicKey, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorsApp } from '../../../desk/editors/app.tsx';
import type { Parts } from '../../../desk/editors/parts.ts';
import { intakeApp } from '../../../desk/intake/app.ts';
import { Inbox } from '../../../desk/intake/inbox.ts';
import { makeParts } from '../../../desk/make-parts.ts';
import { RateLimit } from '../../../desk/rate-limit.ts';
import { makeSealingKey, Sealer } from '../../../desk/sealing.ts';
import type { Store } from '../../../desk/store/open.ts';
import type { Report } from '../../../transcripts/report.ts';

/** How the tests of a store get one; both kinds are tested by the same tests. */
export interface Stores {
  kind: Store['kind'];
  /** Empty, its schema up to date. */
  open(): Promise<Store>;
}

export const ORIGIN = 'https://desk.example.org';
/** A name nobody may read; the list has it in this order. */
export const WITHHELD = 'Ketterling Odo';
const TABLES = ['sealed', 'reports', 'accounts', 'links', 'sessions', 'audit'] as const;

export interface World {
  store: Store;
  parts: Parts;
  /** Milliseconds; tests move it on. */
  clock: { now: number };
  folder: string;
  library: string;
  list: string;
  /** The intake's. */
  sealer: Sealer;
  /** As viewers' extensions do. */
  send(report: unknown, init?: RequestInit): Promise<Response>;
  intake(init: RequestInit, path?: string): Promise<Response>;
  editors(path: string, init?: RequestInit): Promise<Response>;
  /** Send, and open. */
  bring(...reports: Report[]): Promise<void>;
  /** `bundle.json` of the library. */
  bundle(): Promise<{ revision: number; changes: { outcomes: { report: string }[] }[] }>;
  close(): Promise<void>;
}

export async function openWorld(store: Store): Promise<World> {
  for (const table of TABLES) await store.db.deleteFrom(table).execute();
  const folder = await mkdtemp(join(tmpdir(), 'truecue-desk-test-'));
  const library = join(folder, 'library');
  const list = join(folder, 'withheld.txt');
  await writeFile(list, `${WITHHELD}\n`);
  await writeInterview(library);
  const clock = { now: Date.UTC(2026, 5, 1, 9) };
  const now = () => clock.now;
  const opening = createPrivateKey(makeSealingKey());
  const settings = { library, private: list, behindProxy: true };
  const parts = makeParts(store, settings, opening, ORIGIN, now, { n: 1024, r: 8, p: 1 });
  const sealer = new Sealer(createPublicKey(opening), now);
  const intake = intakeApp({
    inbox: new Inbox(store),
    sealer,
    limit: new RateLimit({ burst: 200, perHour: 600 }, now),
    addressOf: parts.addressOf,
    now,
  });
  const pages = editorsApp(parts);
  const from = { 'x-forwarded-for': '192.0.2.7' };
  const ask: World['intake'] = async (init, path = '/v1/reports') =>
    await intake.request(path, { ...init, headers: { ...from, ...init.headers } });
  const send: World['send'] = (report, init = {}) =>
    ask({
      method: 'POST',
      body: JSON.stringify(report),
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    });
  return {
    ...{ store, parts, clock, folder, library, list, sealer, send },
    intake: ask,
    editors: async (path, init = {}) =>
      await pages.request(`${ORIGIN}${path}`, { ...init, headers: { ...from, ...init.headers } }),
    bring: async (...reports) => {
      for (const report of reports) {
        const { status } = await send(report);
        if (status !== 202) throw new Error(`refused: ${status}`);
      }
      await parts.room.open();
    },
    bundle: async () => JSON.parse(await readFile(join(library, 'loom/bundle.json'), 'utf8')),
    close: async () => {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A report of the second cue of the library's interview. */
export function reportOf(more: Partial<Report> = {}): Report {
  return {
    schema: 'truecue-report/1',
    id: randomUUID(),
    createdAt: '2026-06-01T08:58:00Z',
    bundle: { id: 'loom', revision: 1, sha256: 'a'.repeat(64) },
    media: { site: 'youtube', mediaId: 'LoomAndReed' },
    language: 'en',
    cueId: 'q2',
    mediaTime: 3.2,
    quoted: 'The weft goes under.',
    category: 'misheard',
    suggestion: { text: 'The weft goes over.' },
    client: '0.1.0',
    ...more,
  };
}

async function writeInterview(library: string): Promise<void> {
  await mkdir(join(library, 'loom'), { recursive: true });
  const tracks = [
    { language: 'ko', kind: 'captions', label: '한국어' },
    { language: 'en', kind: 'subtitles', label: 'English', translationOf: 'ko' },
  ];
  const bundle = {
    schema: 'truecue-bundle/1',
    id: 'loom',
    revision: 1,
    updatedAt: '2026-03-01T08:00:00Z',
    title: { en: 'At the loom', ko: '베틀 앞에서' },
    media: [{ site: 'youtube', mediaId: 'LoomAndReed', duration: 9 }],
    speakers: [
      { id: 'weaver', name: { en: 'Weaver' } },
      { id: 'guest', name: { en: 'Guest' } },
    ],
    tracks,
  };
  await writeFile(join(library, 'loom/bundle.json'), `${JSON.stringify(bundle, null, 2)}\n`);
  await writeFile(join(library, 'loom/en.vtt'), webvtt(ENGLISH));
  await writeFile(join(library, 'loom/ko.vtt'), webvtt(KOREAN));
}

const ENGLISH = ['This is the warp.', 'The weft goes under.', 'Then the reed.', 'That is all.'];
const KOREAN = ['이것이 날실이에요.', '씨실은 위로 갑니다.', '그다음은 바디예요.', '그게 다예요.'];

function webvtt(texts: readonly string[]): string {
  const cues = texts.map((text, index) => {
    const [from, to] = [index * 2 + 1, index * 2 + 2.5].map((at) => at.toFixed(3).padStart(6, '0'));
    return `q${index + 1}\n00:${from} --> 00:${to}\n<v weaver>${text}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}
