import type { ParsedCaptions } from '../cue.ts';
import { meansTimes, readClock } from './clock.ts';
import { Collector, clip } from './collect.ts';
import { normalizeText, trimSpace } from './lines.ts';

/** Hours and a fraction as they should be, or one of them missing. */
const TIME = String.raw`(\d{1,9}:\d{1,2}:\d{1,2}(?:[.,]\d{1,9})?|\d{1,2}:\d{1,2}\.\d{1,9})`;
/** `0:00:01.000,0:00:02.500`, alone on its line. */
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*,\s*${TIME}\s*$`);
/** Longest line that is looked at for times. */
const MAX_TIMES = 100;

/** Read SubViewer as YouTube writes it; text up to the next line of times is one cue's. */
export function parseSbv(source: string): ParsedCaptions {
  const collector = new Collector();
  let open: { start: number; end: number; line: number; text: string[] } | null = null;
  let stray = 0;
  /** Within the words of a cue whose times cannot be read. */
  let lost = false;
  const finish = () => {
    const cue = open;
    if (cue === null) return;
    const text = trimSpace(cue.text.join('\n').replaceAll('[br]', '\n'));
    if (text === '') {
      collector.problem('empty-cue', cue.line, 'A cue without text is left out.');
    } else {
      collector.add({ id: '', startTime: cue.start, endTime: cue.end, text }, () => cue.line);
    }
  };
  normalizeText(source)
    .split('\n')
    .forEach((line, index) => {
      const times = line.length <= MAX_TIMES ? TIMES.exec(line) : null;
      const start = readClock(times?.[1] ?? '');
      const end = readClock(times?.[2] ?? '');
      if (start !== null && end !== null) {
        finish();
        open = { start, end, line: index + 1, text: [] };
        lost = false;
      } else if (trimSpace(line) === '') lost = false;
      else if (meansTimes(line)) {
        lost = true;
        const message = `No times: "${clip(trimSpace(line))}". The cue is left out.`;
        collector.problem('bad-timing', index + 1, message);
      } else if (lost) return;
      else if (open !== null) open.text.push(line);
      else if (stray++ === 0) {
        collector.problem('stray-text', index + 1, 'Text before the first times is left out.');
      }
    });
  finish();
  return collector.finish(null);
}
