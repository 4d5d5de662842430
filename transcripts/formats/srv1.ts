import type { ParsedCaptions } from '../cue.ts';
import { Collector } from './collect.ts';
import { trimSpace } from './lines.ts';
import { readSrtText } from './srt-text.ts';
import { readXml } from './xml.ts';

/** Seconds a text stays where the file does not say: YouTube's player default. */
const DEFAULT_DURATION = 5;

/**
 * Read YouTube's srv1 (`<transcript><text start="0.16" dur="3.84">`), seconds.
 * Its texts are escaped twice, and may hold the tags of SubRip.
 */
export function parseSrv1(source: string): ParsedCaptions {
  const collector = new Collector();
  let open: { start: number; end: number; line: number } | null = null;
  let text = '';
  const finish = () => {
    const cue = open;
    open = null;
    const content = cue === null ? null : readSrtText(trimSpace(text));
    if (cue === null || content === null || content.text === '') return;
    collector.add({ id: '', startTime: cue.start, endTime: cue.end, ...content }, () => cue.line);
  };
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>, line: number) {
      if (name !== 'text') return;
      finish();
      text = '';
      const start = readSeconds(attributes.start);
      if (start === null) {
        collector.problem('bad-timing', line, 'A text without a time is left out.');
        return;
      }
      open = { start, end: sum(start, readSeconds(attributes.dur) || DEFAULT_DURATION), line };
    },
    text(part: string) {
      if (open !== null) text += part;
    },
    close(name: string) {
      if (name === 'text') finish();
    },
  };
  readXml(source, handler, collector);
  finish();
  return collector.finish(null);
}

function readSeconds(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}(\.\d{1,9})?$/.test(value) ? Number(value) : null;
}

/** Seconds to the millisecond, so that 1.54 and 4.16 are 5.7. */
function sum(a: number, b: number): number {
  return Math.round((a + b) * 1000) / 1000;
}
