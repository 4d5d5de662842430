import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, message } from '../message.ts';
import { counted, number } from '../options/quantities.ts';
import { Switch } from '../popup/Switch.tsx';
import { SegmentStretch } from './SegmentStretch.tsx';
import { useOpenRow } from './use-open-row.ts';
import type { Edit, PreviewView, SegmentView } from './view.ts';
import { WayChoice } from './WayChoice.tsx';

interface SegmentListProps {
  preview: PreviewView;
  onEdit(edit: Edit): void;
  /** What else is chosen for all of them, as labels. */
  children: ComponentChildren;
}

/** Rows drawn at once; a long caption file has thousands. */
const PORTION = 400;
/** Rows drawn and laid out together. */
const STRETCH = 40;

/** What is read out once it is done; of all else, what changes on the page tells. */
const SAID: { [done in Edit['do']]?: MessageKey } = {
  undo: 'timingSaidUndo',
  swap: 'saidSwapped',
  way: 'saidReread',
};

/** The words, passage by passage, and what can be done with all of them. */
export function SegmentList({ preview, onEdit, children }: SegmentListProps) {
  const { segments, language, canUndo, way, ways } = preview;
  const { open, turnTo, edit, last } = useOpenRow(segments, onEdit);
  const [portions, setPortions] = useState(1);
  const list = useRef<HTMLDivElement>(null);
  const starts = useRef(new Set<string>());

  useLayoutEffect(() => {
    // On with the first of those that were asked for.
    if (portions > 1)
      list.current
        ?.querySelectorAll<HTMLElement>('.segment > input')
        [(portions - 1) * PORTION]?.focus();
  }, [portions]);

  const said = last.done === null ? undefined : SAID[last.done];
  const roles = new Set(segments.map(({ role }) => role));
  const narrated = segments.filter(({ role }) => role === 'narration');
  const out = segments.filter(({ dropped }) => dropped).length;
  const shown = segments.slice(0, portions * PORTION);
  const speakers = new Set(segments.flatMap(({ speaker }) => speaker ?? []));
  const words = message('messagesLanguage');
  return (
    <>
      <div class="pair">
        {children}
        <WayChoice ways={ways} way={way} onEdit={edit} />
      </div>
      <div class="all">
        <p class="lead" role="status">
          {counted(segments.length, ['passagesOne', 'passagesMany'], number(out, words))}
        </p>
        {roles.has('question') && roles.has('answer') && (
          <button type="button" class="link" onClick={() => edit({ do: 'swap' })}>
            {message('swapRoles')}
          </button>
        )}
        <button
          type="button"
          aria-disabled={!canUndo}
          onClick={() => canUndo && edit({ do: 'undo' })}
        >
          {message('undoButton')}
        </button>
        <p class="unseen" role="status">
          {/* The same words again are read out again only where they differ. */}
          {said && message(said) + (last.times % 2 ? '' : '\u00a0')}
        </p>
      </div>
      {narrated.length > 0 && (
        <Switch
          label={message('leaveOutNarration')}
          on={narrated.every(({ dropped }) => dropped)}
          onChange={(dropped) => edit({ do: 'drop-narration', dropped })}
        />
      )}
      <datalist id="speakers">
        {[...speakers].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="button" class="skip" onClick={goOn}>
        {message('skipPassages')}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: items of `ol` stand in it directly */}
      <div role="list" class="passages" ref={list}>
        {stretchesOf(shown, starts.current).map(({ number, rows }) => (
          <SegmentStretch
            key={rows[0]?.key}
            segments={rows}
            number={number}
            open={rows.some(({ key }) => key === open) ? open : null}
            language={language}
            onOpen={turnTo}
            onEdit={edit}
          />
        ))}
      </div>
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

/**
 * A passage that comes or goes leaves the others in their stretches, else they would be made anew.
 *
 * @param starts - keys at which stretches begin, kept from one drawing to the next
 */
function stretchesOf(shown: readonly SegmentView[], starts: Set<string>) {
  const stretches: { number: number; rows: SegmentView[] }[] = [];
  shown.forEach((segment, index) => {
    const last = stretches.at(-1);
    if (last && last.rows.length < STRETCH && !starts.has(segment.key)) {
      last.rows.push(segment);
      return;
    }
    starts.add(segment.key);
    stretches.push({ number: index + 1, rows: [segment] });
  });
  return stretches;
}

/** By keys alone it would be hundreds of presses to what comes after the passages. */
function goOn(): void {
  document.querySelector<HTMLElement>('.make :is(button, summary)')?.focus();
}
