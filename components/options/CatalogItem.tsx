import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';
import { Switch } from '../popup/Switch.tsx';
import { Arrows } from './Arrows.tsx';
import { CatalogFacts } from './CatalogFacts.tsx';
import { CatalogNotes } from './CatalogNotes.tsx';
import { CatalogProblem } from './CatalogProblem.tsx';
import { Confirm } from './Confirm.tsx';
import { isolated, nameOf } from './list-name.ts';
import { isInterrupted, UpdateProgress } from './UpdateProgress.tsx';
import type { ListedCatalog, OptionsCallbacks } from './view.ts';

interface CatalogItemProps extends OptionsCallbacks {
  catalog: ListedCatalog;
  /** From 0. */
  place: number;
  /** Of all lists. */
  count: number;
  /** It has just been added: the focus goes to its name. */
  arrived: boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

/** One list: what it is, what is wrong with it, and what can be done with it. */
export function CatalogItem(props: CatalogItemProps) {
  const { catalog, place, count, arrived, now } = props;
  const { url, host } = catalog;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  const name = nameOf(catalog);
  return (
    <li class={catalog.enabled ? 'list' : 'list off'}>
      <div class="head">
        <h3 id={nameId(url)} ref={heading} tabIndex={-1} dir="auto">
          {name}
        </h3>
        {count > 1 && (
          <Arrows
            id={url}
            about={nameId(url)}
            place={place}
            count={count}
            onMove={(places) => props.onMove(url, places)}
          />
        )}
        <Switch
          bare
          label={message('useList', isolated(name))}
          on={catalog.enabled}
          onChange={(enabled) => props.onEnable(url, enabled)}
        />
      </div>
      <What catalog={catalog} name={name} now={now} />
      <Happening {...props} />
      {catalog.unsaved && (
        <p class="fault" role="alert">
          {message('changeUnsaved')}
        </p>
      )}
      {host !== null && <Actions {...props} />}
    </li>
  );
}

interface WhatProps {
  catalog: ListedCatalog;
  name: string;
  now: number;
}

function What({ catalog: { host, state, unsigned }, name, now }: WhatProps) {
  const facts = state !== null && state.version !== null ? state : null;
  return (
    <>
      <div class="facts">
        {facts && (
          <CatalogFacts
            host={name === host ? null : host}
            facts={facts}
            now={now}
            {...(host !== null && { checkedAt: facts.checkedAt })}
          />
        )}
        {host === null && <p>{message('builtinNote')}</p>}
      </div>
      {host !== null && unsigned && <p class="warning">{message('notSigned', host)}</p>}
      {host !== null && facts && <CatalogNotes host={host} facts={facts} now={now} />}
    </>
  );
}

/** An update that runs, else what went wrong with the last one. */
function Happening({ catalog, now, onCheck, onAllow }: CatalogItemProps) {
  const { url, host, state, progress, checking } = catalog;
  if (progress) return <UpdateProgress progress={progress} now={now} />;
  if (state?.problem) {
    return (
      <CatalogProblem
        catalog={catalog}
        reason={state.problem.reason}
        onRetry={() => onCheck(url)}
        onAllow={() => onAllow(url)}
      />
    );
  }
  const never = host !== null && (state === null || state.version === null);
  return never && !checking ? <p class="aside">{message('neverFetched')}</p> : null;
}

function Actions({ catalog, now, onCheck, onRemove }: CatalogItemProps) {
  const { url, state, progress, checking } = catalog;
  const about = nameId(url);
  // A problem has a button of its own; an update that runs needs none.
  const checkable = progress ? isInterrupted(progress, now) : !state?.problem;
  return (
    <div class="actions">
      {checkable && (
        <button
          type="button"
          id={`check:${url}`}
          class="quiet"
          aria-labelledby={`check:${url} ${about}`}
          aria-disabled={checking}
          onClick={() => !checking && onCheck(url)}
        >
          {message(checking ? 'checkingList' : 'checkNow')}
        </button>
      )}
      <Confirm
        id={`remove:${url}`}
        label={message('removeList')}
        about={about}
        question={message('removeQuestion')}
        onConfirm={() => onRemove(url)}
      />
    </div>
  );
}

/** Addresses hold no space, which would part an id. */
function nameId(url: string): string {
  return `name:${url}`;
}
