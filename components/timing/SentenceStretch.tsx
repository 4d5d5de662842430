import { Component } from 'preact';
import type { OwnTranscript } from '../../transcripts/own.ts';
import { beginsTurn } from '../../transcripts/timing/heard.ts';
import { SentenceRow } from './SentenceRow.tsx';

interface SentenceStretchProps {
  own: OwnTranscript;
  /** Indexes of its sentences. */
  indexes: readonly number[];
  /** Index of the sentence, where it is one of these; else -1. */
  selected: number;
  heard: number;
  select(index: number): void;
}

/** Sentences drawn and laid out together: of thousands, a key press is to touch few. */
export class SentenceStretch extends Component<SentenceStretchProps> {
  override shouldComponentUpdate(next: SentenceStretchProps): boolean {
    const { own, indexes, selected, heard, select } = this.props;
    return (
      next.selected !== selected ||
      next.heard !== heard ||
      next.select !== select ||
      next.own.language !== own.language ||
      next.own.segments !== own.segments ||
      next.indexes.length !== indexes.length ||
      next.indexes.some(
        (index, nth) =>
          index !== indexes[nth] || next.own.sentences[index] !== own.sentences[index],
      )
    );
  }

  render() {
    const { own, indexes, selected, heard, select } = this.props;
    return (
      <div role="none" class="stretch">
        {indexes.map((index) => {
          const sentence = own.sentences[index];
          if (!sentence) return null;
          const turn = beginsTurn(own, index);
          return (
            <SentenceRow
              key={sentence.id}
              index={index}
              sentence={sentence}
              language={own.language}
              speaker={turn ? (own.segments[sentence.segment]?.speaker ?? null) : null}
              turn={turn}
              selected={index === selected}
              heard={index === heard}
              select={select}
            />
          );
        })}
      </div>
    );
  }
}
