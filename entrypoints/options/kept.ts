import type { KeptView } from '../../components/options/view.ts';
import type { Kept } from '../../services/background-messages.ts';
import { askBackground } from '../../services/messages.ts';

/** What is kept on this computer, and its end. */
export interface KeptHere {
  view(): KeptView;
  read(): Promise<void>;
  erase(): Promise<void>;
}

/**
 * @param draw - called whenever the view has changed
 * @param erased - called when all is erased
 */
export function startKept(draw: () => void, erased: () => void): KeptHere {
  let view: KeptView = { kind: 'waiting' };
  const show = (figures: Kept, eraseFailed = false) => {
    view = { kind: 'known', figures, eraseFailed };
    draw();
  };
  return {
    view: () => view,
    async read() {
      try {
        show(await askBackground('kept', {}));
      } catch (error) {
        console.error('options:', error);
        view = { kind: 'unknown' };
        draw();
      }
    },
    async erase() {
      if (view.kind !== 'known') return;
      try {
        show(await askBackground('erase-kept', {}));
        erased();
      } catch (error) {
        console.error('options:', error);
        show(view.figures, true);
      }
    },
  };
}
