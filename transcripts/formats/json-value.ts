import type { Collector } from './collect.ts';

export type JsonObject = Record<string, unknown>;

/**
 * The value, that of several lines as a list; undefined and a problem if it is
 * none: JSON that is cut off has no good part we could trust.
 */
export function parseJson(source: string, collector: Collector): unknown {
  const text = source.trim(); // of a byte order mark, too
  try {
    return JSON.parse(/\}\r?\n\{/.test(text) ? `[${text.split('\n').join(',')}]` : text);
  } catch (error) {
    collector.problem('bad-json', null, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The number, if it is one that time can be: finite and not beyond exact integers. */
export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}
