import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Whose request it is, for the limits in memory; it is neither kept nor written. */
export type AddressOf = (context: Context) => string;

/**
 * The connection's address, or behind a proxy the one the proxy added last: what a
 * client writes before it is its own invention.
 */
export function addressReader(behindProxy: boolean): AddressOf {
  return (context) => {
    const forwarded = behindProxy ? context.req.header('x-forwarded-for') : undefined;
    const last = forwarded?.split(',').at(-1)?.trim();
    return networkOf(last || (getConnInfo(context).remote.address ?? ''));
  };
}

/** A household or a server has a whole /64 of IPv6 for itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const whole = [...groups, ...Array<string>(zeros).fill('0'), ...rest];
  return whole.slice(0, 4).join(':').toLowerCase();
}
