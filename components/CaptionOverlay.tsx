import type { Cue, Run } from '../transcripts/cue.ts';
import { directionOf } from '../transcripts/direction.ts';
import { DOUBTFUL } from '../transcripts/own.ts';
import { paintedRuns } from '../transcripts/runs.ts';
import type { Slot } from '../transcripts/slots.ts';
import { message } from './message.ts';

/** What one language needs to be painted. */
export interface PaintedTrack {
  /** BCP 47. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** Name to show before a cue; null: the speaker did not change. */
  speakerOf(cue: Cue): string | null;
}

interface CaptionOverlayProps {
  /** Nearest to the resting edge first. */
  slots: readonly Slot[];
  /** The resting edge is below the words: the first slot is painted last. */
  risesUp: boolean;
  primary: PaintedTrack;
  /** null: one language only. */
  secondary: PaintedTrack | null;
  secondAbove: boolean;
  /** Heights, in em, of slots that are empty but must keep their place; by index. */
  held: Readonly<Record<number, number>>;
  /** Timing may be off all along: a quiet mark on each caption, not only on the doubtful. */
  doubtful: boolean;
  /** Text for screen readers; null: the viewer did not ask for it. */
  announced: string | null;
}

/** Paints captions as text nodes; fetched text never becomes HTML. */
export function CaptionOverlay(props: CaptionOverlayProps) {
  const { slots, risesUp, primary, secondary, secondAbove, held, announced } = props;
  const order = slots.map((slot, index) => ({ slot, index }));
  if (risesUp) order.reverse();
  return (
    <>
      <div
        class={secondAbove ? 'captions' : 'captions primary-first'}
        aria-hidden={announced === null ? undefined : true}
      >
        {order.flatMap(({ slot, index }) => {
          if (!slot.primary && slot.secondary.length === 0)
            return (
              <div class="hold" key={`hold ${index}`} style={{ height: `${held[index]}em` }} />
            );
          const first = slot.primary && (
            <Caption
              key={slot.primary.id}
              cue={slot.primary}
              name="primary"
              track={primary}
              {...props}
            />
          );
          if (!secondary) return first ?? [];
          const second = slot.secondary.map((cue) => (
            <Caption key={`2 ${cue.id}`} cue={cue} name="secondary" track={secondary} {...props} />
          ));
          // The seam between both languages keeps its place while either changes.
          if (secondAbove) return [second, first];
          const seat = index === 0 && second.length === 0;
          return [first, second, seat && <div class="hold seat" key="seat" />];
        })}
      </div>
      {announced !== null && (
        <div class="announcer" role="status" lang={primary.language} dir={primary.dir}>
          {announced}
        </div>
      )}
    </>
  );
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

interface CaptionProps {
  cue: Cue;
  name: 'primary' | 'secondary';
  track: PaintedTrack;
  doubtful: boolean;
}

function Caption({ cue, name, track, doubtful }: CaptionProps) {
  const speaker = name === 'primary' ? track.speakerOf(cue) : null;
  // Nothing is said of it: a screen reader would repeat it with every caption.
  const unsure = doubtful || (cue.confidence !== undefined && cue.confidence < DOUBTFUL);
  const mixed = track.dir === 'rtl' || RIGHT_TO_LEFT.test(cue.text);
  return (
    <p
      class={`caption${unsure ? ' doubtful' : ''}${mixed ? ' mixed' : ''}`}
      data-cue-id={cue.id}
      data-track={name}
      data-doubtful={unsure ? '' : undefined}
      lang={track.language}
      dir={track.dir}
    >
      <span class="line">
        {speaker !== null && <span class="speaker">{speaker}</span>}
        <span class="text">{paintedRuns(cue).map(paintRun)}</span>
        {cue.correction !== undefined && <Pencil />}
      </span>
    </p>
  );
}

/** The words or times are the viewer's own; the announcer, which reads the text alone, is silent of it. */
function Pencil() {
  return (
    <span class="pencil" role="img" aria-label={message('yourCorrection')}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="m2 14 .8-3.6 8.6-8.6 2.8 2.8-8.6 8.6zM9.6 3.6l2.8 2.8" />
      </svg>
    </span>
  );
}

function paintRun(run: Run) {
  const kind = run.kind ?? (run.italic ? 'italic' : undefined);
  if (!kind && !run.lang && !run.ruby) return run.text;
  return (
    <span class={kind} lang={run.lang} dir={run.lang ? directionOf(run.lang) : undefined}>
      {/* The reading is drawn from an attribute: the caption's text is the words alone. */}
      {run.ruby ? (
        <ruby>
          {run.text}
          <rt data-reading={run.ruby} />
        </ruby>
      ) : (
        run.text
      )}
    </span>
  );
}
