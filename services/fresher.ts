import { inTime } from './in-time.ts';

/** How long a viewer waits for the newest words where older ones are here. Milliseconds. */
const PATIENCE_MS = 1500;

const nobody = () => undefined;
let newer: () => void = nobody;
let damage: () => void = nobody;

/** Whom to tell: the background. */
export function listenToReading(tell: {
  /** Something newer arrived than what was answered. */
  newer(): void;
  /** A file that belongs to a catalog's copy is gone, or damaged. */
  damage(): void;
}): void {
  ({ newer, damage } = tell);
}

export function newerArrived(): void {
  newer();
}

/** To be mended some time later: a request now would tell a host what is being watched. */
export function damageFound(): void {
  damage();
}

/** What `coming` brings, if it comes soon; else null. Whoever waits for `coming` itself tells of its failure. */
export function patiently<T>(coming: Promise<T>): Promise<T | null> {
  return inTime(coming, PATIENCE_MS);
}
