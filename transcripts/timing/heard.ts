import { DOUBTFUL, type OwnSentence, type OwnTranscript } from '../own.ts';
import { isDropped } from './length.ts';
import { isNotSpoken } from './place.ts';

/** Indexes of the sentences that can be shown, in print order. */
export function shownSentences(own: OwnTranscript): number[] {
  return own.sentences.flatMap((_, index) => (isDropped(own, index) ? [] : [index]));
}

/** Index of the sentence heard at `time` (seconds), the one begun last; -1: none. */
export function heardAt(own: OwnTranscript, time: number): number {
  let heard = -1;
  own.sentences.forEach(({ startTime, endTime }, index) => {
    if (startTime === null || endTime === null || startTime > time || endTime <= time) return;
    if (startTime < (own.sentences[heard]?.startTime ?? 0) || isDropped(own, index)) return;
    heard = index;
  });
  return heard;
}

/** The next sentence in `shown` after `index`; at the end `index` itself. `turns`: that begins a segment. */
export function nextAfter(
  own: OwnTranscript,
  shown: readonly number[],
  index: number,
  turns: boolean,
): number {
  const next = shown.find(
    (candidate) => candidate > index && (!turns || beginsTurn(own, candidate)),
  );
  return next ?? index;
}

/** Another segment than that of the sentence before. */
export function beginsTurn(own: OwnTranscript, index: number): boolean {
  return own.sentences[index]?.segment !== own.sentences[index - 1]?.segment;
}

/** Placed, but not sure. */
export function isDoubtful({ startTime, confidence }: OwnSentence): boolean {
  return startTime !== null && confidence < DOUBTFUL;
}

/** Has no time, and nobody said that it needs none. */
export function isOpen(sentence: OwnSentence): boolean {
  return sentence.startTime === null && !isNotSpoken(sentence);
}

/** The next sentence after `index` that wants a look, around the end if need be; null: none does. */
export function nextDoubt(
  own: OwnTranscript,
  shown: readonly number[],
  index: number,
): number | null {
  const wanted = shown.filter((candidate) => {
    const sentence = own.sentences[candidate];
    return sentence !== undefined && (isDoubtful(sentence) || isOpen(sentence));
  });
  return wanted.find((candidate) => candidate > index) ?? wanted[0] ?? null;
}
