import { alignAcross, isAcross } from './across.ts';
import type { AlignInput, AlignProgress, Placements } from './align-types.ts';
import { matchWords } from './anchors.ts';
import { fixedPins, withFixed } from './fixed.ts';
import { beginWithHeads } from './heads.ts';
import { spreadInHoles } from './hole-starts.ts';
import type { Model } from './model.ts';
import { usualModel } from './model.ts';
import type { Span } from './passage.ts';
import { findPins, type Stretch, stretchesBetween } from './pins.ts';
import { placeMoved } from './place-moved.ts';
import { placementsOf } from './placements.ts';
import { inOtherWords, StretchReader } from './reader.ts';
import { fillHoles } from './room.ts';
import { weighSureness } from './sureness.ts';
import { Tally } from './tally.ts';
import { weighTempo } from './tempo.ts';
import { readTexts, type Texts } from './texts.ts';
import { withoutUnlike } from './unlike.ts';

/** Sentences read to learn how the texts differ; more tell no more. */
const ENOUGH_SENTENCES = 250;
/** Sentences placed between two looks at what can be shown already. */
const SHOWN_AT_ONCE = 800;

/**
 * Find when each sentence is heard. Pure and the same for the same input; yields often,
 * so that the caller can let others work, or stop.
 */
export function* align(input: AlignInput): Generator<AlignProgress, Placements> {
  if (isAcross(input)) return yield* alignAcross(input);
  const texts = yield* working(readTexts(input), 0.05);
  yield { done: 0.1 };
  const matches = yield* working(
    matchWords(texts.printed.words, texts.heard.words, texts.letters),
    0.1,
  );
  yield { done: 0.2 };
  const fixed = fixedPins(input, texts.heard);
  const found = findPins(texts.printed, texts.heard, matches, texts.letters);
  const sentences = input.sentences.length;
  const stretches = stretchesBetween(withFixed(found, fixed), sentences, texts.heard.words.length);
  const model = yield* learn(texts, stretches);
  const reader = new StretchReader(texts, model, true);
  let spans: Span[] = [];
  let shown = 0;
  for (const stretch of stretches) {
    const done = 0.4 + (0.5 * stretch.firstSentence) / Math.max(1, sentences);
    const plain = reader.plain(stretch);
    if (plain !== null) spans.push(plain);
    else spans.push(...(yield* working(reader.read(stretch), done)).spans);
    if (stretch.lastSentence - shown < SHOWN_AT_ONCE) continue;
    shown = stretch.lastSentence;
    yield { done, placements: () => placementsOf(input, texts, spans, null, fixed) };
  }
  beginWithHeads(spans, texts, model);
  spans = withoutUnlike(spans, texts, model);
  const filled = fillHoles(spans, texts.printed, texts.heard, model.ratio);
  if (filled.length > 0) {
    spans.push(...filled);
    spans.sort((one, other) => one.sentence - other.sentence);
  }
  spreadInHoles(spans, texts, matches, model.ratio, input.fixed);
  spans.push(...(yield* working(placeMoved(texts, reader, spans, fixed), 0.95)));
  weighSureness(spans, texts, model.ratio);
  const placements = placementsOf(input, texts, spans, matches, fixed);
  const isMoved = texts.heard.unsure.length > 0;
  if (isMoved || inOtherWords(texts, model)) weighTempo(placements, input.sentences);
  return placements;
}

/** Say how far it is, after each piece of work. */
function* working<T>(work: Generator<void, T>, done: number): Generator<AlignProgress, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield { done };
  }
}

/** Read some of it, to learn how the texts differ. */
function* learn(texts: Texts, stretches: readonly Stretch[]): Generator<AlignProgress, Model> {
  const usual = usualModel(texts.heard.timed);
  const reader = new StretchReader(texts, usual, false);
  const tally = new Tally(texts, usual);
  const sentences = stretches.at(-1)?.lastSentence ?? 0;
  const step = Math.max(1, Math.floor(sentences / ENOUGH_SENTENCES));
  for (let index = 0; index < stretches.length; index += step) {
    const stretch = stretches[index] as Stretch;
    const done = 0.2 + (0.2 * index) / stretches.length;
    const plain = reader.plain(stretch);
    if (plain !== null) tally.add(stretch, [plain]);
    else tally.add(stretch, (yield* working(reader.read(stretch), done)).spans);
  }
  return tally.model();
}
