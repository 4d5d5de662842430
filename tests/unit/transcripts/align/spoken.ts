import { align } from '../../../../transcripts/align/align.ts';
import type { AlignInput, Placements } from '../../../../transcripts/align/align-types.ts';
import type { Cue, Word } from '../../../../transcripts/cue.ts';

/** What is said, and since when; captions are made of it as a machine would hear it. */
interface Spoken {
  captions: Cue[];
  /** By line: when it begins, seconds. */
  starts: number[];
}

interface Manner {
  /** Seconds for a letter, and between lines. */
  rate?: number;
  pause?: number;
  /** Words have times of their own. */
  timed?: boolean;
  /** When the first line begins. */
  from?: number;
  /** Most letters of a cue. */
  width?: number;
  /** Small letters, and no punctuation. */
  plain?: boolean;
}

/** Captions of lines spoken one after the other. Cues end in the middle of sentences. */
export function speak(lines: readonly string[], manner: Manner = {}): Spoken {
  const { rate = 0.06, pause = 0.5, timed = true, width = 42, plain = true } = manner;
  let time = manner.from ?? 1;
  const starts: number[] = [];
  const words: Word[] = [];
  for (const line of lines) {
    starts.push(time);
    for (const word of piecesOf(plain ? asHeard(line) : line)) {
      words.push({ startTime: time, text: word });
      time += rate * word.length + 0.05;
    }
    time += pause;
  }
  return { captions: cuesOf(words, time, width, timed), starts };
}

function asHeard(line: string): string {
  return line
    .toLowerCase()
    .replace(/[.,?!;:"。、？！।؟،]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words, with the space after them; where there are no spaces, two letters each. */
function piecesOf(line: string): string[] {
  return (
    line.match(
      /\p{Script=Hangul}+\s*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]{1,2}\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+\s*/gu,
    ) ?? []
  );
}

function cuesOf(words: readonly Word[], end: number, width: number, timed: boolean): Cue[] {
  const cues: Cue[] = [];
  let row: Word[] = [];
  let length = 0;
  const close = (endTime: number) => {
    const [first] = row;
    if (!first) return;
    const text = row
      .map((word) => word.text)
      .join('')
      .trim();
    const cue: Cue = { id: `m${cues.length + 1}`, startTime: first.startTime, endTime, text };
    cues.push(timed ? { ...cue, words: row } : cue);
    row = [];
    length = 0;
  };
  for (const word of words) {
    if (length + word.text.length > width) close(word.startTime);
    row.push(word);
    length += word.text.length;
  }
  close(end);
  return cues;
}

/** Align what is printed with what is heard. */
export function place(
  printed: readonly string[],
  captions: readonly Cue[],
  more: Partial<AlignInput> = {},
): Placements {
  const sentences = printed.map((text) => ({ text }));
  const language = more.language ?? null;
  const input = {
    sentences,
    captions,
    ...more,
    language,
    captionLanguage: language,
  };
  return finish(align(input));
}

export function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Starts, to a tenth of a second; null where nothing is heard. */
export function starts(placements: Placements): (number | null)[] {
  return placements.map((placement) => placement && Math.round(placement.startTime * 10) / 10);
}

export function nearest(times: readonly number[]): number[] {
  return times.map((time) => Math.round(time * 10) / 10);
}
