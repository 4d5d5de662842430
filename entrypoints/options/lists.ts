import { nameOf } from '../../components/options/list-name.ts';
import type { ListedCatalog, Told } from '../../components/options/view.ts';
import type { CatalogChange } from '../../services/background-messages.ts';
import type { CatalogRow } from '../../services/catalog-rows.ts';
import { askBackground } from '../../services/messages.ts';
import { askForHost, giveBackHost, hostOf } from './hosts.ts';
import { followStored } from './stored-lists.ts';

/** The viewer's lists as the page shows them, and what can be done with them. */
export interface Lists {
  /** null: not read yet. */
  catalogs(): readonly ListedCatalog[] | null;
  enable(url: string, enabled: boolean): Promise<void>;
  move(url: string, places: -1 | 1): Promise<void>;
  remove(url: string): Promise<void>;
  check(url: string): Promise<void>;
  /** Call it in the viewer's own click. */
  allow(url: string): Promise<void>;
}

/**
 * Read the lists and follow them, until `signal` aborts.
 *
 * @param draw - called whenever what the page shows has changed
 * @param tell - called with what was done; null: it is not done yet
 */
export function followLists(
  draw: () => void,
  tell: (told: Told | null) => void,
  signal: AbortSignal,
): Lists {
  const stored = followStored(draw, signal);
  const checking = new Set<string>();
  let unsaved: string | null = null;

  const listed = (row: CatalogRow): ListedCatalog => ({
    url: row.url,
    host: hostOf(row.url),
    enabled: row.enabled,
    unsigned: row.unsigned === true && row.publicKey === undefined,
    state: stored.states[row.url] ?? null,
    progress: stored.progress[row.url] ?? null,
    checking: checking.has(row.url),
    unsaved: unsaved === row.url,
  });
  const nameHere = (url: string) => {
    const row = stored.rows?.find((candidate) => candidate.url === url);
    return row ? nameOf(listed(row)) : '';
  };

  /** Resolves to whether it is stored; then the rows here are those. */
  async function change(url: string, wish: CatalogChange): Promise<boolean> {
    tell(null);
    unsaved = null;
    try {
      await askBackground('change-catalog', { url, change: wish });
      await stored.readRows();
    } catch (error) {
      console.error('options:', error);
      unsaved = url;
    }
    draw();
    return unsaved === null;
  }

  async function check(url: string): Promise<void> {
    tell(null);
    checking.add(url);
    draw();
    let ended = false;
    try {
      await askBackground('update-catalogs', { url });
      ended = true;
      await stored.readStates();
    } catch (error) {
      console.error('options:', error); // the row keeps what it said before
    }
    checking.delete(url);
    const name = nameHere(url);
    // A worker that was killed meanwhile has said nothing of how it went.
    const problem = ended ? (stored.states[url]?.problem?.reason ?? null) : 'internal';
    tell({ what: 'checked', name, host: hostOf(url) ?? name, problem });
  }

  return {
    catalogs: () => stored.rows?.map(listed) ?? null,
    async enable(url, enabled) {
      await change(url, { enabled });
    },
    async move(url, places) {
      if (!(await change(url, { move: places }))) return;
      const rows = stored.rows ?? [];
      const place = 1 + rows.findIndex((row) => row.url === url);
      tell({ what: 'moved', name: nameHere(url), place, count: rows.length });
    },
    async remove(url) {
      const name = nameHere(url);
      if (!(await change(url, { remove: true }))) return;
      tell({ what: 'removed', name });
      await giveBackHost(hostOf(url), stored.rows ?? []);
    },
    check,
    async allow(url) {
      const host = hostOf(url);
      if (host !== null && (await askForHost(host))) await check(url);
    },
  };
}
