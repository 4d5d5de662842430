import { DOUBTFUL, type OwnSentence, type OwnTranscript } from '../own.ts';
import { isDropped, MIN_LENGTH, spokenSeconds } from './length.ts';
import { isNotSpoken } from './place.ts';

/** Of what is only counted off by letters. */
const SPREAD_CONFIDENCE = 0.2;

/**
 * Place what nobody has placed between two sentences that are sure, by the time each
 * takes to say; all of it marked doubtful. After the last sure one, and where the order
 * of speech differs from that of print, it goes on at a usual pace.
 *
 * Where there is no room the sentences stay without times.
 *
 * @param from - index of the first sentence looked at; default: all
 * @param to - index of the last
 */
export function spreadBetween(
  own: OwnTranscript,
  from = 0,
  to = own.sentences.length - 1,
): OwnTranscript {
  const sentences = own.sentences.slice();
  let sure = -1;
  let open: number[] = [];
  const close = (next: number | null) => {
    if (sure >= 0 && open.length > 0) fill(own, sentences, sure, open, next);
    open = [];
  };
  for (let index = from; index <= to; index += 1) {
    const sentence = own.sentences[index];
    if (!sentence || isDropped(own, index) || isNotSpoken(sentence)) continue;
    if (isSure(sentence)) {
      close(index);
      sure = index;
    } else open.push(index);
  }
  if (to === own.sentences.length - 1) close(null);
  return { ...own, sentences };
}

/** Index of the last sentence before `index` in print that is placed and no guess; -1: none. */
export function sureBefore(own: OwnTranscript, index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const sentence = own.sentences[at];
    if (sentence && isSure(sentence) && !isDropped(own, at)) return at;
  }
  return -1;
}

function isSure({ startTime, by, confidence }: OwnSentence): boolean {
  return startTime !== null && (by !== 'machine' || confidence >= DOUBTFUL);
}

function fill(
  own: OwnTranscript,
  sentences: OwnSentence[],
  sure: number,
  open: readonly number[],
  next: number | null,
): void {
  const start = sentences[sure]?.startTime ?? 0;
  const parts = [sure, ...open].map((index) => ({
    index,
    seconds: spokenSeconds(own.sentences[index]?.text ?? '', own.language),
  }));
  const spoken = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const following = next === null ? null : (own.sentences[next]?.startTime ?? null);
  const ordered = following !== null && following > start;
  const end = ordered ? following : Math.min(start + spoken, nextSure(own, start));
  const pace = (end - start) / spoken;
  if (parts.some(({ seconds }) => seconds * pace < MIN_LENGTH)) return;
  let time = start;
  let said = 0;
  for (const { index, seconds } of parts) {
    const sentence = sentences[index];
    said += seconds;
    const last = index === parts.at(-1)?.index;
    const until = last ? end : Math.round((start + said * pace) * 1000) / 1000;
    if (sentence)
      sentences[index] = index === sure ? endingBy(sentence, until) : at(time, until, sentence);
    time = until;
  }
}

/** The first moment after `time` at which a sure sentence is heard, or the recording ends. */
function nextSure(own: OwnTranscript, time: number): number {
  return own.sentences.reduce(
    (first, sentence) =>
      isSure(sentence) && sentence.startTime !== null && sentence.startTime > time
        ? Math.min(first, sentence.startTime)
        : first,
    own.duration ?? Number.POSITIVE_INFINITY,
  );
}

function endingBy(sentence: OwnSentence, until: number): OwnSentence {
  if (sentence.endTime !== null && sentence.endTime <= until) return sentence;
  const { points: _, ...rest } = sentence;
  return { ...rest, endTime: until };
}

function at(startTime: number, endTime: number, sentence: OwnSentence): OwnSentence {
  const { points: _, ...rest } = sentence;
  return { ...rest, startTime, endTime, confidence: SPREAD_CONFIDENCE, by: 'machine' };
}
