import type { Localized } from './bundle.ts';
import {
  cleanText,
  type Fields,
  isFields,
  join,
  LINK_SCHEMES,
  languageTag,
  quote,
  webAddress,
} from './json-values.ts';
import type { ProblemList } from './problem-list.ts';

/** A date, or a date and time, as ISO 8601 writes them. */
export function isDate(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

/** Read each object of a list that may be absent; `read` returns null for those to leave out. */
export function each<T>(
  value: unknown,
  path: string,
  problems: ProblemList,
  read: (item: Fields, path: string) => T | null,
): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.error(path, 'not-a-list', 'Expected a list; left out.');
    return [];
  }
  const good: T[] = [];
  for (const [index, item] of value.entries()) {
    const itemPath = `${path}[${index}]`;
    if (!isFields(item)) problems.error(itemPath, 'not-an-object', 'Expected an object; left out.');
    else {
      const made = read(item, itemPath);
      if (made !== null) good.push(made);
    }
  }
  return good;
}

/** `value` cleaned; undefined, and reported, when it is there and no text. */
export function textOf(value: unknown, path: string, problems: ProblemList): string | undefined {
  if (typeof value === 'string') return cleanText(value);
  if (value !== undefined) problems.error(path, 'not-text', 'Expected text; left out.');
  return undefined;
}

export function link(value: unknown, path: string, problems: ProblemList): string | undefined {
  const address = webAddress(value, LINK_SCHEMES);
  if (address !== null) return address;
  if (value !== undefined) {
    problems.error(path, 'bad-url', `${quote(value)} is no https or http address; left out.`);
  }
  return undefined;
}

/** The fields that are set: an optional field is absent, never undefined. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as T;
}

/** Text by language; entries that are no text, or under no language, are left out. */
export function localizedText(value: unknown, path: string, problems: ProblemList): Localized {
  if (!isFields(value)) {
    problems.error(path, 'not-localized', 'Expected texts by language, as { "en": "…" }.');
    return {};
  }
  const texts: [string, string][] = [];
  for (const [tag, text] of Object.entries(value)) {
    const language = languageTag(tag);
    if (language !== null && typeof text === 'string') texts.push([language, cleanText(text)]);
    else if (language === null) {
      problems.error(path, 'bad-language', `${quote(tag)} is no language tag; left out.`);
    } else problems.error(join(path, tag), 'not-text', 'Expected text; left out.');
  }
  return Object.fromEntries(texts);
}
