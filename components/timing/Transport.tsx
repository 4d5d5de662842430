import { signedSeconds } from '../localized.ts';
import { message } from '../message.ts';
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

function LineNote({ line, openVideo }: { line: LineView; openVideo(): void }) {
  if (line.kind === 'connecting') return <p class="aside">{message('timingConnecting')}</p>;
  if (line.kind === 'gone')
    return (
      <div class="gone">
        <p class="warning">{message('timingGone')}</p>
        <button type="button" onClick={openVideo}>
          {message('timingOpenVideo')}
        </button>
      </div>
    );
  if (line.ad) return <p class="aside">{message('timingAd')}</p>;
  if (line.refused) return <p class="warning">{message('timingRefused')}</p>;
  return null;
}
