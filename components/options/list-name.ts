import { cutText } from '../../transcripts/json-values.ts';
import { message } from '../message.ts';
import type { ListedCatalog } from './view.ts';

/** Longest name shown, in UTF-16 units. */
const MAX_NAME = 100;
/** Letters that turn the words after them round, or hide: a name must not reach beyond itself. */
const DECEIVERS = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;

/** A publisher's name on one line, cut; `otherwise` where nothing is left of it. */
export function shownName(name: string | undefined, otherwise: string): string {
  const line = (name ?? '').replace(/\s+/g, ' ').replace(DECEIVERS, '').trim();
  return line.length > MAX_NAME ? `${cutText(line, MAX_NAME).trimEnd()}…` : line || otherwise;
}

/** What a list in the viewer's order is called. */
export function nameOf({ host, state }: Pick<ListedCatalog, 'host' | 'state'>): string {
  return host === null ? message('builtinName') : shownName(state?.name, host);
}

/** Letters that would end what sets a name apart, or turn round what follows it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name set apart in a sentence, so that its direction does not turn the sentence round. */
export function isolated(name: string): string {
  return `\u2068${name.replace(TURNS, '')}\u2069`;
}
