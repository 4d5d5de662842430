import { cutText } from './json-values.ts';
import {
  DOUBTFUL,
  type OwnInfo,
  type OwnRow,
  type OwnSentence,
  type OwnTranscript,
} from './own.ts';

/** Longest beginning that stands for a title, in UTF-16 code units. */
const MAX_BEGINNING = 60;

/** The sentences that may show: those of segments the viewer left in. */
export function keptSentences({ segments, sentences }: OwnTranscript): OwnSentence[] {
  return sentences.filter(({ segment }) => segments[segment]?.dropped !== true);
}

/** What a list shows of `own`. */
export function rowOf(own: OwnTranscript): OwnRow {
  const { id, media, language, source, updatedAt } = own;
  const title = own.title ?? source.filename ?? beginningOf(own);
  const { placed, sentences } = countsOf(own);
  const { publisher } = source;
  return { id, media, title, language, publisher, updatedAt, placed, sentences };
}

/** The first words: what tells one text without a title from another. null: there are none. */
function beginningOf(own: OwnTranscript): string | null {
  const texts = keptSentences(own).map(({ text }) => text);
  // “[Music]” tells nothing from nothing.
  const text = texts.find((one) => !/^[[(♪]/.test(one)) ?? texts[0] ?? '';
  if (text.length <= MAX_BEGINNING) return text || null;
  const beginning = cutText(text, MAX_BEGINNING);
  const space = beginning.lastIndexOf(' ');
  return `${space > 0 ? beginning.slice(0, space) : beginning}…`;
}

/** What is said of how `own` was made. */
export function infoOf(own: OwnTranscript): OwnInfo {
  const { id, source, timing } = own;
  const { publisher, url, from } = source;
  return { id, publisher, url, from, timing: timing.from, ...countsOf(own) };
}

function countsOf(own: OwnTranscript) {
  const kept = keptSentences(own);
  const placed = kept.filter(({ startTime }) => startTime !== null);
  return {
    placed: placed.length,
    sentences: kept.length,
    doubtful: placed.filter(({ confidence }) => confidence < DOUBTFUL).length,
  };
}
