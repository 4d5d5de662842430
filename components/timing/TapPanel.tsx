import { message } from '../message.ts';
import { KeyButton } from './KeyButton.tsx';
import type { TimingProps } from './view.ts';

/** The sentence that is next, and the key that says it begins now. */
export function TapPanel({ view, act }: TimingProps) {
  const { own, selected, line, turns, canUndo } = view;
  const sentence = own.sentences[selected];
  const playing = line.kind === 'there' && !line.paused;
  return (
    <section class="tap" aria-label={message('timingKeysTap')}>
      <div class="coming">
        <p class="next">
          <span class="aside">{message(turns ? 'timingNextTurn' : 'timingNextSentence')}</span>{' '}
          <bdi lang={own.language}>{sentence?.text}</bdi>
        </p>
        <KeyButton does="turns" words="timingKeyTurns" act={act} pressed={turns} />
      </div>
      <div class="taps">
        <KeyButton
          does="tap"
          words={playing ? 'timingTap' : 'timingTapPlay'}
          act={act}
          class="primary"
          disabled={line.kind !== 'there' || !sentence}
        />
        <KeyButton does="undo-tap" words="timingKeyUndoTap" act={act} disabled={!canUndo} />
      </div>
    </section>
  );
}
