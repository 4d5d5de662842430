import { fewMarks } from './few-marks.ts';
import type { ProblemList } from './problem-list.ts';

/** A JSON object: read by name, never trusted for its types. */
export type Fields = Record<string, unknown>;

/** Nesting kept in fields nobody here knows; deeper values break `postMessage`. */
const MAX_DEPTH = 32;
/** Longest value quoted in a message, in UTF-16 units. */
const MAX_QUOTED = 60;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a message shows it: JSON, cut short. */
export function quote(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object';
  if (value === undefined) return '(missing)';
  const text = typeof value === 'string' ? value.slice(0, MAX_QUOTED + 1) : String(value);
  const cut = text.length > MAX_QUOTED ? `${cutText(text, MAX_QUOTED)}…` : text;
  return typeof value === 'string' ? JSON.stringify(cut) : cut;
}

/** The first `length` UTF-16 units of `text`, less half a surrogate pair. */
export function cutText(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const splits = text.length > length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splits ? length - 1 : length);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f]/g;

/**
 * Text fit to be painted: every line break is `\n`, a tab is a space, and other
 * C0 controls are U+FFFD, as an HTML parser shows them.
 */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return fewMarks(lines.replace(CONTROLS, '\ufffd'));
}

/**
 * The fields whose names are not `known`: kept, though nothing here reads them.
 *
 * Left out is what could do harm later: `__proto__`, which `Object.assign` would
 * obey, and values nested past any use.
 */
export function unknownFields(
  fields: Fields,
  known: ReadonlySet<string>,
  path: string,
  problems: ProblemList,
): Fields {
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (known.has(name) || name === '__proto__') continue;
    if (isDeep(value)) {
      problems.error(join(path, name), 'too-deep', `Nested over ${MAX_DEPTH} deep; left out.`);
    } else {
      problems.unread(join(path, name));
      kept.push([name, value]);
    }
  }
  return Object.fromEntries(kept);
}

/** Whether `value` nests deeper than {@link MAX_DEPTH}. A loop: recursion could overflow. */
export function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    const inner: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const child of Object.values(item)) inner.push(child);
    }
    level = inner;
  }
  return false;
}

/** `path.name`, or `name` at the top. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The canonical form of a BCP 47 tag; null when it is none. */
export function languageTag(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 100) return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

/** The address, if it has one of `schemes` (`https:`) and no user name; null otherwise. */
export function webAddress(value: unknown, schemes: readonly string[]): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return null;
  const { protocol, href } = new URL(value);
  // `https://bank.example@evil.example` shows one host and opens another.
  if (!schemes.includes(protocol) || /^\w+:\/\/[^/?#]*@/.test(href)) return null;
  return href;
}

/** Schemes of links shown to people. */
export const LINK_SCHEMES: readonly string[] = ['https:', 'http:'];
/** Schemes of addresses that reports are sent to. */
export const REPORT_SCHEMES: readonly string[] = ['https:'];
