import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';
import { routeName, sendNames } from './names.ts';
import type { WritingProps } from './view.ts';

/** Where the report goes, exactly what goes there, and the button. */
export function SendPart(props: WritingProps) {
  const { routes, draft, report, sending, warned, notStored, endsFirst, keeps } = props;
  const { onDraft, onSend } = props;
  const route = routes[draft.route];
  return (
    <footer>
      <div class="way">
        <label class="field inline">
          <span>{message('reportRoute')}</span>
          <select
            value={draft.route}
            onChange={({ currentTarget }) => onDraft({ route: Number(currentTarget.value) })}
          >
            {routes.map((one, index) => (
              <option key={routeName(one)} value={index}>
                {routeName(one)}
              </option>
            ))}
          </select>
        </label>
        <details>
          <summary>{message('reportSends')}</summary>
          <p class="aside">{message('reportSendsHint')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach that */}
          <section class="json" tabIndex={0} dir="ltr" aria-label={message('reportSends')}>
            <pre>{JSON.stringify(report, null, 2)}</pre>
          </section>
        </details>
      </div>
      {warned ? (
        <Warning {...props} />
      ) : (
        <div class="send">
          {keeps && report?.suggestion && (
            <label class="check">
              <input
                type="checkbox"
                checked={draft.applied}
                onChange={({ currentTarget }) => onDraft({ applied: currentTarget.checked })}
              />
              <span>{message('reportApply')}</span>
            </label>
          )}
          <button
            type="button"
            class="primary"
            aria-disabled={sending || endsFirst}
            onClick={() => !sending && !endsFirst && onSend()}
          >
            {message(sending ? 'reportSending' : sendNames[route?.to ?? 'file'])}
          </button>
        </div>
      )}
      {notStored && (
        <p class="fault" role="alert">
          {message('reportNotStored')}
        </p>
      )}
    </footer>
  );
}

/** A second yes, before everybody can read what may touch somebody's privacy. */
function Warning({ onPublic }: WritingProps) {
  const back = useRef<HTMLButtonElement>(null);
  // The harmless answer: a second Enter sends nothing.
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <div class="warning" role="alertdialog" aria-labelledby="public-warning">
      <p id="public-warning">{message('reportPublicWarning')}</p>
      <button type="button" class="danger" onClick={() => onPublic(true)}>
        {message('reportPublicYes')}
      </button>
      <button type="button" ref={back} onClick={() => onPublic(false)}>
        {message('reportPublicNo')}
      </button>
    </div>
  );
}
