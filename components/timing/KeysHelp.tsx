import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';
import { KEY_GROUPS } from './actions.ts';
import { keyName } from './KeyButton.tsx';

interface KeysHelpProps {
  letters: boolean;
  setLetters(on: boolean): void;
  close(): void;
}

/** Every key and what it does. */
export function KeysHelp({ letters, setLetters, close }: KeysHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus(); // else the list stands at its end, where the first control is
  }, []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={close}>
      <h2 ref={title} id="keys-title" tabIndex={-1}>
        {message('timingKeysTitle')}
      </h2>
      {KEY_GROUPS.map(({ words, lines }) => (
        <section key={words}>
          <h3>{message(words)}</h3>
          <dl>
            {lines.map(({ does, shown, words: explained }) => (
              <div key={does}>
                <dt dir="ltr">
                  {shown.map((key) => (
                    <kbd key={key}>{keyName(key)}</kbd>
                  ))}
                </dt>
                <dd>{message(explained)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="letters">
        <input
          type="checkbox"
          checked={letters}
          onChange={({ currentTarget }) => setLetters(currentTarget.checked)}
        />
        {message('timingLetters')}
      </label>
      <form method="dialog">
        <button type="submit">{message('timingClose')}</button>
      </form>
    </dialog>
  );
}
