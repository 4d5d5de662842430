import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';
import { Confirm } from './Confirm.tsx';
import { counted, size } from './quantities.ts';
import type { KeptFigures, KeptView } from './view.ts';

interface KeptPartProps {
  kept: KeptView;
  onErase(): void;
  onKept(): void;
}

/** What is remembered of what was watched, and the way to forget it. */
export function KeptPart({ kept, onErase, onKept }: KeptPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const erased = useRef(false);
  useLayoutEffect(() => {
    if (!erased.current) return;
    erased.current = false;
    // The button that was pressed is gone with what it erased.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [kept]);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept" ref={heading} tabIndex={-1}>
        {message('keptHeading')}
      </h2>
      <p class="lead">{message('keptNever')}</p>
      {kept.kind === 'unknown' && (
        <>
          <p>{message('keptUnknown')}</p>
          <button type="button" onClick={onKept}>
            {message('retryButton')}
          </button>
        </>
      )}
      {kept.kind === 'known' && <Figures figures={kept.figures} />}
      {kept.kind === 'known' && kept.eraseFailed && (
        <p class="fault" role="alert">
          {message('eraseFailed')}
        </p>
      )}
      {kept.kind === 'known' && !isNothing(kept.figures) && (
        <div class="actions">
          <Confirm
            id="erase"
            label={message('eraseButton')}
            about="kept"
            question={message('eraseQuestion')}
            onConfirm={() => {
              erased.current = true;
              onErase();
            }}
          />
        </div>
      )}
    </section>
  );
}

function isNothing({ bundles, recordings, reports }: KeptFigures): boolean {
  return bundles === 0 && recordings === 0 && reports === 0;
}

function Figures({ figures }: { figures: KeptFigures }) {
  const { bundles, bytes, recordings, reports } = figures;
  if (isNothing(figures)) return <p>{message('keptNothing')}</p>;
  const amount = size(bytes, message('messagesLanguage'));
  return (
    <ul class="kept">
      {bundles > 0 && (
        <li>{counted(bundles, ['keptTranscriptsOne', 'keptTranscriptsMany'], amount)}</li>
      )}
      {recordings > 0 && <li>{counted(recordings, ['keptSettingsOne', 'keptSettingsMany'])}</li>}
      {reports > 0 && <li>{counted(reports, ['keptReportsOne', 'keptReportsMany'])}</li>}
    </ul>
  );
}
