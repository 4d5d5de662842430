import type { KeyObject } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { Hono } from 'hono';
import { addressReader } from './address.ts';
import { OWNER_LINK_MS } from './editors/accounts.ts';
import { editorsApp } from './editors/app.tsx';
import type { Parts } from './editors/parts.ts';
import { intakeApp } from './intake/app.ts';
import { Inbox } from './intake/inbox.ts';
import { openingKeyIn } from './key-files.ts';
import { type Listening, listen } from './listen.ts';
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

/** What has begun so far, and must end. */
interface Begun {
  store: Store;
  server?: Listening;
  running?: Running | null;
}

export async function startDesk(settings: Settings): Promise<Desk> {
  const begun: Begun = { store: await openStore(settings.store) };
  try {
    return await startOn(begun, settings);
  } catch (error) {
    await end(begun);
    throw error;
  }
}

async function end({ server, running, store }: Begun): Promise<void> {
  await server?.close();
  await running?.stop();
  await store.close();
}

async function startOn(begun: Begun, settings: Settings): Promise<Desk> {
  const { role, host, port } = settings;
  const { store } = begun;
  const opening = role === 'intake' ? null : await readyForEditors(store, settings);
  const sealingKey = opening ? sealingKeyOf(opening) : (settings.sealingKey ?? '');
  const sealer = role === 'editors' ? null : new Sealer(readSealingKey(sealingKey), Date.now);
  // The pages' own address is known when the server listens: until then they are on their way.
  const server = await listen(host, port);
  begun.server = server;
  const origin = settings.origin ?? server.address;
  const parts = opening && makeParts(store, settings, opening, origin, Date.now);
  const running = parts && keepOpening(parts, Date.now);
  begun.running = running;
  const app = new Hono();
  if (sealer)
    app.route(
      '/',
      takingIn(store, sealer, settings, () => running?.soon()),
    );
  app.get('/healthz', (context) => context.text('ok'));
  if (parts) {
    const pages = editorsApp(parts);
    // Not `route`: what is asked in vain gets the pages' own answer, too.
    app.all('*', (context) => pages.fetch(context.req.raw, context.env));
  }
  const token = parts && (await ownerToken(parts, settings));
  server.answer(app.fetch);
  return {
    address: server.address,
    ownerLink: token && `${origin}/join/${token}`,
    sealingKey,
    stop: () => end(begun),
  };
}

/** @returns the key that opens what was sealed */
async function readyForEditors(store: Store, settings: Settings): Promise<KeyObject> {
  await checkFiles(settings);
  // The intake has the right to insert and no other: the schema is the editors' part.
  await migrate(store);
  return await openingKeyIn(settings.folder);
}

function takingIn(
  store: Store,
  sealer: Sealer,
  { perHour, behindProxy }: Settings,
  kept: () => void,
): Hono {
  const burst = Math.ceil(perHour / 3);
  return intakeApp({
    inbox: new Inbox(store),
    sealer,
    limit: perHour > 0 ? new RateLimit({ burst, perHour }, Date.now) : null,
    addressOf: addressReader(behindProxy),
    now: Date.now,
    kept,
  });
}

/** For the first owner; null: there is one, and no other is asked for. */
async function ownerToken(parts: Parts, { ownerLink }: Settings): Promise<string | null> {
  const wanted = ownerLink || !(await parts.accounts.hasOwner());
  return wanted ? await parts.accounts.invite('owner', OWNER_LINK_MS) : null;
}

/** @throws BadSettings when there is nothing where the settings say; the list is not quoted */
async function checkFiles({ library, private: list }: Settings): Promise<void> {
  const folder = await stat(library).catch(() => null);
  if (!folder?.isDirectory()) throw new BadSettings(`${library} is no folder`);
  await new PrivateList(list).read().catch((error: Error) => {
    throw new BadSettings(error.message);
  });
}
