import type { ParsedCaptions } from '../cue.ts';
import { readClock, toMillisecond } from './clock.ts';
import { Collector } from './collect.ts';
import { normalizeText, trimSpace } from './lines.ts';

const TIME = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?`;
/** A time, perhaps in brackets, perhaps with an end, before the words or alone on its line. */
const STAMPED = new RegExp(
  String.raw`^\s{0,20}[[(]?(${TIME})(?:\s{0,5}(?:-{1,3}>?|–|—|→)\s{0,5}(${TIME}))?[\])]?(?:\s{0,5}[-–—:](?=\s)|(?=\s|$))`,
);
/** Seconds a last text stays. */
const LAST = 5;

interface Passage {
  start: number;
  end: number | null;
  text: string[];
  line: number;
}

/**
 * Read a text in which times stand before the words, as transcripts are copied
 * from players: each time begins a cue, which lasts until the next. A text
 * without times has no cues; it is for alignment.
 */
export function parseTxt(source: string): ParsedCaptions {
  const collector = new Collector();
  const passages: Passage[] = [];
  let before = 0;
  normalizeText(source)
    .split('\n')
    .forEach((line, index) => {
      const found = STAMPED.exec(line.slice(0, 100));
      const start = readClock(found?.[1] ?? '');
      if (found !== null && start !== null) {
        const text = [line.slice(found[0].length)];
        passages.push({ start, end: readClock(found[2] ?? ''), text, line: index + 1 });
      } else if (passages.length > 0) passages[passages.length - 1]?.text.push(line);
      else if (trimSpace(line) !== '') before ||= index + 1;
    });
  if (passages.length === 0) {
    collector.problem('no-times', null, 'The text has no times; it has to be aligned.');
  } else if (before > 0) {
    collector.problem('stray-text', before, 'Text before the first time is left out.');
  }
  passages.sort((a, b) => a.start - b.start);
  passages.forEach((passage, index) => {
    const text = passage.text.map(trimSpace).filter((line) => line !== '');
    if (text.length === 0) return;
    const next = passages[index + 1]?.start;
    const endTime = passage.end ?? next ?? toMillisecond(passage.start + LAST);
    collector.add(
      { id: '', startTime: passage.start, endTime, text: text.join('\n') },
      () => passage.line,
    );
  });
  return collector.finish(null);
}
