import { differences } from '../../transcripts/compare/differences.ts';
import { words } from '../words.ts';

interface DifferenceProps {
  before: string;
  after: string;
  /** BCP 47, of both. */
  language: string;
}

/** How one text becomes another: struck out and underlined, and said to those who only hear it. */
export function Difference({ before, after, language }: DifferenceProps) {
  return (
    <p class="words" lang={language} dir="auto">
      {differences(before, after, language).map(({ text, kind }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <span class="heard" lang={words.language}>{` ${words[kind]} `}</span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
