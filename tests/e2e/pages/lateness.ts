import type { Frame } from 'puppeteer-core';

/** One change of what is painted. */
export interface LatenessEntry {
  /** Seconds: the video's time when the change reached the DOM. */
  mediaTime: number;
  /** Cue ids on screen from then on, primary track first, joined by a space. Empty: nothing. */
  cueId: string;
  text: string;
  /** Milliseconds, the page's `performance.now()`. */
  at: number;
}

interface Recording {
  truecueLateness: LatenessEntry[];
}

/** Watch the overlay's shadow root from inside the page, wherever it appears or moves. */
export async function startLateness(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const entries: LatenessEntry[] = [];
    (window as unknown as Recording).truecueLateness = entries;
    const watched = new WeakSet<ShadowRoot>();
    let last = '';
    const look = () => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      const captions = [...(root?.querySelectorAll<HTMLElement>('p.caption') ?? [])].filter(
        (caption) => caption.checkVisibility({ visibilityProperty: true }),
      );
      const cueId = captions.map((caption) => caption.dataset.cueId ?? '').join(' ');
      const text = captions
        .map((caption) => caption.querySelector('.text')?.textContent)
        .join('\n');
      if (`${cueId}\n${text}` === last) return;
      last = `${cueId}\n${text}`;
      const player = (window as unknown as { replica?: { player(): Element | null } }).replica;
      const video = (player?.player() ?? document).querySelector('video');
      entries.push({
        mediaTime: video?.currentTime ?? Number.NaN,
        cueId,
        text,
        at: performance.now(),
      });
    };
    const inside = new MutationObserver(look);
    const find = () => {
      const root = document.querySelector('truecue-captions')?.shadowRoot;
      if (root && !watched.has(root)) {
        watched.add(root);
        inside.observe(root, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
        });
      }
      look();
    };
    // Only for the overlay's coming and going; the site's own changes are many.
    let planned = false;
    new MutationObserver(() => {
      if (planned) return;
      planned = true;
      queueMicrotask(() => {
        planned = false;
        find();
      });
    }).observe(document.documentElement, { childList: true, subtree: true });
    find();
  });
}

export function readLateness(frame: Frame): Promise<LatenessEntry[]> {
  return frame.evaluate(() => (window as unknown as Recording).truecueLateness ?? []);
}

interface LatenessFigures {
  /** Boundaries of cues the recording passed over. */
  boundaries: number;
  /** Boundaries nothing was painted for. */
  missed: number;
  medianMs: number;
  p95Ms: number;
  maxMs: number;
}

/**
 * Compare changes with the cues' starts, in milliseconds of media time.
 *
 * @param starts - seconds, by cue id
 */
export function latenessOf(
  entries: readonly LatenessEntry[],
  starts: ReadonlyMap<string, number>,
): LatenessFigures {
  const from = entries[0]?.mediaTime ?? 0;
  const to = entries.at(-1)?.mediaTime ?? 0;
  const late: number[] = [];
  let missed = 0;
  for (const [id, start] of starts) {
    if (start <= from || start > to) continue;
    const entry = entries.find(
      ({ cueId, mediaTime }) => cueId.split(' ').includes(id) && Math.abs(mediaTime - start) < 1,
    );
    if (entry) late.push((entry.mediaTime - start) * 1000);
    else missed += 1;
  }
  late.sort((a, b) => a - b);
  const at = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))];
  return {
    boundaries: late.length + missed,
    missed,
    medianMs: at(0.5) ?? Number.NaN,
    p95Ms: at(0.95) ?? Number.NaN,
    maxMs: late.at(-1) ?? Number.NaN,
  };
}
