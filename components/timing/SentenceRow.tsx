import { Component } from 'preact';
import { DOUBTFUL, type OwnSentence } from '../../transcripts/own.ts';
import { isNotSpoken } from '../../transcripts/timing/place.ts';
import { message } from '../message.ts';
import { clockTime } from './times.ts';

interface SentenceRowProps {
  index: number;
  sentence: OwnSentence;
  /** Of the words, BCP 47. */
  language: string;
  /** Named where a turn begins; null: as before, or nobody. */
  speaker: string | null;
  /** Another turn than that of the sentence before. */
  turn: boolean;
  selected: boolean;
  heard: boolean;
  select(index: number): void;
}

/** One of thousands: drawn again only when something of it changed. */
export class SentenceRow extends Component<SentenceRowProps> {
  override shouldComponentUpdate(next: SentenceRowProps): boolean {
    const names = Object.keys(next) as (keyof SentenceRowProps)[];
    return names.some((name) => next[name] !== this.props[name]);
  }

  render() {
    const { index, sentence, language, speaker, turn, selected, heard, select } = this.props;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the page's arrow keys select
      <div
        role="option"
        class={turn ? 'sentence turn' : 'sentence'}
        data-index={index}
        id={`sentence-${index}`}
        tabIndex={selected ? 0 : -1}
        aria-selected={selected}
        aria-current={heard ? 'true' : undefined}
        onClick={() => select(index)}
      >
        <Times sentence={sentence} />
        <span class="words">
          {speaker !== null && (
            <bdi class="speaker" lang={language}>
              {speaker}
            </bdi>
          )}
          <span class="text" lang={language} dir="auto">
            {sentence.text}
          </span>
        </span>
        <Mark sentence={sentence} />
      </div>
    );
  }
}

/** The row that Tab reaches, where keys are taken. */
export function rowForKeys(): HTMLElement | null {
  return document.querySelector('.sentence[tabindex="0"]');
}

function Times({ sentence: { startTime, endTime } }: { sentence: OwnSentence }) {
  if (startTime === null || endTime === null) return <span class="times none">–</span>;
  return (
    <span class="times" dir="ltr">
      <span>{clockTime(startTime)}</span>
      <span class="until">{clockTime(endTime)}</span>
    </span>
  );
}

function Mark({ sentence }: { sentence: OwnSentence }) {
  const { startTime, by, confidence } = sentence;
  if (isNotSpoken(sentence)) return <span class="mark">{message('timingMarkNotSpoken')}</span>;
  if (startTime === null) return <span class="mark">{message('timingMarkOpen')}</span>;
  if (by === 'hand') return <span class="mark hand">{message('timingMarkHand')}</span>;
  if (confidence < DOUBTFUL)
    return <span class="mark doubtful">{message('timingMarkDoubtful')}</span>;
  return null;
}
