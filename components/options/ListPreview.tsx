import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CatalogPreview } from '../../transcripts/catalog-failure.ts';
import { message } from '../message.ts';
import { AddProblemText } from './AddProblemText.tsx';
import { CatalogFacts } from './CatalogFacts.tsx';
import { CatalogNotes } from './CatalogNotes.tsx';
import { shownName } from './list-name.ts';
import type { AddProblem } from './view.ts';

interface ListPreviewProps {
  host: string;
  preview: CatalogPreview;
  /** The viewer has said yes. */
  adding: boolean;
  problem: AddProblem | null;
  /** Milliseconds since the epoch. */
  now: number;
  onAdd(): void;
  onCancel(): void;
}

/** A list as it would be added: whose it is, and why to trust it or not. */
export function ListPreview(props: ListPreviewProps) {
  const { host, preview, adding, problem, now } = props;
  const [accepted, setAccepted] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const ready = preview.trust !== 'unsigned' || accepted;
  return (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1} dir="auto">
        {shownName(preview.name, host)}
      </h3>
      <div class="facts">
        <CatalogFacts host={host} facts={preview} bytes={preview.bytes} now={now} />
      </div>
      {preview.trust === 'key' && <p class="good">{message('keyFits')}</p>}
      {preview.trust === 'first-use' && <p class="warning">{message('keyUnknown')}</p>}
      {preview.trust === 'unsigned' && <p class="warning">{message('unsignedList', host)}</p>}
      {preview.whole && <p class="notice">{message('wholeList', host)}</p>}
      <CatalogNotes host={host} facts={preview} now={now} />
      {preview.trust === 'unsigned' && (
        <label class="agree">
          <input
            type="checkbox"
            checked={accepted}
            onChange={(event) => setAccepted(event.currentTarget.checked)}
          />
          <span>{message('unsignedAccepted', host)}</span>
        </label>
      )}
      {problem && <AddProblemText problem={problem} />}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={!ready}
          aria-disabled={adding}
          onClick={() => !adding && props.onAdd()}
        >
          {message(adding ? 'addingList' : 'addButton')}
        </button>
        {!adding && (
          <button type="button" onClick={props.onCancel}>
            {message('cancelButton')}
          </button>
        )}
      </div>
    </section>
  );
}
