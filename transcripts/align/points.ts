import type { TimePoint } from './align-types.ts';
import type { Span } from './passage.ts';
import { commonSubsequence, MAX_AREA } from './subsequence.ts';
import type { Texts } from './texts.ts';

/** Points nearer to each other tell nothing new, in UTF-16 code units; letters that stand alone may be nearer. */
const APART = 16;
const LETTERS_APART = 5;
/** If fewer of a sentence's words are matched, they are looked for again. */
const FEW = 0.3;

/** When words inside sentences are heard. */
export class PointFinder {
  readonly #texts: Texts;
  readonly #matches: Int32Array;
  readonly #own: Int32Array;

  /** @param matches - for each printed word its place in the heard ones, or -1 */
  constructor(texts: Texts, matches: Int32Array) {
    this.#texts = texts;
    this.#matches = matches;
    this.#own = new Int32Array(matches.length);
  }

  /**
   * The words of a sentence that are heard as printed, but for the first.
   *
   * @param start - seconds, as `end`: when the sentence is heard
   */
  find(span: Span, start: number, end: number): TimePoint[] {
    const points: TimePoint[] = [];
    const { starts, words } = this.#texts.printed;
    const first = starts[span.sentence] as number;
    const last = starts[span.sentence + 1] as number;
    const count = this.#collect(span, start, end, this.#matches, points);
    const area = (last - first) * (span.to - span.from);
    if (area > MAX_AREA || count >= (last - first) * FEW) return points;
    this.#own.fill(-1, first, last);
    const gap = { aFrom: first, aTo: last, bFrom: span.from, bTo: span.to, level: 0 };
    commonSubsequence(words, this.#texts.heard.words, gap, this.#own);
    points.length = 0;
    this.#collect(span, start, end, this.#own, points);
    return points;
  }

  /** @returns how many words of the sentence are matched in the span */
  #collect(
    { sentence, from, to }: Span,
    start: number,
    end: number,
    matches: Int32Array,
    points: TimePoint[],
  ): number {
    const { printed, heard, letters } = this.#texts;
    const last = printed.starts[sentence + 1] as number;
    const apart = letters ? LETTERS_APART : APART;
    let count = 0;
    let offset = 0;
    let time = start;
    for (let word = printed.starts[sentence] as number; word < last; word += 1) {
      const place = matches[word] as number;
      if (place < from || place >= to) continue;
      count += 1;
      const at = printed.offsets[word] as number;
      const when = heard.from[place] as number;
      if (at < offset + apart || when <= time || when >= end) continue;
      points.push({ offset: at, time: when });
      offset = at;
      time = when;
    }
    return count;
  }
}
