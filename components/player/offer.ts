import type { Source } from '../../transcripts/bundle.ts';
import { sameLanguage } from '../../transcripts/nearest-language.ts';
import { languageName, safeLink } from '../localized.ts';
import { message } from '../message.ts';
import type { NoticeLink } from './Notice.tsx';

/** Over the picture there is room for so many; the popup names all. */
const MAX_LINKS = 2;
/** Longest name of a publisher shown whole. UTF-16 code units. */
const MAX_NAME = 60;

/**
 * What the notice says of words that are published elsewhere: in whose paper, with
 * links to them, those in the reader's own language first. Null: no link is safe.
 */
export function offerOf(sources: readonly Source[]): {
  words: string;
  links: NoticeLink[];
} | null {
  const readable = sources.filter(({ url }) => safeLink(url));
  const shown = [...readable.filter(isOwn), ...readable.filter((source) => !isOwn(source))].slice(
    0,
    MAX_LINKS,
  );
  const [first] = shown;
  if (!first) return null;
  const labels = labelsOf(shown);
  const links = shown.map(({ url }, index) => ({ url, label: labels[index] ?? '' }));
  const publishers = new Set(shown.map(publisherOf));
  const [publisher] = publishers;
  if (publishers.size > 1 || !publisher) return { words: message('offerElsewhere'), links };
  const key = links.length > 1 ? 'offerSeveral' : 'offerOne';
  return { words: message(key, publisher), links };
}

function publisherOf({ publisher = '' }: Source): string {
  const name = publisher.trim();
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name;
}

/** What tells the links apart: whose they are, else the language, else their order. */
function labelsOf(sources: readonly Source[]): string[] {
  const differ = (name: (source: Source) => string) =>
    sources.every(name) && new Set(sources.map(name)).size === sources.length;
  if (sources.length === 1) return sources.map(readLabel);
  if (differ(publisherOf)) return sources.map(publisherOf);
  if (differ(languageOf))
    return sources.map((source) => message('offerReadIn', languageOf(source)));
  return [message('offerReadFirst'), message('offerReadSecond')];
}

/** The language is named to those who may not read it. */
function readLabel(source: Source): string {
  const name = languageOf(source);
  return name && !isOwn(source) ? message('offerReadIn', name) : message('offerRead');
}

function languageOf({ language }: Source): string {
  return language ? languageName(language, message('messagesLanguage')) : '';
}

function isOwn({ language = '' }: Source): boolean {
  return sameLanguage(language, message('messagesLanguage'));
}
