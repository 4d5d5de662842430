import type { Progress } from '../../components/options/view.ts';
import { type CatalogRow, loadRows, watchRows } from '../../services/catalog-rows.ts';
import {
  type CatalogStates,
  loadProgress,
  loadStates,
  watchProgress,
  watchStates,
} from '../../services/catalog-states.ts';

/** What the browser's storage has of the viewer's lists. */
interface StoredLists {
  /** null: not read yet. */
  rows: readonly CatalogRow[] | null;
  /** By the list's `url`. */
  states: CatalogStates;
  progress: Readonly<Record<string, Progress>>;
  /** Read again what an answer says was changed: its event may come later. */
  readRows(): Promise<void>;
  readStates(): Promise<void>;
}

/**
 * Read what is stored of the lists and follow it, until `signal` aborts.
 *
 * @param draw - called whenever it has changed by itself, not after `readRows` and `readStates`
 */
export function followStored(draw: () => void, signal: AbortSignal): StoredLists {
  const stored: StoredLists = {
    rows: null,
    states: {},
    progress: {},
    async readRows() {
      stored.rows = await loadRows();
    },
    async readStates() {
      stored.states = await loadStates();
    },
  };
  const take = (change: Partial<StoredLists>) => {
    Object.assign(stored, change);
    draw();
  };
  watchRows((rows) => take({ rows }), signal);
  watchStates((states) => take({ states }), signal);
  watchProgress((progress) => take({ progress }), signal);
  Promise.all([loadRows(), loadStates(), loadProgress()]).then(
    ([rows, states, progress]) => take({ rows, states, progress }),
    (error) => console.error('options:', error),
  );
  return stored;
}
