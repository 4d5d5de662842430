import type { SiteAdapter } from './adapter.ts';
import { youtube } from './youtube.ts';

/** One line a site. */
export const adapters: readonly SiteAdapter[] = [youtube];

export function adapterOf(site: string): SiteAdapter | undefined {
  return adapters.find((adapter) => adapter.site === site);
}
