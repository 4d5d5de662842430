import type { Ref } from 'preact';
import { message } from '../message.ts';
import type { SyncCallbacks, WordsView } from './view.ts';

interface ArticlePartProps {
  article: NonNullable<WordsView['article']>;
  state: WordsView['state'];
  /** Another viewer's times wait for its words. */
  shared: boolean;
  on: SyncCallbacks;
  section: Ref<HTMLElement>;
}

/** The article that is known to hold the words: to be read, or on its way. */
export function ArticlePart({ article, state, shared, on, section }: ArticlePartProps) {
  return (
    <section aria-labelledby="article" ref={section}>
      <h2 id="article">{message('articleHeading')}</h2>
      <p class="lead">{message(shared ? 'articleShared' : 'articleKnown', article.host)}</p>
      {state !== 'asking' && state !== 'reading-file' ? (
        <Reading state={state} host={article.host} onCancel={on.onCancelReading} />
      ) : (
        <>
          <div class="actions">
            <button type="button" class="primary" onClick={on.onReadArticle}>
              {message('readArticleButton', article.host)}
            </button>
            <a href={article.url} target="_blank" rel="noreferrer">
              {message('openArticle')}
            </a>
          </div>
          <p class="aside">{message('readArticleHow')}</p>
        </>
      )}
    </section>
  );
}

function Reading(props: { state: WordsView['state']; host: string; onCancel(): void }) {
  const { state, host, onCancel } = props;
  const key =
    state === 'permission'
      ? 'permissionAsked'
      : state === 'opening'
        ? 'openingArticle'
        : 'readingArticle';
  return (
    <div class="waiting">
      <p role="status" tabIndex={-1}>
        {message(key, host)}
      </p>
      <button type="button" onClick={onCancel}>
        {message('cancelButton')}
      </button>
    </div>
  );
}
