import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { StorePlace } from './store/open.ts';

/** What a desk is told when it starts. */
export interface Settings {
  /** `both`: a small newsroom's, on its own machine. */
  role: 'both' | 'intake' | 'editors';
  host: string;
  /** 0: any that is free. */
  port: number;
  /** Where browsers find the editors' pages; null: at `host` and `port`. */
  origin: string | null;
  store: StorePlace;
  /** Folder of keys and of the embedded store. */
  folder: string;
  library: string;
  /** File of the private list; null: nothing is withheld. */
  private: string | null;
  /** Public sealing key, base64url; null: that of the private key in `folder`. */
  sealingKey: string | null;
  /** Reports an hour from one address; 0: no limit. */
  perHour: number;
  behindProxy: boolean;
  /** Print a link that makes another owner. */
  ownerLink: boolean;
}

/** What was asked for makes no sense; the message says what does. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

/** @throws BadSettings */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const options = optionsOf(args);
  const role = env.DESK_ROLE ?? 'both';
  if (role !== 'both' && role !== 'intake' && role !== 'editors')
    throw new BadSettings(`DESK_ROLE is intake or editors, not "${role}"`);
  const folder = resolve(env.DESK_FOLDER ?? '.desk');
  const url = env.DATABASE_URL;
  const settings: Settings = {
    role,
    host: env.DESK_HOST ?? '127.0.0.1',
    port: whole('DESK_PORT', env.DESK_PORT, 8790),
    origin: originOf(env.DESK_ORIGIN),
    store: url ? { url } : { file: resolve(folder, 'desk.db') },
    folder,
    library: resolve(options.library ?? env.DESK_LIBRARY ?? 'library'),
    private: options.private ?? env.DESK_PRIVATE ?? null,
    sealingKey: env.DESK_SEALING_KEY ?? null,
    perHour: whole('DESK_PER_HOUR', env.DESK_PER_HOUR, 120),
    behindProxy: env.DESK_BEHIND_PROXY === '1',
    ownerLink: options['owner-link'] ?? false,
  };
  checkTogether(settings);
  return settings;
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        library: { type: 'string' },
        private: { type: 'string' },
        'owner-link': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadSettings((error as Error).message);
  }
}

/** Which parts must not stand together. */
function checkTogether(settings: Settings): void {
  const { role, host, origin, store, sealingKey, private: list } = settings;
  const split = 'start DESK_ROLE=intake and DESK_ROLE=editors apart (docs/desk.md)';
  if (role === 'both' && !isLoopback(host))
    throw new BadSettings(`what the internet reaches must not open reports: ${split}`);
  if (role !== 'both' && !('url' in store))
    throw new BadSettings('intake and editors meet in one PostgreSQL: set DATABASE_URL');
  if (role === 'editors' && !isLoopback(host) && !origin?.startsWith('https:'))
    throw new BadSettings(
      'passwords travel over https only: set DESK_ORIGIN=https://… (docs/desk.md)',
    );
  if (role !== 'intake') return;
  if (sealingKey === null)
    throw new BadSettings('DESK_SEALING_KEY: the public key that the editors’ desk prints');
  if (list !== null)
    throw new BadSettings('the private list never lives with what faces the internet');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function whole(name: string, value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  if (!/^\d{1,9}$/.test(value)) throw new BadSettings(`${name} is a whole number, not "${value}"`);
  return Number(value);
}

function originOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new BadSettings('DESK_ORIGIN is an address without a path: https://desk.example.org');
}
