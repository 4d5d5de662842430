import { MAX_COMMENT, MAX_CONTACT } from '../../transcripts/report.ts';
import { message } from '../message.ts';
import type { WritingProps } from './view.ts';

/** What nobody has to say: a comment, and how to be reached. */
export function MorePart({ draft, onDraft }: WritingProps) {
  return (
    <section class="more">
      <label class="field">
        <span>{message('reportComment')}</span>
        <textarea
          dir="auto"
          rows={2}
          maxLength={MAX_COMMENT}
          value={draft.comment}
          onInput={({ currentTarget }) => onDraft({ comment: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{message('reportContact')}</span>
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={MAX_CONTACT}
          aria-describedby="contact-hint"
          value={draft.contact}
          onInput={({ currentTarget }) => onDraft({ contact: currentTarget.value })}
        />
      </label>
      <p class="aside" id="contact-hint">
        {message('reportContactHint')}
      </p>
    </section>
  );
}
