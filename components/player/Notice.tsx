import { direction, message } from '../message.ts';

export interface NoticeLink {
  label: string;
  /** https or http. */
  url: string;
}

interface NoticeProps {
  /** Null: they come a moment later, so that screen readers tell of them. */
  words: string | null;
  links: readonly NoticeLink[];
  /** Name of the button that takes the notice away. */
  dismissal: string;
  onDismiss(): void;
  onFollow(): void;
}

/** A quiet line over the picture. */
export function Notice({ words, links, dismissal, onDismiss, onFollow }: NoticeProps) {
  const empty = words === null;
  return (
    <div class="field" dir={direction()} lang={message('messagesLanguage')}>
      <div class={empty ? 'notice empty' : 'notice'}>
        <p>
          <span class="words" role="status" dir="auto">
            {words}
          </span>
          {!empty &&
            links.flatMap(({ label, url }) => [
              ' ',
              <a key={url} href={url} target="_blank" rel="noopener noreferrer" onClick={onFollow}>
                {label}
              </a>,
            ])}
        </p>
        {!empty && (
          <button type="button" aria-label={dismissal} title={dismissal} onClick={onDismiss}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        )}
      </div>
    </div>
  );
}
