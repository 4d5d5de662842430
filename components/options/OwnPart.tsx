import type { OwnRow } from '../../transcripts/own.ts';
import { languageName, percent } from '../localized.ts';
import { type MessageKey, message } from '../message.ts';
import { FileButton } from '../sync/FileButton.tsx';
import { Confirm } from './Confirm.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import { isolated, shownName } from './list-name.ts';
import { ago, counted, number } from './quantities.ts';
import type { OptionsCallbacks, OwnPartView } from './view.ts';

interface OwnPartProps
  extends Pick<
    OptionsCallbacks,
    'onOwnNew' | 'onOwnOpen' | 'onOwnExport' | 'onOwnRemove' | 'onOwnBackup' | 'onOwnRestore'
  > {
  own: OwnPartView;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The transcripts the viewer made: to go on with, to give away, to keep safe. */
export function OwnPart(props: OwnPartProps) {
  const { own, now } = props;
  const { rows, restored, failed } = own;
  const count = rows?.length ?? 0;
  const heading = useHeadingFocus(count);
  return (
    <section aria-labelledby="own">
      <h2 id="own" ref={heading} tabIndex={-1}>
        {message('ownHeading')}
      </h2>
      <p class="lead">{message('ownLead')}</p>
      {failed && (
        <p class="fault" role="alert">
          {message(failures[failed])}
        </p>
      )}
      {count > 0 && (
        <ul class="lists own">
          {rows?.map((row) => (
            <OwnItem key={row.id} {...props} row={row} now={now} />
          ))}
        </ul>
      )}
      {restored && (
        <p class="good" role="status">
          {counted(restored.added, ['restoredOne', 'restoredMany'])}{' '}
          {restored.kept > 0 && counted(restored.kept, ['restoredKeptOne', 'restoredKeptMany'])}{' '}
          {restored.problems > 0 &&
            message('restoredProblems', number(restored.problems, message('messagesLanguage')))}
        </p>
      )}
      <div class="actions">
        <button type="button" onClick={props.onOwnNew}>
          {message('makeFromTranscript')}
        </button>
        {count > 0 && (
          <button type="button" onClick={props.onOwnBackup}>
            {message('backupButton')}
          </button>
        )}
        <FileButton
          label={message('restoreButton')}
          accept=".json,application/json"
          onFile={props.onOwnRestore}
        />
      </div>
    </section>
  );
}

const failures: Record<NonNullable<OwnPartView['failed']>, MessageKey> = {
  list: 'ownUnknown',
  remove: 'ownNotRemoved',
  export: 'exportFailed',
  backup: 'backupFailed',
  restore: 'restoreFailed',
};

function OwnItem(props: OwnPartProps & { row: OwnRow }) {
  const { row, now } = props;
  const { id, media, title, language, publisher, updatedAt, placed, sentences } = row;
  const words = message('messagesLanguage');
  const name = shownName(title ?? undefined, `${media.site} ${media.mediaId}`);
  const share = sentences === 0 ? 0 : Math.floor((placed / sentences) * 100) / 100;
  const changed = ago(updatedAt, now, words);
  return (
    <li class="list">
      <h3 id={`own-${id}`} dir="auto">
        {name}
      </h3>
      <div class="facts">
        <p class="figures">
          <span>{languageName(language, words)}</span>
          {publisher && <bdi>{shownName(publisher, '')}</bdi>}
          <span>{message('ownPlaced', percent(share, words))}</span>
          {changed && <span>{changed}</span>}
        </p>
      </div>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          id={`open-${id}`}
          aria-labelledby={`open-${id} own-${id}`}
          onClick={() => props.onOwnOpen(id)}
        >
          {message('ownOpen')}
        </button>
        {placed > 0 && (
          <button
            type="button"
            class="quiet"
            id={`export-${id}`}
            aria-labelledby={`export-${id} own-${id}`}
            onClick={() => props.onOwnExport(id)}
          >
            {message('exportVtt')}
          </button>
        )}
        <Confirm
          id={`delete-${id}`}
          label={message('ownDelete')}
          about={`own-${id}`}
          question={message('ownDeleteQuestion', isolated(name))}
          onConfirm={() => props.onOwnRemove(id)}
        />
      </div>
    </li>
  );
}
