import { firstAbove } from './first-above.ts';
import type { MediaRef } from './media.ts';
import type { OwnSentence, OwnTranscript } from './own.ts';
import { keptSentences } from './own-rows.ts';
import { fingerprintsOf } from './share-fingerprint.ts';

/** When a sentence is heard that whoever has the article has, too. */
export interface SharedSentence {
  /** The first 6 to 12 hexadecimal digits of `fingerprintsOf`; all of a share have as many. */
  fingerprint: string;
  /** Seconds; null: not spoken in the recording, or not placed. */
  startTime: number | null;
  endTime: number | null;
  /** 0 to 1. */
  confidence: number;
  /** Whoever shares it set the time by hand. */
  hand?: true;
}

/**
 * The times of a transcript without its words, which may belong to a newspaper: to be
 * married to the article by whoever has it.
 */
export interface Share {
  schema: 'truecue-times/1';
  media: MediaRef;
  /** Of the recording, seconds; null: not known. */
  duration: number | null;
  /** Of the words, BCP 47. */
  language: string;
  /** Of the article; null: there is none. */
  url: string | null;
  publisher: string | null;
  /** In print order. */
  sentences: SharedSentence[];
}

/** What is shared of `own`: no word of it. Segments that were left out are not in it. */
export function shareOf(own: OwnTranscript): Share {
  const { media, duration, language, source } = own;
  const kept = keptSentences(own);
  const marks = fingerprintsOf(kept.map(({ text }) => text));
  return {
    schema: 'truecue-times/1',
    media: { site: media.site, mediaId: media.mediaId },
    duration,
    language,
    url: source.url,
    publisher: source.publisher,
    sentences: kept.map((sentence, index) => sharedOf(sentence, marks[index] ?? '')),
  };
}

function sharedOf(
  { startTime, endTime, confidence, by }: OwnSentence,
  fingerprint: string,
): SharedSentence {
  return {
    fingerprint,
    startTime,
    endTime,
    confidence,
    ...(by === 'hand' && startTime !== null && { hand: true as const }),
  };
}

interface Marriage {
  /** For each sentence asked about; null: the share does not know it. */
  sentences: (SharedSentence | null)[];
  /** How many of them it knows. */
  matched: number;
}

/**
 * Find each sentence of a transcript in a share by its fingerprint: first those that stand
 * once in both, then, between them, those that stand twice, by their order.
 */
export function marry(share: Share, sentences: readonly { text: string }[]): Marriage {
  const digits = share.sentences[0]?.fingerprint.length ?? 0;
  const theirs = share.sentences.map(({ fingerprint }) => fingerprint);
  const marks = fingerprintsOf(sentences.map(({ text }) => text));
  const ours = marks.map((mark) => mark.slice(0, digits));
  const found = onlyOnes(ours, theirs);
  fillBetween(found, ours, theirs);
  const married = found.map((at) => (at < 0 ? null : (share.sentences[at] ?? null)));
  const matched = married.filter((sentence) => sentence !== null).length;
  return { sentences: married, matched };
}

/** Index into `theirs` for each of `ours` that stands once in both; -1: it does not. */
function onlyOnes(ours: readonly string[], theirs: readonly string[]): number[] {
  const once = (list: readonly string[]) => {
    const places = new Map<string, number>();
    for (const [at, mark] of list.entries()) places.set(mark, places.has(mark) ? -1 : at);
    return places;
  };
  const [here, there] = [once(ours), once(theirs)];
  return ours.map((mark, index) => (here.get(mark) === index ? (there.get(mark) ?? -1) : -1));
}

/** Between two that are found, others may be found that stand between them there, too. */
function fillBetween(found: number[], ours: readonly string[], theirs: readonly string[]): void {
  const after = new Array<number>(found.length);
  for (let i = found.length - 1, next = theirs.length; i >= 0; i -= 1) {
    after[i] = next;
    if ((found[i] ?? -1) >= 0) next = found[i] ?? next;
  }
  const places = new Map<string, number[]>();
  for (const [at, mark] of theirs.entries()) {
    const list = places.get(mark);
    if (list) list.push(at);
    else places.set(mark, [at]);
  }
  let last = -1;
  for (const [i, mark] of ours.entries()) {
    if ((found[i] ?? -1) < 0) {
      const list = places.get(mark) ?? [];
      const at = list[firstAbove(list, last)] ?? Number.POSITIVE_INFINITY;
      if (at < (after[i] ?? 0)) found[i] = at;
    }
    if ((found[i] ?? -1) >= 0) last = found[i] ?? last;
  }
}

/**
 * The transcript with the times that a share has for its sentences. What the share does
 * not know has none, to be placed by the machine or by hand; what the viewer set stays.
 */
export function withShared(own: OwnTranscript, share: Share): OwnTranscript {
  const kept = keptSentences(own);
  const { sentences: married } = marry(share, kept);
  const bySentence = new Map(kept.map((sentence, index) => [sentence, married[index] ?? null]));
  const sentences = own.sentences.map((sentence): OwnSentence => {
    const times = bySentence.get(sentence);
    if (!times || sentence.by === 'hand') return sentence;
    const { points: _, ...rest } = sentence;
    const { startTime, endTime, confidence } = times;
    return { ...rest, startTime, endTime, confidence, by: 'shared' };
  });
  const timing = { from: 'shared', captionLanguage: null, way: null, wordTimes: false } as const;
  return { ...own, duration: own.duration ?? share.duration, timing, sentences };
}
