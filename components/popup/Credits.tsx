import type { Provenance } from '../../transcripts/bundle.ts';
import type { TranscriptInfo } from '../../transcripts/status.ts';
import { day, safeLink } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';

interface CreditsProps {
  transcript: TranscriptInfo;
  /** Of the language that shows. */
  provenance: Provenance | undefined;
}

const methods: Record<NonNullable<Provenance['method']>, MessageKey> = {
  human: 'methodHuman',
  'machine-checked': 'methodChecked',
  aligned: 'methodAligned',
};

/** Who wrote the words, how, under which licence, and where they stand in print. */
export function Credits({ transcript, provenance }: CreditsProps) {
  const language = message('messagesLanguage');
  const date = day(transcript.updatedAt, language);
  const rows: [MessageKey, string | undefined][] = [
    ['transcribedBy', provenance?.transcribedBy],
    ['translatedBy', provenance?.translatedBy],
    ['reviewedBy', provenance?.reviewedBy?.join(', ')],
    ['methodHeading', provenance?.method && message(methods[provenance.method])],
    ['licenceHeading', provenance?.licence],
    ['revisionHeading', [transcript.revision, date].filter(Boolean).join(' · ')],
  ];
  return (
    <dl class="credits">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{message(name)}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface ArticleLinkProps {
  transcript: TranscriptInfo;
  provenance: Provenance | undefined;
  /** Name the publisher, where no line above does. */
  named?: boolean;
}

/** The way to the article the words come from; nothing where there is none to follow. */
export function ArticleLink({ transcript, provenance, named = false }: ArticleLinkProps) {
  const source = transcript.sources.find((candidate) => safeLink(candidate.url));
  const url = safeLink(provenance?.url) ?? safeLink(source?.url);
  if (!url) return null;
  const publisher = provenance?.publisher ?? source?.publisher;
  return (
    <a class="article" href={url} target="_blank" rel="noreferrer">
      {named && publisher ? message('readArticleAt', publisher) : message('readArticle')}
    </a>
  );
}
