import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';
import { ArticlePart } from './ArticlePart.tsx';
import { FilePart } from './FilePart.tsx';
import { articleProblems, wordsProblems } from './failure-words.ts';
import { PastePart } from './PastePart.tsx';
import type { ArticleProblem, SyncCallbacks, WordsProblem, WordsView } from './view.ts';

interface WordsPartProps {
  words: WordsView;
  on: SyncCallbacks;
}

/** Where the words come from: an article, the clipboard, a file. */
export function WordsPart({ words, on }: WordsPartProps) {
  const { article, state, problem, takeable, pasted, shared } = words;
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
  return (
    <>
      {problem && (
        <p class="fault" role="alert" ref={alert} tabIndex={-1}>
          {isOfArticle(problem)
            ? `${message(articleProblems[problem])} ${message('articleOtherWays')}`
            : message(wordsProblems[problem])}
        </p>
      )}
      {takeable && (
        <div class="actions">
          <button type="button" onClick={on.onTakeAll}>
            {message('takeAll')}
          </button>
          <p class="aside">{message('takeAllHint')}</p>
        </div>
      )}
      {shared && !article && (
        <p class="good" role="status">
          {message('sharedWaiting')}
        </p>
      )}
      {article && <ArticlePart {...{ article, state, shared, on }} section={way} />}
      <PastePart pasted={pasted} first={!article} on={on} />
      <FilePart
        reading={state === 'reading-file'}
        onFile={on.onFile}
        onNotOneFile={on.onNotOneFile}
      />
    </>
  );
}

function isOfArticle(problem: WordsProblem): problem is ArticleProblem {
  return problem in articleProblems;
}
