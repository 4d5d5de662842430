import { asArray, asObject, type JsonObject } from './json-value.ts';

/** A document's list, still as it is written. */
interface Items {
  items: unknown[];
  /** Whether the items are words, to be put together. */
  words: boolean;
  /** BCP 47; null if the document names none. */
  language: string | null;
}

/** Lists of captions, the surest name first. */
const LISTS = [
  'cues',
  'segments',
  'utterances',
  'captions',
  'subtitles',
  'transcription',
  'fragments',
  'chunks',
  'audio_segments',
  'body',
  'transcript',
  'items',
];

/** Find the list of captions, or of words, in JSON of any of the shapes we know; null if there is none. */
export function findItems(root: unknown): Items | null {
  if (Array.isArray(root)) return { items: root, words: isWords(root), language: null };
  const document = asObject(root);
  if (document === null) return null;
  const language = readLanguage(document);
  for (const holder of [document, asObject(document.results), asObject(document.result)]) {
    const items = holder === null ? null : listIn(holder);
    if (items !== null) return { items, words: isWords(items), language };
  }
  const words = wordsIn(document);
  return words.length === 0 ? null : { items: words, words: true, language };
}

function listIn(holder: JsonObject): unknown[] | null {
  for (const name of LISTS) {
    const list = holder[name];
    if (Array.isArray(list) && (list.length === 0 || asObject(list[0]) !== null)) return list;
  }
  return null;
}

/** Recognisers that give words alone, or words under what they were heard as. */
function wordsIn(document: JsonObject): unknown[] {
  const results = asObject(document.results) ?? document;
  const channel = asObject(asArray(results.channels)[0]); // Deepgram
  const best = asObject(asArray(channel?.alternatives)[0]);
  for (const list of [document.words, best?.words, document.result])
    if (Array.isArray(list)) return list;
  if (Array.isArray(document.monologues)) {
    return document.monologues.flatMap(turnWords);
  }
  const list = asArray(document.results);
  const all = list.flatMap((item) => heardIn(item) ?? [item]); // Speechmatics' results are words
  const last = heardIn(list.at(-1)) ?? [];
  return 2 * last.length >= all.length && asObject(last[0])?.speakerTag !== undefined ? last : all;
}

/** The words under what Google heard. Its last result says all once more where it tells speakers apart. */
function heardIn(item: unknown): unknown[] | null {
  const words = asObject(asArray(asObject(item)?.alternatives)[0])?.words;
  return Array.isArray(words) ? words : null;
}

/** Rev says once who speaks a turn's words. */
function turnWords(value: unknown): unknown[] {
  const turn = asObject(value);
  const words = asArray(turn?.elements);
  return words.map((word) => ({ speaker: turn?.speaker, ...asObject(word) }));
}

/** Whether a list is of words: its items say so, or have no white space in them. */
function isWords(list: readonly unknown[]): boolean {
  const heads = list.slice(0, 20).map((item) => asObject(item));
  return heads.some(
    (item) =>
      typeof item?.word === 'string' ||
      item?.type === 'pronunciation' ||
      (item?.type === 'word' && item.alternatives !== undefined),
  );
}

function readLanguage(document: JsonObject): string | null {
  const value = document.language ?? document.language_code ?? asObject(document.result)?.language;
  return typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value)
    ? value
    : null;
}
