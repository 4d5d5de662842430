import {
  DOUBTFUL,
  type OwnInfo,
  type OwnRow,
  type OwnSentence,
  type OwnTranscript,
} from './own.ts';

/** The sentences that may show: those of segments the viewer left in. */
export function keptSentences({ segments, sentences }: OwnTranscript): OwnSentence[] {
  return sentences.filter(({ segment }) => segments[segment]?.dropped !== true);
}

/** What a list shows of `own`. */
export function rowOf(own: OwnTranscript): OwnRow {
  const { id, media, title, language, source, updatedAt } = own;
  const { placed, sentences } = countsOf(own);
  const { publisher } = source;
  return { id, media, title, language, publisher, updatedAt, placed, sentences };
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
