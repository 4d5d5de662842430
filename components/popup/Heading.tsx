import type { Provenance } from '../../transcripts/bundle.ts';
import type { Doubt, Showing } from '../../transcripts/status.ts';
import { localized } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { ArticleLink } from './Credits.tsx';

interface HeadingProps {
  showing: Showing;
  provenance: Provenance | undefined;
  /** Of the browser's interface, BCP 47. */
  language: string;
  onRetry(): void;
}

const doubts: Record<Doubt, MessageKey> = {
  'length-differs': 'doubtLength',
  aligned: 'doubtAligned',
  unsaved: 'doubtUnsaved',
  'choice-missing': 'doubtChoiceMissing',
};

/** What is shown, whose words it is, and what a viewer should know about them. */
export function Heading({ showing, provenance, language, onRetry }: HeadingProps) {
  const { transcript } = showing;
  const title = localized(transcript.title, language);
  const publisher =
    provenance?.publisher ?? transcript.sources.find((source) => source.publisher)?.publisher;
  const notices = transcript.notices.flatMap((notice) => localized(notice.text, language) ?? []);
  // How the viewer's own was made is said in full under the heading.
  const { own } = transcript;
  const told = showing.doubts.filter((doubt) => !own || doubt !== 'aligned');
  const warnings: MessageKey[] = told.map((doubt) => doubts[doubt]);
  if (showing.stale) warnings.push('staleList');
  return (
    <header>
      <h1 lang={title?.language} dir="auto" tabIndex={-1}>
        {title?.text ?? message('untitled')}
      </h1>
      {publisher && !own && <p class="publisher">{message('wordsBy', publisher)}</p>}
      <ArticleLink transcript={transcript} provenance={provenance} />
      {notices.map((notice) => (
        <p class="notice" key={notice.text} lang={notice.language} dir="auto">
          {notice.text}
        </p>
      ))}
      {notices.length === 0 && transcript.nameWithheld && (
        <p class="notice">{message('nameWithheld')}</p>
      )}
      {warnings.map((warning) => (
        <p class="warning" key={warning}>
          {message(warning)}
        </p>
      ))}
      {showing.doubts.includes('choice-missing') && (
        <button type="button" onClick={onRetry}>
          {message('retryButton')}
        </button>
      )}
    </header>
  );
}
