import type { CatalogFailure } from '../../transcripts/catalog-failure.ts';
import { type MessageKey, message } from '../message.ts';
import { catalogFailures } from './failure-words.ts';
import { nameOf } from './list-name.ts';
import type { ListedCatalog } from './view.ts';

interface CatalogProblemProps {
  catalog: ListedCatalog;
  reason: CatalogFailure;
  onRetry(): void;
  onAllow(): void;
}

function copyHere(state: ListedCatalog['state']): MessageKey {
  if (state?.version == null) return 'noCopyYet';
  return state.partly ? 'partlyHere' : 'lastCopyKept';
}

/** What happened, what it means for the viewer, and the one thing that can be done. */
export function CatalogProblem({ catalog, reason, onRetry, onAllow }: CatalogProblemProps) {
  const { host, state, checking } = catalog;
  const allow = reason === 'no-permission' && host !== null;
  return (
    <div class="problem">
      <p>{message(catalogFailures[reason], host ?? nameOf(catalog))}</p>
      <p>{message(copyHere(state))}</p>
      <button
        type="button"
        aria-disabled={checking}
        onClick={() => !checking && (allow ? onAllow() : onRetry())}
      >
        {allow ? message('allowHost', host) : message('retryButton')}
      </button>
    </div>
  );
}
