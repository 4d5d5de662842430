import type { ArticleProblem, Difference } from '../../components/sync/view.ts';
import { sentencesOf } from '../../transcripts/align/sentences.ts';
import { type Obtained, ofPage } from './obtained.ts';
import { differenceOf, hashOfWords } from './own-words.ts';
import { askForSite, readSource } from './read-source.ts';
import { stretchOf } from './stretch.ts';

/** The words as the viewer has them. */
interface Before {
  segments: readonly { text: string }[];
  language: string;
  /** Of the words as they were read. */
  sha256: string;
  /** How they were read; null: as it was read best. */
  way: string | null;
  /** They are only what the viewer had selected: what stands around it is no news. */
  selected: boolean;
}

/**
 * Read the article again, and say in sentences how its words differ. To be called in the
 * viewer's own click.
 */
export async function recheck(
  url: string,
  before: Before,
  signal: AbortSignal,
): Promise<{ words: Obtained; difference: Difference } | { failed: ArticleProblem }> {
  const access = askForSite(url, signal);
  const read = (await access.granted)
    ? await readSource(url, before.way ?? undefined, () => undefined, signal)
    : { failed: 'refused' as const };
  await access.giveBack();
  if ('failed' in read) return { failed: read.failed };
  const words = selectedAgain(ofPage({ ...read.page, url }, read.way), before);
  if ((await hashOfWords(words.segments)) === before.sha256) {
    return { words, difference: { same: true } };
  }
  // What the viewer left out is in both, or it would look as if it were new.
  const texts = before.segments.map(({ text }) => ({ text }));
  const sentences = (all: readonly { text: string }[]) => sentencesOf(all, before.language);
  return { words, difference: differenceOf(sentences(texts), sentences(words.segments)) };
}

/** As much of the article as the viewer had selected. */
function selectedAgain(words: Obtained, { segments, language, selected }: Before): Obtained {
  const stretch = selected ? stretchOf(words.segments, segments, language) : null;
  if (!stretch) return words;
  const source = { ...words.source, selected: true as const };
  return { ...words, segments: stretch, selected: true, source };
}
