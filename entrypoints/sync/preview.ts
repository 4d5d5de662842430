import type { PreviewView } from '../../components/sync/view.ts';
import { encodingView, languagesFor } from './languages.ts';
import type { Manuscript } from './manuscript.ts';

/** What the page shows of the words as they stand now; null: there are none. */
export function previewOf(
  manuscript: Manuscript,
  recording: PreviewView['recording'],
  missing: PreviewView['missing'],
): PreviewView | null {
  const { obtained, draft, language, existing, earlier } = manuscript;
  if (!obtained) return null;
  const { title, source, selected, encoding } = obtained;
  const { publisher, url, from } = source;
  return {
    title,
    publisher,
    url,
    from,
    selected,
    segments: draft.segments,
    way: draft.way,
    ways: obtained.ways,
    canUndo: draft.past.length > 0 || earlier !== null,
    anew: earlier !== null,
    recording,
    language,
    languages: languagesFor(language),
    encoding: encoding && encodingView(encoding),
    lost: obtained.lost ?? null,
    timed: manuscript.isTimed(),
    existing: existing !== null,
    missing,
  };
}
