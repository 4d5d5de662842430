import type { Provenance, Source } from '../../transcripts/bundle.ts';
import type { TranscriptInfo } from '../../transcripts/status.ts';
import { day, languageName, safeLink } from '../localized.ts';
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
    // The viewer's own has no revisions; the day is that of their last change.
    transcript.own
      ? ['changedHeading', date ?? undefined]
      : ['revisionHeading', [transcript.revision, date].filter(Boolean).join(' · ')],
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
}

/** The way to the article the words come from; nothing where there is none to follow. */
export function ArticleLink({ transcript, provenance }: ArticleLinkProps) {
  const source = transcript.sources.find((candidate) => safeLink(candidate.url));
  const url = safeLink(provenance?.url) ?? safeLink(source?.url);
  return url && <Article url={url}>{message('readArticle')}</Article>;
}

/** The ways to all articles, each with its publisher; those that read alike are numbered. */
export function ArticleLinks({ sources }: { sources: readonly Source[] }) {
  const language = message('messagesLanguage');
  const mixed = new Set(sources.map((source) => source.language)).size > 1;
  const links = sources.flatMap((source) => {
    const url = safeLink(source.url);
    if (!url) return [];
    const { publisher } = source;
    const article = publisher ? message('readArticleAt', publisher) : message('readArticle');
    const named = mixed && source.language && languageName(source.language, language);
    return [{ url, words: named ? `${article} · ${named}` : article }];
  });
  return (
    <>
      {links.map(({ url, words }, index) => {
        const same = links.filter((other) => other.words === words);
        const number = links.slice(0, index + 1).filter((other) => other.words === words).length;
        return (
          <Article key={url} url={url}>
            {same.length > 1
              ? message('numberedLink', words, String(number), String(same.length))
              : words}
          </Article>
        );
      })}
    </>
  );
}

function Article({ url, children }: { url: string; children: string }) {
  return (
    <a class="article" href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
