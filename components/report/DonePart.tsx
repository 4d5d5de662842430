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
  const { title, text } = toldOf(kept);
  const failure = 'failure' in kept.state ? kept.state.failure : undefined;
  const reason = failure?.kind === 'refused' ? failure.words : undefined;
  return (
    <div class="parts done">
      <h2 ref={heading} tabIndex={-1} aria-describedby="done-text">
        {message(title)}
      </h2>
      <p id="done-text">
        {failure && failure.kind !== 'refused' && kept.state.kind === 'refused'
          ? failureWords(failure, hostOf(kept.route))
          : message(text, hostOf(kept.route))}
      </p>
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

function toldOf({ state, route }: KeptReport): { title: MessageKey; text: MessageKey } {
  if (state.kind === 'sent' || state.kind === 'settled')
    return { title: 'reportDone', text: 'reportSent' };
  if (state.kind === 'refused') {
    const heard = state.failure.kind === 'refused';
    return { title: heard ? 'reportNotTaken' : 'reportNotArrived', text: 'reportRefused' };
  }
  if (route.to === 'github') return { title: 'reportStillYours', text: 'reportOnGithub' };
  if (route.to === 'email') return { title: 'reportStillYours', text: 'reportInEmail' };
  if (route.to === 'file') return { title: 'reportStillYours', text: 'reportInFile' };
  return { title: 'reportKept', text: 'reportWaiting' };
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
