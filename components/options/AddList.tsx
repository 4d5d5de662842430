import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';
import { AddProblemText } from './AddProblemText.tsx';
import { addressFaults } from './failure-words.ts';
import { ListPreview } from './ListPreview.tsx';
import type { AddStep, OptionsCallbacks } from './view.ts';

interface AddListProps
  extends Pick<OptionsCallbacks, 'onAddress' | 'onLook' | 'onAdd' | 'onCancel'> {
  address: string;
  add: AddStep;
  /** Milliseconds since the epoch. */
  now: number;
}

/** An address, what it leads to, and the viewer's yes to that. */
export function AddList(props: AddListProps) {
  const { add, now } = props;
  const field = useRef<HTMLInputElement>(null);
  const cancelled = useRef(false);
  const problem = add.step === 'asking' ? add.problem : null;
  const isAddress = problem !== null && Object.hasOwn(addressFaults, problem.reason);
  useLayoutEffect(() => {
    if (add.step === 'asking' && (isAddress || cancelled.current)) field.current?.focus();
    cancelled.current = false;
  }, [add, isAddress]);
  const cancel = () => {
    cancelled.current = true;
    props.onCancel();
  };
  return (
    <section aria-labelledby="add">
      <h2 id="add">{message('addHeading')}</h2>
      {add.step === 'confirming' || add.step === 'adding' ? (
        <ListPreview
          host={add.host}
          preview={add.preview}
          adding={add.step === 'adding'}
          problem={add.problem}
          now={now}
          onAdd={props.onAdd}
          onCancel={cancel}
        />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (add.step === 'asking') props.onLook();
          }}
        >
          <p class="lead">{message('addHint')}</p>
          <label for="address">{message('addressLabel')}</label>
          <div class="field">
            <input
              id="address"
              ref={field}
              type="url"
              required
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              placeholder={message('addressExample')}
              value={props.address}
              readOnly={add.step !== 'asking'}
              aria-invalid={isAddress}
              aria-describedby={problem ? 'add-problem' : undefined}
              onInput={(event) => props.onAddress(event.currentTarget.value)}
            />
            <button type="submit" class="primary" aria-disabled={add.step !== 'asking'}>
              {message('lookButton')}
            </button>
          </div>
          {problem && <AddProblemText problem={problem} />}
          {add.step !== 'asking' && (
            <div class="waiting">
              <p role="status">
                {message(add.step === 'looking' ? 'lookingAtHost' : 'permissionAsked', add.host)}
              </p>
              <button type="button" onClick={cancel}>
                {message('cancelButton')}
              </button>
            </div>
          )}
        </form>
      )}
    </section>
  );
}
