import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { languageName, safeLink } from '../localized.ts';
import { message } from '../message.ts';
import { isolated } from '../options/list-name.ts';
import { number } from '../options/quantities.ts';
import { MakePart, Press } from './MakePart.tsx';
import { RecordingPart } from './RecordingPart.tsx';
import { SegmentList } from './SegmentList.tsx';
import type { LostView, PreviewView, SyncCallbacks, SyncView } from './view.ts';
import { WordsPart } from './WordsPart.tsx';

/** UTF-16 units of a file's words beside the name of an encoding. */
const SAMPLE = 40;

interface SyncPageProps {
  view: SyncView;
  /** The same object at every drawing. */
  on: SyncCallbacks;
}

/** The whole page: words from somewhere, a look at them, captions. */
export function SyncPage({ view, on }: SyncPageProps) {
  const { step, words, preview, make } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useLayoutEffect(() => {
    // What had the focus has gone with the step before.
    if (before.current !== 'waiting' && before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <main>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {preview?.title ? <bdi>{preview.title}</bdi> : message('syncTitle')}
        </h1>
        {preview ? <Source preview={preview} on={on} /> : <p class="lead">{message('syncLead')}</p>}
      </header>
      {step === 'reading' && (
        <div class="waiting">
          <p role="status">{message('readingPage')}</p>
          <Press words="cancelButton" onPress={on.onLeaveReading} />
        </div>
      )}
      {step === 'words' && <WordsPart words={words} on={on} />}
      {preview && (
        <>
          <RecordingPart recording={preview.recording} fixed={preview.existing} on={on} />
          <section aria-labelledby="words">
            <h2 id="words">{message('wordsHeading')}</h2>
            {preview.lost && <Lost {...preview.lost} />}
            <SegmentList preview={preview} onEdit={on.onEdit}>
              <Choices preview={preview} on={on} />
            </SegmentList>
          </section>
          <MakePart make={make} preview={preview} on={on} />
        </>
      )}
    </main>
  );
}

function Source({ preview, on }: { preview: PreviewView; on: SyncCallbacks }) {
  const { publisher, url, from, selected, timed } = preview;
  const link = safeLink(url ?? undefined);
  const name = publisher ?? (link ? new URL(link).hostname : null);
  return (
    <div class="source">
      <p class="lead">
        {name
          ? message('wordsFrom', isolated(name))
          : message(from === 'file' ? 'wordsFile' : 'wordsPasted')}
        {selected && ` ${message('wordsSelected')}`}
        {timed && ` ${message('wordsTimed')}`}
      </p>
      {link && (
        <a href={link} target="_blank" rel="noreferrer">
          {message('readArticle')}
        </a>
      )}
      <button type="button" class="link" onClick={on.onOtherWords}>
        {message('otherWords')}
      </button>
    </div>
  );
}

function Lost({ count, line }: LostView) {
  const tag = message('messagesLanguage');
  return (
    <p class="warning">
      {message('restoredProblems', number(count, tag))}{' '}
      {line !== null && message('lostFrom', number(line, tag))}
    </p>
  );
}

function Choices({ preview, on }: { preview: PreviewView; on: SyncCallbacks }) {
  const { language, languages, encoding } = preview;
  const words = message('messagesLanguage');
  const tags = languages.join(' ');
  // A hundred names, put in order: too long for each key press.
  const named = useMemo(() => namesOf(tags.split(' '), words), [tags, words]);
  return (
    <>
      <label>
        <span>{message('wordsLanguage')}</span>
        <select value={language} onChange={(event) => on.onLanguage(event.currentTarget.value)}>
          {named.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {encoding !== null && (
        <label>
          <span>{message('encodingLabel')}</span>
          <select
            value={encoding.chosen}
            onChange={(event) => on.onEncoding(event.currentTarget.value)}
          >
            {encoding.choices.map(({ encoding: name, sample }) => (
              <option key={name} value={name}>
                {sample === null ? name : `${name} · ${sample.slice(0, SAMPLE)}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** The likeliest stays first. */
function namesOf([first = '', ...others]: readonly string[], words: string) {
  const named = (tag: string) => ({ tag, name: languageName(tag, words) });
  const { compare } = new Intl.Collator(words);
  return [named(first), ...others.map(named).sort((a, b) => compare(a.name, b.name))];
}
