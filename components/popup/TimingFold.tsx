import type { Showing } from '../../transcripts/status.ts';
import { signedSeconds } from '../localized.ts';
import { message } from '../message.ts';
import { Fold } from './Fold.tsx';
import { Stepper } from './Stepper.tsx';
import type { PopupCallbacks } from './view.ts';

interface TimingFoldProps extends Pick<PopupCallbacks, 'onOffset'> {
  showing: Showing;
}

/** Seconds; a recording remembered with more would not be read back. */
const MAX_OFFSET = 3600;

/** How much earlier or later the captions come than their times say. */
export function TimingFold({ showing, onOffset }: TimingFoldProps) {
  const words = message('messagesLanguage');
  const seconds = (value: number) => signedSeconds(value, words);
  return (
    <Fold
      heading={message('timingHeading')}
      now={seconds(showing.offset)}
      open={showing.doubts.includes('length-differs')}
    >
      <Stepper
        label={message('offsetValue')}
        value={showing.offset}
        show={seconds}
        min={-MAX_OFFSET}
        max={MAX_OFFSET}
        step={0.1}
        leap={1}
        usual={0}
        lessLabel={message('offsetEarlier')}
        moreLabel={message('offsetLater')}
        resetLabel={message('offsetReset')}
        onChange={onOffset}
      />
      <p class="aside">{message('timingHint')}</p>
    </Fold>
  );
}
