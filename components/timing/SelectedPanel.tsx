import { message } from '../message.ts';
import { KeyButton } from './KeyButton.tsx';
import { ShiftForm } from './ShiftForm.tsx';
import type { TimingProps } from './view.ts';

/** What can be done with the selected sentence. */
export function SelectedPanel({ view, act, shift, closeShift }: TimingProps) {
  const sentence = view.own.sentences[view.selected];
  const there = view.line.kind === 'there';
  const placed = sentence?.startTime != null;
  return (
    <section class="selected-panel" aria-label={message('timingKeysSentence')}>
      <div class="actions">
        <KeyButton does="hear" words="timingHear" act={act} disabled={!placed || !there} />
        <KeyButton does="go" words="timingGo" act={act} disabled={!placed || !there} />
        <KeyButton does="start" words="timingStart" act={act} disabled={!there} />
        <KeyButton does="end" words="timingEnd" act={act} disabled={!placed || !there} />
        <KeyButton does="not-spoken" words="timingNotSpoken" act={act} />
        <fieldset class="onward">
          <legend class="unseen">{message('timingOnward')}</legend>
          <span class="aside" aria-hidden="true">
            {message('timingOnward')}
          </span>
          <KeyButton
            does="earlier"
            words="timingEarlier"
            sign="−0.1"
            act={act}
            disabled={!placed}
          />
          <KeyButton does="later" words="timingLater" sign="+0.1" act={act} disabled={!placed} />
          <KeyButton does="shift" words="timingShift" sign="…" act={act} disabled={!placed} />
        </fieldset>
      </div>
      {view.shifting && <ShiftForm shift={shift} close={closeShift} />}
    </section>
  );
}
