import type { ReportRoute } from './bundle.ts';
import { cleanText, cutText } from './json-values.ts';
import type { Report } from './report.ts';
import type { Route } from './report-status.ts';

/** Longest address GitHub answers: 8,191 bytes (github/docs, pull request 4537); with some room. */
export const MAX_ISSUE_URL = 8000;
/**
 * Of a viewer who is not signed in, GitHub takes less: it puts the address, with each `%`
 * as `%25`, into that of its sign-in page (esphome/device-builder-frontend, 1658).
 */
const MAX_SIGNED_OUT_URL = 4700;
/** Longest `mailto:` that every mail program and system passes on whole. */
export const MAX_MAIL_URL = 2000;
/** Letters of each quoted text that are tried in turn until the address is short enough. */
const CUTS = [2000, 400, 120, 0];
const MAX_TITLE = 120;

/** What stands around a report's own words where people read it, in the viewer's language. */
export interface ReportWords {
  /** Of the issue or mail: what is wrong, and in which recording. */
  title: string;
  /** Where in the recording: "Part of the recording". */
  place: string;
  /** Above the caption as it was shown. */
  quoted: string;
  /** Above what the viewer suggests. */
  suggestion: string;
  comment: string;
  contact: string;
  /** Above the JSON: "For the publisher's program". */
  json: string;
}

/** The ways out for a report in the publisher's order, each once; at last a file, which always goes. */
export function routesOf(routes: readonly ReportRoute[]): Route[] {
  const byWords = new Map<string, Route>();
  for (const route of routes) {
    const key = keyOf(route);
    if (!byWords.has(key)) byWords.set(key, plainRoute(route));
  }
  return [...byWords.values(), { to: 'file' }];
}

/** Whether everybody can read what goes there. */
export function isPublic(route: Route): boolean {
  return route.to === 'github';
}

/**
 * The page of a GitHub repository where the viewer sends the report as an issue: readable,
 * with the JSON in a block that opens on a click. What the viewer and the publisher wrote
 * stands in blocks of code, where nothing is a link, a mention or HTML.
 *
 * @param repository - `owner/name`
 * @returns null where not even the JSON fits into an address
 */
export function githubIssueUrl(
  repository: string,
  report: Report,
  words: ReportWords,
): string | null {
  const [owner = '', name = ''] = repository.split('/', 2).map(encodeURIComponent);
  const page = `https://github.com/${owner}/${name}/issues/new`;
  const title = encoded(unlinked(oneLine(words.title, MAX_TITLE).replaceAll('`', "'")));
  const address = (body: string) => `${page}?title=${title}&body=${encoded(body)}`;
  return shortEnough([MAX_SIGNED_OUT_URL, MAX_ISSUE_URL], (cut, space) => {
    const blocks = readable(report, words, cut).map(
      ([label, text]) => `${inert(label)}\n\n${fenced(text)}\n`,
    );
    const json = fenced(JSON.stringify(report, null, space), 'json');
    const details = `<details>\n<summary>${inert(words.json)}</summary>\n\n${json}\n\n</details>\n`;
    return address([...blocks, details].join('\n'));
  });
}

/**
 * A mail to the publisher, for the viewer's own program to send.
 *
 * @param address - as `checkBundle` lets it through
 * @returns null where not even the JSON fits
 */
export function emailUrl(address: string, report: Report, words: ReportWords): string | null {
  const to = encodeURIComponent(address).replace('%40', '@');
  const subject = encoded(oneLine(words.title, MAX_TITLE));
  return shortEnough([MAX_MAIL_URL], (cut, space) => {
    const blocks = readable(report, words, cut).map(([label, text]) => `${label}\n${text}\n`);
    const json = `${words.json}\n${JSON.stringify(report, null, space)}\n`;
    const body = [...blocks, json].join('\n').replaceAll('\n', '\r\n');
    return `mailto:${to}?subject=${subject}&body=${encoded(body)}`;
  });
}

/** The report as a file to keep, or to hand on. */
export function reportFile(report: Report): { name: string; text: string } {
  return {
    name: `truecue-report-${report.bundle.id}-${report.id.slice(0, 8)}.json`,
    text: `${JSON.stringify(report, null, 2)}\n`,
  };
}

function plainRoute(route: ReportRoute): ReportRoute {
  if (route.to === 'https') return { to: 'https', url: route.url };
  if (route.to === 'github') return { to: 'github', repository: route.repository };
  return { to: 'email', address: route.address };
}

/** Owner, name and host are the same in any case. */
function keyOf(route: ReportRoute): string {
  if (route.to === 'https') return `https ${route.url}`;
  return `${route.to} ${route.to === 'github' ? route.repository : route.address}`.toLowerCase();
}

/**
 * The first of ever shorter addresses that fits: less to read for people, then no space in
 * the JSON. Where none does, the next limit is tried.
 */
function shortEnough(
  limits: readonly number[],
  make: (cut: number, space: number) => string,
): string | null {
  const addresses = [...CUTS.map((cut) => make(cut, 2)), make(0, 0)];
  for (const most of limits) {
    const address = addresses.find(({ length }) => length <= most);
    if (address !== undefined) return address;
  }
  return null;
}

/** What people read: a label and a text each. With `cut` 0 the place alone, the rest is in the JSON. */
function readable(report: Report, words: ReportWords, cut: number): [string, string][] {
  const { media, language, cueId, mediaTime, quoted, suggestion, comment, contact } = report;
  const place = [`${media.site} ${media.mediaId}`, clock(mediaTime), language, cueId ?? ''];
  const rows: [string, string | undefined][] = [
    [words.quoted, quoted],
    [words.suggestion, suggestion && suggested(suggestion)],
    [words.comment, comment],
    [words.contact, contact],
  ];
  const shown = rows.flatMap(([label, text]): [string, string][] =>
    text && cut > 0 ? [[label, shortened(text, cut)]] : [],
  );
  return [[words.place, place.filter((part) => part !== '').join(' · ')], ...shown];
}

function suggested({ text, startTime, endTime, speaker }: NonNullable<Report['suggestion']>) {
  const times = [startTime, endTime].map((time) => (time === undefined ? '' : clock(time, 3)));
  const timing = times.some((time) => time !== '') ? times.join(' – ') : '';
  return [text ?? '', timing, speaker ?? ''].filter((part) => part !== '').join('\n');
}

function shortened(text: string, cut: number): string {
  return text.length > cut ? `${cutText(text, cut)}…` : text;
}

/** `1:02:03.4` */
function clock(seconds: number, digits = 1): string {
  const whole = Math.floor(seconds / 60);
  const rest = (seconds - whole * 60).toFixed(digits).padStart(digits + 3, '0');
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole}:${rest}`;
  return `${hours}:${String(whole % 60).padStart(2, '0')}:${rest}`;
}

/** A block of code that `text` cannot end: its fence is longer than any in the text. */
function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${cleanText(text)}\n${fence}`;
}

/** A line of text that Markdown, HTML and GitHub read as letters only. */
function inert(text: string): string {
  return unlinked(text).replace(/[\\`*_{}[\]()<>~|&=+-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** GitHub looks for mentions, issues and addresses in letters, too; a word joiner breaks them. */
function unlinked(text: string): string {
  return text.replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, (mark) => `${mark}\u2060`);
}

function oneLine(text: string, most: number): string {
  return shortened(cleanText(text).replace(/\s+/g, ' ').trim(), most);
}

/** Half a letter has no UTF-8, and `encodeURIComponent` throws at it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
