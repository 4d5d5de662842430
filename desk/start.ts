import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { addressReader } from './address.ts';
import { OWNER_LINK_MS } from './editors/accounts.ts';
import { editorsApp } from './editors/app.tsx';
import { intakeApp } from './intake/app.ts';
import { Inbox } from './intake/inbox.ts';
import { openingKeyIn } from './key-files.ts';
import { makeParts } from './make-parts.ts';
import { RateLimit } from './rate-limit.ts';
import { PrivateList } from './reading/private-list.ts';
import { keepOpening, type Running } from './running.ts';
import { readSealingKey, Sealer, sealingKeyOf } from './sealing.ts';
import { BadSettings, type Settings } from './settings.ts';
import { migrate, openStore, type Store } from './store/open.ts';

/** A desk that runs. */
export interface Desk {
  /** `http://127.0.0.1:8790` */
  address: string;
  /** One-time link for the first owner; null: there is one, or no editors' pages are here. */
  ownerLink: string | null;
  /** Public, for an intake that runs elsewhere. */
  sealingKey: string;
  /** Ends what is begun, takes nothing new. */
  stop(): Promise<void>;
}

export async function startDesk(settings: Settings): Promise<Desk> {
  const store = await openStore(settings.store);
  try {
    return await startOn(store, settings);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startOn(store: Store, settings: Settings): Promise<Desk> {
  const { role, host, port, folder } = settings;
  if (role !== 'intake') {
    await checkFiles(settings);
    // The intake has the right to insert and no other: the schema is the editors' part.
    await migrate(store);
  }
  const opening = role === 'intake' ? null : await openingKeyIn(folder);
  const sealingKey = opening ? sealingKeyOf(opening) : (settings.sealingKey ?? '');
  const app = new Hono();
  const sealer = role === 'editors' ? null : new Sealer(readSealingKey(sealingKey), Date.now);
  // The pages' own address is known when the server listens: until then they are on their way.
  let answer: typeof app.fetch = () => new Response(null, { status: 503 });
  const server = serve({ fetch: (asked, env) => answer(asked, env), hostname: host, port });
  const address = await listening(server, host);
  const origin = settings.origin ?? address;
  const parts = opening && makeParts(store, settings, opening, origin, Date.now);
  const running: Running | null = parts && keepOpening(parts, Date.now);
  if (sealer) {
    const { perHour } = settings;
    const intake = intakeApp({
      inbox: new Inbox(store),
      sealer,
      limit:
        perHour > 0 ? new RateLimit({ burst: Math.ceil(perHour / 3), perHour }, Date.now) : null,
      addressOf: addressReader(settings.behindProxy),
      now: Date.now,
      kept: () => running?.soon(),
    });
    app.route('/', intake);
  }
  app.get('/healthz', (context) => context.text('ok'));
  if (parts) {
    const pages = editorsApp(parts);
    // Not `route`: what is asked in vain gets the pages' own answer, too.
    app.all('*', (context) => pages.fetch(context.req.raw, context.env));
  }
  const token =
    parts && (settings.ownerLink || !(await parts.accounts.hasOwner()))
      ? await parts.accounts.invite('owner', OWNER_LINK_MS)
      : null;
  answer = app.fetch;
  return {
    address,
    ownerLink: token && `${origin}/join/${token}`,
    sealingKey,
    stop: async () => {
      await closed(server);
      await running?.stop();
      await store.close();
    },
  };
}

/** @throws BadSettings when there is nothing where the settings say; the list is not quoted */
async function checkFiles({ library, private: list }: Settings): Promise<void> {
  const folder = await stat(library).catch(() => null);
  if (!folder?.isDirectory()) throw new BadSettings(`${library} is no folder`);
  const readable = await new PrivateList(list).read().catch(() => null);
  if (!readable) throw new BadSettings(`${list}: the private list cannot be read`);
}

type Server = ReturnType<typeof serve>;

function listening(server: Server, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
    });
  });
}

/** Milliseconds that requests under way get. */
const PATIENCE = 5_000;
const LOOK = 50;

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!('closeAllConnections' in server)) return server.close(() => resolve());
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
    // Connections that browsers keep open become idle with the answer that is under way.
    const idle = setInterval(() => server.closeIdleConnections(), LOOK);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
}
