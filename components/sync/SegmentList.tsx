import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../message.ts';
import { counted, number } from '../options/quantities.ts';
import { Switch } from '../popup/Switch.tsx';
import { SegmentRow } from './SegmentRow.tsx';
import { useOpenRow } from './use-open-row.ts';
import type { Edit, PreviewView } from './view.ts';

interface SegmentListProps {
  preview: PreviewView;
  onEdit(edit: Edit): void;
}

/** Rows drawn at once; a long caption file has thousands. */
const PORTION = 400;

/** The words, passage by passage, and what can be done with all of them. */
export function SegmentList({ preview, onEdit }: SegmentListProps) {
  const { segments, language, canUndo } = preview;
  const { open, turnTo, edit } = useOpenRow(segments, onEdit);
  const [portions, setPortions] = useState(1);
  const list = useRef<HTMLOListElement>(null);

  useLayoutEffect(() => {
    // On with the first of those that were asked for.
    if (portions > 1)
      list.current?.children[(portions - 1) * PORTION]?.querySelector('input')?.focus();
  }, [portions]);

  const narrated = segments.filter(({ role }) => role === 'narration');
  const out = segments.filter(({ dropped }) => dropped).length;
  const shown = segments.slice(0, portions * PORTION);
  const speakers = new Set(segments.flatMap(({ speaker }) => speaker ?? []));
  const words = message('messagesLanguage');
  return (
    <>
      <div class="all">
        <p class="lead" role="status">
          {counted(segments.length, ['passagesOne', 'passagesMany'], number(out, words))}
        </p>
        <button
          type="button"
          aria-disabled={!canUndo}
          onClick={() => canUndo && onEdit({ do: 'undo' })}
        >
          {message('undoButton')}
        </button>
      </div>
      {narrated.length > 0 && (
        <Switch
          label={message('leaveOutNarration')}
          on={narrated.every(({ dropped }) => dropped)}
          onChange={(dropped) => onEdit({ do: 'drop-narration', dropped })}
        />
      )}
      <datalist id="speakers">
        {[...speakers].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ol class="passages" ref={list}>
        {shown.map((segment, index) => (
          <SegmentRow
            key={segment.key}
            segment={segment}
            number={index + 1}
            open={open === segment.key}
            language={language}
            onOpen={turnTo}
            onEdit={edit}
          />
        ))}
      </ol>
      {shown.length < segments.length && (
        <div class="actions">
          <button type="button" onClick={() => setPortions(portions + 1)}>
            {message('morePassages', number(segments.length - shown.length, words))}
          </button>
        </div>
      )}
    </>
  );
}
