import type { Cue } from '../cue.ts';
import type { TimedItem } from './json-timed.ts';
import type { JsonObject } from './json-value.ts';

/** Seconds of silence after which a new cue begins. */
const PAUSE = 0.8;
/** UTF-16 units after which the next word begins a cue: two lines of captions. */
const FULL = 84;
const SENTENCE_END = /[.?!。？！…]["'”’」』)]?$/u;
/** Words of these scripts stand without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u;

/**
 * Put the words of a recogniser together to cues: a pause, the end of a
 * sentence, another speaker or a full caption ends one. Punctuation belongs to the
 * word before it; so does what has no times.
 *
 * @param lost - told of each word without a time that has no word before it
 */
export function groupWords(items: readonly TimedItem[], lost: () => void): Cue[] {
  const cues: Cue[] = [];
  let last: Cue | undefined;
  for (const { start, end, text, speaker, source } of items) {
    if (text === null || text === '') continue;
    const word = last?.words?.at(-1);
    if (start === null || endsWord(source)) {
      if (last !== undefined && word !== undefined) {
        word.text += text;
        last.text += text;
      } else lost();
      continue;
    }
    if (last === undefined || begins(last, start, speaker)) {
      last = { id: '', startTime: start, endTime: end ?? start, text, words: [] };
      if (speaker !== '') last.speaker = speaker;
      cues.push(last);
    } else {
      last.text += UNSPACED.test(last.text) ? text : ` ${text}`;
      last.endTime = Math.max(last.endTime, end ?? start);
    }
    last.words?.push({ startTime: start, text });
  }
  return cues;
}

/** Speechmatics gives times to its punctuation, too. */
function endsWord(source: JsonObject): boolean {
  return source.type === 'punctuation' && source.attaches_to !== 'next';
}

function begins(last: Cue, start: number, speaker: string): boolean {
  return (
    start - last.endTime > PAUSE ||
    last.text.length >= FULL ||
    SENTENCE_END.test(last.text) ||
    (speaker !== '' && speaker !== last.speaker)
  );
}
