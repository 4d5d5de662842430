import type { ResultView } from '../../components/sync/view.ts';
import { sameLanguage } from '../../transcripts/nearest-language.ts';
import { DOUBTFUL, type OwnTranscript } from '../../transcripts/own.ts';
import { keptSentences } from '../../transcripts/own-rows.ts';

/** What is said of a transcript that has its times. `open`: its recording is, in a tab. */
export function resultOf(own: OwnTranscript, open: boolean): ResultView {
  const kept = keptSentences(own);
  const placed = kept.filter(({ startTime }) => startTime !== null);
  const { captionLanguage, from, way } = own.timing;
  const foreign =
    from === 'captions' && captionLanguage !== null && !sameLanguage(captionLanguage, own.language);
  return {
    placed: placed.length,
    doubtful: placed.filter(({ confidence }) => confidence < DOUBTFUL).length,
    unplaced: kept.length - placed.length,
    foreign: foreign ? captionLanguage : null,
    coarse: from === 'captions' && way === 'panel',
    open,
    recheck: own.source.url?.startsWith('https://') ? 'offered' : 'none',
    exportFailed: false,
    link: null,
    copied: false,
  };
}
