import type { TimingCallbacks } from '../../components/timing/view.ts';
import { exportOwn } from '../sync/export-own.ts';
import { acts, seek, setPart, shift, spread } from './acting.ts';
import type { Fitting } from './fitting.ts';
import { focusList } from './keys.ts';
import type { Work } from './work.ts';

/** What the page's controls do. The same functions each time: rows are drawn anew for others. */
export function callbacksOf(work: Work, fitting: Fitting): TimingCallbacks {
  const closeShift = () => {
    work.shifting = false;
    work.draw();
  };
  return {
    act(does, event) {
      if (does === 'fit') fitting.start();
      else acts[does](work, event);
    },
    select: (index) => work.select(index),
    seek: (time) => seek(work, time),
    set: (part, index, time, nudged) => setPart(work, part, index, time, nudged),
    shift(seconds) {
      shift(work, seconds);
      closeShift();
    },
    closeShift,
    spread: () => spread(work),
    cancelFit: fitting.cancel,
    closeFit: fitting.close,
    openVideo: () => void work.video.open(),
    saveAgain: () => void work.saving.flush(),
    saveFile: () => void exportOwn(work.own, 'backup'),
    letters(on) {
      work.letters = on;
      work.draw();
    },
    closeKeys() {
      work.keysOpen = false;
      work.draw();
      // The dialog gives the focus back to where it was, if that is known.
      if (document.activeElement === document.body) focusList();
    },
  };
}
