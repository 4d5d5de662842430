import { adapters } from '../../sites/index.ts';
import type { MediaRef } from '../../transcripts/media.ts';

/** The recording the page is about; null: none that is known. */
export function detectMedia(document: Document): MediaRef | null {
  const url = new URL(document.location.href);
  for (const adapter of adapters) {
    const media = adapter.detect(url, document);
    if (media) return media;
  }
  return null;
}

interface PageEvents {
  /** A navigation within the page begins. */
  leaving(): void;
  /** The page may be about another recording now. */
  looked(): void;
  /** A video has let go of its recording. */
  emptied(video: EventTarget): void;
}

/** Hear what says that the page goes from one recording to another. Until `signal` aborts. */
export function watchPage(document: Document, events: PageEvents, signal: AbortSignal): void {
  const { looked } = events;
  for (const { navigationEvents } of adapters) {
    for (const event of navigationEvents.start)
      window.addEventListener(event, events.leaving, { signal });
    for (const event of navigationEvents.end) window.addEventListener(event, looked, { signal });
  }
  // Embeds navigate without a word: a playlist's next recording is known when it loads.
  const capture = { signal, capture: true };
  document.addEventListener('loadedmetadata', looked, capture);
  document.addEventListener('playing', looked, capture);
  document.addEventListener('emptied', ({ target }) => target && events.emptied(target), capture);
}
