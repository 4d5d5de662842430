import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../message.ts';
import { FileButton, WORD_FILES } from './FileButton.tsx';
import { wordsProblems } from './failure-words.ts';
import type { SyncCallbacks, WordsView } from './view.ts';

interface WordsPartProps {
  words: WordsView;
  on: SyncCallbacks;
}

/** Where the words come from: an article, the clipboard, a file. */
export function WordsPart({ words, on }: WordsPartProps) {
  const { article, state, problem, pasted, shared } = words;
  const [over, setOver] = useState(false);
  const alert = useRef<HTMLParagraphElement>(null);
  const way = useRef<HTMLElement>(null);
  const before = useRef(state);
  useLayoutEffect(() => {
    if (problem) alert.current?.scrollIntoView({ block: 'nearest' });
    // The button that was pressed is gone: what is said instead has the focus.
    const lost = document.activeElement === document.body;
    const told =
      alert.current ?? way.current?.querySelector<HTMLElement>('[role="status"], button');
    if (before.current !== state && lost) told?.focus();
    before.current = state;
  }, [problem, state]);
  const busy = state !== 'asking';
  return (
    <>
      {problem && (
        <p class="fault" role="alert" ref={alert} tabIndex={-1}>
          {message(wordsProblems[problem])}
        </p>
      )}
      {shared && !article && (
        <p class="good" role="status">
          {message('sharedWaiting')}
        </p>
      )}
      {article && (
        <section aria-labelledby="article" ref={way}>
          <h2 id="article">{message('articleHeading')}</h2>
          <p class="lead">{message(shared ? 'articleShared' : 'articleKnown', article.host)}</p>
          {busy && state !== 'reading-file' ? (
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
      )}
      <section aria-labelledby="paste">
        <h2 id="paste">{message('pasteHeading')}</h2>
        <p class="lead" id="paste-hint">
          {message('pasteHint')}
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            on.onUsePasted();
          }}
        >
          <textarea
            class="paste"
            rows={8}
            dir="auto"
            aria-labelledby="paste"
            aria-describedby="paste-hint"
            value={pasted}
            onInput={(event) => on.onPasted(event.currentTarget.value)}
          />
          <div class="actions">
            <button type="submit" class={article ? '' : 'primary'}>
              {message('usePasted')}
            </button>
          </div>
        </form>
      </section>
      <section
        aria-labelledby="file"
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) on.onFile(file);
        }}
      >
        <h2 id="file">{message('fileHeading')}</h2>
        <p class="lead">{message('fileHint')}</p>
        <div class="actions">
          <FileButton label={message('chooseFile')} accept={WORD_FILES} onFile={on.onFile} />
          {state === 'reading-file' && <p role="status">{message('readingFile')}</p>}
        </div>
      </section>
    </>
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
