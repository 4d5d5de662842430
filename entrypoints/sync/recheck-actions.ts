import type { ResultView } from '../../components/sync/view.ts';
import type { Obtained } from './obtained.ts';
import type { Page } from './page.ts';
import { recheck } from './recheck.ts';
import { Turns } from './turns.ts';

/** Whether the article still says what it said, and captions of what it says now. */
interface Recheck {
  /** Call it in the viewer's own click. */
  recheck(): Promise<void>;
  realign(): Promise<void>;
  /** The page is left. */
  leave(): void;
}

export function startRecheck(page: Page): Recheck {
  const { manuscript, making } = page;
  /** The article as it is now, while the page shows the words of before. */
  let fresh: Obtained | null = null;
  const turns = new Turns();

  const show = (recheck: ResultView['recheck']) => {
    const view = making.view;
    if (view.kind === 'done') making.show({ ...view, result: { ...view.result, recheck } });
  };

  return {
    async recheck() {
      const { obtained, draft, language, sha256 } = manuscript;
      const url = obtained?.source.url;
      if (!obtained || !url?.startsWith('https://')) return;
      const { selected } = obtained;
      const { segments, way } = draft;
      const before = { segments, language, sha256, way, selected };
      const checking = recheck(url, before, turns.begin());
      show('running');
      const found = await checking;
      fresh = 'failed' in found ? null : found.words;
      show('failed' in found ? found : found.difference);
    },
    async realign() {
      if (!fresh) return;
      const embeds = manuscript.obtained?.embeds ?? fresh.embeds;
      await page.take({ ...fresh, embeds }, page.before());
    },
    leave: () => void turns.begin(),
  };
}
