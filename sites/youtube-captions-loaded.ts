import type { CaptionsFailure } from '../transcripts/machine-captions.ts';
import { readTimedText, type TimedText } from './youtube-captions-url.ts';

/** Words that the page has asked for, and what came of it. */
export interface LoadedText extends TimedText {
  /** HTTP's; 0: not told. */
  status: number;
  /** Of the body; 0: none, or not told. */
  bytes: number;
}

/** What the page has loaded of the recording's captions, the newest first. */
export function loadedTexts(mediaId: string): LoadedText[] {
  return read(performance.getEntriesByType('resource'), mediaId).reverse();
}

/** Collect what it loads from now on, until `signal` aborts. The list grows. */
export function collectTexts(mediaId: string, signal: AbortSignal): LoadedText[] {
  const loaded: LoadedText[] = [];
  // Unlike the page's list of entries, which holds 250, an observer misses none.
  const observer = new PerformanceObserver((list) => {
    loaded.push(...read(list.getEntries(), mediaId));
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
  return loaded;
}

/**
 * Why these words are not to be asked for again; null: they may be. Translations are
 * limited long before the tracks they are made of.
 */
export function failureOf({ status, bytes, translated }: LoadedText): CaptionsFailure | null {
  if (status === 429 && translated) return null;
  if (status === 429) return 'too-many-requests';
  if (status >= 400) return 'refused';
  return status === 200 && bytes === 0 ? 'empty' : null;
}

function read(entries: PerformanceEntryList, mediaId: string): LoadedText[] {
  return entries.flatMap((entry) => {
    if (!entry.name.includes('/api/timedtext?')) return [];
    const text = readTimedText(entry.name, mediaId, location.origin);
    if (!text) return [];
    const { responseStatus = 0, decodedBodySize = 0 } = entry as PerformanceResourceTiming;
    return [{ ...text, status: responseStatus, bytes: decodedBodySize }];
  });
}
