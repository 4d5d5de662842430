import type { Difference } from '../../components/sync/view.ts';
import type { Obtained } from './obtained.ts';
import type { Page } from './page.ts';
import { recheck } from './recheck.ts';

/** Whether the article still says what it said, and captions of what it says now. */
interface Recheck {
  /** Call it in the viewer's own click. */
  recheck(): Promise<void>;
  realign(): Promise<void>;
}

export function startRecheck(page: Page): Recheck {
  const { manuscript, making } = page;
  /** The article as it is now, while the page shows the words of before. */
  let fresh: Obtained | null = null;

  const show = (recheck: 'running' | 'failed' | Difference) => {
    const view = making.view;
    if (view.kind === 'done') making.show({ ...view, result: { ...view.result, recheck } });
  };

  return {
    async recheck() {
      const { obtained, draft, language, sha256 } = manuscript;
      const url = obtained?.source.url;
      if (!obtained || !url?.startsWith('https://')) return;
      const { selected } = obtained;
      const checking = recheck(url, { segments: draft.segments, language, sha256, selected });
      show('running');
      const found = await checking;
      fresh = found?.words ?? null;
      show(found?.difference ?? 'failed');
    },
    async realign() {
      if (!fresh) return;
      const before = page.before();
      await page.take({ ...fresh, embeds: manuscript.obtained?.embeds ?? fresh.embeds });
      manuscript.existing = before;
      page.draw();
    },
  };
}
