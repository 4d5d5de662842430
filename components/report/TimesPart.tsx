import { message } from '../message.ts';
import { clockTime } from '../timing/times.ts';
import type { WritingProps } from './view.ts';

/** One press moves a time by so much. Seconds. */
const STEP = 0.1;

type Which = 'startTime' | 'endTime';

/** Start and end of the caption, moved by ear. */
export function TimesPart(props: WritingProps) {
  const { player, endsFirst, onHear } = props;
  return (
    <fieldset class="times">
      <legend>{message('reportTimes')}</legend>
      <Time {...props} which="startTime" name={message('reportStart')} />
      <Time {...props} which="endTime" name={message('reportEnd')} />
      {endsFirst && (
        <p class="fault" role="alert">
          {message('reportEndsFirst')}
        </p>
      )}
      <div class="hearing">
        <button type="button" disabled={!player.there || endsFirst} onClick={onHear}>
          {message(player.hearing ? 'reportHearStop' : 'reportHear')}
        </button>
        <span class="aside">
          {player.there
            ? player.now !== null && message('reportVideoAt', clockTime(player.now))
            : message('reportNoPlayer')}
        </span>
      </div>
    </fieldset>
  );
}

function Time(props: WritingProps & { which: Which; name: string }) {
  const { draft, player, which, name, onDraft, onNow } = props;
  const move = (by: number) =>
    onDraft({ [which]: Math.max(0, Math.round((draft[which] + by) * 1000) / 1000) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: one fieldset is around both
    <div class="time" role="group" aria-label={name}>
      <span class="name" aria-hidden="true">
        {name}
      </span>
      {/* As on a timeline, earlier is left in any script. */}
      <div class="nudge" dir="ltr">
        <button
          type="button"
          aria-label={message('reportEarlier', name)}
          onClick={() => move(-STEP)}
        >
          −0.1
        </button>
        <output>{clockTime(draft[which])}</output>
        <button type="button" aria-label={message('reportLater', name)} onClick={() => move(STEP)}>
          +0.1
        </button>
      </div>
      <button
        type="button"
        aria-label={message('reportToNowNamed', name)}
        disabled={player.now === null}
        onClick={() => onNow(which)}
      >
        {message('reportToNow')}
      </button>
    </div>
  );
}
