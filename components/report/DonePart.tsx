import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeptReport } from '../../transcripts/report-status.ts';
import { safeLink } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { failureWords } from '../options/report-words.ts';
import { hostOf } from './names.ts';
import type { Done, ReportCallbacks } from './view.ts';

/** What became of the report, and where more of it will be told. */
export function DonePart({ kept, keeps, url, ...callbacks }: Done & ReportCallbacks) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { title, told } = toldOf(kept);
  const failure = 'failure' in kept.state ? kept.state.failure : undefined;
  const reason = failure?.kind === 'refused' ? failure.words : undefined;
  return (
    <div class="parts done">
      <h2 ref={heading} tabIndex={-1} aria-describedby="done-text">
        {message(title)}
      </h2>
      <p id="done-text">{told.join(' ')}</p>
      {reason && (
        <p>
          {message('reportRefusedWords')} <q dir="auto">{reason}</q>
        </p>
      )}
      <Again kept={kept} url={url} onOpenAgain={callbacks.onOpenAgain} />
      {keeps && kept.applied && <p>{message('reportCorrected')}</p>}
      <p>{message(keeps ? 'reportOutcome' : 'reportPrivate')}</p>
      <div class="actions">
        {keeps && (
          <button type="button" onClick={callbacks.onReports}>
            {message('yourReports')}
          </button>
        )}
        {!keeps && kept.state.kind === 'refused' && (
          <button type="button" onClick={callbacks.onBack}>
            {message('reportBack')}
          </button>
        )}
        <button type="button" class="primary" onClick={callbacks.onClose}>
          {message('closeButton')}
        </button>
      </div>
    </div>
  );
}

/** `told`: in sentences. */
function toldOf({ state, route }: KeptReport): { title: MessageKey; told: string[] } {
  const host = hostOf(route);
  const said = (title: MessageKey, ...texts: MessageKey[]) => ({
    title,
    told: texts.map((text) => message(text, host)),
  });
  if (state.kind === 'sent' || state.kind === 'settled') return said('reportDone', 'reportSent');
  if (state.kind === 'refused') {
    const { failure } = state;
    if (failure.kind === 'refused') return said('reportNotTaken', 'reportRefused');
    const title = failure.kind === 'no-receipt' ? 'reportUnsure' : 'reportNotArrived';
    return { title, told: [failureWords(failure, host)] };
  }
  if (route.to === 'github') return said('reportStillYours', 'reportOnGithub');
  if (route.to === 'email') return said('reportStillYours', 'reportInEmail');
  if (route.to === 'file') return said('reportStillYours', 'reportInFile');
  if (state.kind === 'waiting' && state.failure?.kind === 'no-receipt')
    return said('reportUnsure', 'outboxNoReceipt', 'reportTriedAgain');
  return said('reportKept', 'reportWaiting');
}

/** A tab may have been blocked, a download declined. */
function Again({ kept, url, onOpenAgain }: Pick<Done, 'kept' | 'url'> & { onOpenAgain(): void }) {
  const { to } = kept.route;
  if (to === 'https') return null;
  if (to === 'file')
    return (
      <p>
        <button type="button" onClick={onOpenAgain}>
          {message('reportSaveAgain')}
        </button>
      </p>
    );
  const href = to === 'github' ? safeLink(url ?? '') : url;
  return href ? (
    <p>
      <a href={href} target="_blank" rel="noreferrer">
        {message('reportOpenAgain')}
      </a>
    </p>
  ) : null;
}
