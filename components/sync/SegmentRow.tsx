import { useMemo } from 'preact/hooks';
import type { Role } from '../../transcripts/article/segment.ts';
import { type MessageKey, message } from '../message.ts';
import { SegmentEditor } from './SegmentEditor.tsx';
import type { Edit, SegmentView } from './view.ts';

export const roleWords: Record<Role, MessageKey> = {
  question: 'roleQuestion',
  answer: 'roleAnswer',
  narration: 'roleNarration',
};

export interface SegmentRowProps {
  segment: SegmentView;
  /** 1-based. */
  number: number;
  open: boolean;
  /** BCP 47. */
  language: string;
  onOpen(key: string | null): void;
  onEdit(edit: Edit): void;
}

/** A passage: whether it is used, who says it, its words. Drawn again only if it changed. */
export function SegmentRow(props: SegmentRowProps) {
  const { segment, number, open, language, onOpen, onEdit } = props;
  return useMemo(() => {
    const { key, speaker, role, text, dropped, time } = segment;
    return (
      // biome-ignore lint/a11y/useSemanticElements: its list is parted into stretches
      <div role="listitem" class={`segment ${role}`} data-dropped={dropped} id={key}>
        <input
          type="checkbox"
          checked={!dropped}
          aria-label={message('usePassage', String(number))}
          onChange={({ currentTarget }) =>
            onEdit({ do: 'drop', key, dropped: !currentTarget.checked })
          }
        />
        <div class="said">
          <p class="who">
            {speaker && (
              <b>
                <bdi>{speaker}</bdi>
              </b>
            )}
            <span>{message(roleWords[role])}</span>
            {time && <time>{clock(time.startTime)}</time>}
            {dropped && <span class="out">{message('leftOut')}</span>}
          </p>
          {!open && (
            <p class="words" lang={language} dir="auto">
              {text}
            </p>
          )}
          {open && (
            <SegmentEditor
              segment={segment}
              number={number}
              language={language}
              onOpen={onOpen}
              onEdit={onEdit}
            />
          )}
        </div>
        <button
          type="button"
          class="quiet change"
          aria-expanded={open}
          aria-label={message(open ? 'closePassage' : 'changePassage', String(number))}
          onClick={() => onOpen(open ? null : key)}
        >
          {message(open ? 'closeButton' : 'changeButton')}
        </button>
      </div>
    );
  }, [segment, number, open, language, onOpen, onEdit]);
}

/** 3725 → "1:02:05". */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const tail = `${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
