import { OWN_CATALOG } from '../../transcripts/own.ts';
import type { OtherTranscript } from '../../transcripts/status.ts';
import { languageName, localized } from '../localized.ts';
import { message } from '../message.ts';

interface OtherTranscriptsProps {
  others: readonly OtherTranscript[];
  /** Of the browser's interface, BCP 47. */
  language: string;
  onTranscript(id: string): void;
}

/** What could be shown instead: whose words, in which languages. */
export function OtherTranscripts({ others, language, onTranscript }: OtherTranscriptsProps) {
  const words = message('messagesLanguage');
  return (
    <section class="other-transcripts">
      <h2>{message('otherTranscripts')}</h2>
      <ul>
        {others.map(({ id, title, publisher, languages }, index) => {
          const name = localized(title, language);
          const named = `other-transcript-${index}`;
          return (
            <li key={id}>
              <div id={named}>
                <p lang={name?.language} dir="auto">
                  {name?.text ?? message('untitled')}
                </p>
                <p class="aside" dir="auto">
                  {id.startsWith(OWN_CATALOG) ? ownWords(publisher) : publisher}
                </p>
                <p class="aside">{languages.map((tag) => languageName(tag, words)).join(', ')}</p>
              </div>
              <button type="button" aria-describedby={named} onClick={() => onTranscript(id)}>
                {message('useTranscript')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Whose words they are, and who made captions of them. */
function ownWords(publisher: string): string {
  const made = message('ownTranscript');
  return publisher === '' ? made : `${publisher} · ${made}`;
}
