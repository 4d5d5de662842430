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
    const { printed, heard, letters } = this.#texts;
    const first = printed.starts[span.sentence] as number;
    const last = printed.starts[span.sentence + 1] as number;
    const matches = this.#matchesIn(span, first, last);
    const apart = letters ? LETTERS_APART : APART;
    const points: TimePoint[] = [];
    let offset = 0;
    let time = start;
    for (let word = first; word < last; word += 1) {
      const place = matches[word] as number;
      if (place < span.from || place >= span.to) continue;
      const at = printed.offsets[word] as number;
      const when = heard.from[place] as number;
      if (at < offset + apart || when <= time || when >= end) continue;
      points.push({ offset: at, time: when });
      offset = at;
      time = when;
    }
    return points;
  }

  #matchesIn({ from, to }: Span, first: number, last: number): Int32Array {
    let count = 0;
    for (let word = first; word < last; word += 1) {
      const place = this.#matches[word] as number;
      if (place >= from && place < to) count += 1;
    }
    const area = (last - first) * (to - from);
    if (area > MAX_AREA || count >= (last - first) * FEW) return this.#matches;
    this.#own.fill(-1, first, last);
    const gap = { aFrom: first, aTo: last, bFrom: from, bTo: to, level: 0 };
    commonSubsequence(this.#texts.printed.words, this.#texts.heard.words, gap, this.#own);
    return this.#own;
  }
}
