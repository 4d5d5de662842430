import type { Source } from '../../transcripts/bundle.ts';
import type { MediaRef } from '../../transcripts/media.ts';
import { safeLink } from '../localized.ts';
import { message } from '../message.ts';

interface UseArticleProps {
  sources: readonly Source[];
  media: MediaRef;
  onMake(media: MediaRef, source: string | null): void;
}

/** More buttons than these help nobody. */
const MAX_ARTICLES = 3;

/** The way from the articles that print the interview to captions. */
export function UseArticle({ sources, media, onMake }: UseArticleProps) {
  // The browser lets us read sites by https only.
  const usable = sources.filter(({ url }) => safeLink(url)?.startsWith('https:'));
  const named = usable.length > 1;
  return (
    <>
      {usable.slice(0, MAX_ARTICLES).map(({ url, publisher }) => (
        <button type="button" key={url} class="primary" onClick={() => onMake(media, url)}>
          {named && publisher
            ? message('useArticleWordsAt', publisher)
            : message('useArticleWords')}
        </button>
      ))}
      {usable.length === 0 && (
        <button type="button" class="primary" onClick={() => onMake(media, null)}>
          {message('makeFromTranscript')}
        </button>
      )}
    </>
  );
}
