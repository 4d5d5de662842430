import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MessageKey, message } from '../message.ts';
import { rowForKeys } from './SentenceRow.tsx';
import type { FitFailure, TimingProps } from './view.ts';

const WHY: Record<FitFailure, MessageKey> = {
  'none-listed': 'timingFitNoneListed',
  'only-translated': 'timingFitOnlyTranslated',
  'not-playing': 'timingFitNotPlaying',
  empty: 'timingFitEmpty',
  'too-many-requests': 'timingFitTooMany',
  refused: 'timingFitRefused',
  'no-answer': 'timingFitNoAnswer',
  unreadable: 'timingFitUnreadable',
  unsupported: 'timingFitUnsupported',
  gone: 'timingFitGone',
  'player-missing': 'timingFitGone',
  'no-video': 'timingFitGone',
  'nothing-fits': 'timingFitNothing',
  storage: 'timingUnsaved',
  internal: 'timingFitInternal',
};

/** How far the fitting of the rest is, or why it did not work and what helps. */
export function FitPanel({ view, cancelFit, closeFit, spread }: TimingProps) {
  const { fit, own } = view;
  const panel = useRef<HTMLElement>(null);
  const before = useRef(fit.kind);
  useLayoutEffect(() => {
    // The button that was pressed may be gone with its state.
    if (before.current !== fit.kind && document.activeElement === document.body) {
      const next = panel.current?.querySelector('button') ?? rowForKeys();
      next?.focus({ preventScroll: true });
    }
    before.current = fit.kind;
  }, [fit.kind]);
  useLayoutEffect(() => {
    if (fit.kind === 'idle') return;
    // The focus may well be in the list, where the key for it was pressed.
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || (target instanceof Element && target.closest('dialog, form'))) return;
      if (fit.kind === 'failed') closeFit();
      else cancelFit();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [fit.kind, cancelFit, closeFit]);
  if (fit.kind === 'idle') return null;
  if (fit.kind === 'failed') {
    const canSpread = own.sentences.some(
      ({ startTime, by }) => startTime !== null && by === 'hand',
    );
    return (
      <section ref={panel} class="fit problem" aria-label={message('timingFit')}>
        <p role="alert">{message(WHY[fit.why])}</p>
        <p>{message(canSpread ? 'timingSpreadOffer' : 'timingSpreadLater')}</p>
        <div class="actions">
          {canSpread && (
            <button type="button" onClick={spread}>
              {message('timingSpread')}
            </button>
          )}
          <button type="button" onClick={closeFit}>
            {message('timingClose')}
          </button>
        </div>
      </section>
    );
  }
  const words = message(fit.kind === 'asking' ? 'timingFitAsking' : 'timingFitAligning');
  return (
    <section ref={panel} class="fit" aria-label={message('timingFit')}>
      <p role="status">{words}</p>
      <progress aria-label={words} {...(fit.kind === 'aligning' && { value: fit.progress })} />
      <button type="button" onClick={cancelFit}>
        {message('timingCancel')}
      </button>
    </section>
  );
}
