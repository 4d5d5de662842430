import { ends } from './sentences-ends.ts';
import { cutSpaced, isSpacedScript } from './sentences-spaced.ts';

/** The part of a segment that is cut; `dropped` ones give no sentence. */
interface CuttableSegment {
  text: string;
  dropped?: boolean;
}

/** A sentence of a transcript, and the segment it is of. */
export interface SegmentSentence {
  /** Index into the segments. */
  segment: number;
  /** One line, single spaces, never empty. */
  text: string;
}

/**
 * Cut segments into sentences, in print order. No word is lost: joined by spaces (none
 * in scripts without), the sentences of a segment are its text.
 *
 * A gesture in brackets goes with the sentence after it, else with the one before; one
 * that is all a segment has stands alone. Long sentences stay whole. Linear in the text.
 *
 * @param language - BCP 47 of the text; null: not known, and told by its letters
 */
export function sentencesOf(
  segments: readonly CuttableSegment[],
  language: string | null,
): SegmentSentence[] {
  return segments.flatMap(({ text, dropped }, segment) =>
    dropped
      ? []
      : withCompany(lines(text).flatMap((line) => cutLine(line, language))).map((sentence) => ({
          segment,
          text: sentence,
        })),
  );
}

function lines(text: string): string[] {
  return text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function cutLine(line: string, language: string | null): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of [...ends(line, language), line.length]) {
    const sentence = line.slice(from, end).trim();
    from = end;
    if (sentence === '') continue;
    sentences.push(...(isSpacedScript(sentence) ? cutSpaced(sentence) : [sentence]));
  }
  return sentences;
}

/** Nothing but one or more bracketed words. */
const BRACKETED =
  /^(?:(?:\([^()]{1,60}\)|（[^（）]{1,60}）|\[[^[\]]{1,60}\]|【[^【】]{1,60}】)[\s.。]*)+$/u;

/** Give a gesture, or what has no letter, to its neighbour. */
function withCompany(sentences: readonly string[]): string[] {
  const kept: string[] = [];
  let waiting = '';
  for (const sentence of sentences) {
    if (BRACKETED.test(sentence)) waiting = joined(waiting, sentence);
    else if (!/[\p{L}\p{N}]/u.test(sentence) && waiting === '' && kept.length > 0) {
      kept.push(joined(kept.pop() ?? '', sentence));
    } else if (!/[\p{L}\p{N}]/u.test(sentence)) waiting = joined(waiting, sentence);
    else {
      kept.push(joined(waiting, sentence));
      waiting = '';
    }
  }
  if (waiting !== '') kept.push(joined(kept.pop() ?? '', waiting));
  return kept;
}

function joined(a: string, b: string): string {
  return a === '' ? b : `${a} ${b}`;
}
