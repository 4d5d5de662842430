import type { PreviewView } from '../../components/sync/view.ts';
import type { Draft } from './draft.ts';
import { encodingView, languagesFor } from './languages.ts';
import type { Obtained } from './words.ts';

interface Standing
  extends Pick<PreviewView, 'language' | 'recording' | 'timed' | 'existing' | 'missing'> {
  draft: Draft;
}

/** What the page shows of words that were got, as they stand now. */
export function previewOf(words: Obtained, { draft, ...standing }: Standing): PreviewView {
  const { title, source, selected, encoding } = words;
  const { publisher, url, from } = source;
  return {
    ...standing,
    title,
    publisher,
    url,
    from,
    selected,
    segments: draft.segments,
    canUndo: draft.past.length > 0,
    languages: languagesFor(standing.language),
    encoding: encoding && encodingView(encoding),
  };
}
