import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../../transcripts/article/segment.ts';
import { message } from '../message.ts';
import { isolated } from '../options/list-name.ts';
import { roleWords } from './SegmentRow.tsx';
import type { Edit, SegmentView } from './view.ts';

interface SegmentEditorProps {
  segment: SegmentView;
  /** 1-based. */
  number: number;
  /** BCP 47. */
  language: string;
  onOpen(key: string | null): void;
  onEdit(edit: Edit): void;
}

const SPLIT_KEY = 'Ctrl+Enter';
const ROLES: readonly Role[] = ['question', 'answer', 'narration'];

/** Everything that can be changed of one passage. */
export function SegmentEditor(props: SegmentEditorProps) {
  const { segment, number, language, onOpen, onEdit } = props;
  const { key, text } = segment;
  const field = useRef<HTMLTextAreaElement>(null);
  const first = number === 1;
  /** Where it was when the field lost the focus: to the button, for one. */
  const caret = useRef(0);
  const [whole, setWhole] = useState(false);

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);
  useLayoutEffect(() => {
    setWhole(false);
    // What was typed is kept as it is: with another field the focus and the caret would go.
    if (field.current && field.current.value.trim() !== text) field.current.value = text;
  }, [text]);

  const keepText = () => {
    const typed = field.current?.value ?? text;
    const lead = typed.length - typed.trimStart().length;
    caret.current = (field.current?.selectionStart ?? 0) - lead;
    if (typed.trim() !== text) onEdit({ do: 'text', key, text: typed });
  };
  const split = () => {
    if (document.activeElement === field.current) keepText();
    const at = caret.current;
    const words = field.current?.value.trim() ?? text;
    const nothing = words.slice(0, at).trim() === '' || words.slice(at).trim() === '';
    setWhole(nothing);
    if (!nothing) onEdit({ do: 'split', key, at });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for one question
    <div
      class="editor"
      role="group"
      aria-label={message('changePassage', String(number))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        keepText();
        onOpen(null);
      }}
    >
      <textarea
        ref={field}
        lang={language}
        dir="auto"
        rows={rowsFor(text)}
        aria-label={message('passageWords')}
        onBlur={keepText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          split();
        }}
      >
        {text}
      </textarea>
      <div class="actions">
        <button type="button" aria-keyshortcuts="Control+Enter" onClick={split}>
          {message('splitHere')}{' '}
          <span aria-hidden="true">
            <kbd>{SPLIT_KEY}</kbd>
          </span>
        </button>
        <button
          type="button"
          aria-disabled={first}
          onClick={() => {
            if (!first) onEdit({ do: 'merge', key });
          }}
        >
          {message('mergeBefore')}
        </button>
      </div>
      {whole && (
        <p class="fault" role="alert">
          {message('splitNowhere')}
        </p>
      )}
      <RoleChoice {...{ segment, onEdit }} />
      <SpeakerField {...{ segment, onEdit }} />
    </div>
  );
}

/** Lines the field shows; browsers that can, size it by its words. */
function rowsFor(text: string): number {
  return Math.min(14, Math.max(2, Math.ceil(text.length / 70) + text.split('\n').length - 1));
}

type FieldProps = Pick<SegmentEditorProps, 'segment' | 'onEdit'>;

/** Whether it is asked, answered, or said by nobody: here, or wherever the same name stands. */
function RoleChoice({ segment: { key, role, speaker }, onEdit }: FieldProps) {
  const [everywhere, setEverywhere] = useState(false);
  return (
    <>
      <fieldset class="segmented">
        <legend>{message('roleHeading')}</legend>
        <div class="segments">
          {ROLES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`role-${key}`}
                checked={one === role}
                onChange={() => onEdit({ do: 'role', key, role: one, everywhere })}
              />
              <span>{message(roleWords[one])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {speaker && (
        <label class="agree">
          <input
            type="checkbox"
            checked={everywhere}
            onChange={({ currentTarget: { checked } }) => {
              setEverywhere(checked);
              if (checked) onEdit({ do: 'role', key, role, everywhere: true });
            }}
          />
          <span>{message('roleEverywhere', isolated(speaker))}</span>
        </label>
      )}
    </>
  );
}

/** Who says it: here, or wherever the same name stands. */
function SpeakerField({ segment: { key, speaker }, onEdit }: FieldProps) {
  const [everywhere, setEverywhere] = useState(true);
  return (
    <>
      <label class="name">
        <span>{message('speakerLabel')}</span>
        <input
          type="text"
          dir="auto"
          list="speakers"
          maxLength={200}
          autocomplete="off"
          value={speaker ?? ''}
          onChange={({ currentTarget }) =>
            onEdit({ do: 'speaker', key, speaker: currentTarget.value, everywhere })
          }
        />
      </label>
      <label class="agree">
        <input
          type="checkbox"
          checked={everywhere}
          onChange={({ currentTarget }) => setEverywhere(currentTarget.checked)}
        />
        <span>
          {speaker ? message('renameEverywhere', isolated(speaker)) : message('nameEverywhere')}
        </span>
      </label>
    </>
  );
}
