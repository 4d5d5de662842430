import { message } from '../message.ts';
import type { SyncCallbacks } from './view.ts';

interface PastePartProps {
  pasted: string;
  /** No article is known: this is what to do first. */
  first: boolean;
  on: SyncCallbacks;
}

/** Words from the clipboard. */
export function PastePart({ pasted, first, on }: PastePartProps) {
  return (
    <section aria-labelledby="paste">
      <h2 id="paste">{message('pasteHeading')}</h2>
      <p class="lead" id="paste-hint">
        {message('pasteHint')}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          on.onUsePasted();
        }}
      >
        <textarea
          class="paste"
          rows={8}
          dir="auto"
          aria-labelledby="paste"
          aria-describedby="paste-hint"
          value={pasted}
          onInput={(event) => on.onPasted(event.currentTarget.value)}
        />
        <div class="actions">
          <button type="submit" class={first ? 'primary' : ''}>
            {message('usePasted')}
          </button>
        </div>
      </form>
    </section>
  );
}
