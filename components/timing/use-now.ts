import { useEffect, useState } from 'preact/hooks';
import type { MediaClock } from './view.ts';

/** Draw again every `every` milliseconds while the clock moves; the media time, or null. */
export function useNow(clock: MediaClock, every: number): number | null {
  const [, redraw] = useState(0);
  const moving = clock.moving();
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => redraw((count) => count + 1), every);
    return () => clearInterval(timer);
  }, [moving, every]);
  return clock.now();
}
