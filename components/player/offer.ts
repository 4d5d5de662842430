import type { Source } from '../../transcripts/bundle.ts';
import { baseLanguage } from '../../transcripts/track-choices.ts';
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
  const own = baseLanguage(message('messagesLanguage'));
  const isOwn = (source: Source) => baseLanguage(source.language ?? '') === own;
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
  const language = (source: Source) =>
    source.language ? languageName(source.language, message('messagesLanguage')) : '';
  const differ = (name: (source: Source) => string) =>
    new Set(sources.map(name)).size === sources.length && sources.every((source) => name(source));
  const own = languageName(message('messagesLanguage'), message('messagesLanguage'));
  const readIn = (source: Source) => {
    const name = language(source);
    return name && name !== own ? message('offerReadIn', name) : message('offerRead');
  };
  if (sources.length === 1) return sources.map(readIn);
  if (differ(publisherOf)) return sources.map((source) => publisherOf(source));
  if (differ(language)) return sources.map((source) => message('offerReadIn', language(source)));
  return [message('offerReadFirst'), message('offerReadSecond')];
}
