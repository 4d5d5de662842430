/** A page of the desktop site, as its address says. */
export interface Route {
  kind: 'home' | 'watch' | 'shorts' | 'search';
  /** The recording; null on pages without one. */
  id: string | null;
  /** With the query. */
  path: string;
}

export function routeOf(path: string): Route {
  const url = new URL(path, location.origin);
  const full = url.pathname + url.search;
  const short = /^\/shorts\/([\w-]+)/.exec(url.pathname)?.[1];
  if (short) return { kind: 'shorts', id: short, path: full };
  const id =
    url.pathname === '/watch'
      ? url.searchParams.get('v')
      : (/^\/live\/([\w-]+)/.exec(url.pathname)?.[1] ?? null);
  if (id) return { kind: 'watch', id, path: full };
  return { kind: url.pathname === '/results' ? 'search' : 'home', id: null, path: full };
}

/** The `detail` of `yt-navigate-start`. */
export function navigationDetail(route: Route): object {
  const endpoint = {
    watch: { watchEndpoint: { videoId: route.id } },
    shorts: { reelWatchEndpoint: { videoId: route.id } },
    home: { browseEndpoint: { browseId: 'FEwhat_to_watch' } },
    search: { searchEndpoint: { query: '' } },
  }[route.kind];
  const url = route.path;
  return {
    pageType: route.kind === 'home' ? 'browse' : route.kind,
    endpoint: { commandMetadata: { webCommandMetadata: { url } }, ...endpoint },
    url,
  };
}

/** Tell the page's scripts, as the site does on `document`. */
export function announce(name: string, detail: object, target: EventTarget = document): void {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}
