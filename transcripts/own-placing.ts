import type { AlignInput, Placement, Placements, Sentence } from './align/align-types.ts';
import type { MachineCaptions } from './machine-captions.ts';
import { DOUBTFUL, type OwnSentence, type OwnTranscript } from './own.ts';

/** What the machine is to place, and which of the transcript's sentences they are. */
interface PlacingAsk {
  input: AlignInput;
  /** Index into `own.sentences` of each of `input.sentences`. */
  places: readonly number[];
}

/** A share of all sentences that is never chance. */
const SHARE_THAT_FITS = 0.1;
/** So many sentences heard for sure are a clip of a long interview. */
const SURE_THAT_FIT = 3;

/** Nothing moves what the viewer set, or a file says; nor finds what the viewer says nobody speaks. */
function isFixed({ by, startTime }: OwnSentence): boolean {
  return by === 'hand' || (by === 'file' && startTime !== null);
}

/** The question to the aligner. Segments the viewer left out are not looked for. */
export function placingAsk(own: OwnTranscript, captions: MachineCaptions): PlacingAsk {
  const { segments, sentences } = own;
  const places: number[] = [];
  const asked: Sentence[] = [];
  const fixed = new Map<number, number>();
  let before: number | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const segment = segments[sentence.segment];
    if (!segment || segment.dropped) continue;
    if (isFixed(sentence) && sentence.startTime === null) continue;
    const last = before === null ? null : segments[before];
    // Paragraphs of one speaker may stand as several segments.
    const turn =
      before !== sentence.segment &&
      (last?.role !== segment.role || last.speaker !== segment.speaker);
    if (isFixed(sentence) && sentence.startTime !== null) {
      fixed.set(asked.length, sentence.startTime);
    }
    places.push(index);
    asked.push({ text: sentence.text, ...(turn && { turn }) });
    before = sentence.segment;
  }
  const input: AlignInput = {
    sentences: asked,
    captions: captions.cues,
    language: own.language,
    captionLanguage: captions.language,
    ...(fixed.size > 0 && { fixed }),
  };
  return { input, places };
}

/**
 * The transcript with its sentences where the machine heard them.
 *
 * @param so - `far`: more is to come, so what has no place yet keeps the one it had
 */
export function withPlacements(
  own: OwnTranscript,
  { places }: PlacingAsk,
  placements: Placements,
  so: 'far' | 'all',
): OwnTranscript {
  const byIndex = new Map(places.map((index, asked) => [index, placements[asked] ?? null]));
  const sentences = own.sentences.map((sentence, index): OwnSentence => {
    if (isFixed(sentence)) return sentence;
    const placement = byIndex.get(index) ?? null;
    if (!placement && so === 'far') return sentence;
    return placed(sentence, placement);
  });
  return { ...own, sentences };
}

function placed({ points: _, ...sentence }: OwnSentence, placement: Placement | null): OwnSentence {
  if (!placement) {
    return { ...sentence, startTime: null, endTime: null, confidence: 0, by: 'machine' };
  }
  const { startTime, endTime, confidence, points } = placement;
  const times = { startTime, endTime, confidence, ...(points && { points }) };
  return { ...sentence, ...times, by: 'machine' };
}

/** The transcript says that it was aligned with `captions`. */
export function alignedWith(own: OwnTranscript, captions: MachineCaptions): OwnTranscript {
  const { language, way, cues } = captions;
  const wordTimes = cues.some(({ words }) => words !== undefined && words.length > 0);
  return { ...own, timing: { from: 'captions', captionLanguage: language, way, wordTimes } };
}

/**
 * Whether the words are those of the recording: a tenth of the sentences has a place, or
 * a few have one for sure. Without either they are of another interview, and captions
 * would come up here and there with nothing to do with what is said.
 */
export function fits(placements: Placements): boolean {
  const found = placements.filter((placement) => placement !== null);
  const sure = found.filter(({ confidence }) => confidence >= DOUBTFUL).length;
  return (
    sure >= SURE_THAT_FIT ||
    (found.length > 0 && found.length >= placements.length * SHARE_THAT_FITS)
  );
}
