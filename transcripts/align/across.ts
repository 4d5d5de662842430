import { bandsOf, type Stretches, stretchesOf, windowsOf } from './across-bands.ts';
import { cutHeard, type Heard, type HeardWords, readForeignHeard, TINY } from './across-heard.ts';
import { type Lexicon, learnLexicon } from './across-lexicon.ts';
import { findPath, type Path, type PathAsk } from './across-path.ts';
import { Names, type Printed, readForeignPrinted } from './across-printed.ts';
import { scoreOf, soundWeights } from './across-score.ts';
import { surenessOf } from './across-sure.ts';
import type { AlignInput, AlignProgress, Placements } from './align-types.ts';

export { isAcross } from './across-languages.ts';

/** One look at all, each finer than the one before and nearer to what that found. */
interface Stage {
  /** Letters of a piece. */
  letters: number;
  /** Seconds around the earlier path. */
  room: number;
  /** Seconds around a sentence in which its words' translations are looked for. */
  window: number;
}
const STAGES: readonly Stage[] = [
  { letters: 48, room: Number.POSITIVE_INFINITY, window: 30 },
  { letters: 24, room: 60, window: 15 },
  { letters: 24, room: 30, window: 10 },
  { letters: 12, room: 15, window: 8 },
  { letters: 0, room: 8, window: 0 },
];
/** The first stage looks everywhere: its pieces grow with the text, so that its time does not. */
const MOST_PIECES = 900;
/** Sentences times pieces of it; each takes five bytes. */
const MOST_PLACES = 12_000_000;
/**
 * How many letters are heard for one printed, against what the whole texts say: either may
 * hold more than the other, as captions of a clip do.
 */
const RATIOS = [1, 0.7, 1.5, 2.25];

/** Seconds: no sentence is shorter. */
const MIN_LENGTH = 0.3;

/**
 * Find when sentences are heard that are in another language than the captions.
 *
 * What survives translation leads the way: lengths, numbers, names by their sound, turns,
 * questions, pauses. Words that are then found near each other again and again are taken
 * for translations, and the way is sought anew. The confidence is modest, as it should be.
 * Sentences that fit backwards as well as forwards are of another recording: none is placed.
 */
export function* alignAcross(input: AlignInput): Generator<AlignProgress, Placements> {
  const { sentences, fixed = new Map() } = input;
  const sounds = new Names();
  const printed = readForeignPrinted(sentences, input.language ?? 'und', sounds);
  const words = readForeignHeard(input.captions, input.captionLanguage ?? 'und', sounds);
  const all = words.words.reduce((sum, word) => sum + word.letters, 0);
  const own = printed.letters.reduce((sum, letters) => sum + letters, 0);
  if (all === 0 || own === 0) return sentences.map(() => null);
  yield { done: 0.1 };

  let ratios = RATIOS.map((share) => (share * all) / own);
  let lexicon: Lexicon | null = null;
  let found: Found | null = null;
  const earlier: Stretches[] = [];
  for (const [index, { letters, room, window }] of STAGES.entries()) {
    const heard =
      index === 0 ? coarsely(words, letters, all, sentences.length) : cutHeard(words, letters);
    const bands = bandsOf(sentences.length, heard, earlier.at(-1) ?? null, room, fixed);
    const score = scoreOf(printed, heard, lexicon);
    let best: Path | null = null;
    let ratio = 0;
    const done = (share: number) => 0.1 + (0.9 * (index + share)) / STAGES.length;
    yield { done: done(0) };
    for (const [nth, tried] of ratios.entries()) {
      const path = findPath({ heard, printed, ratio: tried, bands, score });
      yield { done: done((nth + 1) / ratios.length) };
      if (best && path.total <= best.total) continue;
      best = path;
      ratio = tried;
    }
    if (!best) break;
    if (index === 0 && fixed.size === 0) {
      const backwards = totalBackwards({ heard, printed, ratio, bands, score });
      yield { done: done(1) };
      const shared = soundWeights(printed, heard).size;
      if (isOfAnother(best.total - backwards, sentences.length, shared)) break;
    }
    found = { path: best, heard, stretches: stretchesOf(best, heard), ratio };
    ratios = [ratioOf(best, printed, heard) ?? ratio];
    earlier.push(found.stretches);
    yield { done: done(1) };
    if (window > 0)
      lexicon = learnLexicon(printed, heard, windowsOf(found.stretches, heard, window));
  }
  return found ? placed(found, printed, earlier, fixed) : sentences.map(() => null);
}

/** Pieces that are few enough to be looked for everywhere. */
function coarsely(words: HeardWords, letters: number, all: number, sentences: number): Heard {
  const fewest = Math.max(letters, all / Math.min(MOST_PIECES, MOST_PLACES / sentences));
  const heard = cutHeard(words, fewest);
  // Stops at every word make pieces as tiny as they may be.
  return heard.from.length * sentences > MOST_PLACES ? cutHeard(words, fewest * TINY) : heard;
}

/** Fewer sentences, or words that sound alike, prove nothing. */
const MIN_PROOF = 20;
/** Nats, times the root of how many sentences there are, as chance grows with it. */
const MIN_CLEAR = 1.5;

/** Whether the order of the sentences makes no difference: they are of another recording. */
function isOfAnother(better: number, sentences: number, shared: number): boolean {
  if (Math.min(sentences, shared) < MIN_PROOF) return false;
  return better < MIN_CLEAR * Math.sqrt(sentences);
}

function totalBackwards(ask: PathAsk): number {
  const { printed, score } = ask;
  const last = printed.letters.length - 1;
  const turned: Printed = {
    ...printed,
    letters: printed.letters.toReversed(),
    turn: printed.turn.toReversed(),
    asks: printed.asks.toReversed(),
  };
  const path = findPath({
    ...ask,
    printed: turned,
    score: (index, row, from, to) => score(last - index, row, from, to),
  });
  return path.total;
}

interface Found {
  path: Path;
  heard: Heard;
  stretches: Stretches;
  ratio: number;
}

/** What most sentences of some length hold; null where there are too few. */
function ratioOf({ from, to }: Path, { letters }: Printed, { before }: Heard): number | null {
  const ratios: number[] = [];
  for (let i = 0; i < from.length; i += 1) {
    const start = from[i] ?? -1;
    const end = to[i] ?? 0;
    const own = letters[i] ?? 0;
    if (start < 0 || end <= start || own < 15) continue;
    ratios.push(((before[end] ?? 0) - (before[start] ?? 0)) / own);
  }
  if (ratios.length < 10) return null;
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? null;
}

function placed(
  { path, heard, stretches, ratio }: Found,
  printed: Printed,
  earlier: readonly Stretches[],
  fixed: ReadonlyMap<number, number>,
): Placements {
  const sureness = surenessOf(path, printed, heard, ratio, earlier);
  return Array.from(path.from, (_, index) => {
    const own = fixed.get(index);
    if (own === undefined && stretches.skipped[index] === 1) return null;
    const startTime = own ?? stretches.from[index] ?? 0;
    const endTime = Math.max(startTime + MIN_LENGTH, stretches.to[index] ?? 0);
    return { startTime, endTime, confidence: own === undefined ? (sureness[index] ?? 0) : 1 };
  });
}
