import { signedSeconds } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { KeyButton } from './KeyButton.tsx';
import { clockTime } from './times.ts';
import { useNow } from './use-now.ts';
import type { LineView, TimingProps } from './view.ts';

/** Between two looks at the clock. Milliseconds. */
const TICK = 100;

/** Play, pause, back and forward, the rate, and how the line to the video is. */
export function Transport({ view, clock, act, openVideo }: TimingProps) {
  const { line } = view;
  const now = useNow(clock, TICK);
  const there = line.kind === 'there';
  const jump = (by: number) => signedSeconds(by, message('messagesLanguage'), 0);
  return (
    <section class="transport" aria-label={message('timingVideo')}>
      {/* As on the timeline, earlier is left in any script. */}
      <div class="playing" dir="ltr">
        <KeyButton does="back" words="timingBack" sign={jump(-3)} act={act} disabled={!there} />
        <KeyButton
          does="play"
          words={there && !line.paused ? 'timingPause' : 'timingPlay'}
          act={act}
          disabled={!there}
        />
        <KeyButton
          does="forward"
          words="timingForward"
          sign={jump(3)}
          act={act}
          disabled={!there}
        />
        <fieldset class="rate">
          <legend class="unseen">{message('timingRate')}</legend>
          <KeyButton does="slower" words="timingSlower" sign="◂" act={act} disabled={!there} />
          <output dir="ltr">{`${there ? line.rate : 1}×`}</output>
          <KeyButton does="faster" words="timingFaster" sign="▸" act={act} disabled={!there} />
        </fieldset>
        <span class="now" dir="ltr">
          {now === null ? '–:––.–' : clockTime(now)}
        </span>
      </div>
      <LineNote line={line} openVideo={openVideo} />
    </section>
  );
}

/** Read out when it comes: the paragraph is there before its words. */
function LineNote({ line, openVideo }: { line: LineView; openVideo(): void }) {
  const gone = line.kind === 'gone';
  const words = noteOf(line);
  const warns = words === 'timingGone' || words === 'timingRefused';
  return (
    <div class={gone ? 'gone' : undefined}>
      <p class={warns ? 'warning' : 'aside'} role="status">
        {words && message(words)}
      </p>
      {gone && (
        <button type="button" onClick={openVideo}>
          {message('timingOpenVideo')}
        </button>
      )}
    </div>
  );
}

function noteOf(line: LineView): MessageKey | null {
  if (line.kind === 'connecting') return 'timingConnecting';
  if (line.kind === 'gone') return 'timingGone';
  if (line.ad) return 'timingAd';
  return line.refused ? 'timingRefused' : null;
}
