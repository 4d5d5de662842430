import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../message.ts';
import { CatalogItem } from './CatalogItem.tsx';
import type { ListedCatalog, OptionsCallbacks } from './view.ts';

interface CatalogListProps extends OptionsCallbacks {
  /** In the viewer's order. */
  catalogs: readonly ListedCatalog[];
  /** `url` of the list added last. */
  arrived: string | null;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The viewer's lists, in the order in which they are asked. */
export function CatalogList({ catalogs, arrived, now, ...callbacks }: CatalogListProps) {
  const list = useRef<HTMLOListElement>(null);
  const removed = useRef<{ url: string; place: number } | null>(null);
  useLayoutEffect(() => {
    const gone = removed.current;
    if (!gone || catalogs.some(({ url }) => url === gone.url)) return;
    removed.current = null;
    // To the neighbour, unless the viewer is elsewhere by now.
    if (document.activeElement !== document.body) return;
    const names = list.current?.querySelectorAll<HTMLElement>('h3') ?? [];
    names[Math.min(gone.place, names.length - 1)]?.focus();
  }, [catalogs]);
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{message('listsHeading')}</h2>
      <p class="lead">{message('listsOrder')}</p>
      <ol class="lists" ref={list}>
        {catalogs.map((catalog, place) => (
          <CatalogItem
            {...callbacks}
            key={catalog.url}
            catalog={catalog}
            place={place}
            count={catalogs.length}
            arrived={catalog.url === arrived}
            now={now}
            onRemove={(url) => {
              removed.current = { url, place };
              callbacks.onRemove(url);
            }}
          />
        ))}
      </ol>
    </section>
  );
}
